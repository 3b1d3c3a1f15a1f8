public import Criteria
public import DashboardModel

/// What one LEA meets on one year's Dashboard by that year's own edition, without regard to other years.
public struct Assessment: Hashable, Sendable {
  /// What an assessment was made from.
  public enum Basis: String, Hashable, Sendable {
    /// The Dashboard's files.
    case dashboard
    /// The letters of CDE's list.
    case list
  }

  /// The LEA.
  public var cds: CDSCode
  /// What it is.
  public var kind: EntityKind
  /// The year.
  public var year: DashboardYear
  /// What the assessment was made from.
  public var basis: Basis
  /// Every student group that counts, in the edition's order.
  public var groups: [GroupAssessment]
  /// The priorities that the LEA meets with local indicators.
  public var localMet: LCFFPrioritySet
  /// The priorities of local indicators that cannot be determined.
  public var localUndetermined: LCFFPrioritySet
  /// Each method's answer by its number, as CDE's lists mark it: method 3 is met only where 1 and 2 are not.
  public var methods: [Int: Answer]
  /// Whether the LEA meets the year's criteria by any method.
  public var meets: Answer

  /// The group's part, or `nil` where the edition does not count the group.
  public func group(_ group: StudentGroup) -> GroupAssessment? { groups.first { $0.group == group } }

  /// The groups that meet the criteria by themselves, with two or more priorities.
  public var groupsMet: [StudentGroup] { groups.filter { $0.meets == .met }.map(\.group) }
}
