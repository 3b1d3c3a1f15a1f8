import Criteria
import DashboardFiles
import DashboardModel
import Dashboards
import Eligibility
import TestSupport
import Testing

extension SmallSchool {
  /// The determination of a year.
  fileprivate func determination(_ year: Int) -> Determination? {
    Engine(.essa, editions: Dashboards.all, data: data).determine(Self.school, DashboardYear(year))
  }

  /// What the graduation rate of a year comes to.
  fileprivate func graduation(_ year: Int) -> GraduationResult? {
    let engine = Engine(.essa, editions: Dashboards.all, data: data)
    return engine.determine(Self.school, DashboardYear(year)).flatMap(engine.explain)?.graduation
  }

  /// The status of a year, where it is determined.
  fileprivate func status(_ year: Int) -> SchoolStatus? { determination(year)?.status?.essa }
}

extension Determination {
  /// What the status can be.
  fileprivate var statuses: [SchoolStatus] { possible.compactMap(\.essa) }
}

/// The rules of schools one by one, each on an invented school.
@Suite struct SchoolRulesTests {
  // MARK: CSI Grad

  @Test(
    arguments: [
      // Graduates and students of three years; 68.0 after rounding is not below.
      (153, 225, SchoolStatus.noStatus), (152, 225, .csiGrad), (611, 899, .noStatus), (610, 899, .csiGrad),
    ] as [(Int32, Int32, SchoolStatus)])
  func `three cohorts are pooled and rounded to one decimal`(graduates: Int32, students: Int32, status: SchoolStatus) {
    var scene = SmallSchool()
    for year in [2021, 2022, 2023] { scene.files(year) }
    scene.graduation(2021, 30, 45)
    scene.graduation(2022, 30, 45)
    scene.graduation(2023, graduates - 60, students - 90)
    #expect(scene.status(2023) == status)
  }

  @Test(arguments: [(67, 100, SchoolStatus.generalAssistance), (66, 100, .csiGrad)] as [(Int32, Int32, SchoolStatus)])
  func `in 2018 two cohorts of one row are pooled, below 67`(prior: Int32, students: Int32, status: SchoolStatus) {
    var scene = SmallSchool()
    scene.files(2018)
    scene.graduation(2018, 67, 100, prior: (prior, students))
    #expect(scene.status(2018) == status)
    var colorless = SmallSchool()
    colorless.files(2018)
    colorless.graduation(2018, 10, 100, prior: (10, 100), color: nil)
    #expect(colorless.status(2018) == .generalAssistance)
    #expect(colorless.graduation(2018)?.obstacle == .noColor(DashboardYear(2018)))
  }

  @Test(arguments: [(29, SchoolStatus.noStatus), (30, .csiGrad)] as [(Int32, SchoolStatus)])
  func `each cohort needs 30 students`(students: Int32, status: SchoolStatus) {
    var scene = SmallSchool()
    for year in [2021, 2022, 2023] {
      scene.files(year)
      scene.graduation(year, 10, year == 2022 ? students : 40)
    }
    #expect(scene.status(2023) == status)
  }

  @Test func `a cohort that is not given is asked for, unless another one settles the matter`() {
    var scene = SmallSchool()
    scene.files(2022)
    scene.files(2023)
    scene.graduation(2022, 10, 40)
    scene.graduation(2023, 10, 40)
    // What became of the status before, which the exit code asks for, is not known either.
    #expect(scene.determination(2023)?.statusMissing == [.graduates(2021)])
    #expect(scene.determination(2023)?.missing == [.status(2022), .graduates(2021), .graduates(2020)])
    #expect(scene.determination(2023)?.statuses == [.csiGrad, .noStatus])
    scene.graduation(2023, 10, 40)
    var small = SmallSchool()
    small.files(2023)
    small.graduation(2023, nil, 9)
    #expect(small.graduation(2023)?.answer == .notMet)
    var prior = SmallSchool()
    for year in [2022, 2023] { prior.files(year) }
    prior.graduation(2022, 10, 40, prior: (10, 40))
    prior.graduation(2023, 10, 40)
    #expect(prior.status(2023) == .csiGrad)
  }

  // MARK: CSI Low Perform

