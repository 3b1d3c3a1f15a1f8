public import Criteria
public import DashboardModel

/// Whether a high school's pooled graduation rate is below the rate of CSI Grad.
public struct GraduationResult: Hashable, Sendable {
  /// One year's cohort.
  public struct Cohort: Hashable, Sendable {
    /// The year whose file has the cohort as its current one.
    public var year: DashboardYear
    /// Graduates.
    public var graduates: Int
    /// Students.
    public var students: Int
    /// Where the row stands.
    public var place: SourcePlace
  }

  /// Why there is no rate.
  public enum Obstacle: Hashable, Sendable {
    /// The school has no graduation row in a year: no cohort.
    case noCohort(DashboardYear)
    /// The row has no color, so that the school is not held to its rate.
    case noColor(DashboardYear)
    /// A cohort has too few students; the number is withheld where it is `nil`.
    case smallCohort(DashboardYear, Int?)
    /// A cohort is not known.
    case notGiven(DashboardYear)
  }

  /// The answer.
  public var answer: Answer
  /// The cohorts that are known, oldest first.
  public var cohorts: [Cohort] = []
  /// The pooled rate, where all cohorts are known and large enough.
  public var rate: Tenths?
  /// Why there is none.
  public var obstacle: Obstacle?

  /// What would settle it, where it cannot be determined.
  public var missing: SchoolMissing? {
    if answer == .undetermined, case .notGiven(let year)? = obstacle { return .graduates(year) }
    return nil
  }
}
