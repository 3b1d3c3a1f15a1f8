public import DashboardModel

/// A school's status of one year, as CDE's lists and the computation have it.
public struct SchoolYear: Hashable, Sendable {
  /// The year.
  public var year: DashboardYear
  /// What CDE's list says, or `nil` where none does.
  public var listed: SchoolStatus?
  /// The list that says it, by its year.
  public var listYear: DashboardYear?
  /// What the computation finds possible; empty where no file of the year was given, or it determines no school.
  public var computed: [SchoolStatus]
  /// The groups that qualify the school by the computation.
  public var groups: [StudentGroup]

  /// The status: CDE's where it is given, else the computed one where there is one.
  public var status: SchoolStatus? { listed ?? (computed.count == 1 ? computed[0] : nil) }

  /// Whether the list and the computation say different things.
  public var differs: Bool {
    guard let listed, computed.count == 1 else { return false }
    return !listed.meansTheSame(as: computed[0])
  }
}
