public import Criteria
public import DashboardModel

/// What the student groups of one entity meet on one Dashboard year: the part of a determination that a table by group shows.
public struct GroupDetermination: Hashable, Sendable {
  /// Which law.
  public var program: Program.Name
  /// The LEA or school.
  public var entity: Entity
  /// The year.
  public var year: DashboardYear
  /// The student groups that count, in the edition's order.
  public var groups: [GroupResult]
  /// What a reader has to know of all answers of the year; of a group's own see ``marks(of:)``.
  public var marks: Marks
  /// What would settle what is open of each group, sorted.
  public var missing: [StudentGroup: [Missing]]
  /// Where the computation and CDE's own lists differ, in the years that both are given for.
  public var disagreements: [Disagreement]

  /// The marks of a group's answer.
  public func marks(of group: GroupResult) -> Marks { group.isInferred ? marks.union(.inferred) : marks }
}
