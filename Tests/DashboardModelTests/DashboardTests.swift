import Testing

@testable import DashboardModel

@Suite struct DashboardTests {
  private let district: CDSCode
  private let neighbor: CDSCode
  private let elsewhere: CDSCode

  init() throws {
    district = try #require(CDSCode("59701100000000"))
    neighbor = try #require(CDSCode("59701280000000"))
    elsewhere = try #require(CDSCode("27660920000000"))
  }

  private func entity(_ cds: CDSCode, kind: EntityKind = .district, name: String = "A", dass: Bool? = nil) -> Entity {
    Entity(cds: cds, kind: kind, name: name, districtName: name, county: "", isDASS: dass)
  }

  private func cell(_ color: PerformanceColor?, line: Int = 2) -> Cell {
    Cell(color: color, students: 40, place: SourcePlace(file: 0, line: line))
  }

  private func coverage(_ codes: CDSCode...) -> Coverage {
    var coverage = Coverage()
    for code in codes { coverage.insert(code) }
    return coverage
  }

  private func statewide() -> Coverage {
    var coverage = Coverage()
    for county in 1...58 { CDSCode(UInt64(county) * 1_000_000_000_000).map { coverage.insert($0) } }
    return coverage
  }

  @Test func `a row that stands there is a cell, with a color or without`() throws {
    var dashboard = Dashboard(year: DashboardYear(2024))
    let position = dashboard.add(entity(district), isStateIndicator: true)
    #expect(dashboard.put(cell(.red), position: position, .el, .elpi) == nil)
    #expect(dashboard.put(cell(nil), position: position, .ltel, .elpi) == nil)
    dashboard.cover(.elpi, coverage(district))
    #expect(dashboard.lookup(district, .el, .elpi) == .cell(cell(.red)))
    #expect(dashboard.lookup(district, .ltel, .elpi) == .cell(cell(nil)))
    #expect(dashboard.lookup(position: position, .el, .elpi) == .cell(cell(.red)))
    #expect(dashboard.position(of: district) == position)
  }

  @Test func `a row that a given file lacks is not reported; of a file that is not there nothing is given`() {
    var dashboard = Dashboard(year: DashboardYear(2024))
    dashboard.add(entity(district), isStateIndicator: true)
    dashboard.cover(.suspension, coverage(district))
    #expect(dashboard.lookup(district, .swd, .suspension) == .notReported)
    #expect(dashboard.lookup(district, .swd, .chronic) == .notGiven)
    #expect(dashboard.indicators == [.suspension])
  }

  @Test func `a row that the twin of a file has and the file has not is not given`() {
    var dashboard = Dashboard(year: DashboardYear(2024))
    let first = dashboard.add(entity(district), isStateIndicator: true)
    let second = dashboard.add(entity(neighbor), isStateIndicator: true)
    for indicator in [Indicator.ela, .math, .suspension, .graduation] {
      _ = dashboard.put(cell(nil), position: first, .all, indicator)
      dashboard.cover(indicator, coverage(district))
    }
    _ = dashboard.put(cell(.red), position: second, .all, .ela)
    #expect(dashboard.lookup(neighbor, .all, .math) == .notReported)
    let lost = dashboard.findLostRows()
    #expect(lost == [.math: [neighbor], .suspension: [neighbor]])
    #expect(dashboard.lookup(neighbor, .all, .math) == .notGiven)
    #expect(dashboard.lookup(neighbor, .all, .suspension) == .notGiven)
    #expect(dashboard.lookup(neighbor, .all, .graduation) == .notReported, "not every LEA has graduates")
    #expect(dashboard.lookup(district, .swd, .math) == .notReported)
  }

  @Test func `a file that ends before LEAs of the common order is cut, where two or more stand behind its end`() throws
  {
    func lost(_ names: [String], _ reported: Int, inOrder: Bool = true) throws -> [Indicator: [CDSCode]] {
      var dashboard = Dashboard(year: DashboardYear(2024))
      var codes: [CDSCode] = []
      for (place, name) in names.enumerated() {
        let cds = try #require(CDSCode(59_701_100_000_000 + UInt64(place) * 10_000_000))
        codes.append(cds)
        let position = dashboard.add(
          Entity(cds: cds, kind: .district, name: name, districtName: name, county: ""), isStateIndicator: true)
        _ = dashboard.put(cell(nil), position: position, .all, .suspension)
        if place < reported { _ = dashboard.put(cell(nil), position: position, .all, .chronic) }
      }
      for indicator in [Indicator.suspension, .chronic] { dashboard.cover(indicator, coverage(codes[0])) }
      var own = Array(codes.prefix(reported))
      if !inOrder { own.reverse() }
      let lost = dashboard.findLostRows(orders: [.suspension: codes, .chronic: own])
      // The last LEA of a file that is cut may have lost groups.
      #expect(dashboard.lookup(own[own.count - 1], .swd, .chronic) == (lost.isEmpty ? .notReported : .notGiven))
      return lost
    }
    #expect(try lost(["A", "B", "C", "D"], 2)[.chronic]?.count == 2)
    #expect(try lost(["A", "B", "C", "D"], 3).isEmpty, "one LEA may have no row")
    #expect(try lost(["A", "B", "C High", "D High"], 2).isEmpty, "high schools have no chronic absenteeism")
    #expect(try lost(["A", "B", "C", "D"], 2, inOrder: false).isEmpty)
  }

