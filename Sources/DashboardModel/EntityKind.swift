/// What an entity of the Dashboard is.
public enum EntityKind: UInt8, CaseIterable, Hashable, Sendable {
  /// The whole state.
  case state
  /// A school district.
  case district
  /// A county office of education.
  case countyOffice
  /// A charter school, which is a local educational agency of its own for the LCFF.
  case charter
  /// A school that is no charter.
  case school

  /// The word that the command's tables use: `district`, `coe`, `charter`, `school` or `state`.
  public var code: String { ["state", "district", "coe", "charter", "school"][Int(rawValue)] }

  /// The kind in words, such as `county office of education`.
  public var name: String {
    ["state", "school district", "county office of education", "charter school", "school"][Int(rawValue)]
  }

  /// Whether the entity is a local educational agency for the LCFF.
  public var isLocalEducationalAgency: Bool { self == .district || self == .countyOffice || self == .charter }
}
