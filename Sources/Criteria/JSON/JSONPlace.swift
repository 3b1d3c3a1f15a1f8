/// A place in a JSON text.
public struct JSONPlace: Hashable, Sendable {
  /// The line, counted from 1.
  public var line: Int
  /// The column in bytes, counted from 1.
  public var column: Int

  /// Makes a place of a line and a column.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
