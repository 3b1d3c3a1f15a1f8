public import Criteria
public import DashboardModel

/// Whether something held in one year, and what that is known from.
public struct YearAnswer: Hashable, Sendable {
  /// The year.
  public var year: DashboardYear
  /// The answer.
  public var answer: Answer
  /// What it is known from, or `nil` where nothing was given for the year.
  public var basis: Assessment.Basis?

  /// Makes an answer of its parts.
  public init(year: DashboardYear, answer: Answer, basis: Assessment.Basis?) {
    self.year = year
    self.answer = answer
    self.basis = basis
  }
}
