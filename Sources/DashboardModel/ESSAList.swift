/// One of CDE's ESSA assistance lists: every school's status, without reasons.
public struct ESSAList: Sendable {
  /// The Dashboard year that the list is of.
  public let year: DashboardYear
  /// The student groups that the list has a column for; empty for a list without groups.
  public let studentGroups: [StudentGroup]
  /// The rows, in the list's order.
  public let rows: [ESSAListRow]
  /// The schools with their Title I columns.
  public let roster: Roster

  private let index: [CDSCode: Int]

  /// Makes a list of rows with distinct codes.
  public init(year: DashboardYear, studentGroups: [StudentGroup], rows: [ESSAListRow], roster: Roster) {
    self.year = year
    self.studentGroups = studentGroups
    self.rows = rows
    self.roster = roster
    index = Dictionary(rows.enumerated().map { ($1.cds, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The list's index among the inputs, see ``DashboardData/files``.
  public var file: Int { roster.file }

  /// The row of a school, or `nil` where the list has none.
  public func row(_ cds: CDSCode) -> ESSAListRow? { index[cds].map { rows[$0] } }

  /// The years that the list has a status of, oldest first.
  public var years: [DashboardYear] { Set(rows.flatMap(\.statuses.keys)).sorted() }
}
