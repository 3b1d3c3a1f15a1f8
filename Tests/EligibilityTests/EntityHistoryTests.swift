import Criteria
import DashboardModel
import Dashboards
import Eligibility
import TestSupport
import Testing

/// Every year of one entity, beside what CDE's lists say of it.
@Suite struct EntityHistoryTests {
  private let lea = SmallBoard.district

  @Test func `every year that anything was given for is there, with what the list says`() {
    var own = SmallBoard()
    own.meet(2023, lea, .sed)
    own.giveAll(2024, lea)
    own.data.lcffLists = [
      SmallList.make(2022, [(lea, [:])], statuses: [2022: .general]),
      SmallList.make(2024, [(lea, [.hi: "C"])], statuses: [2024: .differentiatedInYear(1)]),
    ]
    let history = own.data.engine().history(lea)
    #expect(history.years.map(\.year) == [2022, 2023, 2024])
    #expect(
      history.years.map { $0.determination?.status } == [
        .lcff(.general), .lcff(.differentiatedInYear(1)), .lcff(.differentiatedInYear(2)),
      ])
    #expect(history.years.map(\.listed) == [.lcff(.general), nil, .lcff(.differentiatedInYear(1))])
    #expect(
      history.years.map(\.status) == [
        .lcff(.general), .lcff(.differentiatedInYear(1)), .lcff(.differentiatedInYear(1)),
      ])
    #expect(history.years.map(\.differs) == [false, false, true])
    #expect(history.disagreements.map(\.group) == [.hi])
    #expect(history.severalYears.map(\.rule.id) == [.ec52072, .ec52071f, .ec52064e5])
    #expect(own.data.engine().history(lea, through: 2023).years.map(\.year) == [2022, 2023])
  }

  /// A list that does not tell the year of assistance agrees with both.
  @Test(arguments: [
    (AssistanceStatus.differentiated, false), (.differentiatedInYear(1), false), (.differentiatedInYear(2), true),
    (.general, true),
  ])
  func `a list's status differs only where it means something else`(_ status: AssistanceStatus, _ differs: Bool) {
    var own = SmallBoard()
    own.meet(2024, lea, .sed)
    own.data.lcffLists = [SmallList.make(2024, [(lea, [.sed: "C"])], statuses: [2024: status])]
    #expect(own.data.engine().history(lea).years.map(\.differs) == [differs])
  }

  @Test func `a charter school's years without a determination say why`() {
    var own = SmallBoard()
    for year in [2018, 2022, 2024] { own.giveAll(year, SmallBoard.charter) }
    let years = own.data.engine().history(SmallBoard.charter).years
    #expect(years.map { $0.determination == nil } == [true, true, false])
    #expect(
      years.map(\.note) == [
        "no charter school was determined on the 2018 Dashboard",
        "no charter school was determined on the 2022 Dashboard", "",
      ])
  }

  @Test func `a school's years without a Dashboard are told by the lists that restate them`() {
    var scene = SmallSchool()
    var row = ESSAListRow(cds: SmallSchool.cds, place: SourcePlace(file: 0, line: 2))
    row.statuses = [2019: .atsi, 2020: .atsi, 2021: .csiGrad, 2022: .csiGrad]
    scene.data.essaLists = [
      ESSAList(year: 2022, studentGroups: [], rows: [row], roster: Roster(file: 0, entries: []))
    ]
    let history = scene.data.engine(.essa).history(SmallSchool.school, through: 2022)
    #expect(history.years.map(\.year) == [2019, 2020, 2021, 2022])
    #expect(history.years.map(\.listYear) == [2022, 2022, 2022, 2022])
    #expect(history.run == [2021, 2022])
  }
}
