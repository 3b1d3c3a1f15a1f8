import Criteria
import DashboardModel
import Dashboards
import Eligibility
import TestSupport
import Testing

@Suite struct HistoryTests {
  private let lea = SmallBoard.district
  private let year = DashboardYear(2024)

  private func history(_ data: DashboardData) -> History { History(editions: Dashboards.all, data: data) }

  @Test func `the list completes what the files leave open`() throws {
    var own = SmallBoard()
    own.give([.suspension, .graduation, .ela, .math, .elpi, .cci], 2024, lea)
    own.giveLocal(LCFFPriority.local, 2024, lea)
    own.put(2024, lea, .sed, .suspension, .red)
    let open = try #require(history(own.data).assessment(lea.cds, lea.kind, year))
    #expect(open.meets == .undetermined)
    #expect(open.basis == .dashboard)
    own.data.lcffLists = [SmallList.make(2024, [(lea, [.sed: "C"])], methods: [2: false, 3: false, 4: false])]
    let complete = try #require(history(own.data).assessment(lea.cds, lea.kind, year))
    #expect(complete.meets == .met)
    #expect(complete.basis == .list)
    #expect(complete.methods == [1: .met, 2: .notMet, 3: .notMet, 4: .notMet])
    #expect(complete.groupsMet == [.sed])
  }

  @Test func `what the files determine goes before the list`() throws {
    var own = SmallBoard()
    own.give(Indicator.allCases, 2024, lea)
    own.giveLocal(LCFFPriority.local, 2024, lea)
    own.data.lcffLists = [SmallList.make(2024, [(lea, [.sed: "C"])])]
    let assessment = try #require(history(own.data).assessment(lea.cds, lea.kind, year))
    #expect(assessment.meets == .notMet)
    #expect(assessment.basis == .dashboard)
  }

  @Test func `a year is known from files, from a list, or not at all`() {
    var own = SmallBoard()
    own.give(Indicator.allCases, 2024, lea)
    own.data.lcffLists = [SmallList.make(2023, [(lea, [.sed: "C"])])]
    let found = history(own.data)
    #expect(found.years.map(\.number) == [2023, 2024])
    func answer(_ year: Int, _ group: StudentGroup = .sed) -> YearAnswer {
      found.meets(lea.cds, lea.kind, group, DashboardYear(year))
    }
    #expect(answer(2024) == YearAnswer(year: year, answer: .notMet, basis: .dashboard))
    #expect(answer(2023) == YearAnswer(year: DashboardYear(2023), answer: .met, basis: .list))
    #expect(answer(2023, .hi).answer == .notMet)
    #expect(answer(2022) == YearAnswer(year: DashboardYear(2022), answer: .undetermined, basis: nil))
    #expect(answer(2020) == YearAnswer(year: DashboardYear(2020), answer: .notMet, basis: nil))
    #expect(answer(2023, .ltel).answer == .notMet, "no group of the year")
  }

  @Test func `in 2017 only districts were judged`() {
    var data = DashboardData()
    data.lcffLists = [SmallList.make(2017, [(lea, [.sed: "C"]), (SmallBoard.countyOffice, [.sed: "C"])])]
    let found = history(data)
    let fall = DashboardYear(2017)
    #expect(found.meets(lea.cds, .district, fall).answer == .met)
    #expect(found.meets(SmallBoard.countyOffice.cds, .countyOffice, fall).answer == .notMet)
  }

  @Test func `a charter school that the list does not name is not known from it`() {
    var data = DashboardData()
    data.lcffLists = [SmallList.make(2024, [(SmallBoard.entity(59_70128_0150029, .charter), [.sed: "C"])])]
    #expect(history(data).listed(SmallBoard.charter.cds, .charter, year) == nil)
    data.lcffLists = [SmallList.make(2024, [(lea, [.sed: "C"])])]
    #expect(history(data).listed(SmallBoard.countyOffice.cds, .countyOffice, year)?.meets == .notMet)
  }
}
