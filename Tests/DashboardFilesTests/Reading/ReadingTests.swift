import DashboardModel
import Foundation
import TestSupport
import Testing

@testable import DashboardFiles

@Suite struct ReadingTests {
  private let scratch: Scratch
  private let district: CDSCode
  private let neighbor: CDSCode

  init() throws {
    scratch = try Scratch()
    district = try #require(CDSCode("59701100000000"))
    neighbor = try #require(CDSCode("59701280000000"))
  }

  private func sample(_ name: String, _ rows: [[String: String]]) throws -> String {
    try scratch.write(name, rows: SampleFile(rows: rows).fields)
  }

  @Test func `the same cell twice with the same values is fine`() async throws {
    _ = try sample("a/graddownload2024.txt", [SampleFile.row()])
    _ = try sample("b/graddownload2024.txt", [SampleFile.row(), SampleFile.row(["studentgroup": "EL"])])
    let outcome = await Outcome([scratch.root])
    #expect(outcome.faults.isEmpty)
    #expect(outcome.dashboard(2024).cells.count == 2)
    #expect(outcome.reading.files.count == 2)
  }

  @Test func `the same cell with different values is an error that names both places`() async throws {
    let first = try sample("a/graddownload2024.txt", [SampleFile.row(["studentgroup": "EL"]), SampleFile.row()])
    let second = try sample("b/graddownload2024.txt", [SampleFile.row(["color": "1"])])
    let outcome = await Outcome([second, first])
    let fault = try #require(outcome.faults.first)
    #expect(outcome.faults.count == 1)
    #expect(fault.path == second && fault.line == 2)
    #expect(fault.sentence.contains("Graduation Rate, 59701100000000, group ALL"))
    #expect(fault.sentence.contains("\(first), line 3, with different values"))
  }

  @Test func `the order of the paths does not change the result`() async throws {
    let paths = [
      Repository.fixture("sierra-azul/2024"), Repository.fixture("sierra-azul/2023"), Repository.fixture("official"),
      Repository.fixture("sierra-azul/2022/eladownload2022.txt"),
    ]
    let one = await Outcome(paths)
    let other = await Outcome(paths.reversed() + [paths[0]])
    #expect(one.reading.data.files == other.reading.data.files)
    #expect(one.faults == other.faults)
    #expect(one.reading.data.dashboards.keys.sorted() == [2022, 2023, 2024].map(DashboardYear.init))
    for (year, dashboard) in one.reading.data.dashboards {
      let same = try #require(other.reading.data.dashboards[year])
      #expect(dashboard.entities == same.entities)
      #expect(dashboard.cells == same.cells)
    }
  }

  @Test func `a file's missing rows are not reported, a missing file's are not given`() async throws {
    let path = try sample(
      "graddownload2024.txt",
      [SampleFile.row(), SampleFile.row(["studentgroup": "HI"]), SampleFile.row(["cds": neighbor.description])])
    let dashboard = await Outcome([path]).dashboard(2024)
    #expect(dashboard.lookup(district, .swd, .graduation) == .notReported)
    #expect(dashboard.lookup(district, .all, .suspension) == .notGiven)
    #expect(dashboard.lookup(neighbor, .el, .graduation) == .notReported)
    let monterey = try #require(CDSCode("27660920000000"))
    #expect(dashboard.lookup(monterey, .all, .graduation) == .notGiven)
    let other = try #require(CDSCode("59701360000000"))
    #expect(dashboard.lookup(other, .all, .graduation) == .notGiven)
  }

  @Test func `rows of schools say nothing of their districts`() async throws {
    let school = SampleFile.row(["cds": "59701280160127", "rtype": "S", "schoolname": "Cedro"])
    let grad = try sample("graddownload2024.txt", [SampleFile.row(), SampleFile.row(["cds": neighbor.description])])
    let susp = try sample("suspdownload2024.txt", [school.merging(["indicator": "SUSP"]) { $1 }])
    let outcome = await Outcome([grad, susp], ReadingRequest())
    #expect(outcome.faults.isEmpty)
    #expect(outcome.dashboard(2024).lookup(district, .all, .suspension) == .notGiven)
  }

  @Test func `a file of all students alone says nothing of student groups`() async throws {
    let path = try sample("graddownload2024.txt", [SampleFile.row(), SampleFile.row(["cds": neighbor.description])])
    let outcome = await Outcome([path])
    #expect(outcome.faults.isEmpty)
    #expect(outcome.reading.files.first?.remarks == [.onlyAllStudents])
    #expect(outcome.dashboard(2024).lookup(district, .swd, .graduation) == .notGiven)
    #expect(outcome.dashboard(2024).lookup(district, .all, .graduation).cell != nil)
  }

