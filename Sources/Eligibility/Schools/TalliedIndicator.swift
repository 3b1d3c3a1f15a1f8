public import Criteria
public import DashboardModel

/// How one indicator counts for a school or student group, and what the files say of it.
public struct TalliedIndicator: Hashable, Sendable {
  /// What an indicator counts as.
  public enum Part: String, Hashable, Sendable {
    /// Red, or the lowest Status level where that stands for Red.
    case red
    /// Orange.
    case orange
    /// Another color or level.
    case other
    /// Not Red, as CDE's list of Red indicators says, and no more is known.
    case notRed
    /// Nothing: it has no color, too few students, or a level that does not count.
    case notCounted
    /// It may count and is not known.
    case unknown
  }

  /// The indicator and its rule.
  public var rule: ESSAIndicator
  /// The year.
  public var year: DashboardYear
  /// The group whose row was looked at: English learners where the school as a whole is meant and the indicator is theirs.
  public var group: StudentGroup
  /// What the files say.
  public var lookup: Lookup
  /// What it counts as.
  public var part: Part
  /// Whether that is known from CDE's list of Red indicators, because no file of the indicator was given.
  public var isByRedFlags: Bool = false

  /// What would settle it, or `nil` where it is known.
  public var missing: SchoolMissing? {
    guard part == .unknown || part == .notRed else { return nil }
    if case .cell = lookup { return .numberOfStudents(rule.indicator, year) }
    return .stateIndicator(rule.indicator, year)
  }
}
