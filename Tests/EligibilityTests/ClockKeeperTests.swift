import Criteria
import DashboardModel
import Dashboards
import Eligibility
import TestSupport
import Testing

@Suite struct ClockKeeperTests {
  /// The groups that met the criteria, by year; a year that is left out has no list.
  private typealias Years = [Int: [StudentGroup]]

  private func data(_ lea: Entity, _ years: Years) -> DashboardData {
    var data = DashboardData()
    for (year, groups) in years.sorted(by: { $0.key < $1.key }) {
      data.lcffLists.append(
        SmallList.make(year, [(lea, Dictionary(uniqueKeysWithValues: groups.map { ($0, "C") }))]))
    }
    return data
  }

  private func clock(
    _ name: ClockRule.Name, _ data: DashboardData, _ lea: Entity, _ year: Int
  ) throws -> ClockResult? {
    let edition = try #require(Dashboards.edition(DashboardYear(year)))
    let rule = try #require(edition.clocks.first { $0.name == name })
    let keeper = ClockKeeper(history: History(editions: Dashboards.all, data: data))
    return keeper.result(rule, lea.cds, lea.kind, edition.year)
  }

  private func answer(
    _ name: ClockRule.Name, _ lea: Entity, _ years: Years, _ year: Int
  ) throws -> Answer? {
    try clock(name, data(lea, years), lea, year)?.answer
  }

  @Test(arguments: [
    (2022, [2017, 2018, 2019, 2022]), (2023, [2018, 2019, 2022, 2023]), (2024, [2019, 2022, 2023, 2024]),
    (2025, [2022, 2023, 2024, 2025]),
  ])
  func `the window of EC 52072 is the four latest Dashboards, 2020 and 2021 passed over`(
    _ year: Int, _ window: [Int]
  ) throws {
    let result = try clock(.ec52072, DashboardData(), SmallBoard.district, year)
    #expect(result?.window.map(\.number) == window)
    #expect(result?.answer == .undetermined)
  }

  @Test func `three groups need three years each, not the same years and not the latest`() throws {
    let lea = SmallBoard.district
    let spread: Years = [
      2017: [.sed, .swd], 2018: [.sed, .el, .swd], 2019: [.sed, .el, .swd], 2022: [.el, .hi],
    ]
    #expect(try answer(.ec52072, lea, spread, 2022) == .met)
    var late = spread
    late[2022] = [.hi]
    #expect(try answer(.ec52072, lea, late, 2022) == .notMet, "English learners have two years")
    let without: Years = [2017: [.sed, .el, .swd], 2018: [.sed, .el, .swd], 2019: [.sed, .el, .swd], 2022: []]
    #expect(try answer(.ec52072, lea, without, 2022) == .met, "the latest year need not be among them")
  }

  @Test func `many groups in many years are not enough where none has three`() throws {
    let years: Years = [
      2017: [.sed, .el, .swd], 2018: [.hi, .aa, .wh], 2019: [.fos, .hom, .sed], 2022: [.el, .swd, .hi],
    ]
    #expect(try answer(.ec52072, SmallBoard.district, years, 2022) == .notMet)
  }

