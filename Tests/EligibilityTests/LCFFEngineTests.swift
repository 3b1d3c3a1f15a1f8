import Criteria
import DashboardModel
import Dashboards
import Eligibility
import TestSupport
import Testing

@Suite struct LCFFEngineTests {
  private let lea = SmallBoard.district

  /// Files of these years, in which students with disabilities are Red twice where it says so.
  private func board(_ years: [Int: Bool]) -> SmallBoard {
    var board = SmallBoard()
    for (year, isMet) in years {
      board.give(Indicator.allCases, year, lea)
      board.giveLocal(LCFFPriority.local, year, lea)
      if isMet {
        let worst = Cell(color: .red, statusLevel: .worst, students: 100)
        board.put(year, lea, .swd, .graduation, worst)
        board.put(year, lea, .swd, .suspension, worst)
      }
    }
    return board
  }

  private func determine(_ data: DashboardData, _ year: Int, _ entity: Entity? = nil) -> LCFFDetermination? {
    LCFFEngine(editions: Dashboards.all, data: data).determine(entity ?? lea, DashboardYear(year))
  }

  private func status(_ years: [Int: Bool], _ year: Int) -> AssistanceStatus? {
    determine(board(years).data, year)?.status
  }

  @Test func `before 2023 the status is of the year alone`() {
    for year in [2017, 2018, 2019, 2022] {
      let before = DashboardYear(year).previous.number
      #expect(status([before: true, year: true], year) == .differentiated, "\(year)")
      #expect(status([before: true, year: false], year) == .general, "\(year)")
    }
  }

  @Test func `from 2023 on assistance lasts two years from each identification`() {
    #expect(status([2022: true, 2023: true], 2023) == .differentiatedYear1)
    #expect(status([2022: true, 2023: false], 2023) == .general, "2022 does not carry over")
    #expect(status([2023: true, 2024: true], 2024) == .differentiatedYear1, "the years begin anew")
    #expect(status([2023: true, 2024: false], 2024) == .differentiatedYear2)
    #expect(status([2023: false, 2024: false], 2024) == .general)
    #expect(status([2023: true, 2024: false, 2025: false], 2025) == .general, "two years, not three")
    #expect(status([2023: true, 2024: true, 2025: false], 2025) == .differentiatedYear2)
  }

  @Test func `the year before is asked for only where the status rests on it`() {
    let open = determine(board([2025: false]).data, 2025)
    #expect(open?.status == nil)
    #expect(open?.statusWords == "Undetermined")
    #expect(open?.isEligible == .undetermined)
    #expect(open?.missing == [.year(DashboardYear(2024))])
    #expect(open?.priorYear?.answer == .undetermined)
    #expect(status([2025: true], 2025) == .differentiatedYear1)
    #expect(status([2023: false], 2023) == .general)
  }

  @Test func `CDE's list stands in for the year before`() {
    var data = board([2024: false]).data
    data.lcffLists = [SmallList.make(2023, [(lea, [.sed: "A"])])]
    #expect(determine(data, 2024)?.status == .differentiatedYear2)
    #expect(determine(data, 2024)?.priorYear?.basis == .list)
    data.lcffLists = [SmallList.make(2023, [(lea, [:])], methods: [2: true])]
    #expect(determine(data, 2024)?.status == .differentiatedYear2, "by method 2, without a letter")
    data.lcffLists = [SmallList.make(2023, [(lea, [:])])]
    #expect(determine(data, 2024)?.status == .general)
    data.lcffLists = [SmallList.make(2023, [(SmallBoard.countyOffice, [:])])]
    #expect(determine(data, 2024)?.status == .general, "not in the list, so not identified")
  }

  @Test func `an LEA that statewide files leave out did not meet the criteria`() {
    var own = board([2024: false])
    own.giveStatewide(Indicator.allCases, 2023)
    #expect(
      determine(own.data, 2024)?.missing
        == LCFFPriority.local.dropLast(2).map { .localIndicator($0, DashboardYear(2023)) })
    own.giveLocal(LCFFPriority.local, 2023, lea)
    #expect(determine(own.data, 2024)?.status == .general)
    #expect(determine(own.data, 2024)?.priorYear?.answer == .notMet)
  }

  @Test func `a year of which only the list is given is determined from it`() throws {
    var data = DashboardData()
    data.lcffLists = [
      SmallList.make(2023, [(lea, [.sed: "A"]), (SmallBoard.countyOffice, [:])]),
      SmallList.make(2024, [(lea, [:]), (SmallBoard.countyOffice, [.hi: "K", .ltel: "E"])]),
    ]
    let engine = LCFFEngine(editions: Dashboards.all, data: data)
    let found = engine.determinations(DashboardYear(2024))
    #expect(found.map(\.entity.cds) == [SmallBoard.countyOffice.cds, lea.cds], "in order of their codes")
    #expect(found.map(\.status) == [.differentiatedYear1, .differentiatedYear2])
    #expect(found.map(\.assessment.basis) == [.list, .list])
    #expect(found[0].assessment.groupsMet == [.hi, .ltel])
    #expect(found[0].assessment.group(.hi)?.met.digits == "4+5+6+8")
  }

  @Test func `kinds that a year does not determine have no determination`() {
    let own = board([2017: true, 2022: true])
    #expect(determine(own.data, 2017, SmallBoard.countyOffice) == nil)
    #expect(determine(own.data, 2022, SmallBoard.charter) == nil)
    #expect(determine(own.data, 2020) == nil)
  }

  @Test func `where the list has another letter the difference is shown`() throws {
    var data = board([2024: true]).data
    data.lcffLists = [SmallList.make(2024, [(lea, [.swd: "A", .hi: "B"])])]
    let found = try #require(determine(data, 2024))
    #expect(found.status == .differentiatedYear1)
    #expect(found.disagreements.map(\.group) == [.hi, .swd])
    #expect(found.disagreements.map(\.computed.digits) == ["", "5+6"])
    #expect(found.disagreements.map(\.listed.digits) == ["4+5", "4+5+6"])
    data.lcffLists = [SmallList.make(2024, [(lea, [.swd: "C"])])]
    #expect(determine(data, 2024)?.disagreements == [])
  }
}
