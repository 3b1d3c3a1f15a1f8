/// What an LEA says of itself on a local indicator.
public enum LocalIndicatorRating: UInt8, CaseIterable, Hashable, Sendable {
  /// Met.
  case met
  /// Not met this year; an LEA that submits nothing is rated so.
  case notMet
  /// Not met for two or more years, the rating that counts for assistance.
  case notMetForTwoOrMoreYears

  /// The rating as CDE's files write it.
  public var name: String { ["Met", "Not Met", "Not Met For Two or More Years"][Int(rawValue)] }
}