  @Test func `a county office has no 2017 and needs all three other years`() throws {
    let lea = SmallBoard.countyOffice
    let groups: [StudentGroup] = [.sed, .el, .swd]
    #expect(try answer(.ec52072, lea, [2018: groups, 2019: groups, 2022: groups], 2022) == .met)
    #expect(try answer(.ec52072, lea, [2018: groups, 2019: groups, 2022: [.sed, .el]], 2022) == .notMet)
    #expect(
      try answer(.ec52072, lea, [2017: groups, 2018: groups, 2019: groups, 2022: []], 2022) == .notMet,
      "a list of 2017 would not count for it")
  }

  @Test func `a year that is not given is open only where it can matter`() throws {
    let lea = SmallBoard.district
    let groups: [StudentGroup] = [.sed, .el, .swd]
    #expect(try answer(.ec52072, lea, [2018: groups, 2019: groups, 2022: groups], 2022) == .met)
    #expect(try answer(.ec52072, lea, [2018: groups, 2019: groups, 2022: [.sed, .el]], 2022) == .undetermined)
    #expect(try answer(.ec52072, lea, [2018: groups, 2019: [.sed, .el], 2022: [.sed, .el]], 2022) == .notMet)
  }

  @Test func `an LEA of two groups needs both of them`() throws {
    let lea = SmallBoard.district
    var own = SmallBoard()
    let indicators = Dashboards.dashboard2025.stateIndicators
    own.give(indicators, 2025, lea)
    own.put(2025, lea, .hi, .suspension, .blue)
    own.put(2025, lea, .sed, .chronic, .blue)
    own.put(2025, lea, .wh, .chronic, Cell(statusLevel: .worst, students: 20))
    for (groups, expected) in [([StudentGroup.hi, .sed], Answer.met), ([.hi], .notMet), ([.hi, .wh], .notMet)] {
      own.data.lcffLists = data(lea, [2022: groups, 2023: groups, 2024: groups]).lcffLists
      let result = try #require(try clock(.ec52072, own.data, lea, 2025))
      #expect(result.answer == expected, "\(groups)")
      #expect(result.neededGroups == 2)
      #expect(!result.assumesFewerGroups)
    }
    own.data.lcffLists = data(lea, [2022: [.hi, .sed], 2023: [.hi, .sed], 2024: [.hi, .sed]]).lcffLists
    own.put(2025, lea, .swd, .graduation, .green)
    #expect(try clock(.ec52072, own.data, lea, 2025)?.answer == .notMet, "three groups, of which two have three years")
  }

  @Test func `it is open where a file that may show a third group is not given`() throws {
    let lea = SmallBoard.district
    var own = SmallBoard()
    own.give(Dashboards.dashboard2025.stateIndicators.filter { $0 != .cci }, 2025, lea)
    own.put(2025, lea, .hi, .suspension, .blue)
    own.put(2025, lea, .sed, .chronic, .blue)
    own.data.lcffLists = data(lea, [2022: [.hi, .sed], 2023: [.hi, .sed], 2024: [.hi, .sed]]).lcffLists
    #expect(try clock(.ec52072, own.data, lea, 2025)?.answer == .undetermined)
    own.put(2025, lea, .wh, .suspension, .blue)
    #expect(try clock(.ec52072, own.data, lea, 2025)?.answer == .notMet, "it has three groups already")
  }

  @Test func `lists alone show few groups only where one is of race or ethnicity`() throws {
    let lea = SmallBoard.district
    func result(_ groups: [StudentGroup]) throws -> ClockResult? {
      try clock(.ec52072, data(lea, [2018: groups, 2019: groups, 2022: groups, 2023: []]), lea, 2023)
    }
    #expect(try result([.sed, .wh])?.answer == .met)
    #expect(try result([.sed, .wh])?.assumesFewerGroups == true)
    #expect(try result([.sed, .swd])?.answer == .notMet)
    #expect(try result([.wh])?.answer == .notMet)
  }

  @Test func `EC 52071(f) is the same group on three Dashboards running, for districts`() throws {
    let same: Years = [2019: [], 2022: [.el, .sed], 2023: [.el, .swd], 2024: [.el, .swd]]
    #expect(try answer(.ec52071f, SmallBoard.district, same, 2024) == .met)
    #expect(try answer(.ec52071f, SmallBoard.countyOffice, same, 2024) == .notMet)
    let other: Years = [2022: [.el], 2023: [.swd], 2024: [.sed]]
    #expect(try answer(.ec52071f, SmallBoard.district, other, 2024) == .notMet)
    #expect(try answer(.ec52071f, SmallBoard.district, [2023: [.el], 2024: [.el]], 2024) == .undetermined)
    #expect(try answer(.ec52071f, SmallBoard.district, [2023: [.el], 2024: [.swd]], 2024) == .notMet)
    let gap: Years = [2018: [.el], 2019: [.el], 2022: [.el], 2023: [.el]]
    #expect(try answer(.ec52071f, SmallBoard.district, gap, 2023) == .met, "2020 and 2021 are passed over")
  }

  @Test func `EC 52064(e)(5) counts county offices too`() throws {
    let same: Years = [2018: [.fos], 2019: [.fos], 2022: [.fos]]
    #expect(try answer(.ec52064e5, SmallBoard.countyOffice, same, 2022) == .met)
    #expect(try clock(.ec52064e5, data(SmallBoard.district, same), SmallBoard.district, 2022)?.qualifying == [.fos])
  }

  @Test func `rules of charter schools are not asked of agencies, nor the reverse`() throws {
    #expect(try clock(.ec47607, DashboardData(), SmallBoard.district, 2025) == nil)
    #expect(try clock(.ec52072, DashboardData(), SmallBoard.charter, 2025) == nil)
    #expect(try clock(.ec47607, DashboardData(), SmallBoard.charter, 2025) != nil)
  }
}
