import Criteria
import DashboardFiles
import DashboardModel
import Dashboards
import TestSupport
import Testing

@testable import Eligibility

/// Pooled cohorts, each from its own file or from the prior columns of the year after.
@Suite struct GraduationResultTests {
  private func result(_ scene: SmallSchool, _ cohorts: Cohorts, _ year: DashboardYear) -> GraduationResult {
    Graduating(data: scene.data, cds: SmallSchool.cds, county: SmallSchool.school.county)
      .result(below: Tenths(680), cohorts, minimum: 30, year)
  }

  @Test func `the cohorts are told oldest first, with their rows`() {
    var scene = SmallSchool()
    for year in [2021, 2022, 2023] {
      scene.files(year)
      scene.graduation(year, Int32(year - 2000), 40)
    }
    let found = result(scene, .years(3), 2023)
    #expect(found.cohorts.map(\.year) == [2021, 2022, 2023])
    #expect(found.cohorts.map(\.graduates) == [21, 22, 23])
    #expect(found.rate == Tenths(part: 66, of: 120))
    #expect(found.answer == .met)
    #expect(found.missing == [])
  }

  @Test(arguments: [
    // The file of 2021, that of 2022, and what comes of it in 2023, where the cohort of 2023 is large and low.
    ("none", "low", Answer.undetermined, GraduationResult.Obstacle.notGiven(2021)),
    ("no row", "low", .notMet, .noCohort(2021)), ("small", "low", .notMet, .smallCohort(2021, 29)),
    ("withheld", "low", .notMet, .smallCohort(2021, 9)), ("none", "small", .notMet, .smallCohort(2022, 29)),
    ("small", "none", .notMet, .smallCohort(2021, 29)), ("none", "none", .undetermined, .notGiven(2022)),
    ("color only", "low", .undetermined, .notGiven(2021)),
  ])
  func `what is known to settle the rate goes before what is not known`(
    _ first: String, _ second: String, _ answer: Answer, _ obstacle: GraduationResult.Obstacle
  ) {
    var scene = SmallSchool()
    for (year, file) in [(2021, first), (2022, second), (2023, "low")] {
      if file != "none" { scene.files(year) }
      switch file {
      case "low": scene.graduation(year, 10, 40)
      case "small": scene.graduation(year, 10, 29)
      case "withheld": scene.graduation(year, nil, 9)
      case "color only": scene.put(year, .all, .graduation, Cell(color: .red))
      default: break
      }
    }
    let found = result(scene, .years(3), 2023)
    #expect(found.answer == answer)
    #expect(found.obstacle == obstacle)
    #expect(found.missing == (answer == .undetermined ? Self.unknown(first, second).map { .graduates($0) } : []))
  }

  /// The years whose cohorts are not known, newest first.
  private static func unknown(_ first: String, _ second: String) -> [DashboardYear] {
    [(DashboardYear(2022), second), (2021, first)].filter { ["none", "color only"].contains($0.1) }.map(\.0)
  }

  /// CDE's graduation files of 2018 have rows of groups too small for a level.
  @Test func `the order of rows says nothing, a row without levels may be the first`() async throws {
    let header = [
      "cds", "rtype", "schoolname", "districtname", "countyname", "charter_flag", "coe_flag", "dass_flag",
      "studentgroup", "currnumer", "currdenom", "currstatus", "priornumer", "priordenom", "priorstatus", "safetynet",
      "change", "statuslevel", "changelevel", "color", "box", "reportingyear",
    ].joined(separator: "\t")
    func row(_ group: String, _ figures: String) -> String {
      "59701100000000\tD\t\tArroyo Seco Unified\tSierra Azul\t\t\t\t\(group)\t\(figures)\t2018"
    }
    let blank = row("AA", "\t7\t\t\t7\t\tY\t\t\t\t\t")
    let red = row("HI", "20\t40\t50\t20\t40\t50\tY\t0\t1\t3\t1\t230")
    let lea = try #require(CDSCode("59701100000000"))
    for rows in [[blank, red], [red, blank]] {
      let folder = try ScratchFolder()
      let path = try folder.write(([header] + rows).joined(separator: "\n") + "\n", "graddownload2018.txt")
      let outcome = await DataFolder.read([path])
      #expect(outcome.faults == [])
      let dashboard = try #require(outcome.data.dashboards[2018])
      let found = outcome.data.record(try #require(dashboard.entity(lea))).answers("p5-graduation-red", 2018)
      #expect(found[.hi] == .met)
      #expect(found[.aa] == .notMet)
    }
  }
}
