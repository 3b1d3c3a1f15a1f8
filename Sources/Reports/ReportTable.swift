/// A report's rows under named columns: what CSV, JSON and workbooks are all written from.
public struct ReportTable: Hashable, Sendable {
  /// The table's name, for a workbook's sheet.
  public var name: String
  /// The columns' names, as in the command's contract.
  public var columns: [String]
  /// The rows, each with a value a column.
  public var rows: [[Value]]

  /// Makes a table of its parts.
  public init(name: String, columns: [String], rows: [[Value]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}

/// One value of a report's row, before any format.
public enum Value: Hashable, Sendable {
  /// A name or other free text; CSV defuses it where a spreadsheet would take it for a formula.
  case text(String)
  /// A word of a fixed vocabulary, such as `Y`, `-` or `4+5`; never changed.
  case code(String)
  /// A whole number.
  case number(Int)
  /// Several codes, with what joins them in one line of text.
  case list([String], separator: String)

  /// The value in one line of text.
  public var line: String {
    switch self {
    case .text(let text), .code(let text): text
    case .number(let number): String(number)
    case .list(let items, let separator): items.joined(separator: separator)
    }
  }
}
