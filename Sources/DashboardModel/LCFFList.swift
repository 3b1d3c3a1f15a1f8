/// One of CDE's official lists of assistance under the LCFF: the answers, as letters without reasons.
public struct LCFFList: Sendable {
  /// What the list is about.
  public enum Subject: String, Hashable, Sendable {
    /// Districts and county offices: `assistancestatus….xlsx`.
    case districtsAndCountyOffices
    /// Charter schools, with the letters of two years: `charterassistance….xlsx`.
    case charterSchools
    /// The LEAs that need an LCAP goal for a group, Education Code 52064(e)(5); groups have no priorities there.
    case ec52064e5
  }

  /// What the list is about.
  public let subject: Subject
  /// The Dashboard year that the list is of.
  public let year: DashboardYear
  /// The list's index among the inputs, see ``DashboardData/files``.
  public let file: Int
  /// The student groups that the list has a column for; empty for the list under Education Code 52064(e)(5).
  public let studentGroups: [StudentGroup]
  /// The rows, in the list's order.
  public let rows: [LCFFListRow]

  private let index: [CDSCode: Int]

  /// Makes a list of rows with distinct codes.
  public init(
    subject: Subject, year: DashboardYear, file: Int, studentGroups: [StudentGroup], rows: [LCFFListRow]
  ) {
    self.subject = subject
    self.year = year
    self.file = file
    self.studentGroups = studentGroups
    self.rows = rows
    self.index = Dictionary(rows.enumerated().map { ($1.cds, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The row of an LEA, or `nil` where the list has none.
  public func row(_ cds: CDSCode) -> LCFFListRow? { index[cds].map { rows[$0] } }
}
