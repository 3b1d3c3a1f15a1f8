import Criteria
import DashboardFiles
import DashboardModel
import Dashboards
import Eligibility
import TestSupport
import Testing

/// The fictional county against the answers that a second, separate reading of the rules gave.
@Suite struct ExpectedAnswersTests {
  static let years = [2022, 2023, 2024, 2025]

  private func engine(_ readings: Set<OpenQuestion> = []) async throws -> Engine {
    let outcome = await DataFolder.sierraAzul.value
    try #require(outcome.faults == [])
    return outcome.data.engine(readings: readings)
  }

  @Test(arguments: years) func `groups and their priorities are the expected ones`(_ year: Int) async throws {
    let engine = try await engine()
    var found: Set<String> = []
    let dashboard = try #require(engine.data.dashboards[DashboardYear(year)])
    // Charter schools met something also where their year determines none.
    for lea in dashboard.entities where lea.kind.isLocalEducationalAgency {
      for group in engine.groupResults(lea, DashboardYear(year)) {
        #expect(group.undetermined == [], "\(lea.cds) \(group.group)")
        if group.met != [] {
          found.insert("\(lea.cds) \(group.group.code) \(group.met.digits) \(group.meets.letter)")
        }
      }
    }
    let rows = try CommaTable(fixture: "expected/lcff-\(year)-by-group.csv").rows
    try #require(rows.count > 15)
    let expected = Set(
      rows.map { row in ["cds", "group", "priorities", "meets"].map { row[$0, default: ""] }.joined(separator: " ") })
    #expect(found.subtracting(expected) == [], "found and not expected")
    #expect(expected.subtracting(found) == [], "expected and not found")
  }

  @Test(arguments: years) func `methods, numbers of groups and statuses are the expected ones`(_ year: Int) async throws
  {
    let determinations = try await engine().determinations(DashboardYear(year)).filter { $0.entity.kind != .charter }
    let rows = try CommaTable(fixture: "expected/lcff-\(year)-by-entity.csv").rows
    #expect(rows.map { $0["cds"] } == determinations.map { $0.entity.cds.description })
    for (row, determination) in zip(rows, determinations) {
      for number in 1...3 {
        #expect(
          determination.methods[number]?.letter ?? "-" == row["method\(number)"],
          "\(determination.entity.name), method \(number)")
      }
      #expect(String(determination.groupsMet.count) == row["groups"], "\(determination.entity.name)")
      #expect(determination.statusCode == row["status"], "\(determination.entity.name)")
      #expect(determination.statusMissing == [])
    }
  }

  @Test func `a missed CALPADS deadline is method 4 and Year 1`() async throws {
    let whole = await DataFolder.sierraAzul.value
    var data = whole.data
    let (list, faults) = CDSListReader.read(
      path: Repository.fixture("sierra-azul-calpads-2025.txt"), file: 0)
    #expect(faults.isEmpty)
    data.calpads = list
    let ocotillo = try #require(CDSCode("59702500000000"))
    let before = whole.data.engine().determinations(2025)
    let after = data.engine().determinations(2025)
    let changed = zip(before, after).filter { $0 != $1 }.map(\.1)
    #expect(changed.map(\.entity.cds) == [ocotillo])
    #expect(changed.first?.methods == [1: .notMet, 2: .notMet, 3: .notMet, 4: .met])
    #expect(changed.first?.status == .lcff(.differentiatedInYear(1)))
  }

  /// The rule on EC 52071(f) begins in 2023: CDE shows its flag from 2025, and the list of 2022 has none.
  @Test(arguments: years) func `the rules of several years come to what is expected`(_ year: Int) async throws {
    let determinations = try await engine().determinations(DashboardYear(year)).filter { $0.entity.kind != .charter }
    let rows = try CommaTable(fixture: "expected/clocks-\(year).csv").rows
    #expect(rows.map { $0["cds"] } == determinations.map { $0.entity.cds.description })
    for (row, determination) in zip(rows, determinations) {
      let name = determination.entity.name
      #expect(determination.severalYears(.ec52072)?.answer.letter == row["ec52072"], "\(name)")
      #expect(determination.severalYears(.ec52071f)?.answer.letter == (year < 2023 ? nil : row["ec52071f"]), "\(name)")
    }
  }

  @Test(arguments: [2023, 2024, 2025], [Set<OpenQuestion>(), [.charters]])
  func `charter schools are the expected ones by both readings`(
    _ year: Int, _ readings: Set<OpenQuestion>
  ) async throws {
    let determinations = try await engine(readings).determinations(DashboardYear(year)).filter {
      $0.entity.kind == .charter
    }
    let rows = try CommaTable(fixture: "expected/charters-\(year).csv").rows
    #expect(rows.map { $0["cds"] } == determinations.map { $0.entity.cds.description })
    for (row, determination) in zip(rows, determinations) {
      let name = determination.entity.name
      #expect(determination.charter?.readings.first?.letter == row["same_group"], "\(name)")
      #expect(determination.charter?.readings.last?.letter == row["any_group"], "\(name)")
      let isEligible = row[readings.isEmpty ? "same_group" : "any_group"] == "Y"
      #expect(determination.status == .lcff(isEligible ? .differentiated : .general), "\(name)")
      #expect(determination.parted.contains { $0.reading == .charters } == (row["same_group"] != row["any_group"]))
    }
  }

  @Test func `no charter school is determined in 2022`() async throws {
    let determinations = try await engine().determinations(DashboardYear(2022))
    #expect(determinations.count == 17)
    #expect(determinations.allSatisfy { $0.entity.kind != .charter })
  }

  @Test(arguments: [2023, 2024, 2025]) func `schools and their groups are the expected ones`(_ year: Int) async throws {
    let outcome = await DataFolder.sierraAzulWhole.value
    let determinations = outcome.data.engine(.essa).determinations(DashboardYear(year))
    let rows = try CommaTable(fixture: "expected/essa-\(year).csv").rows
    #expect(rows.map { $0["cds"] } == determinations.map { $0.entity.cds.description })
    for (row, determination) in zip(rows, determinations) {
      let name = determination.entity.name
      #expect(determination.statusCode == row["status"], "\(name)")
      #expect(determination.qualifyingGroups.map(\.code).joined(separator: "+") == row["groups"], "\(name)")
    }
  }
}
