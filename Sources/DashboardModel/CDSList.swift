/// A plain list of LEAs that the user gives, one code a line, such as those that did not submit their CALPADS data.
public struct CDSList: Sendable {
  /// The list's index among the inputs, see ``DashboardData/files``.
  public var file: Int
  /// The line of each code.
  public var lines: [CDSCode: Int]

  /// Makes a list of codes and their lines.
  public init(file: Int, lines: [CDSCode: Int]) {
    self.file = file
    self.lines = lines
  }
}
