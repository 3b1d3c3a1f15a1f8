import Criteria
import DashboardModel
import Dashboards
import Eligibility
import TestSupport
import Testing

@Suite struct CharterJudgeTests {
  private let lea = SmallBoard.charter

  /// The files of two years with the groups that are Red on graduation and suspension.
  private func board(_ years: [Int: [StudentGroup]]) -> SmallBoard {
    var board = SmallBoard()
    for (year, groups) in years {
      board.give(Indicator.allCases, year, lea)
      board.giveLocal(LCFFPriority.local, year, lea)
      for group in groups {
        board.put(year, lea, group, .graduation, .red)
        board.put(year, lea, group, .suspension, .red)
      }
    }
    return board
  }

  private func judge(
    _ board: SmallBoard, _ reading: CharterReading = .sameGroup
  ) throws -> LCFFDetermination {
    let engine = LCFFEngine(editions: Dashboards.all, data: board.data, charterReading: reading)
    return try #require(engine.determine(lea, DashboardYear(2025)))
  }

  @Test func `the same group in both years is eligible by both readings`() throws {
    let own = board([2024: [.sed, .hi], 2025: [.sed]])
    for reading in CharterReading.allCases { #expect(try judge(own, reading).status == .differentiated) }
    #expect(try judge(own).charter?.groups == [.sed])
    #expect(try judge(own).charter?.years.map(\.year.number) == [2024, 2025])
  }

  @Test func `different groups are eligible by one reading`() throws {
    let own = board([2024: [.sed], 2025: [.hi]])
    #expect(try judge(own, .sameGroup).status == .general)
    #expect(try judge(own, .anyGroup).status == .differentiated)
    #expect(try judge(own).charter?.groups == [])
  }

  @Test func `one year is never enough`() throws {
    for years in [[2024: [.sed], 2025: []], [2024: [], 2025: [StudentGroup.sed]]] {
      for reading in CharterReading.allCases { #expect(try judge(board(years), reading).status == .general) }
    }
  }

  @Test func `a year that is not given is asked for only where it matters`() throws {
    let met = try judge(board([2025: [.sed]]))
    #expect(met.status == nil)
    #expect(met.missing == [.charterYear(DashboardYear(2024))])
    #expect(try judge(board([2025: []])).status == .general)
  }

  @Test func `a group that is open in one year names the file, though the school met the criteria in both`() throws {
    var own = board([2024: [.sed]])
    own.give(Indicator.allCases.filter { $0 != .suspension }, 2025, lea)
    own.giveLocal(LCFFPriority.local, 2025, lea)
    own.put(2025, lea, .sed, .graduation, .red)
    own.put(2025, lea, .hi, .graduation, .red)
    own.put(2025, lea, .hi, .chronic, .red)
    own.put(2025, lea, .hi, .cci, .red)
    let same = try judge(own, .sameGroup)
    #expect(same.status == nil)
    #expect(same.missing == [.stateIndicator(.suspension, DashboardYear(2025))])
    #expect(try judge(own, .anyGroup).status == .differentiated)
  }

  @Test func `a local indicator counts for every group of its year`() throws {
    var both = board([2024: [], 2025: []])
    var mixed = board([2024: [], 2025: [.sed]])
    for priority in [LCFFPriority.basics, .standards] {
      both.put(2024, lea, priority, .notMetForTwoOrMoreYears)
      both.put(2025, lea, priority, .notMetForTwoOrMoreYears)
      mixed.put(2024, lea, priority, .notMetForTwoOrMoreYears)
    }
    #expect(try judge(both).status == .differentiated)
    #expect(try judge(both).charter?.groups == [])
    #expect(try judge(mixed).status == .differentiated)
    #expect(try judge(mixed).charter?.groups == [.sed])
    var one = board([2024: [], 2025: [.sed]])
    one.put(2024, lea, .basics, .notMetForTwoOrMoreYears)
    #expect(try judge(one).status == .general)
    one.put(2024, lea, .sed, .chronic, .red)
    #expect(try judge(one).status == .differentiated, "method 3 by the same group")
  }

  @Test func `each year is judged by its own edition`() throws {
    // ELPI Orange is Priority 4 of long-term English learners in 2025 and not in 2024.
    var own = board([2024: [], 2025: []])
    for year in [2024, 2025] {
      own.put(year, lea, .ltel, .elpi, .orange)
      own.put(year, lea, .ltel, .suspension, .red)
    }
    let result = try judge(own)
    #expect(result.charter?.years.map(\.answer) == [.notMet, .met])
    #expect(result.status == .general)
  }

  @Test func `CDE's list of charter schools stands in for both years`() throws {
    var list = SmallList.make(2025, [(lea, [.sed: "C", .hi: "B"])])
    var row = list.rows[0]
    row.priorGroups = [.sed: LCFFPrioritySet([.pupilAchievement, .pupilOutcomes])]
    list = LCFFList(
      subject: .charterSchools, year: list.year, file: 0, studentGroups: list.studentGroups, rows: [row])
    var data = DashboardData()
    data.lcffLists = [list]
    let engine = LCFFEngine(editions: Dashboards.all, data: data)
    let found = try #require(engine.determinations(DashboardYear(2025)).first)
    #expect(found.status == .differentiated)
    #expect(found.charter?.groups == [.sed])
    #expect(found.assessment.basis == .list)
  }
}