  @Test func `a statewide file speaks of everyone`() async throws {
    let rows = (1...58).map { county in
      SampleFile.row(["cds": String(format: "%02d", county) + "611190000000", "studentgroup": "HI"])
    }
    let dashboard = await Outcome([try sample("graddownload2024.txt", rows)]).dashboard(2024)
    let unnamed = try #require(CDSCode("27660920000000"))
    #expect(dashboard.lookup(unnamed, .all, .graduation) == .notReported)
    #expect(dashboard.lookup(unnamed, .all, .cci) == .notGiven)
  }

  @Test func `files of years and indicators that nobody asks for stay unread`() async {
    let paths = [Repository.fixture("sierra-azul/2023"), Repository.fixture("sierra-azul/2024")]
    let request = ReadingRequest(years: [DashboardYear(2024)], indicators: [.suspension], levels: .all)
    let outcome = await Outcome(paths, request)
    #expect(outcome.reading.data.dashboards.keys.map(\.number) == [2024])
    #expect(outcome.dashboard(2024).indicators == [.suspension])
    #expect(outcome.dashboard(2024).localPriorities == LCFFPriority.local)
  }

  @Test func `pre-release files are told from public ones by their names`() async throws {
    let early = try sample("GRAD_2024.txt", [SampleFile.row()])
    let late = try sample("graddownload2024.txt", [SampleFile.row()])
    let outcome = await Outcome([early, late])
    #expect(outcome.reading.files.map(\.remarks) == [[.preRelease], []])
  }

  @Test func `faults of several files are told together, and conflicts too`() async throws {
    _ = try sample("a/graddownload2024.txt", [SampleFile.row(), SampleFile.row(["studentgroup": "??"])])
    _ = try sample("b/graddownload2024.txt", [SampleFile.row(["color": "5"])])
    try scratch.write("c/Pr12024.txt", "cdsCode|priorityNumber|countyPerformance\n59701100000000|1|perhaps\n")
    try scratch.write("d/suspdownload2024.txt", "")
    let outcome = await Outcome([scratch.root, scratch.path("gone")])
    #expect(outcome.faults.map(\.line).count == 5)
    #expect(outcome.kinds.contains(.missing))
    #expect(outcome.kinds.contains(.empty))
    #expect(outcome.kinds.contains(.studentGroup(found: "??", nearest: nil)))
    #expect(outcome.faults.contains { $0.column == "countyPerformance" })
    #expect(outcome.faults.contains { $0.problem.contains("with different values") })
  }

  @Test func `quirks of the fixture county are read as they are meant`() async throws {
    let outcome = await Outcome(
      [Repository.fixture("sierra-azul/2022"), Repository.fixture("sierra-azul/2024")],
      .init(
        levels: .all,
        publications: [
          DashboardYear(2022): Dictionary(
            uniqueKeysWithValues: Indicator.allCases.map { ($0, Publication.statusOnly) }),
          DashboardYear(2024): Dictionary(
            uniqueKeysWithValues: Indicator.allCases.map { ($0, $0 == .science ? Publication.figuresOnly : .colors) }),
        ]))
    #expect(outcome.faults.isEmpty, "\(outcome.faults.map(\.sentence))")
    let old = outcome.dashboard(2022)
    let honda = try #require(CDSCode("59701360000000"))
    #expect(old.entity(honda)?.name == "Cañada Honda Unified")
    #expect(old.lookup(honda, .el, .elpi).cell != nil)
    #expect(old.cells.allSatisfy { $0.color == nil && $0.changeLevel == nil })
    let new = outcome.dashboard(2024)
    #expect(new.lookup(district, .ltel, .elpi).cell?.color == .red)
    #expect(new.lookup(district, .tom, .suspension).cell != nil)
    let science = try #require(new.lookup(district, .all, .science).cell)
    #expect(science.color == nil && science.statusLevel == nil)
    let cumbre = try #require(CDSCode("59701770150037"))
    #expect(new.entity(cumbre)?.kind == .charter)
    let office = try #require(CDSCode("59105950000000"))
    #expect(new.entity(office)?.kind == .countyOffice)
    #expect(new.entity(.state) == nil)
  }
}
