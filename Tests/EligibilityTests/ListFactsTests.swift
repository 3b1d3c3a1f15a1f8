import Criteria
import DashboardModel
import Dashboards
import TestSupport
import Testing

@testable import Eligibility

/// What CDE's lists say of an LEA, and what they do not say.
@Suite struct ListFactsTests {
  private let lea = SmallBoard.district

  /// What a group met in a year, and what that is known from.
  private func answer(
    _ data: DashboardData, _ year: DashboardYear, _ group: StudentGroup = .sed, _ entity: Entity = SmallBoard.district
  ) -> YearAnswer {
    let record = data.record(entity)
    let answer = record.answers(.group, year)[group]
    let basis = withExtendedLifetime(record) { record.judgment(year).basis(.group, group) }
    return YearAnswer(year: year, answer: answer, basis: basis)
  }

  @Test func `the list completes what the files leave open`() throws {
    var own = SmallBoard()
    own.give([.suspension, .graduation, .ela, .math, .elpi, .cci], 2024, lea)
    own.giveLocal(LCFFPriority.local, 2024, lea)
    own.put(2024, lea, .sed, .suspension, .red)
    let open = try own.determination(lea, 2024)
    #expect(open.meets == .undetermined)
    #expect(open.source == .dashboard)
    own.data.lcffLists = [SmallList.make(2024, [(lea, [.sed: "C"])], methods: [2: false, 3: false, 4: false])]
    let complete = try own.determination(lea, 2024)
    #expect(complete.meets == .met)
    #expect(complete.source == .list)
    #expect(complete.methods == [1: .met, 2: .notMet, 3: .notMet, 4: .notMet])
    #expect(complete.groupsMeeting == [.sed])
    #expect(complete.group(.sed)?.met.digits == "5+6")
    #expect(complete.disagreements == [], "what the files leave open is no difference")
  }

  @Test func `what the files determine goes before the list`() throws {
    var own = SmallBoard()
    own.giveAll(2024, lea)
    own.data.lcffLists = [SmallList.make(2024, [(lea, [.sed: "C"])])]
    let found = try own.determination(lea, 2024)
    #expect(found.meets == .notMet)
    #expect(answer(own.data, 2024) == YearAnswer(year: 2024, answer: .notMet, basis: .dashboard))
    #expect(found.disagreements.map(\.group) == [.sed])
  }

  @Test func `a year is known from files, from a list, or not at all`() {
    var own = SmallBoard()
    own.give(Indicator.allCases, 2024, lea)
    own.data.lcffLists = [SmallList.make(2023, [(lea, [.sed: "C"])])]
    #expect(own.data.engine().years == [2023, 2024])
    #expect(answer(own.data, 2024) == YearAnswer(year: 2024, answer: .notMet, basis: .dashboard))
    #expect(answer(own.data, 2023) == YearAnswer(year: 2023, answer: .met, basis: .list))
    #expect(answer(own.data, 2023, .hi).answer == .notMet)
    #expect(answer(own.data, 2022) == YearAnswer(year: 2022, answer: .undetermined, basis: nil))
    #expect(answer(own.data, 2023, .ltel).answer == .notMet, "no group of the year")
  }

  @Test func `in 2017 only districts were judged`() {
    var data = DashboardData()
    data.lcffLists = [SmallList.make(2017, [(lea, [.sed: "C"]), (SmallBoard.countyOffice, [.sed: "C"])])]
    #expect(data.record(lea).answers(.criteria, 2017).whole == .met)
    #expect(data.record(SmallBoard.countyOffice).answers(.criteria, 2017).whole == .notMet)
  }

  @Test func `an agency that the list of its county does not name met nothing`() {
    var data = DashboardData()
    data.lcffLists = [SmallList.make(2024, [(lea, [.sed: "C"])])]
    #expect(data.record(SmallBoard.countyOffice).answers(.criteria, 2024).whole == .notMet)
    #expect(data.record(SmallBoard.entity(27_66092_0000000, .district)).answers(.criteria, 2024).whole == .undetermined)
  }

  // MARK: What letters do not say

  /// The rules of 2024 and what a list of 2024 with a letter of one group says of them.
  @Test(
    arguments: [
      (Rule.ID.group, Answer.met, Answer.notMet), (.onePriority, .met, .undetermined),
      (.groupWithLocal, .met, .undetermined), (.groupWithKnownLocal, .met, .notMet), (.criteria, .met, .met),
      ("method1", .met, .met), ("method2", .undetermined, .undetermined), ("method3", .notMet, .notMet),
    ] as [(Rule.ID, Answer, Answer)])
  func `letters say nothing of local indicators or of single priorities`(
    _ id: Rule.ID, _ lettered: Answer, _ other: Answer
  ) {
    var data = DashboardData()
    data.lcffLists = [SmallList.make(2024, [(lea, [.sed: "C"])])]
    let answers = data.record(lea).answers(id, 2024)
    #expect(answers[.sed] == lettered)
    #expect(answers[.hi] == other)
  }

