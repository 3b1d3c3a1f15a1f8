/// A sheet as tab-delimited text.
public struct SheetTable: Equatable, Sendable {
  /// UTF-8 text with one line for each row of the sheet up to the last that is not empty, so that line and row numbers
  /// agree; empty rows are empty lines, all others have ``columns`` fields.
  public let bytes: [UInt8]

  /// The number of the last row that is not empty.
  public let rows: Int

  /// The number of the last column that is not empty.
  public let columns: Int
}
