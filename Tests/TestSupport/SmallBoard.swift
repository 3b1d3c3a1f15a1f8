public import DashboardModel

/// A Dashboard made by hand, for tests of a few cells.
public struct SmallBoard: Sendable {
  /// What has been made.
  public var data: DashboardData = DashboardData()

  /// A school district.
  public static let district: Entity = entity(59_70110_0000000, .district)
  /// A county office of education.
  public static let countyOffice: Entity = entity(59_10595_0000000, .countyOffice)
  /// A charter school.
  public static let charter: Entity = entity(59_70110_0150011, .charter)

  /// An LEA of a kind.
  public static func lea(_ kind: EntityKind) -> Entity {
    switch kind {
    case .countyOffice: countyOffice
    case .charter: charter
    default: district
    }
  }

  /// Makes an empty board.
  public init() {}

  /// Makes an entity of a code.
  public static func entity(_ number: UInt64, _ kind: EntityKind) -> Entity {
    Entity(cds: CDSCode(number) ?? .state, kind: kind, name: "LEA \(number)", districtName: "", county: "Sierra Azul")
  }

  /// Gives the files of some indicators, with an LEA in them; rows are put in with ``put(_:_:_:_:_:)``.
  public mutating func give(_ indicators: [Indicator], _ year: Int, _ entity: Entity) {
    var coverage = Coverage()
    coverage.insert(entity.cds)
    change(year) { dashboard in
      dashboard.add(entity, isStateIndicator: true)
      for indicator in indicators { dashboard.cover(indicator, coverage) }
    }
  }

  /// Gives every file of a year, with an LEA in the state indicators and no row of it.
  public mutating func giveAll(_ year: Int, _ entity: Entity) {
    give(Indicator.allCases, year, entity)
    giveLocal(LCFFPriority.local, year, entity)
  }

  /// Makes groups meet Priorities 5 and 6, by colors and by levels, in a year all of whose files are given.
  public mutating func meet(_ year: Int, _ entity: Entity, _ groups: StudentGroup...) {
    giveAll(year, entity)
    let worst = Cell(color: .red, statusLevel: .worst, students: 100)
    for group in groups {
      put(year, entity, group, .graduation, worst)
      put(year, entity, group, .suspension, worst)
    }
  }

  /// Gives the statewide files of some indicators, which name nobody yet.
  public mutating func giveStatewide(_ indicators: [Indicator], _ year: Int) {
    var coverage = Coverage()
    for county in 1...58 {
      // A statewide file has rows of agencies and of schools.
      for entity in [0, 1] as [UInt64] {
        if let cds = CDSCode(UInt64(county) * 1_000_000_000_000 + 700_000_000_000 + entity) { coverage.insert(cds) }
      }
    }
    change(year) { dashboard in
      for indicator in indicators { dashboard.cover(indicator, coverage) }
    }
  }

  /// Puts a row in; the indicator's file is given with it.
  public mutating func put(
    _ year: Int, _ entity: Entity, _ group: StudentGroup, _ indicator: Indicator, _ cell: Cell
  ) {
    give([indicator], year, entity)
    change(year) { dashboard in
      let position = dashboard.add(entity, isStateIndicator: true)
      _ = dashboard.put(cell, position: position, group, indicator)
    }
  }

  /// Puts a row with a color in.
  public mutating func put(
    _ year: Int, _ entity: Entity, _ group: StudentGroup, _ indicator: Indicator, _ color: PerformanceColor
  ) {
    put(year, entity, group, indicator, Cell(color: color, students: 100))
  }

  /// Gives the local-indicator files of some priorities, with rows of nobody.
  public mutating func giveLocal(_ priorities: [LCFFPriority], _ year: Int, _ entity: Entity) {
    var coverage = Coverage()
    coverage.insert(entity.cds)
    change(year) { dashboard in
      for priority in priorities { dashboard.cover(priority, coverage) }
    }
  }

  /// Puts a local rating in; the priority's file is given with it.
  public mutating func put(
    _ year: Int, _ entity: Entity, _ priority: LCFFPriority, _ rating: LocalIndicatorRating?
  ) {
    giveLocal([priority], year, entity)
    change(year) { dashboard in
      dashboard.add(entity, isStateIndicator: false)
      _ = dashboard.put(LocalRow(rating: rating, place: SourcePlace(file: 0, line: 2)), entity.cds, priority)
    }
  }

  private mutating func change(_ year: Int, _ body: (inout Dashboard) -> Void) {
    let year = DashboardYear(year)
    var dashboard = data.dashboards[year] ?? Dashboard(year: year)
    body(&dashboard)
    data.dashboards[year] = dashboard
  }
}
