import Criteria
import DashboardModel
import Dashboards
import TestSupport
import Testing

@testable import Eligibility

/// The status that a school had before: from CDE's lists, from the computation, or not known.
@Suite struct PriorStatusTests {
  private let school = SmallSchool.school

  private func prior(_ scene: SmallSchool, _ year: DashboardYear) throws -> PriorStatus {
    try #require(try scene.data.determination(school, year, .essa).prior)
  }

  /// One of CDE's lists with the school's statuses of some years.
  private func list(
    _ year: DashboardYear, _ statuses: [DashboardYear: SchoolStatus], groups: Set<StudentGroup> = []
  ) -> ESSAList {
    var row = ESSAListRow(cds: SmallSchool.cds, place: SourcePlace(file: 0, line: 2))
    row.statuses = statuses
    row.groups = groups
    return ESSAList(
      year: year, studentGroups: Dashboards.dashboard2023.essa?.studentGroups ?? [], rows: [row],
      roster: Roster(file: 0, entries: []))
  }

  // MARK: Lists

  @Test func `a column of the year's own list, or the earlier list, gives the status before`() throws {
    var scene = SmallSchool()
    scene.files(2024)
    scene.data.essaLists = [list(2024, [2023: .atsi, 2024: .atsi])]
    #expect(try prior(scene, 2024) == PriorStatus(year: 2023, possible: [.atsi], basis: .list(2024)))
    scene.data.essaLists = [list(2023, [2022: .noStatus, 2023: .csiGrad])]
    #expect(try prior(scene, 2024) == PriorStatus(year: 2023, possible: [.csiGrad], basis: .list(2023)))
  }

  @Test func `lists that give different statuses of one year leave it open, and the difference is shown`() throws {
    var scene = SmallSchool()
    for year in [2022, 2023, 2024] { scene.files(year) }
    for year in [2023, 2024] { scene.colors(year, .hi, [.red, .red]) }
    scene.data.essaLists = [list(2023, [2023: .atsi]), list(2024, [2023: .noStatus])]
    let found = try scene.data.determination(school, 2024, .essa)
    #expect(found.prior?.possible == [.atsi, .noStatus])
    #expect(found.prior?.basis == .lists([2023, 2024]))
    #expect(found.possible == [.essa(.atsi), .essa(.tsi)])
    #expect(found.missing == [.unsettled("CDE's lists of 2023 and 2024 give different statuses of 2023")])
    #expect(found.disagreements.map(\.year) == [2023])
    #expect(found.disagreements.first?.listed.contains("ATSI or No Status") == true)
    // Two codes that mean the same are no contradiction.
    scene.data.essaLists = [list(2023, [2023: .generalAssistance]), list(2024, [2023: .noStatus])]
    #expect(try scene.data.determination(school, 2024, .essa).status == .essa(.tsi))
  }

  @Test func `two revisions of one list that differ are never settled by their order`() throws {
    let one = list(2024, [2024: .csiLowPerform])
    let two = list(2024, [2024: .noStatus])
    for lists in [[one, two], [two, one]] {
      var data = DashboardData()
      data.essaLists = lists
      let found = try data.determination(school, 2024, .essa)
      #expect(found.status == nil)
      #expect(Set(found.possible).isSuperset(of: [.essa(.csiLowPerform), .essa(.noStatus)]))
      #expect(!found.missing.isEmpty)
    }
    var data = DashboardData()
    data.essaLists = [one, one]
    #expect(try data.determination(school, 2024, .essa).status == .essa(.csiLowPerform))
  }

  @Test func `a school that a list of the whole state does not have was not there`() throws {
    var scene = SmallSchool()
    scene.files(2024)
    let rows = (1...58).compactMap { CDSCode(UInt64($0) * 1_000_000_000_000 + 700_000_000_101) }
    scene.data.essaLists = [
      ESSAList(
        year: 2023, studentGroups: [],
        rows: rows.map { ESSAListRow(cds: $0, place: SourcePlace(file: 0, line: 2)) },
        roster: Roster(
          file: 0,
          entries: rows.map {
            RosterEntry(cds: $0, name: "", district: "", county: "", place: SourcePlace(file: 0, line: 2))
          }))
    ]
    #expect(try prior(scene, 2024) == PriorStatus(year: 2023, possible: [.noStatus], basis: .notListed(2023)))
  }

  // MARK: Carried, computed, not known

