import Criteria
import DashboardModel
import Dashboards
import TestSupport
import Testing

@testable import Eligibility

/// Charter schools, which are judged over several Dashboards.
@Suite struct CharterYearsTests {
  private let lea = SmallBoard.charter
  private let readings: [Set<OpenQuestion>] = [[], [.charters]]

  /// The files of some years with the groups that meet Priorities 5 and 6.
  private func board(_ years: [Int: [StudentGroup]]) -> SmallBoard {
    var board = SmallBoard()
    for (year, groups) in years {
      board.giveAll(year, lea)
      for group in groups { board.meet(year, lea, group) }
    }
    return board
  }

  private func judge(_ board: SmallBoard, _ readings: Set<OpenQuestion> = []) throws -> Determination {
    try board.data.determination(lea, 2025, readings: readings)
  }

  // MARK: Two Dashboards

  @Test func `the same group in both years is eligible by both readings`() throws {
    let own = board([2024: [.sed, .hi], 2025: [.sed]])
    for reading in readings { #expect(try judge(own, reading).status == .lcff(.differentiated)) }
    let found = try judge(own)
    #expect(found.charter?.qualifying == [.sed])
    #expect(found.charter?.years.map(\.year) == [2024, 2025])
    #expect(found.charter?.readings == [.met, .met])
    #expect(found.parted == [])
    #expect(found.reasons.map(\.code) == ["SED 5+6"])
  }

  @Test func `different groups are eligible by one reading`() throws {
    let own = board([2024: [.sed], 2025: [.hi]])
    let same = try judge(own)
    #expect(same.status == .lcff(.general))
    #expect(try judge(own, [.charters]).status == .lcff(.differentiated))
    #expect(same.charter?.qualifying == [])
    #expect(same.charter?.readings == [.notMet, .met])
    #expect(same.parted.map(\.reading) == [.charters])
    #expect(same.parted.first?.others == [PartedReading.Other(what: "status", answer: "Differentiated Assistance")])
    #expect(same.marks == .inferred)
  }

  @Test func `one year is never enough`() throws {
    for years in [[2024: [.sed], 2025: []], [2024: [], 2025: [StudentGroup.sed]]] {
      for reading in readings { #expect(try judge(board(years), reading).status == .lcff(.general)) }
    }
  }

  @Test func `what the next Dashboard can do is told by the same rule`() throws {
    // Met in the last year only: the same group again makes it eligible.
    let began = board([2024: [], 2025: [.sed, .hi]])
    let next = try #require(try judge(began).charter?.outlook)
    #expect(next.year == 2026)
    #expect(next.verdict == .holdsIf(1, [.hi, .sed]))
    // By the reading of any group it is the school that has to meet again.
    #expect(try judge(began, [.charters]).charter?.outlook?.verdict == .holdsIf(1, [.all]))
    // Met in the year before only: one Dashboard is not enough.
    for reading in readings {
      #expect(try judge(board([2024: [.sed], 2025: []]), reading).charter?.outlook?.verdict == .cannotHold)
    }
    // Eligible now: it stays if the group meets again, and only that group's last year counts.
    #expect(try judge(board([2024: [.sed], 2025: [.sed]])).charter?.outlook?.verdict == .holdsIf(1, [.sed]))
    // The last year open: it cannot be told without it.
    var open = board([2024: [.sed]])
    open.give([.chronic], 2025, lea)
    #expect(try judge(open).charter?.outlook?.verdict == .notKnown([2025]))
  }

  @Test func `a year that is not given is asked for only where it matters`() throws {
    let met = try judge(board([2025: [.sed]]))
    #expect(met.status == nil)
    #expect(met.statusMissing == [.year(2024, .filesOrCharterList)])
    #expect(try judge(board([2025: []])).status == .lcff(.general))
  }

  @Test func `a group that is open in one year names the file, though the school met the criteria in both`() throws {
    var own = board([2024: [.sed]])
    own.give(Indicator.allCases.filter { $0 != .suspension }, 2025, lea)
    own.giveLocal(LCFFPriority.local, 2025, lea)
    own.put(2025, lea, .sed, .graduation, .red)
    own.put(2025, lea, .hi, .graduation, .red)
    own.put(2025, lea, .hi, .chronic, .red)
    own.put(2025, lea, .hi, .cci, .red)
    let same = try judge(own)
    #expect(same.status == nil)
    #expect(same.statusMissing == [.stateIndicator(.suspension, 2025, .notGiven)])
    #expect(try judge(own, [.charters]).status == .lcff(.differentiated))
  }

  @Test func `a local indicator counts for every group of its year`() throws {
    var both = board([2024: [], 2025: []])
    var mixed = board([2024: [], 2025: [.sed]])
    for priority in [LCFFPriority.basics, .standards] {
      both.put(2024, lea, priority, .notMetForTwoOrMoreYears)
      both.put(2025, lea, priority, .notMetForTwoOrMoreYears)
      mixed.put(2024, lea, priority, .notMetForTwoOrMoreYears)
    }
    #expect(try judge(both).status == .lcff(.differentiated))
    #expect(try judge(both).charter?.qualifying == [])
    #expect(try judge(mixed).status == .lcff(.differentiated))
    #expect(try judge(mixed).charter?.qualifying == [.sed])
    var one = board([2024: [], 2025: [.sed]])
    one.put(2024, lea, .basics, .notMetForTwoOrMoreYears)
    #expect(try judge(one).status == .lcff(.general))
    one.put(2024, lea, .sed, .chronic, .red)
    #expect(try judge(one).status == .lcff(.differentiated), "method 3 by the same group")
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
    #expect(result.status == .lcff(.general))
  }

  // MARK: Lists

  @Test func `CDE's list of charter schools stands in for both years`() throws {
    var data = DashboardData()
    data.lcffLists = [SmallList.make(2025, [(lea, [.sed: "C", .hi: "B"])], priors: [.sed: "E"])]
    let found = try #require(data.engine().determinations(2025).first)
    #expect(found.status == .lcff(.differentiated))
    #expect(found.charter?.qualifying == [.sed])
    #expect(found.charter?.years.map(\.basis) == [.list, .list])
    #expect(found.source == .list)
  }

  /// Letters are of state indicators, so that a charter school without one may have met a year by local indicators.
  @Test(
    arguments: [
      // The list of 2024: its letters and methods, and whether 2024 was met; and what comes of 2025, where a group meets.
      ([:], [3: true], Answer.met), ([:], [2: true], .met), ([:], [:], .undetermined), ([.hi: "C"], [:], .met),
    ] as [([StudentGroup: Character], [Int: Bool], Answer)])
  func `a charter school's year by its list alone never turns into General Assistance for want of letters`(
    _ letters: [StudentGroup: Character], _ methods: [Int: Bool], _ year: Answer
  ) throws {
    for meets in [StudentGroup.sed, .hi] {
      var own = board([2025: [meets]])
      own.data.lcffLists = [SmallList.make(2024, [(lea, letters)], methods: methods)]
      let found = try judge(own)
      #expect(found.charter?.years.map(\.answer) == [year, .met])
      let isKnown = letters[meets] != nil
      #expect(found.status == (isKnown ? .lcff(.differentiated) : nil), "\(letters) \(meets)")
      #expect(found.statusMissing.isEmpty == isKnown)
    }
  }

  @Test func `files of 2024 but one, with its list, stay open where a local indicator may count`() throws {
    var own = board([2025: [.sed]])
    own.give(Indicator.allCases, 2024, lea)
    own.giveLocal(LCFFPriority.local.filter { $0 != .basics }, 2024, lea)
    own.put(2024, lea, .sed, .chronic, .red)
    let open = try judge(own)
    #expect(open.status == nil)
    #expect(open.statusMissing == [.localIndicator(.basics, 2024, .notGiven)])
    own.data.lcffLists = [SmallList.make(2024, [(lea, [:])], methods: [3: true])]
    #expect(try judge(own).status == nil, "the list does not say which group")
    own.put(2024, lea, .basics, .notMetForTwoOrMoreYears)
    #expect(try judge(own).status == .lcff(.differentiated))
  }

  @Test func `blank letters of the year before in a later list do not say that it was not met`() throws {
    var own = board([2024: [.sed]])
    own.give(Indicator.allCases, 2023, lea)
    own.giveLocal(LCFFPriority.local.filter { $0 != .basics && $0 != .standards }, 2023, lea)
    own.data.lcffLists = [SmallList.make(2024, [(lea, [.sed: "C"])])]
    let found = try own.data.determination(lea, 2024)
    #expect(found.charter?.years.map(\.answer) == [.undetermined, .met])
    #expect(found.status == nil)
    #expect(
      found.statusMissing == [.localIndicator(.basics, 2023, .notGiven), .localIndicator(.standards, 2023, .notGiven)])
    // With all files of 2023 known, it is.
    own.giveLocal(LCFFPriority.local, 2023, lea)
    #expect(try own.data.determination(lea, 2024).status == .lcff(.general))
  }

  @Test func `a charter school that the list does not name is not known from it`() throws {
    var own = board([2025: [.sed]])
    own.data.lcffLists = [SmallList.make(2024, [(SmallBoard.entity(59_70128_0150029, .charter), [.sed: "C"])])]
    #expect(try judge(own).status == nil)
    #expect(try judge(own).charter?.years.map(\.answer) == [.undetermined, .met])
    // An agency that a list of its county does not name did not exist, or was not determined.
    own.data.lcffLists = [SmallList.make(2024, [(SmallBoard.district, [.sed: "C"])])]
    let record = try own.data.determination(SmallBoard.countyOffice, 2025)
    #expect(record.severalYears(.ec52064e5)?.groups.contains { $0.years[1].answer != .notMet } == false)
  }

  // MARK: Three of four Dashboards

  /// The charter list of 2019 counted four Dashboards; what a year shows is what its groups show.
  @Test(
    arguments: [
      // The groups by year, by the number of groups that reach three years, and the status.
      (
        [2017: [.sed, .hi, .el], 2018: [.sed, .hi, .el], 2019: [.sed, .hi, .el]], 3,
        AssistanceStatus?.some(.differentiated)
      ),
      ([2017: [.sed, .hi, .el], 2018: [.sed, .hi], 2019: [.sed, .hi, .el]], 2, .general),
      ([2017: [.sed, .hi], 2018: [.sed, .hi, .el], 2019: [.hi]], 1, .general),
      ([2017: [], 2018: [], 2019: [.sed, .hi, .el]], 0, .general),
    ] as [([Int: [StudentGroup]], Int, AssistanceStatus?)])
  func `the years of a charter school of 2019 are those of its groups`(
    _ years: [Int: [StudentGroup]], _ reach: Int, _ status: AssistanceStatus?
  ) throws {
    // Three groups at least are there, so that all of fewer would not be enough; there was no Dashboard of 2016.
    var own = board(years)
    for group in [StudentGroup.wh, .tom, .swd] { own.put(2019, lea, group, .suspension, .green) }
    let found = try own.data.determination(lea, 2019)
    let charter = try #require(found.charter)
    #expect(charter.years.map(\.year) == [2017, 2018, 2019])
    #expect(charter.years.map(\.answer) == [2017, 2018, 2019].map { Answer(years[$0]?.isEmpty == false) })
    for group in charter.groups {
      #expect(group.years.map(\.answer) == [2017, 2018, 2019].map { Answer(years[$0]?.contains(group.group) == true) })
    }
    #expect(charter.neededYears == 3)
    #expect(charter.neededGroups == 3)
    #expect(charter.qualifying.count == reach)
    #expect(found.status?.lcff == status)
  }

  /// The groups with suspension Red in each year: one priority, where the default reading asks for two.
  @Test func `three of four years by one priority or two, both readings are shown where they part`() throws {
    let groups: [StudentGroup] = [.sed, .hi, .el]
    for (last, id) in [(2019, Rule.ID?.none), (2025, .ec47607)] {
      var one = SmallBoard()
      var two = SmallBoard()
      for year in DashboardYear(last).latest(4).map(\.number) {
        one.giveAll(year, lea)
        for group in groups {
          one.put(year, lea, group, .suspension, Cell(color: .red, statusLevel: .worst, students: 100))
          two.meet(year, lea, group)
        }
      }
      let other: Set<OpenQuestion> = [.charterPriorities]
      let (standard, turned) = (
        try one.determination(lea, DashboardYear(last)),
        try one.data.determination(lea, DashboardYear(last), readings: other)
      )
      func answer(_ found: Determination) -> Answer? { id.map { found.severalYears($0)?.answer } ?? found.isIdentified }
      #expect(answer(standard) == .notMet, "\(last)")
      #expect(answer(turned) == .met, "\(last)")
      #expect(standard.marks.contains(.inferred))
      let part = try #require(standard.parted.first { $0.reading == .charterPriorities })
      #expect(
        part.others.contains(
          id == nil
            ? PartedReading.Other(what: "status", answer: "Differentiated Assistance")
            : PartedReading.Other(what: "EC 47607.3", answer: "met")))
      // Two priorities meet it by both readings; the rule itself is inferred and says so.
      let sure = try two.determination(lea, DashboardYear(last))
      #expect(answer(sure) == .met)
      #expect(!sure.parted.contains { $0.reading == .charterPriorities })
      #expect(sure.marks.contains(.inferred))
    }
  }

  // MARK: Helpers

  @Test(arguments: [
    (2019, "The chartering authority"), (2023, "county superintendent"), (2025, "county superintendent"),
  ])
  func `who helps a charter school is said by the law of the year`(_ year: Int, _ helper: String) throws {
    let groups: [StudentGroup] = [.sed, .hi, .el]
    var own = SmallBoard()
    for year in DashboardYear(year).latest(4).map(\.number) { for group in groups { own.meet(year, lea, group) } }
    let engine = own.data.engine()
    let found = try #require(engine.determine(lea, DashboardYear(year)))
    #expect(found.status == .lcff(.differentiated))
    let helpers = try #require(engine.explain(found)).consequences.filter { $0.subject == "Who helps" }
    #expect(helpers.count == 1)
    #expect(helpers.first?.words.contains(helper) == true)
  }
}
