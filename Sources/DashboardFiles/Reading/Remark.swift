/// Something of a file that a reader may want to know and that is no fault.
public enum Remark: Hashable, Sendable {
  /// Codes whose dropped leading zero was put back.
  case restoredCodes(count: Int)
  /// Codes of county and district alone, completed.
  case completedCodes(count: Int)
  /// Rows that repeat the header, as where files were joined.
  case repeatedHeaders(count: Int)
  /// Blanks as other programs write them.
  case otherBlanks(count: Int)
  /// Student groups by their names in words.
  case groupsByName(count: Int)
  /// English learners under the code of all students.
  case learnersAsAll(count: Int)
  /// The header is there and no row below it.
  case noRows
  /// Charter schools cannot be told from other schools.
  case noCharterColumn
  /// Rows with a color and too few students for one; the color is trusted.
  case colorsBelowMinimum(count: Int)
  /// Every row is of all students.
  case onlyAllStudents
  /// LEAs that a file which goes with this one has rows of, and this one has not.
  case lostRows(count: Int, first: String)
  /// Rows of a student group that nobody knows, beside those of all others.
  case newGroup(code: String, count: Int, line: Int)
  /// Rows of a student group that nobody knows, which may stand for a known one.
  case unknownGroup(code: String, count: Int, line: Int)
  /// A column that is not there, and one that may stand for it.
  case renamedColumn(name: String, header: String, rests: String)
  /// Rows without a student group, left out.
  case rowsWithoutGroup(count: Int)
  /// Informational rows that never count, left out.
  case informationalRows(count: Int)
  /// The name is of a pre-release file, under embargo.
  case preRelease

  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
  private static func was(_ count: Int) -> String { count == 1 ? "was" : "were" }

  /// The remark in words.
  public var words: String {
    switch self {
    case .restoredCodes(let count):
      "\(Self.counted(count, "CDS code")) of 13 digits \(Self.was(count)) read with the leading zero that a spreadsheet dropped"
    case .completedCodes(let count):
      "\(Self.counted(count, "CDS code")) of county and district alone \(Self.was(count)) completed with zeros"
    case .repeatedHeaders(let count):
      "\(Self.counted(count, "row")) that \(count == 1 ? "repeats" : "repeat") the header \(Self.was(count)) passed over"
    case .otherBlanks(let count): "\(Self.counted(count, "field")) such as NA or NULL \(Self.was(count)) read as blank"
    case .groupsByName(let count): "\(Self.counted(count, "student group")) \(Self.was(count)) known by name"
    case .learnersAsAll(let count):
      "\(Self.counted(count, "row")) of ALL \(Self.was(count)) read as English learners, of whom alone this indicator speaks"
    case .noRows: "it has a header and no rows; if it was not filtered to an LEA without any, download it again"
    case .noCharterColumn: "without a column charter_flag no charter school can be known by it"
    case .colorsBelowMinimum(let count):
      "\(Self.counted(count, "row")) with a color \(count == 1 ? "has" : "have") fewer students than a color needs; the color counts as it stands"
    case .onlyAllStudents:
      "every row is of all students; what rests on its student groups is open. Use CDE's file with all its rows"
    case .lostRows(let count, let first):
      "it has no row of \(count == 1 ? first : "\(count) LEAs (\(first) is the first)") that other files of the year have "
        + "rows of; it may be cut, and what rests on it is open"
    case .newGroup(let code, let count, let line):
      "\(Self.counted(count, "row")) of a student group \(code), which no criteria know, \(Self.was(count)) left out "
        + "(line \(line) is the first)"
    case .unknownGroup(let code, let count, let line):
      "\(code) is no known student group (\(Self.counted(count, "row")), line \(line) is the first): it may stand for a group "
        + "without a row, and what rests on that is open"
    case .renamedColumn(let name, let header, let rests):
      "it has no column \(name), and \(rests) on it. If \(header) is what it is called now, say --column \(name)=\(header)"
    case .rowsWithoutGroup(let count):
      "\(Self.counted(count, "row")) without a student group \(Self.was(count)) left out"
    case .informationalRows(let count): "\(count) informational rows (such as EO, RFP, SBA, CAA) never count"
    case .preRelease: "a pre-release file by its name: preliminary, and under embargo until the release"
    }
  }
}
