/// What one row of a state-indicator file says: one entity, one student group, one indicator, one year.
///
/// A value that the row leaves blank, or writes as 0 where 0 means none, is `nil`: never a zero.
public struct Cell: Hashable, Sendable {
  /// The published color, or `nil` where the row has none.
  public var color: PerformanceColor?
  /// The published Status level, or `nil` where the row has none.
  public var statusLevel: StatusLevel?
  /// The published Change level, or `nil` where the row has none.
  public var changeLevel: ChangeLevel?
  /// Whether the row says that the minimum number of students is met this year; `nil` where it does not say.
  public var meetsMinimumSize: Bool?
  /// Students in the denominator of this year.
  public var students: Int32?
  /// Students in the numerator of this year; the academic indicators publish none.
  public var numerator: Int32?
  /// Students in the denominator of the year before.
  public var priorStudents: Int32?
  /// Students in the numerator of the year before.
  public var priorNumerator: Int32?
  /// This year's value: percent, or points of distance from standard.
  public var status: Tenths?
  /// The change from the year before, in the same unit.
  public var change: Tenths?
  /// Where the row stands.
  public var place: SourcePlace

  /// Makes a cell of what its row says.
  public init(
    color: PerformanceColor? = nil, statusLevel: StatusLevel? = nil, changeLevel: ChangeLevel? = nil,
    meetsMinimumSize: Bool? = nil, students: Int32? = nil, numerator: Int32? = nil, priorStudents: Int32? = nil,
    priorNumerator: Int32? = nil, status: Tenths? = nil, change: Tenths? = nil,
    place: SourcePlace = SourcePlace(file: 0, line: 0)
  ) {
    self.color = color
    self.statusLevel = statusLevel
    self.changeLevel = changeLevel
    self.meetsMinimumSize = meetsMinimumSize
    self.students = students
    self.numerator = numerator
    self.priorStudents = priorStudents
    self.priorNumerator = priorNumerator
    self.status = status
    self.change = change
    self.place = place
  }

  /// Whether another row, wherever it stands, says nothing else: the same color, and no other figure or level.
  ///
  /// An extract may lack columns, so a value that only one of the two has is no contradiction. A color is.
  public func agrees(with other: Cell) -> Bool {
    func agree<Part: Equatable>(_ one: Part?, _ two: Part?) -> Bool { one == nil || two == nil || one == two }
    return color == other.color && agree(statusLevel, other.statusLevel) && agree(changeLevel, other.changeLevel)
      && agree(meetsMinimumSize, other.meetsMinimumSize) && agree(students, other.students)
      && agree(numerator, other.numerator) && agree(priorStudents, other.priorStudents)
      && agree(priorNumerator, other.priorNumerator) && agree(status, other.status) && agree(change, other.change)
  }

  /// This row, completed with what only another row says.
  public func completed(by other: Cell) -> Cell {
    var cell = self
    cell.statusLevel = statusLevel ?? other.statusLevel
    cell.changeLevel = changeLevel ?? other.changeLevel
    cell.meetsMinimumSize = meetsMinimumSize ?? other.meetsMinimumSize
    cell.students = students ?? other.students
    cell.numerator = numerator ?? other.numerator
    cell.priorStudents = priorStudents ?? other.priorStudents
    cell.priorNumerator = priorNumerator ?? other.priorNumerator
    cell.status = status ?? other.status
    cell.change = change ?? other.change
    return cell
  }
}

/// What the files that were given say of one entity, group and indicator: three things that must never be confused.
public enum Lookup: Hashable, Sendable {
  /// No file that covers the entity was given, so nothing is known.
  case notGiven
  /// The file was given and has no row for it, so CDE reports nothing.
  case notReported
  /// The row of the file, with a color or without.
  case cell(Cell)
}
