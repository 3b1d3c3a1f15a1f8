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
  /// The counties that the list has rows of; a list of the whole state has all LEAs that there were.
  public let coverage: Coverage

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
    var coverage = Coverage()
    for row in rows { coverage.insert(row.cds) }
    self.coverage = coverage
    self.index = Dictionary(rows.enumerated().map { ($1.cds, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The row of an LEA, or `nil` where the list has none.
  public func row(_ cds: CDSCode) -> LCFFListRow? { index[cds].map { rows[$0] } }
}

/// One LEA's row in one of CDE's official lists under the LCFF.
public struct LCFFListRow: Hashable, Sendable {
  /// The LEA's code.
  public var cds: CDSCode
  /// The LEA's name as the list gives it.
  public var name: String
  /// The county's name as the list gives it, empty where it gives none.
  public var county: String
  /// The priorities of each group that has a letter.
  public var groups: [StudentGroup: LCFFPrioritySet] = [:]
  /// In a list of charter schools, the priorities of each group in the year before.
  public var priorGroups: [StudentGroup: LCFFPrioritySet] = [:]
  /// The number of coded groups that the list prints, or `nil` where it prints none.
  public var totalStudentGroups: Int?
  /// The status of each year that the list has a column for; a blank or `*` is absent.
  public var statuses: [DashboardYear: AssistanceStatus] = [:]
  /// Whether each method is met; a blank or `*` is absent.
  public var methods: [Int: Bool] = [:]
  /// The flags of Education Code sections by column name, such as `EC52072_2023`; a blank or `*` is absent.
  public var flags: [String: Bool] = [:]
  /// Where the row stands.
  public var place: SourcePlace

  /// Makes a row without entries.
  public init(cds: CDSCode, name: String, county: String, place: SourcePlace) {
    self.cds = cds
    self.name = name
    self.county = county
    self.place = place
  }

  /// The flag of a column whose name begins so, such as `EC52072`, in any case; `nil` where the list has none.
  public func flag(_ prefix: String) -> Bool? {
    let wanted = prefix.lowercased().filter(\.isLetterOrDigit)
    return flags.sorted { $0.key < $1.key }.first {
      $0.key.lowercased().filter(\.isLetterOrDigit).hasPrefix(wanted)
    }?.value
  }
}

extension Character {
  fileprivate var isLetterOrDigit: Bool { isLetter || isNumber }
}
