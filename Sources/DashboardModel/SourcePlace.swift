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
