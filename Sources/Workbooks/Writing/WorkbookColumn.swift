/// A column of a sheet.
public struct WorkbookColumn: Equatable, Sendable {
  /// The text in the header row.
  public var title: String

  /// The width in characters.
  public var width: Int

  /// Whether long text below the header breaks into several lines.
  public var wraps: Bool

  /// Creates a column.
  public init(_ title: String, width: Int, wraps: Bool = false) {
    self.title = title
    self.width = width
    self.wraps = wraps
  }
}
