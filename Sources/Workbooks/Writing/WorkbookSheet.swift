/// One sheet of a workbook that is to be written: a header row and the rows below it.
public struct WorkbookSheet: Equatable, Sendable {
  /// The name on the tab; the writer shortens and cleans it where workbooks demand that.
  public var name: String

  /// The columns from left to right, whose titles make the header row.
  public var columns: [WorkbookColumn]

  /// The rows below the header.
  public var rows: [[WorkbookCell]]

  /// Creates a sheet.
  public init(name: String, columns: [WorkbookColumn], rows: [[WorkbookCell]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}
