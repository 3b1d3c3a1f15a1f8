public import DashboardModel

/// One invented school and whatever is known of it, for tests of single rules.
public struct SmallSchool: Sendable {
  /// The school's code.
  public static let cds: CDSCode = CDSCode("59701100160101") ?? .state
  /// The school.
  public static let school: Entity = Entity(
    cds: cds, kind: .school, name: "Álamo Elementary", districtName: "Arroyo Seco Unified", county: "Sierra Azul")

  private var board: SmallBoard = SmallBoard()

  /// What has been made.
  public var data: DashboardData {
    get { board.data }
    set { board.data = newValue }
  }

  /// Makes a school of which nothing is known.
  public init() {}

  /// Gives every indicator's file of a year, with no row yet; files left out are not given.
  public mutating func files(_ year: Int, without left: Set<Indicator> = []) {
    board.give(Indicator.allCases.filter { !left.contains($0) }, year, Self.school)
  }

  /// Puts a row into a year's file.
  public mutating func put(_ year: Int, _ group: StudentGroup, _ indicator: Indicator, _ cell: Cell) {
    board.put(year, Self.school, group, indicator, cell)
  }

  /// Puts colors into a year's files, in the order chronic, suspension, graduation, ELA, mathematics.
  public mutating func colors(_ year: Int, _ group: StudentGroup, _ colors: [PerformanceColor?]) {
    for (indicator, color) in zip(Indicator.allCases, colors) {
      if let color { put(year, group, indicator, Cell(color: color, students: 40)) }
    }
  }

  /// Puts a graduation row into a year's file.
  public mutating func graduation(
    _ year: Int, _ graduates: Int32?, _ students: Int32?, prior: (Int32, Int32)? = nil,
    color: PerformanceColor? = .yellow
  ) {
    put(
      year, .all, .graduation,
      Cell(
        color: color, students: students, numerator: graduates, priorStudents: prior?.1, priorNumerator: prior?.0,
        status: Tenths(0)))
  }

  /// Gives a roster with the school's Title I of a year.
  public mutating func titleI(_ year: Int, _ isFunded: Bool?) {
    var entry = RosterEntry(cds: Self.cds, name: "", district: "", county: "", place: SourcePlace(file: 0, line: 2))
    entry.titleI[DashboardYear(year)] = isFunded
    data.rosters.append(Roster(file: 0, entries: [entry]))
  }

  /// Gives CDE's list of a year with the school's row.
  public mutating func list(_ year: Int, _ status: SchoolStatus, groups: Set<StudentGroup> = []) {
    var row = ESSAListRow(cds: Self.cds, place: SourcePlace(file: 0, line: 2))
    row.statuses[DashboardYear(year)] = status
    row.groups = groups
    let counted = StudentGroup.allCases.filter { $0 != .all && $0 != .ltel }
    data.essaLists.append(
      ESSAList(
        year: DashboardYear(year), studentGroups: counted, rows: [row], roster: Roster(file: 0, entries: [])))
  }
}
