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

  /// Whether the row says no more than a color, as in files that hold colors only.
  public var isColorOnly: Bool {
    statusLevel == nil && changeLevel == nil && meetsMinimumSize == nil && students == nil && numerator == nil
      && priorStudents == nil && priorNumerator == nil && status == nil && change == nil
  }

  /// Whether another row says the same, wherever it stands.
  public func saysTheSame(as other: Cell) -> Bool {
    var moved = other
    moved.place = place
    return self == moved
  }
}
