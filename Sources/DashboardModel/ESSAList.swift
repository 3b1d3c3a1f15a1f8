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

/// One school's row in one of CDE's ESSA assistance lists.
public struct ESSAListRow: Hashable, Sendable {
  /// The school's code.
  public var cds: CDSCode
  /// The status of each year that the list has a column for; a blank or `*` is absent.
  public var statuses: [DashboardYear: SchoolStatus] = [:]
  /// Whether the school left a status, or `nil` where the list does not say.
  public var exit: ESSAExit?
  /// The student groups that are flagged: for ATSI, in later years also for TSI.
  ///
  /// A list flags no group of a CSI school.
  public var groups: Set<StudentGroup> = []
  /// The number of flagged groups that the list prints, those of TSI among them, or `nil` where it prints none.
  public var totalStudentGroups: Int?
  /// Whether the school has an indicator with a color, as the list says, or `nil` where it does not.
  public var hasColors: Bool?
  /// Whether it is a DASS school in CSI Grad with fewer than 100 students, or `nil` where the list does not say.
  public var isSmallDASS: Bool?
  /// Where the row stands.
  public var place: SourcePlace

  /// Makes a row without entries.
  public init(cds: CDSCode, place: SourcePlace) {
    self.cds = cds
    self.place = place
  }
}
