public import Criteria
public import DashboardModel

/// Where a consequence of several years stands for one LEA: the groups, their years, and the answer.
public struct ClockResult: Hashable, Sendable {
  /// One group's years in the window.
  public struct GroupYears: Hashable, Sendable {
    /// The group.
    public var group: StudentGroup
    /// The window's years, oldest first.
    public var years: [YearAnswer]

    /// The years in which the group met the criteria.
    public var met: [DashboardYear] { years.filter { $0.answer == .met }.map(\.year) }
    /// The years that cannot be determined.
    public var undetermined: [DashboardYear] { years.filter { $0.answer == .undetermined }.map(\.year) }
  }

  /// The rule.
  public var rule: ClockRule
  /// The window's years, oldest first.
  public var window: [DashboardYear]
  /// The answer.
  public var answer: Answer
  /// Every group that met the criteria, or may have, in any year of the window.
  public var groups: [GroupYears]
  /// How many years each group needs.
  public var neededYears: Int
  /// How many groups are needed; fewer than the rule's number where the LEA has fewer.
  public var neededGroups: Int
  /// Whether the answer rests on the LEA having no other groups, which lists alone do not show.
  public var assumesFewerGroups: Bool

  /// The groups that reach the years they need.
  public var qualifying: [StudentGroup] { groups.filter { $0.met.count >= neededYears }.map(\.group) }
}