  @Test func `a file of colored rows alone leaves out others rightly`() {
    var dashboard = Dashboard(year: DashboardYear(2018))
    let first = dashboard.add(entity(district), isStateIndicator: true)
    let second = dashboard.add(entity(neighbor), isStateIndicator: true)
    for indicator in [Indicator.ela, .math, .suspension] {
      _ = dashboard.put(cell(.green), position: first, .all, indicator)
      dashboard.cover(indicator, coverage(district))
    }
    _ = dashboard.put(cell(.red), position: second, .all, .ela)
    #expect(dashboard.findLostRows().isEmpty)
    #expect(dashboard.lookup(neighbor, .all, .math) == .notReported)
  }

  @Test func `the extract of another county says nothing of an entity`() {
    var dashboard = Dashboard(year: DashboardYear(2024))
    dashboard.add(entity(district), isStateIndicator: true)
    dashboard.cover(.suspension, coverage(elsewhere))
    #expect(dashboard.lookup(district, .swd, .suspension) == .notGiven)
  }

  @Test func `an extract that names nobody of an entity leaves it out`() {
    var dashboard = Dashboard(year: DashboardYear(2024))
    dashboard.add(entity(district), isStateIndicator: true)
    dashboard.cover(.suspension, coverage(district))
    #expect(dashboard.lookup(neighbor, .swd, .suspension) == .notGiven)
    dashboard.add(entity(neighbor), isStateIndicator: false)
    #expect(dashboard.lookup(neighbor, .swd, .suspension) == .notGiven)
    #expect(!dashboard.isInStateFiles(neighbor))
    dashboard.add(entity(neighbor), isStateIndicator: true)
    #expect(dashboard.lookup(neighbor, .swd, .suspension) == .notReported)
  }

  @Test func `a statewide file speaks of everyone, named or not`() {
    var dashboard = Dashboard(year: DashboardYear(2024))
    dashboard.cover(.suspension, statewide())
    #expect(dashboard.lookup(district, .swd, .suspension) == .notReported)
    #expect(dashboard.covers(district, .suspension))
    #expect(!dashboard.covers(district, .elpi))
  }

  @Test func `the same cell twice is fine, a different one is handed back and the first stays`() {
    var dashboard = Dashboard(year: DashboardYear(2024))
    let position = dashboard.add(entity(district), isStateIndicator: true)
    #expect(dashboard.put(cell(.red, line: 2), position: position, .el, .elpi) == nil)
    #expect(dashboard.put(cell(.red, line: 9), position: position, .el, .elpi) == nil)
    #expect(dashboard.put(cell(.blue, line: 9), position: position, .el, .elpi) == cell(.red, line: 2))
    #expect(dashboard.lookup(district, .el, .elpi) == .cell(cell(.red, line: 2)))
    #expect(dashboard.cells.count == 1)
  }

  @Test func `cells of groups and indicators do not get in each other's way`() {
    var dashboard = Dashboard(year: DashboardYear(2024))
    let first = dashboard.add(entity(district), isStateIndicator: true)
    let second = dashboard.add(entity(neighbor), isStateIndicator: true)
    var line = 0
    for position in [first, second] {
      for group in StudentGroup.allCases {
        for indicator in Indicator.allCases {
          line += 1
          #expect(dashboard.put(cell(.green, line: line), position: position, group, indicator) == nil)
        }
      }
    }
    #expect(dashboard.cells.count == 2 * 15 * 8)
    #expect(dashboard.lookup(position: second, .wh, .science) == .cell(cell(.green, line: line)))
    #expect(dashboard.lookup(position: first, .all, .chronic) == .cell(cell(.green, line: 1)))
  }

  @Test func `later files complete what is known of an entity`() {
    var dashboard = Dashboard(year: DashboardYear(2024))
    let first = dashboard.add(entity(district, kind: .school, name: "First"), isStateIndicator: true)
    var other = entity(district, kind: .charter, name: "Second", dass: true)
    other.county = "Sierra Azul"
    #expect(dashboard.add(other, isStateIndicator: true) == first)
    // The longer name, so that the order of files says nothing.
    #expect(dashboard.entity(district)?.name == "Second")
    #expect(dashboard.entity(district)?.kind == .charter)
    #expect(dashboard.entity(district)?.isDASS == true)
    #expect(dashboard.entity(district)?.county == "Sierra Azul")
    #expect(dashboard.entities.count == 1)
    #expect(dashboard.entity(neighbor) == nil)
  }

  @Test func `local indicators are given by priority`() {
    var dashboard = Dashboard(year: DashboardYear(2024))
    let met = LocalRow(rating: .met, place: SourcePlace(file: 0, line: 2))
    #expect(dashboard.put(met, district, .basics) == nil)
    dashboard.cover(.basics, coverage(district))
    #expect(dashboard.localLookup(district, .basics) == .row(met))
    #expect(dashboard.localLookup(neighbor, .basics) == .notReported)
    #expect(dashboard.localLookup(elsewhere, .basics) == .notGiven)
    #expect(dashboard.localLookup(district, .standards) == .notGiven)
    #expect(dashboard.localPriorities == [.basics])
    let again = LocalRow(rating: .met, place: SourcePlace(file: 1, line: 5))
    #expect(dashboard.put(again, district, .basics) == nil)
    let other = LocalRow(rating: nil, place: SourcePlace(file: 1, line: 6))
    #expect(dashboard.put(other, district, .basics) == met)
    #expect(dashboard.localLookup(district, .basics) == .row(met))
  }
}
