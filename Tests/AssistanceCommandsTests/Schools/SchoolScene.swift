import Criteria
import DashboardModel
import Dashboards
import Eligibility

/// One invented school and whatever is known of it, for tests of single rules.
struct SchoolScene {
  static let cds: CDSCode = CDSCode("59701100160101") ?? .state
  static let school: Entity = Entity(
    cds: cds, kind: .school, name: "Álamo Elementary", districtName: "Arroyo Seco Unified", county: "Sierra Azul")

  var data: DashboardData = DashboardData()

  /// Gives every indicator's file of a year, with no row yet; files left out are not given.
  mutating func files(_ number: Int, without left: Set<Indicator> = []) {
    let year = DashboardYear(number)
    var dashboard = data.dashboards[year] ?? Dashboard(year: year)
    dashboard.add(Self.school, isStateIndicator: true)
    var coverage = Coverage()
    coverage.insert(Self.cds)
    for indicator in Indicator.allCases where !left.contains(indicator) { dashboard.cover(indicator, coverage) }
    data.dashboards[year] = dashboard
  }

  /// Puts a row into a year's file.
  mutating func put(_ number: Int, _ group: StudentGroup, _ indicator: Indicator, _ cell: Cell) {
    let year = DashboardYear(number)
    var dashboard = data.dashboards[year] ?? Dashboard(year: year)
    let position = dashboard.add(Self.school, isStateIndicator: true)
    _ = dashboard.put(cell, position: position, group, indicator)
    data.dashboards[year] = dashboard
  }

  /// Puts colors into a year's files, in the order chronic, suspension, graduation, ELA, mathematics.
  mutating func colors(_ number: Int, _ group: StudentGroup, _ colors: [PerformanceColor?]) {
    for (indicator, color) in zip(Indicator.allCases, colors) {
      if let color { put(number, group, indicator, Cell(color: color, students: 40)) }
    }
  }

  /// Puts a graduation row into a year's file.
  mutating func graduation(
    _ number: Int, _ graduates: Int32?, _ students: Int32?, prior: (Int32, Int32)? = nil,
    color: PerformanceColor? = .yellow
  ) {
    put(
      number, .all, .graduation,
      Cell(
        color: color, students: students, numerator: graduates, priorStudents: prior?.1, priorNumerator: prior?.0,
        status: Tenths(0)))
  }

  /// Gives a roster with the school's Title I of a year.
  mutating func titleI(_ number: Int, _ isFunded: Bool?) {
    var entry = RosterEntry(
      cds: Self.cds, name: "", district: "", county: "", place: SourcePlace(file: 0, line: 2))
    entry.titleI[DashboardYear(number)] = isFunded
    data.rosters.append(Roster(file: 0, entries: [entry]))
  }

  /// Gives CDE's list of a year with the school's row.
  mutating func list(_ number: Int, _ status: SchoolStatus, groups: Set<StudentGroup> = []) {
    var row = ESSAListRow(cds: Self.cds, place: SourcePlace(file: 0, line: 2))
    row.statuses[DashboardYear(number)] = status
    row.groups = groups
    let counted = StudentGroup.allCases.filter { $0 != .all && $0 != .ltel }
    data.essaLists.append(
      ESSAList(
        year: DashboardYear(number), studentGroups: counted, rows: [row], roster: Roster(file: 0, entries: [])))
  }

  /// The determination of a year.
  func determination(_ number: Int) -> SchoolDetermination? {
    SchoolEngine(editions: Dashboards.all, data: data).determine(Self.school, DashboardYear(number))
  }
}
