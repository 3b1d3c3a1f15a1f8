public import Criteria
public import DashboardModel

/// Whether a student group can bring a school ATSI or TSI: what it meets this year and in the years looked back at.
public struct SchoolGroupResult: Hashable, Sendable {
  /// What is known of an earlier year.
  public struct Earlier: Hashable, Sendable {
    /// What an earlier year is known from.
    public enum Basis: String, Hashable, Sendable {
      /// The Dashboard's files.
      case dashboard
      /// The flags of CDE's list.
      case list
      /// Nothing that was given.
      case nothing
    }

    /// The year.
    public var year: DashboardYear
    /// The answer.
    public var answer: Answer
    /// The id of the pattern that was met, where the Dashboard's files show it.
    public var pattern: String?
    /// What it is known from.
    public var basis: Basis
  }

  /// The group.
  public var group: StudentGroup
  /// What it meets this year.
  public var current: PatternResult
  /// What it met in the earlier years, newest first; empty where it meets nothing this year.
  public var earlier: [Earlier]
  /// Whether it meets a pattern in every year that is asked for.
  public var meets: Answer
}
