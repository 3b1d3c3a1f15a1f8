/// A file that something was read from.
public struct SourceFile: Hashable, Sendable {
  /// The path as the user named it, or below the folder that the user named.
  public var path: String
  /// The sheet of a workbook, or `nil` for a text file.
  public var sheet: String?
  /// How many bytes the file has.
  public var bytes: Int
  /// How many rows of data were read from it.
  public var rows: Int
  /// What the file is, in a few words.
  public var summary: String

  /// Makes a file's description of its parts.
  public init(path: String, sheet: String? = nil, bytes: Int, rows: Int, summary: String) {
    self.path = path
    self.sheet = sheet
    self.bytes = bytes
    self.rows = rows
    self.summary = summary
  }
}

/// A line of one of the files that were read.
public struct SourcePlace: Hashable, Sendable {
  /// The file's index among the inputs of the data, see ``DashboardData/files``.
  public var file: Int32
  /// The line, or the row of a workbook's sheet, counted from 1.
  public var line: Int32

  /// Makes a place of a file's index and a line.
  public init(file: Int, line: Int) {
    self.file = Int32(file)
    self.line = Int32(line)
  }
}
