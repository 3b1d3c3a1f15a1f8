public import Workbooks

/// Something wrong with a file: where it stands, and what it is, as data; ``Fault/sentence`` says it in words.
public struct Fault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The path does not exist.
    case missing
    /// The file cannot be read.
    case unreadable(reason: String)
    /// A folder holds no file that is CDE's.
    case nothingFound
    /// The file has no bytes.
    case empty
    /// The file is a web page.
    case webPage
    /// The file is an old binary workbook, or an encrypted one.
    case oldWorkbook
    /// The file is UTF-16 text.
    case utf16
    /// The file is not text: it holds a NUL byte, counted from 1.
    case binary(byte: Int)
    /// The file's lines end with carriage returns alone.
    case carriageReturns
    /// The file is text or a workbook, but none of CDE's files.
    case notRecognized(columns: [String])
    /// A line is longer than any line of CDE's files.
    case lineTooLong(bytes: Int)
    /// A workbook is damaged.
    case workbook(WorkbookFault)
    /// The header lacks a column.
    case missingColumn(MissingColumn)
    /// The header names a column twice; fields count from 1.
    case repeatedColumn(name: String, first: Int, second: Int)
    /// The header is there and no row below it.
    case noRows
    /// No row has a color, though so many have levels and enough students in both years.
    case noColors(rows: Int)
    /// The rows are those of another indicator.
    case sameRows(otherPath: String, indicator: String)
    /// A pointer of Git LFS stands in the file's place.
    case filePointer
    /// A packed file.
    case packed
    /// A file with the name of one of CDE's that holds something else.
    case notWhatItSays(columns: [String])
    /// The same fault in more rows.
    case alike(count: Int, lines: [Int])
    /// A row has too few fields.
    case shortRow(found: Int, expected: Int)
    /// A row has too many fields.
    case longRow(found: Int, expected: Int)
    /// A quotation mark is never closed.
    case unclosedQuote
    /// A field is no CDS code.
    case damagedCDS(found: String)
    /// A record type does not fit the CDS code.
    case recordType(found: String)
    /// A code of no student group.
    case studentGroup(found: String, nearest: String?)
    /// A field holds something else than it should.
    case value(found: String, expected: String)
    /// The year is neither in the file nor in its name.
    case noYear
    /// A row is of another year than the rows before.
    case mixedYears(found: String, expected: String)
    /// A row is of another indicator than the rows before.
    case mixedIndicators(found: String, expected: String)
    /// Nothing tells which indicator the file is of.
    case noIndicator(candidates: String)
    /// Two rows say different things of the same cell.
    case conflict(otherPath: String, otherLine: Int, what: String)
    /// Two rows of a list are of the same LEA.
    case repeatedEntity(code: String, otherLine: Int, differs: Bool)
    /// A letter that no list uses.
    case letter(found: String)
    /// More faults of the same file were left out.
    case more(count: Int)
  }

  /// A column that a header lacks, and what the header has instead.
  public struct MissingColumn: Hashable, Sendable {
    /// The column's name as CDE writes it.
    public var name: String
    /// A column whose name is nearly the same.
    public var nearest: String?
    /// A field, counted from 1, in whose name a spreadsheet left an error.
    public var damagedField: Int?
    /// That error, such as `#REF!`.
    public var damagedText: String?
    /// The columns that were found.
    public var found: [String]
    /// What cannot be read without the column.
    public var needed: String
  }

  /// The file's path as the user named it.
  public var path: String
  /// The sheet of a workbook.
  public var sheet: String?
  /// The line, or the row of a sheet, counted from 1.
  public var line: Int?
  /// The column's name.
  public var column: String?
  /// What is wrong.
  public var kind: Kind

  /// Makes a fault of its parts.
  public init(path: String, sheet: String? = nil, line: Int? = nil, column: String? = nil, _ kind: Kind) {
    self.path = path
    self.sheet = sheet
    self.line = line
    self.column = column
    self.kind = kind
  }
}

extension Fault {
  /// Faults as a reader wants them: one that several files have by the same cause is told once, with the other files' names.
  ///
  /// - Parameter faults: All of them, in order.
  /// - Returns: Sentences.
  public static func sentences(_ faults: [Fault]) -> [String] {
    var first: [MissingColumn: Int] = [:]
    var others: [Int: [String]] = [:]
    for (place, fault) in faults.enumerated() {
      guard case .missingColumn(var column) = fault.kind else { continue }
      // The same column is gone, whatever the file is of.
      (column.found, column.needed) = ([], "")
      if let known = first[column] { others[known, default: []].append(fault.path) } else { first[column] = place }
    }
    let told = Set(first.values)
    return faults.enumerated().compactMap { place, fault in
      guard case .missingColumn = fault.kind else { return fault.sentence }
      guard told.contains(place) else { return nil }
      guard let paths = others[place] else { return fault.sentence }
      let files = paths.count == 1 ? "1 more file" : "\(paths.count) more files"
      return "\(fault.sentence) The same in \(files): \(paths.joined(separator: ", "))."
    }
  }
}
