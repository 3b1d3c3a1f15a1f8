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
