import Criteria
import DashboardModel
import Dashboards
import TestSupport
import Testing

/// The table of criteria by year, tried cell by cell: at each cut, just below it and just above.
@Suite struct CriteriaTableTests {
  private static let colors: [PerformanceColor?] = [nil] + PerformanceColor.allCases
  private static let levels: [StatusLevel?] = [nil] + StatusLevel.allCases
  private static let colorYears = [2017, 2018, 2019, 2023, 2024, 2025]
  private static let everyYear = [2017, 2018, 2019, 2022, 2023, 2024, 2025, 2026]

  @Test(arguments: colorYears) func `Priority 4 is Red and Red, or Red and Orange`(_ year: Int) throws {
    let groups: [StudentGroup] = year >= 2024 ? [.sed, .el, .ltel] : [.sed, .el]
    for group in groups {
      let bench = try Bench(year, group)
      for ela in Self.colors {
        for math in Self.colors {
          let pair = [ela, math]
          let isMet = pair.contains(.red) && (pair == [.red, .red] || pair.contains(.orange))
          let counts = isMet && !(year == 2025 && group == .ltel)
          #expect(try bench.met([.ela: ela, .math: math]) == (counts ? [4] : []), "\(group) \(pair)")
        }
        #expect(try bench.met([.ela: ela]) == [], "\(group), no row of Mathematics")
        #expect(try bench.met([.math: ela]) == [], "\(group), no row of English Language Arts")
      }
    }
  }

  @Test func `Priority 4 of 2022 is Very Low and Very Low, nothing less`() throws {
    let bench = try Bench(2022)
    for ela in Self.levels {
      for math in Self.levels {
        let cells: [Indicator: Cell] = [
          .ela: Cell(statusLevel: ela, students: 100), .math: Cell(statusLevel: math, students: 100),
        ]
        #expect(try bench.met(cells) == (ela == .worst && math == .worst ? [4] : []))
      }
    }
  }

  /// The priority that a color, or a Status level, of one indicator meets in a year; Red, Orange or the worst level.
  private func expected(_ year: Int, _ indicator: Indicator, _ group: StudentGroup, _ color: PerformanceColor?) -> [Int]
  {
    let isRed = color == .red
    switch (indicator, year) {
    case (_, 2022): return []
    case (.ela, 2026), (.math, 2026): return isRed ? [4] : []
    case (.elpi, 2026): return (isRed || color == .orange) && (group == .el || group == .ltel) ? [4] : []
    case (.cci, 2026): return isRed ? [8] : []
    case (.graduation, _): return isRed ? [5] : []
    case (.chronic, 2017): return []
    case (.chronic, _): return isRed ? [5] : []
    case (.suspension, _): return isRed ? [6] : []
    case (.cci, 2018), (.cci, 2019), (.cci, 2024), (.cci, 2025): return isRed ? [8] : []
    case (.elpi, 2017), (.elpi, 2023): return isRed && group == .el ? [4] : []
    case (.elpi, 2024): return isRed && (group == .el || group == .ltel) ? [4] : []
    case (.elpi, 2025):
      return isRed && group == .el || (isRed || color == .orange) && group == .ltel ? [4] : []
    default: return []
    }
  }

