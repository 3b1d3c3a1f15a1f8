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
