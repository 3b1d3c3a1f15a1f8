/// What stands in one cell.
public enum WorkbookCell: Equatable, Sendable {
  /// Text, even if it is all digits: a code keeps its leading zeros.
  case text(String)

  /// A whole number.
  case number(Int)

  /// Nothing.
  case empty

  /// Text on a background, by default in black.
  case colored(String, fill: WorkbookColor, font: WorkbookColor = .black)
}