  @Test(arguments: everyYear) func `a color of one indicator meets what the table says`(_ year: Int) throws {
    for group in try #require(Dashboards.edition(DashboardYear(year))).lcff.studentGroups {
      let bench = try Bench(year, group)
      for indicator in Indicator.allCases {
        for color in Self.colors {
          #expect(
            try bench.met([indicator: color]) == expected(year, indicator, group, color),
            "\(group) \(indicator) \(color.map(\.name) ?? "no color")")
        }
      }
    }
  }

  /// The priority that the worst Status level of one indicator meets in a year.
  private func expectedOfStatus(_ year: Int, _ indicator: Indicator, _ group: StudentGroup) -> [Int] {
    switch (year, indicator) {
    case (2022, .graduation), (2022, .chronic): [5]
    case (2022, .suspension): [6]
    case (2022, .elpi), (2019, .elpi): group == .el ? [4] : []
    case (2023, .cci): [8]
    default: []
    }
  }

  @Test(arguments: everyYear) func `a Status level of one indicator meets what the table says`(_ year: Int) throws {
    for group in try #require(Dashboards.edition(DashboardYear(year))).lcff.studentGroups {
      let bench = try Bench(year, group)
      for indicator in Indicator.allCases {
        for level in Self.levels {
          let met = try bench.met([indicator: Cell(statusLevel: level, students: 30)])
          let words = level?.label(on: indicator) ?? "no level"
          #expect(
            met == (level == .worst ? expectedOfStatus(year, indicator, group) : []), "\(group) \(indicator) \(words)")
        }
      }
    }
  }

  @Test(arguments: [EntityKind.district, .countyOffice, .charter])
  func `a Status level needs 30 students, or 15 in small groups of agencies`(_ kind: EntityKind) throws {
    let rows: [(Int, Indicator, [Int])] = [
      (2022, .graduation, [5]), (2022, .chronic, [5]), (2022, .suspension, [6]), (2023, .cci, [8]),
    ]
    for (year, indicator, priority) in rows {
      for group in try #require(Dashboards.edition(DashboardYear(year))).lcff.studentGroups {
        let bench = try Bench(year, group, at: kind)
        let needed: Int32 = kind != .charter && (group == .fos || group == .hom) ? 15 : 30
        for students in [11, 14, 15, 16, 29, 30, 31] as [Int32] {
          let met = try bench.met([indicator: Cell(statusLevel: .worst, students: students)])
          #expect(met == (students >= needed ? priority : []), "\(year) \(group) with \(students)")
        }
      }
    }
  }

  @Test func `both English Language Arts and Mathematics need the number`() throws {
    let bench = try Bench(2022)
    for (ela, math) in [(30, 30), (29, 30), (30, 29), (29, 29)] as [(Int32, Int32)] {
      let met = try bench.met([
        .ela: Cell(statusLevel: .worst, students: ela), .math: Cell(statusLevel: .worst, students: math),
      ])
      #expect(met == (ela >= 30 && math >= 30 ? [4] : []))
    }
  }

  @Test(arguments: [2019, 2022]) func `English learners need 30 students for a level of their progress`(
    _ year: Int
  ) throws {
    let bench = try Bench(year, .el)
    #expect(try bench.met([.elpi: Cell(statusLevel: .worst, students: 29)]) == [])
    #expect(try bench.met([.elpi: Cell(statusLevel: .worst, students: 30)]) == [4])
    #expect(try bench.met([.elpi: Cell(statusLevel: .secondWorst, students: 30)]) == [])
  }

  @Test func `CDE's own flag of the minimum size goes before the number`() throws {
    let bench = try Bench(2022, .el)
    #expect(try bench.met([.elpi: Cell(statusLevel: .worst, meetsMinimumSize: true, students: 12)]) == [4])
    #expect(try bench.met([.elpi: Cell(statusLevel: .worst, meetsMinimumSize: false, students: 90)]) == [])
  }

  @Test(arguments: colorYears) func `a color already has the minimum in it`(_ year: Int) throws {
    #expect(try Bench(year, .fos).met([.suspension: Cell(color: .red, students: 15)]) == [6])
    #expect(try Bench(year, .fos).met([.suspension: Cell(statusLevel: .worst, students: 14)]) == [])
  }

  @Test(arguments: everyYear) func `two indicators of one priority count once`(_ year: Int) throws {
    let worst = Cell(color: .red, statusLevel: .worst, students: 100)
    let both = try Bench(year).met([.graduation: worst, .chronic: worst])
    #expect(both == [5])
    let el = try Bench(year, .el).met([.ela: worst, .math: worst, .elpi: worst])
    #expect(el == [4])
  }

  @Test(arguments: everyYear) func `everything at its worst meets every state priority of the year`(_ year: Int) throws
  {
    let worst = Cell(color: .red, statusLevel: .worst, students: 100)
    let cells = Dictionary(uniqueKeysWithValues: Indicator.allCases.map { ($0, worst) })
    let expected = year == 2017 || year == 2022 ? [4, 5, 6] : [4, 5, 6, 8]
    for kind in [EntityKind.district, .countyOffice, .charter] {
      #expect(try Bench(year, .el, at: kind).met(cells) == expected, "\(kind)")
    }
  }
}
