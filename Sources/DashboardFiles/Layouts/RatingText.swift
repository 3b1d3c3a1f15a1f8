import DashboardModel

/// The ratings of local indicators as CDE's files write them.
enum RatingText {
  /// What a field means.
  enum Reading: Equatable {
    /// A rating.
    case rating(LocalIndicatorRating)
    /// A blank, `NA` or `*`: no determination was made.
    case none
    /// Anything else.
    case unknown
  }

  /// Reads a field, in any case and with any spacing.
  static func read(_ text: String) -> Reading {
    switch TableHeader.folded(text) {
    case "", "na": .none
    case "met": .rating(.met)
    case "notmet": .rating(.notMet)
    case "notmetfortwoormoreyears": .rating(.notMetForTwoOrMoreYears)
    default: .unknown
    }
  }

  /// What a field should hold, for a message.
  static let expected: String = "Met, Not Met, Not Met For Two or More Years, NA or a blank"
}
