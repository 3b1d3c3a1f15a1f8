public import DashboardModel

/// The graduation rate below which a high school is CSI Grad.
public struct GraduationRule: Hashable, Sendable {
  /// Where the cohorts come from.
  public enum Cohorts: Hashable, Sendable {
    /// This year's and the year before's columns of the year's own row, which needs a color.
    case currentAndPrior
    /// So many years up to this one, each from its own file.
    case years(Int)
  }

  /// The rate: below it a school is identified, at it or above it is not.
  public var below: Tenths
  /// The cohorts that are pooled: the sum of graduates by the sum of students, rounded to one decimal.
  public var cohorts: Cohorts
  /// How many students each cohort needs.
  public var minimumCohort: Int
  /// The rule in words.
  public var words: String
  /// What it rests on.
  public var support: Support

  /// Makes a rule of its parts.
  public init(below: Tenths, _ cohorts: Cohorts, minimumCohort: Int, _ words: String, support: Support) {
    self.below = below
    self.cohorts = cohorts
    self.minimumCohort = minimumCohort
    self.words = words
    self.support = support
  }

  /// The years whose graduation files the rule of a year asks for, newest first.
  public func years(_ year: DashboardYear) -> [DashboardYear] {
    switch cohorts {
    case .currentAndPrior: [year]
    case .years(let count): (0..<count).map { DashboardYear(year.number - $0) }
    }
  }
}