  @Test func `a flag of several years on the list is read where its years are not given`() throws {
    for (flags, answer) in [
      (["EC52072_2024": true], Answer.met), (["EC52072_2024": false], .notMet), ([:], .undetermined),
    ] {
      var data = DashboardData()
      data.lcffLists = [SmallList.make(2024, [(lea, [.sed: "C"])], flags: flags)]
      let found = try data.determination(lea, 2024)
      #expect(found.severalYears(.ec52072)?.answer == answer)
      #expect(found.severalYears(.ec52064e5)?.answer == .undetermined, "the list has no flag of it")
      #expect(found.severalYears.allSatisfy { $0.missing.isEmpty == ($0.answer != .undetermined) })
    }
  }

  /// Rules other than the year's own are never applied to letters, which do not say on which indicators they rest.
  @Test(arguments: [2017, 2019, 2022, 2023, 2024, 2026])
  func `other criteria leave a year that only its list tells open`(
    _ other: Int
  ) throws {
    var data = DashboardData()
    data.lcffLists = [2022, 2023, 2024, 2025].map {
      SmallList.make(
        $0, [(lea, [.sed: "K", .hi: "C"])], methods: [2: false, 3: false],
        statuses: [DashboardYear($0): .differentiated])
    }
    #expect(try data.determination(lea, 2025).status == .lcff(.differentiatedInYear(1)))
    let edition = try Edition.of(DashboardYear(other)) {
      $0.year = 2025
      $0.isCDEs = false
    }
    let found = try data.determination(lea, 2025, editions: Dashboards.all.filter { $0.year != 2025 } + [edition])
    #expect(found.status == nil)
    #expect(found.meets == .undetermined)
    #expect(found.groups.allSatisfy { $0.met == [] && $0.criteria == [] })
    #expect(found.reasons == [])
    #expect(found.methods.values.allSatisfy { $0 == .undetermined || $0 == .notMet })
    #expect(!found.missing.isEmpty)
    #expect(found.marks.contains(.whatif))
  }

  // MARK: Statuses

  @Test(arguments: [
    // What CDE's list of 2024 says, and whether the criteria of that year were met.
    (AssistanceStatus.general, [StudentGroup: Character](), [Int: Bool](), Answer.notMet),
    (.differentiatedInYear(1), [:], [:], .met), (.differentiatedInYear(2), [:], [:], .notMet),
    // A list that does not tell the year of assistance: it may be the second.
    (.differentiated, [:], [2: false, 3: false], .notMet), (.differentiated, [:], [2: false], .undetermined),
    (.differentiated, [:], [3: true], .met), (.differentiated, [.sed: "A"], [:], .met),
  ])
  func `a list's status tells whether the year's criteria were met`(
    _ status: AssistanceStatus, _ letters: [StudentGroup: Character], _ methods: [Int: Bool], _ criteria: Answer
  ) {
    var data = DashboardData()
    data.lcffLists = [SmallList.make(2024, [(lea, letters)], methods: methods, statuses: [2024: status])]
    #expect(data.record(lea).answers(.criteria, 2024).whole == criteria)
  }

  /// The list of 2025 says that an LEA is assisted and not in which year; its letters say it.
  @Test(arguments: [
    ([StudentGroup.sed: Character("A")], [StudentGroup: Character](), AssistanceStatus.differentiatedInYear(1)),
    ([:], [.sed: "A"], .differentiatedInYear(2)),
  ])
  func `a list that does not tell the year of assistance tells it by its letters`(
    _ letters: [StudentGroup: Character], _ before: [StudentGroup: Character], _ status: AssistanceStatus
  ) throws {
    var data = DashboardData()
    data.lcffLists = [
      SmallList.make(2024, [(lea, before)], methods: [2: false, 3: false]),
      SmallList.make(2025, [(lea, letters)], methods: [2: false, 3: false], statuses: [2025: .differentiated]),
    ]
    let found = try data.determination(lea, 2025)
    #expect(found.status == .lcff(status))
    #expect(found.source == .list)
  }

  @Test func `where files and list leave it open, the status is that of the list, and says so`() throws {
    var own = SmallBoard()
    own.give([.suspension], 2024, lea)
    own.data.lcffLists = [SmallList.make(2024, [(lea, [:])], statuses: [2024: .differentiatedInYear(2)])]
    let found = try own.determination(lea, 2024)
    #expect(found.status == .lcff(.differentiatedInYear(2)))
    #expect(found.source == .list)
  }
}
