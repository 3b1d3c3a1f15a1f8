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
