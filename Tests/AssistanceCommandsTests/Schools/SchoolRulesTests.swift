import Criteria
import DashboardModel
import Eligibility
import Testing

@Suite struct SchoolRulesTests {
  // MARK: CSI Grad

  @Test(
    arguments: [
      // Graduates and students of three years; 68.0 after rounding is not below.
      (153, 225, SchoolStatus.noStatus), (152, 225, .csiGrad), (611, 899, .noStatus), (610, 899, .csiGrad),
    ] as [(Int32, Int32, SchoolStatus)])
  func `three cohorts are pooled and rounded to one decimal`(graduates: Int32, students: Int32, status: SchoolStatus) {
    var scene = SchoolScene()
    for year in [2021, 2022, 2023] { scene.files(year) }
    scene.graduation(2021, 30, 45)
    scene.graduation(2022, 30, 45)
    scene.graduation(2023, graduates - 60, students - 90)
    #expect(scene.determination(2023)?.status == status)
  }

  @Test(arguments: [(67, 100, SchoolStatus.generalAssistance), (66, 100, .csiGrad)] as [(Int32, Int32, SchoolStatus)])
  func `in 2018 two cohorts of one row are pooled, below 67`(prior: Int32, students: Int32, status: SchoolStatus) {
    var scene = SchoolScene()
    scene.files(2018)
    scene.graduation(2018, 67, 100, prior: (prior, students))
    #expect(scene.determination(2018)?.status == status)
    var colorless = SchoolScene()
    colorless.files(2018)
    colorless.graduation(2018, 10, 100, prior: (10, 100), color: nil)
    #expect(colorless.determination(2018)?.status == .generalAssistance)
    #expect(colorless.determination(2018)?.graduation?.obstacle == .noColor(DashboardYear(2018)))
  }

  @Test(arguments: [(29, SchoolStatus.noStatus), (30, .csiGrad)] as [(Int32, SchoolStatus)])
  func `each cohort needs 30 students`(students: Int32, status: SchoolStatus) {
    var scene = SchoolScene()
    for year in [2021, 2022, 2023] {
      scene.files(year)
      scene.graduation(year, 10, year == 2022 ? students : 40)
    }
    #expect(scene.determination(2023)?.status == status)
  }

  @Test func `a cohort that is not given is asked for, unless another one settles the matter`() {
    var scene = SchoolScene()
    scene.files(2022)
    scene.files(2023)
    scene.graduation(2022, 10, 40)
    scene.graduation(2023, 10, 40)
    #expect(scene.determination(2023)?.missing == [.graduates(DashboardYear(2021))])
    #expect(scene.determination(2023)?.possible == [.csiGrad, .noStatus])
    scene.graduation(2023, 10, 40)
    var small = SchoolScene()
    small.files(2023)
    small.graduation(2023, nil, 9)
    #expect(small.determination(2023)?.graduation?.answer == .notMet)
    var prior = SchoolScene()
    for year in [2022, 2023] { prior.files(year) }
    prior.graduation(2022, 10, 40, prior: (10, 40))
    prior.graduation(2023, 10, 40)
    #expect(prior.determination(2023)?.status == .csiGrad)
  }

  // MARK: CSI Low Perform

