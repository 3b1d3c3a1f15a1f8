/// CDE's list of low-performing schools of a year: which indicators are Red, and nothing of the other colors.
///
/// A school or group that the list does not name has no Red. An indicator that is not flagged has another color or none.
public struct RedFlagList: Sendable {
  /// One flagged school or group.
  public struct Row: Hashable, Sendable {
    /// The school's code.
    public var cds: CDSCode
    /// The group; ``StudentGroup/all`` in the list of schools as a whole.
    public var group: StudentGroup
    /// The Red indicators.
    public var red: Set<Indicator>
    /// Where the row stands.
    public var place: SourcePlace

    /// Makes a row of its parts.
    public init(cds: CDSCode, group: StudentGroup, red: Set<Indicator>, place: SourcePlace) {
      self.cds = cds
      self.group = group
      self.red = red
      self.place = place
    }
  }

  /// The Dashboard year.
  public let year: DashboardYear
  /// The list's index among the inputs, see ``DashboardData/files``.
  public let file: Int
  /// Whether the list is of schools as a whole, not of student groups.
  public let isSchoolwide: Bool
  /// The indicators that the list has a column for.
  public let indicators: Set<Indicator>
  /// The rows, in the list's order.
  public let rows: [Row]

  /// Which counties the list has rows of.
  public let coverage: Coverage

  private struct Key: Hashable {
    var cds: CDSCode
    var group: StudentGroup
  }

  private let index: [Key: Int]

  /// Makes a list of rows.
  public init(year: DashboardYear, file: Int, isSchoolwide: Bool, indicators: Set<Indicator>, rows: [Row]) {
    self.year = year
    self.file = file
    self.isSchoolwide = isSchoolwide
    self.indicators = indicators
    self.rows = rows
    var coverage = Coverage()
    for row in rows { coverage.insert(row.cds) }
    self.coverage = coverage
    index = Dictionary(
      rows.enumerated().map { (Key(cds: $1.cds, group: $1.group), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether an indicator is Red, or `nil` where the list does not speak of it.
  ///
  /// The list of schools as a whole has English learner progress, which is the row of English learners.
  public func isRed(_ cds: CDSCode, _ group: StudentGroup, _ indicator: Indicator) -> Bool? {
    guard indicators.contains(indicator) else { return nil }
    let isOfTheSchool = group == .all || (indicator == .elpi && group == .el)
    guard isSchoolwide == isOfTheSchool else { return nil }
    guard let row = index[Key(cds: cds, group: isSchoolwide ? .all : group)] else {
      return coverage.contains(cds) ? false : nil
    }
    return rows[row].red.contains(indicator)
  }
}
