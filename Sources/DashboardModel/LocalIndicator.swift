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

/// An LEA's rating on the local indicator of one priority, and where it stands.
public struct LocalRow: Hashable, Sendable {
  /// The rating, or `nil` where the file says `NA` or nothing: no determination was made.
  public var rating: LocalIndicatorRating?
  /// Where the row stands.
  public var place: SourcePlace

  /// Makes a row of a rating and a place.
  public init(rating: LocalIndicatorRating?, place: SourcePlace) {
    self.rating = rating
    self.place = place
  }
}

/// What the local-indicator files that were given say of one LEA and priority.
public enum LocalLookup: Hashable, Sendable {
  /// No file that covers the LEA was given, so nothing is known.
  case notGiven
  /// The file was given and has no row for the LEA.
  case notReported
  /// The LEA's row.
  case row(LocalRow)
}
