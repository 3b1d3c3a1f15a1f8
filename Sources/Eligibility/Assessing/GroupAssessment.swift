public import Criteria
public import DashboardModel

/// What one student group of one LEA meets with state indicators on one year's Dashboard.
public struct GroupAssessment: Hashable, Sendable {
  /// The group.
  public var group: StudentGroup
  /// The priorities that it meets.
  public var met: LCFFPrioritySet
  /// The priorities that cannot be determined.
  public var undetermined: LCFFPrioritySet
  /// Whether it meets as many priorities as the edition asks.
  public var meets: Answer
  /// The criteria that it meets, as places in the edition's ``Criteria/Edition/criteria``.
  public var metCriteria: [Int]

  /// Makes an assessment of its parts.
  public init(
    group: StudentGroup, met: LCFFPrioritySet, undetermined: LCFFPrioritySet, meets: Answer, metCriteria: [Int]
  ) {
    self.group = group
    self.met = met
    self.undetermined = undetermined
    self.meets = meets
    self.metCriteria = metCriteria
  }
}