  @Test(
    arguments: [
      (true, .csiLowPerform), (false, .generalAssistance), (nil, nil),
    ] as [(Bool?, SchoolStatus?)])
  func `CSI Low Perform is for Title I schools`(isFunded: Bool?, status: SchoolStatus?) {
    var scene = SchoolScene()
    scene.files(2017)
    scene.files(2018)
    scene.colors(2018, .all, [.red])
    scene.titleI(2018, isFunded)
    #expect(scene.determination(2018)?.status == status)
    if isFunded == nil { #expect(scene.determination(2018)?.missing == [.titleI(DashboardYear(2018))]) }
  }

  @Test func `a school that was CSI Low Perform stays in the pool without Title I`() {
    var scene = SchoolScene()
    scene.files(2022)
    scene.files(2023)
    scene.colors(2023, .all, [.red, .red, nil, .orange])
    scene.titleI(2023, false)
    scene.list(2022, .csiLowPerform)
    let determination = scene.determination(2023)
    #expect(determination?.status == .csiLowPerform && determination?.exit == .noExit)
    #expect(determination?.schoolwide.pattern == "all-red-but-one")
  }

  @Test func `CSI Grad comes before CSI Low Perform`() {
    var scene = SchoolScene()
    scene.files(2018)
    scene.graduation(2018, 10, 100, prior: (10, 100), color: .red)
    scene.titleI(2018, true)
    #expect(scene.determination(2018)?.schoolwide.answer == .met)
    #expect(scene.determination(2018)?.status == .csiGrad)
  }

  @Test func `a school without any color is not identified`() {
    var scene = SchoolScene()
    for year in [2017, 2018] { scene.files(year) }
    scene.titleI(2018, true)
    scene.put(2018, .all, .suspension, Cell(statusLevel: .worst, students: 12))
    #expect(scene.determination(2018)?.status == .generalAssistance)
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
    var scene = SchoolScene()
    for year in [2017, 2018] { scene.files(year) }
    scene.colors(2017, .swd, before)
    scene.colors(2018, .swd, now)
    scene.titleI(2018, true)
    #expect(scene.determination(2018)?.status == status)
  }

  @Test func `the same group has to meet in both years`() {
    var scene = SchoolScene()
    for year in [2017, 2018] { scene.files(year) }
    scene.colors(2017, .hi, [nil, .red, nil, .red])
    scene.colors(2018, .swd, [nil, .red, nil, .red])
    #expect(scene.determination(2018)?.status == .generalAssistance)
  }

  @Test func `the year before is read off CDE's flags where its files are not given`() {
    var scene = SchoolScene()
    scene.files(2023)
    scene.colors(2023, .swd, [nil, .red, nil, .red])
    #expect(scene.determination(2023)?.missing == [.groups(DashboardYear(2022))])
    var flagged = scene
    flagged.list(2022, .atsi, groups: [.swd])
    #expect(flagged.determination(2023)?.status == .atsi && flagged.determination(2023)?.exit == .noExit)
    var clear = scene
    clear.list(2022, .noStatus)
    #expect(clear.determination(2023)?.status == .noStatus)
    // A list flags no group of a CSI school, so that it says nothing of them.
    var csi = scene
    csi.list(2022, .csiGrad)
    #expect(csi.determination(2023)?.possible == [.atsi, .noStatus])
    #expect(csi.determination(2023)?.exit == .csiExit)
  }

  // MARK: Status in place of color

  @Test func `in 2022 the lowest Status counts with 30 students, and all but one may be at it`() {
    func status(_ levels: [(Indicator, StatusLevel, Int32)]) -> String? {
      var scene = SchoolScene()
      scene.files(2022)
      for (indicator, level, students) in levels {
        scene.put(2022, .all, indicator, Cell(statusLevel: level, students: students))
      }
      return scene.determination(2022)?.schoolwide.pattern
    }
    #expect(status([(.ela, .worst, 30), (.math, .worst, 30)]) == "all-lowest")
    #expect(status([(.ela, .worst, 30), (.math, .worst, 30), (.chronic, .secondWorst, 30)]) == "all-lowest-but-one")
    #expect(status([(.ela, .worst, 30), (.math, .worst, 29), (.chronic, .best, 30)]) == "all-lowest-but-one")
    #expect(status([(.ela, .worst, 30), (.math, .secondWorst, 30), (.chronic, .secondWorst, 30)]) == nil)
    #expect(status([(.ela, .worst, 29)]) == nil)
  }

  @Test func `in 2023 Very Low on College Career counts as Red and other levels do not count`() {
    func tally(_ level: StatusLevel) -> ColorTally? {
      var scene = SchoolScene()
      scene.files(2023)
      scene.put(2023, .all, .ela, Cell(color: .green, students: 40))
      scene.put(2023, .all, .cci, Cell(statusLevel: level, students: 40))
      return scene.determination(2023)?.schoolwide.tally
    }
    #expect(tally(.worst) == ColorTally(count: 2, red: 1))
    #expect(tally(.secondWorst) == ColorTally(count: 1))
  }

  @Test func `English learner progress counts for English learners and for the school`() {
    var scene = SchoolScene()
    scene.files(2023)
    scene.put(2023, .el, .elpi, Cell(color: .red, students: 40))
    scene.put(2023, .ltel, .elpi, Cell(color: .red, students: 40))
    let determination = scene.determination(2023)
    #expect(determination?.schoolwide.tally == ColorTally(count: 1, red: 1))
    #expect(determination?.groups.first { $0.group == .el }?.current.tally == ColorTally(count: 1, red: 1))
    #expect(determination?.groups.first { $0.group == .hi }?.current.tally == ColorTally())
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
    var scene = SchoolScene()
    for year in [2022, 2023, 2024] { scene.files(year) }
    for year in [2023, 2024] { scene.colors(year, .hi, [.red, .red]) }
    scene.list(2023, prior)
    #expect(scene.determination(2024)?.status == status)
    #expect(scene.determination(2024)?.exit == exit)
  }

  @Test func `in 2024 nobody enters CSI`() {
    var scene = SchoolScene()
    for year in [2022, 2023, 2024] { scene.files(year) }
    scene.colors(2024, .all, [.red, .red, nil, .red])
    scene.titleI(2024, true)
    var entered = scene
    scene.list(2023, .noStatus)
    #expect(scene.determination(2024)?.status == .noStatus)
    entered.list(2023, .csiLowPerform)
    #expect(entered.determination(2024)?.status == .csiLowPerform)
  }

  @Test func `the years in a status are counted without a break, either kind of CSI alike`() {
    var scene = SchoolScene()
    scene.list(2018, .noStatus)
    scene.list(2019, .csiLowPerform)
    scene.list(2022, .csiGrad)
    let engine = SchoolEngine(editions: [], data: scene.data)
    let history = engine.history(SchoolScene.school, through: DashboardYear(2022))
    #expect(history.years.map(\.year.number) == [2018, 2019, 2022])
    #expect(history.run.map(\.number) == [2019, 2022])
  }
}
