public import DashboardModel

/// A student group's result that a school's own plan, or its LEA's, has to address.
public struct SchoolNeed: Hashable, Sendable {
  /// Which plan asks for it.
  public enum Plan: String, CaseIterable, Hashable, Sendable {
    /// The School Plan for Student Achievement: the two lowest levels on English language arts, mathematics, English
    /// learner progress and graduation, the two highest on suspension and chronic absenteeism.
    case spsa = "SPSA"
    /// The Local Control and Accountability Plan: every Red.
    case lcap = "LCAP"
  }

  /// The student group; ``DashboardModel/StudentGroup/all`` is the school as a whole.
  public var group: StudentGroup
  /// The indicator.
  public var indicator: Indicator
  /// The row, with level, color and place.
  public var cell: Cell
  /// The plans that ask for it.
  public var plans: [Plan]
}
