import DashboardModel

/// What is counted over the rows of a state-indicator file, in one go or piece by piece.
struct IndicatorSums: Equatable, Sendable {
  /// Rows with a color.
  var colored: Int = 0
  /// Rows that ought to have a color by their levels and both sizes.
  var colorless: Int = 0
  /// The line of the first of those.
  var firstColorless: Int = 0
  /// Rows with a color and too few students for one.
  var belowMinimum: Int = 0
  /// Whether there is a row of a single student group.
  var hasGroups: Bool = false
  /// Rows without a student group and without a color.
  var withoutGroup: Int = 0
  /// Rows that inform and never count.
  var informational: Int = 0

  /// Counts a row.
  @inline(__always) mutating func add(_ cell: Cell, _ group: StudentGroup, line: Int) {
    if group != .all { hasGroups = true }
    if cell.color != nil {
      colored += 1
      if cell.meetsMinimumSize == false || (cell.students ?? 15) < 15 { belowMinimum += 1 }
    } else if cell.statusLevel != nil, cell.changeLevel != nil, (cell.students ?? 0) >= 30,
      (cell.priorStudents ?? 0) >= 30
    {
      if colorless == 0 { firstColorless = line }
      colorless += 1
    }
  }

  /// Counts a piece that follows, whose lines begin behind so many.
  mutating func add(_ other: IndicatorSums, lines: Int) {
    if colorless == 0, other.colorless > 0 { firstColorless = lines + other.firstColorless }
    colored += other.colored
    colorless += other.colorless
    belowMinimum += other.belowMinimum
    hasGroups = hasGroups || other.hasGroups
    withoutGroup += other.withoutGroup
    informational += other.informational
  }
}
