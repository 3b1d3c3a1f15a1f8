public import Criteria
public import DashboardModel

/// Whether a school or student group meets a pattern of a year.
public struct PatternResult: Hashable, Sendable {
  /// The year.
  public var year: DashboardYear
  /// The numbers of colors.
  public var tally: ColorTally
  /// The answer.
  public var answer: Answer
  /// The id of the first pattern that the known indicators meet, where one is met.
  public var pattern: String?
}
