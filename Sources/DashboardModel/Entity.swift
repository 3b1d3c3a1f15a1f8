/// A district, county office, charter or school with the names that its files give it.
public struct Entity: Hashable, Sendable {
  /// The entity's code.
  public var cds: CDSCode
  /// What it is.
  public var kind: EntityKind
  /// Its own name: the school's for a school or charter, the district's for a district or county office.
  public var name: String
  /// The name of its district, or of a charter's authorizer; its own name for a district or county office.
  public var districtName: String
  /// The name of its county, without the word County.
  public var county: String
  /// Whether it is a Dashboard Alternative School Status school; `nil` where no file says so.
  public var isDASS: Bool?

  /// Makes an entity of its parts.
  public init(
    cds: CDSCode, kind: EntityKind, name: String, districtName: String, county: String, isDASS: Bool? = nil
  ) {
    self.cds = cds
    self.kind = kind
    self.name = name
    self.districtName = districtName
    self.county = county
    self.isDASS = isDASS
  }
}

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
