public import DashboardModel

/// Where the computation from a year's Dashboard and CDE's list of that year say different things.
public struct Disagreement: Hashable, Sendable {
  /// The year.
  public var year: DashboardYear
  /// The LEA.
  public var cds: CDSCode
  /// The student group, or `nil` where the whole LEA is meant.
  public var group: StudentGroup?
  /// The priorities that the Dashboard's files give.
  public var computed: LCFFPrioritySet
  /// The priorities that the list gives; empty where it has no letter.
  public var listed: LCFFPrioritySet

  /// Makes a disagreement of its parts.
  public init(
    year: DashboardYear, cds: CDSCode, group: StudentGroup?, computed: LCFFPrioritySet, listed: LCFFPrioritySet
  ) {
    self.year = year
    self.cds = cds
    self.group = group
    self.computed = computed
    self.listed = listed
  }
}
