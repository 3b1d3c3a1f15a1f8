/// What is too much for a workbook, counted as the format does.
public enum WorkbookExcess: Error, Equatable, Sendable {
  /// A sheet has more rows than a sheet can have, the header included.
  case rows(sheet: String, count: Int, limit: Int)

  /// A sheet has more columns than a sheet can have.
  case columns(sheet: String, count: Int, limit: Int)

  /// A text is longer than a cell can hold; the row is that of the sheet.
  case text(sheet: String, row: Int, column: Int, length: Int, limit: Int)
}
