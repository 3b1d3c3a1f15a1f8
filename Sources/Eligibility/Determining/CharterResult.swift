public import Criteria
public import DashboardModel

/// Where a charter school stands under the rule of two Dashboards, by both readings.
public struct CharterResult: Hashable, Sendable {
  /// The rule.
  public var rule: CharterRule
  /// The Dashboards that are looked at, oldest first, with whether the school met each year's criteria.
  public var years: [YearAnswer]
  /// The answer if the same group has to meet them in both years.
  public var sameGroup: Answer
  /// The answer if any group may.
  public var anyGroup: Answer
  /// The groups that met the criteria in both years.
  public var groups: [StudentGroup]
  /// The groups of which it cannot be determined whether they met the criteria in both years.
  public var openGroups: [StudentGroup]
  /// The clock, for the rule before 2020-21.
  public var clock: ClockResult?

  /// The answer by a reading.
  public func answer(_ reading: CharterReading) -> Answer { reading == .sameGroup ? sameGroup : anyGroup }
}