  @Test(
    arguments: [
      (true, .csiLowPerform), (false, .generalAssistance), (nil, nil),
    ] as [(Bool?, SchoolStatus?)])
  func `CSI Low Perform is for Title I schools`(isFunded: Bool?, status: SchoolStatus?) {
    var scene = SmallSchool()
    scene.files(2017)
    scene.files(2018)
    scene.colors(2018, .all, [.red])
    scene.titleI(2018, isFunded)
    #expect(scene.status(2018) == status)
    if isFunded == nil { #expect(scene.determination(2018)?.missing == [.titleI(DashboardYear(2018))]) }
  }

  @Test func `a school that was CSI Low Perform stays in the pool without Title I`() {
    var scene = SmallSchool()
    scene.files(2022)
    scene.files(2023)
    scene.colors(2023, .all, [.red, .red, nil, .orange])
    scene.titleI(2023, false)
    scene.list(2022, .csiLowPerform)
    let determination = scene.determination(2023)
    #expect(determination?.status == .essa(.csiLowPerform) && determination?.exit == .noExit)
    #expect(determination?.schoolwide?.pattern == "all-red-but-one")
  }

  @Test func `CSI Grad comes before CSI Low Perform`() {
    var scene = SmallSchool()
    scene.files(2018)
    scene.graduation(2018, 10, 100, prior: (10, 100), color: .red)
    scene.titleI(2018, true)
    #expect(scene.determination(2018)?.schoolwide?.answer == .met)
    #expect(scene.status(2018) == .csiGrad)
  }

  @Test func `a school without any color is not identified`() {
    var scene = SmallSchool()
    for year in [2017, 2018] { scene.files(year) }
    scene.titleI(2018, true)
    scene.put(2018, .all, .suspension, Cell(statusLevel: .worst, students: 12))
    #expect(scene.status(2018) == .generalAssistance)
  }

  // MARK: Student groups

  @Test(
    arguments: [
      // Colors of 2017 and 2018 for chronic absenteeism, suspension, graduation, ELA, mathematics.
      ([nil, .red, nil, .red], [.red, nil, nil, .orange], SchoolStatus.atsi),
      ([nil, .red], [.red, .red], .generalAssistance), ([nil, .red, nil, .red], [.red], .generalAssistance),
      ([nil, .green, nil, .red, .green], [.red, .red], .generalAssistance),
      ([nil, .orange, nil, .orange], [.red, .red], .generalAssistance),
    ] as [([PerformanceColor?], [PerformanceColor?], SchoolStatus)])
  func `a group needs two indicators and a pattern in both years`(
    before: [PerformanceColor?], now: [PerformanceColor?], status: SchoolStatus
  ) {
    var scene = SmallSchool()
    for year in [2017, 2018] { scene.files(year) }
    scene.colors(2017, .swd, before)
    scene.colors(2018, .swd, now)
    scene.titleI(2018, true)
    #expect(scene.status(2018) == status)
  }

  @Test func `the same group has to meet in both years`() {
    var scene = SmallSchool()
    for year in [2017, 2018] { scene.files(year) }
    scene.colors(2017, .hi, [nil, .red, nil, .red])
    scene.colors(2018, .swd, [nil, .red, nil, .red])
    #expect(scene.status(2018) == .generalAssistance)
  }

  @Test func `the year before is read off CDE's flags where its files are not given`() {
    var scene = SmallSchool()
    scene.files(2023)
    scene.colors(2023, .swd, [nil, .red, nil, .red])
    #expect(scene.determination(2023)?.statusMissing == [.year(2022, .filesOrSchoolList)])
    #expect(scene.determination(2023)?.missing == [.year(2022, .filesOrSchoolList), .status(2022)])
    var flagged = scene
    flagged.list(2022, .atsi, groups: [.swd])
    #expect(flagged.status(2023) == .atsi && flagged.determination(2023)?.exit == .noExit)
    var clear = scene
    clear.list(2022, .noStatus)
    #expect(clear.status(2023) == .noStatus)
    // A list flags no group of a CSI school, so that it says nothing of them.
    var csi = scene
    csi.list(2022, .csiGrad)
    #expect(csi.determination(2023)?.statuses == [.atsi, .noStatus])
    #expect(csi.determination(2023)?.exit == .csiExit)
  }

  // MARK: Status in place of color

  @Test func `in 2022 the lowest Status counts with 30 students, and all but one may be at it`() {
    func status(_ levels: [(Indicator, StatusLevel, Int32)]) -> String? {
      var scene = SmallSchool()
      scene.files(2022)
      for (indicator, level, students) in levels {
        scene.put(2022, .all, indicator, Cell(statusLevel: level, students: students))
      }
      return scene.determination(2022)?.schoolwide?.pattern
    }
    #expect(status([(.ela, .worst, 30), (.math, .worst, 30)]) == "all-lowest")
    #expect(status([(.ela, .worst, 30), (.math, .worst, 30), (.chronic, .secondWorst, 30)]) == "all-lowest-but-one")
    #expect(status([(.ela, .worst, 30), (.math, .worst, 29), (.chronic, .best, 30)]) == "all-lowest-but-one")
    #expect(status([(.ela, .worst, 30), (.math, .secondWorst, 30), (.chronic, .secondWorst, 30)]) == nil)
    #expect(status([(.ela, .worst, 29)]) == nil)
  }

  @Test func `in 2023 Very Low on College Career counts as Red and other levels do not count`() {
    func tally(_ level: StatusLevel) -> ColorTally? {
      var scene = SmallSchool()
      scene.files(2023)
      scene.put(2023, .all, .ela, Cell(color: .green, students: 40))
      scene.put(2023, .all, .cci, Cell(statusLevel: level, students: 40))
      return scene.determination(2023)?.schoolwide?.tally
    }
    #expect(tally(.worst) == ColorTally(count: 2, red: 1))
    #expect(tally(.secondWorst) == ColorTally(count: 1))
  }

  @Test func `English learner progress counts for English learners and for the school`() {
    var scene = SmallSchool()
    scene.files(2023)
    scene.put(2023, .el, .elpi, Cell(color: .red, students: 40))
    scene.put(2023, .ltel, .elpi, Cell(color: .red, students: 40))
    let determination = scene.determination(2023)
    #expect(determination?.schoolwide?.tally == ColorTally(count: 1, red: 1))
    #expect(determination?.groups.first { $0.group == .el }?.pattern?.tally == ColorTally(count: 1, red: 1))
    #expect(determination?.groups.first { $0.group == .hi }?.pattern?.tally == ColorTally())
    #expect(determination?.groups.contains { $0.group == .ltel } == false)
  }

  // MARK: Years without entry

  @Test(arguments: [
    (SchoolStatus.csiLowPerform, SchoolStatus.tsi, ESSAExit.csiExit), (.atsi, .atsi, .noExit),
    (.noStatus, .tsi, .noExit), (.csiGrad, .tsi, .csiExit),
  ])
  func `in 2024 a group of two years keeps ATSI and makes others TSI`(
    prior: SchoolStatus, status: SchoolStatus, exit: ESSAExit
  ) {
    var scene = SmallSchool()
    for year in [2022, 2023, 2024] { scene.files(year) }
    for year in [2023, 2024] { scene.colors(year, .hi, [.red, .red]) }
    scene.list(2023, prior)
    #expect(scene.status(2024) == status)
    #expect(scene.determination(2024)?.exit == exit)
  }

  @Test func `in 2024 nobody enters CSI`() {
    var scene = SmallSchool()
    for year in [2022, 2023, 2024] { scene.files(year) }
    scene.colors(2024, .all, [.red, .red, nil, .red])
    scene.titleI(2024, true)
    var entered = scene
    scene.list(2023, .noStatus)
    #expect(scene.status(2024) == .noStatus)
    entered.list(2023, .csiLowPerform)
    #expect(entered.status(2024) == .csiLowPerform)
  }

  @Test func `the years in a status are counted without a break, either kind of CSI alike`() {
    var scene = SmallSchool()
    scene.list(2018, .noStatus)
    scene.list(2019, .csiLowPerform)
    scene.list(2022, .csiGrad)
    let engine = Engine(.essa, editions: [], data: scene.data)
    let history = engine.history(SmallSchool.school, through: DashboardYear(2022))
    #expect(history.years.map(\.year.number) == [2018, 2019, 2022])
    #expect(history.run.map(\.number) == [2019, 2022])
  }

  // MARK: Evidence

  @Test(arguments: [2022, 2023, 2024, 2025])
  func `what every indicator is said to count as adds up to the counts that decide`(_ year: Int) async throws {
    let paths = [Repository.fixture("sierra-azul")]
    let reading = await Reading(
      await Catalog(paths), ReadingRequest(levels: .schools, publications: Dashboards.publications))
    let engine = Engine(.essa, editions: Dashboards.all, data: reading.data)
    var counted = 0
    for determination in engine.determinations(DashboardYear(year)) {
      let explanation = try #require(engine.explain(determination))
      var pairs = [(StudentGroup.all, determination.schoolwide?.tally, explanation.schoolwide)]
      pairs += explanation.groups.map { ($0.result.group, $0.result.pattern?.tally, $0.indicators) }
      for (group, tally, indicators) in pairs {
        counted += 1
        func count(_ parts: TalliedIndicator.Part...) -> Int { indicators.filter { parts.contains($0.part) }.count }
        let told = ColorTally(
          count: count(.red, .orange, .other), red: count(.red), orange: count(.orange), open: count(.unknown),
          notRed: count(.notRed))
        #expect(tally == told, "\(determination.entity.name) \(group.code)")
      }
    }
    #expect(counted > 26)
  }
}