  /// No Dashboard was made for 2020 and 2021: schools kept their status, and could leave CSI Grad alone.
  @Test(arguments: [
    (SchoolStatus.csiGrad, [SchoolStatus.csiGrad, .noStatus]), (.csiLowPerform, [.csiLowPerform]), (.atsi, [.atsi]),
    (.noStatus, [.noStatus]),
  ])
  func `the status of 2019 was carried through 2020 and 2021, CSI Grad perhaps not`(
    _ before: SchoolStatus, _ possible: [SchoolStatus]
  ) throws {
    var scene = SmallSchool()
    scene.files(2022)
    scene.data.essaLists = [list(2019, [2019: before])]
    let found = try prior(scene, 2022)
    #expect(found.year == 2021)
    #expect(found.possible == possible)
    #expect(found.basis == .carried(from: 2019))
    #expect((found.status == nil) == (before == .csiGrad))
  }

  @Test func `a school that was CSI Grad in 2019 has an open exit of 2022`() throws {
    var scene = SmallSchool()
    scene.files(2022)
    scene.data.essaLists = [list(2019, [2019: .csiGrad])]
    let found = try scene.data.determination(school, 2022, .essa)
    #expect(found.status == .essa(.noStatus))
    #expect(found.exitCode == "?")
    #expect(found.missing == [.status(2021)])
    scene.data.essaLists = [list(2019, [2019: .csiLowPerform])]
    #expect(try scene.data.determination(school, 2022, .essa).exit == .csiExit)
  }

  /// CDE identified the first TSI schools on the 2024 Dashboard.
  @Test(arguments: [
    (2019, [SchoolStatus.csiGrad, .csiLowPerform, .atsi, .generalAssistance]),
    (2022, [.csiGrad, .csiLowPerform, .atsi, .noStatus]), (2023, [.csiGrad, .csiLowPerform, .atsi, .noStatus]),
    (2024, [.csiGrad, .csiLowPerform, .atsi, .noStatus]),
    (2025, [.csiGrad, .csiLowPerform, .atsi, .tsi, .noStatus]),
  ])
  func `a status before of which nothing is known can be TSI from 2024 on`(
    _ year: Int, _ possible: [SchoolStatus]
  ) throws {
    var scene = SmallSchool()
    scene.files(year)
    let found = try prior(scene, DashboardYear(year))
    #expect(found.basis == .nothing)
    #expect(found.possible == possible)
  }

  @Test func `a status before is computed through the whole chain of years, each with its own look-back`() throws {
    var scene = SmallSchool()
    for year in [2019, 2021, 2022, 2023, 2024] { scene.files(year) }
    // CSI Grad in 2023 by the cohorts of 2021, 2022 and 2023; in 2024 the rate is high enough.
    for year in [2021, 2022, 2023] { scene.graduation(year, 10, 40) }
    scene.graduation(2024, 900, 900)
    let found = try scene.data.determination(school, 2024, .essa)
    #expect(found.prior == PriorStatus(year: 2023, possible: [.csiGrad], basis: .computed))
    #expect(found.status == .essa(.noStatus))
    #expect(found.exit == .csiExit)
    #expect(found.missing == [])
    #expect(Engine.years(.essa, 2024, editions: Dashboards.all).isSuperset(of: [2021, 2022, 2023, 2024]))
    // Without the oldest cohort it is open, and that cohort is what settles it.
    scene.data.dashboards[2021] = nil
    let open = try scene.data.determination(school, 2024, .essa)
    #expect(open.status == .essa(.noStatus))
    #expect(open.exitCode == "?")
    #expect(open.missing.contains(.graduates(2021)))
  }

  // MARK: Student groups of an earlier list

  /// A list flags the groups that met in all years that were asked for: one year in 2022, two in 2023.
  @Test(arguments: [
    (2022, SchoolStatus.noStatus, [StudentGroup](), Answer.notMet), (2022, .atsi, [.swd], .notMet),
    (2022, .atsi, [.hi], .met), (2022, .csiGrad, [], .undetermined), (2023, .noStatus, [], .undetermined),
    (2023, .atsi, [.hi], .met), (2023, .atsi, [.swd], .undetermined),
  ])
  func `a list without a flag says no only where one year was enough for it`(
    _ year: Int, _ status: SchoolStatus, _ flags: [StudentGroup], _ answer: Answer
  ) throws {
    var scene = SmallSchool()
    let next = DashboardYear(year + 1)
    scene.files(next.number)
    scene.colors(next.number, .hi, [.red, .red])
    scene.data.essaLists = [list(DashboardYear(year), [DashboardYear(year): status], groups: Set(flags))]
    let found = try scene.data.determination(school, next, .essa)
    let group = try #require(found.group(.hi))
    #expect(
      group.earlier.first?.year
        == YearAnswer(
          year: DashboardYear(year), answer: answer, basis: answer == .undetermined ? nil : .list))
    #expect(group.meets == answer)
    #expect(found.missing.isEmpty == (answer != .undetermined))
  }
}
