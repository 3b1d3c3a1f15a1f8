import Criteria
import DashboardModel
import Dashboards
import Eligibility
import TestSupport
import Testing

/// The statuses of districts and county offices, and where CDE's lists say something else.
@Suite struct DeterminingTests {
  private let lea = SmallBoard.district

  /// Files of these years, in which students with disabilities meet two priorities where it says so.
  private func board(_ years: [Int: Bool]) -> SmallBoard {
    var board = SmallBoard()
    for (year, isMet) in years {
      board.giveAll(year, lea)
      if isMet { board.meet(year, lea, .swd) }
    }
    return board
  }

  private func status(_ years: [Int: Bool], _ year: Int) throws -> AssistanceStatus? {
    try board(years).determination(lea, DashboardYear(year)).status?.lcff
  }

  @Test(arguments: [2017, 2018, 2019, 2022]) func `before 2023 the status is of the year alone`(_ year: Int) throws {
    let before = DashboardYear(year).previous.number
    #expect(try status([before: true, year: true], year) == .differentiated)
    #expect(try status([before: true, year: false], year) == .general)
  }

  @Test(
    arguments: [
      ([2022: true, 2023: true], 2023, AssistanceStatus.differentiatedInYear(1)),
      // 2022 does not carry over.
      ([2022: true, 2023: false], 2023, .general),
      // The years begin anew.
      ([2023: true, 2024: true], 2024, .differentiatedInYear(1)),
      ([2023: true, 2024: false], 2024, .differentiatedInYear(2)), ([2023: false, 2024: false], 2024, .general),
      // Two years, not three.
      ([2023: true, 2024: false, 2025: false], 2025, .general),
      ([2023: true, 2024: true, 2025: false], 2025, .differentiatedInYear(2)),
    ] as [([Int: Bool], Int, AssistanceStatus)])
  func `from 2023 on assistance lasts two years from each identification`(
    _ years: [Int: Bool], _ year: Int, _ expected: AssistanceStatus
  ) throws {
    #expect(try status(years, year) == expected)
  }

  @Test func `the year before is asked for only where the status rests on it`() throws {
    let open = try board([2025: false]).determination(lea, 2025)
    #expect(open.status == nil)
    #expect(open.statusCode == "Undetermined")
    #expect(open.possible == [.lcff(.differentiatedInYear(2)), .lcff(.general)])
    #expect(open.isIdentified == .undetermined)
    #expect(open.statusMissing == [.year(2024, .filesOrList)])
    #expect(try status([2025: true], 2025) == .differentiatedInYear(1))
    #expect(try status([2023: false], 2023) == .general)
  }

  @Test func `CDE's list stands in for the year before`() throws {
    var data = board([2024: false]).data
    func status(_ list: LCFFList) throws -> AssistanceStatus? {
      data.lcffLists = [list]
      return try data.determination(lea, 2024).status?.lcff
    }
    #expect(try status(SmallList.make(2023, [(lea, [.sed: "A"])])) == .differentiatedInYear(2))
    #expect(try data.determination(lea, 2024).source == .list)
    #expect(
      try status(SmallList.make(2023, [(lea, [:])], methods: [2: true])) == .differentiatedInYear(2),
      "by method 2, without a letter")
    #expect(try status(SmallList.make(2023, [(lea, [:])])) == nil, "methods 2 and 3 are not told")
    #expect(try status(SmallList.make(2023, [(lea, [:])], methods: [2: false, 3: false])) == .general)
    #expect(
      try status(SmallList.make(2023, [(SmallBoard.countyOffice, [:])])) == .general,
      "not in the list, so not identified")
  }

  @Test func `an LEA that statewide files leave out did not meet the criteria`() throws {
    var own = board([2024: false])
    own.giveStatewide(Indicator.allCases, 2023)
    #expect(
      try own.determination(lea, 2024).statusMissing
        == LCFFPriority.local.dropLast(2).map { .localIndicator($0, 2023, .notGiven) })
    own.giveLocal(LCFFPriority.local, 2023, lea)
    #expect(try own.determination(lea, 2024).status == .lcff(.general))
  }

  @Test func `a year of which only the list is given is determined from it`() throws {
    var data = DashboardData()
    data.lcffLists = [
      SmallList.make(2023, [(lea, [.sed: "A"]), (SmallBoard.countyOffice, [:])]),
      SmallList.make(
        2024, [(lea, [:]), (SmallBoard.countyOffice, [.hi: "K", .ltel: "E"])], methods: [2: false, 3: false]),
    ]
    let found = data.engine().determinations(2024)
    #expect(found.map(\.entity.cds) == [SmallBoard.countyOffice.cds, lea.cds], "in order of their codes")
    #expect(found.map(\.status) == [.lcff(.differentiatedInYear(1)), .lcff(.differentiatedInYear(2))])
    #expect(found.map(\.source) == [.list, .list])
    #expect(found[0].groupsMeeting == [.hi, .ltel])
    #expect(found[0].group(.hi)?.met.digits == "4+5+6+8")
  }

  @Test func `kinds that a year does not determine have no determination`() {
    let engine = board([2017: true, 2022: true]).data.engine()
    #expect(engine.determine(SmallBoard.countyOffice, 2017) == nil)
    #expect(engine.determine(SmallBoard.charter, 2022) == nil)
    #expect(engine.determine(lea, 2020) == nil)
  }

  @Test func `a group says by itself what its answer was made from, and whether it rests on an inference`() throws {
    // The files tell of suspension only; the list completes one group, and the year before.
    var own = SmallBoard()
    own.giveAll(2024, lea)
    own.data.lcffLists = [SmallList.make(2023, [(lea, [.hi: "A"])])]
    let found = try own.determination(lea, 2024)
    #expect(found.source == .list, "the status counts 2023")
    #expect(found.groups.allSatisfy { $0.source == .dashboard }, "the groups are of 2024")

    var part = SmallBoard()
    part.give([.suspension, .graduation, .ela, .math, .elpi, .cci], 2024, lea)
    part.put(2024, lea, .sed, .suspension, .red)
    part.data.lcffLists = [SmallList.make(2024, [(lea, [.sed: "C"])], methods: [2: false, 3: false])]
    let groups = try part.determination(lea, 2024).groups
    #expect(groups.first { $0.group == .sed }?.source == .list)

    // In 2025 Priorities 5, 6 and 8 are taken over from 2024; a group without them rests on nothing inferred.
    let later = try board([2025: true]).determination(lea, 2025)
    #expect(later.marks.contains(.inferred))
    let inferred = later.groups.filter { later.marks(of: $0).contains(.inferred) }.map(\.group)
    #expect(inferred == [.swd])
  }

  @Test func `a flag of several years that the list tells is said to be the list's`() throws {
    var data = DashboardData()
    data.lcffLists = [SmallList.make(2024, [(lea, [.sed: "A"])], flags: ["EC52072_2024": true])]
    let found = try data.determination(lea, 2024).severalYears(.ec52072)
    #expect(found?.answer == .met)
    #expect(found?.source == .list)
    #expect(
      try board([2024: false, 2023: false, 2022: false, 2019: false]).determination(lea, 2024)
        .severalYears(.ec52072)?.source == .dashboard)
  }

  @Test func `where the list has another letter the difference is shown`() throws {
    var data = board([2024: true]).data
    data.lcffLists = [SmallList.make(2024, [(lea, [.swd: "A", .hi: "B"])])]
    let found = try data.determination(lea, 2024)
    #expect(found.status == .lcff(.differentiatedInYear(1)))
    #expect(found.disagreements.map(\.group) == [.hi, .swd])
    #expect(found.disagreements.map(\.computed) == ["", "5+6"])
    #expect(found.disagreements.map(\.listed) == ["4+5", "4+5+6"])
    data.lcffLists = [SmallList.make(2024, [(lea, [.swd: "C"])])]
    #expect(try data.determination(lea, 2024).disagreements == [])
  }

  // MARK: Local ratings over several years

  /// Whether local ratings count for a group's years no source settles: the default is state indicators alone.
  @Test(
    arguments: [
      // The local priorities of each year, whether a group has suspension Red, and what the other reading makes met.
      ([LCFFPriority.familyEngagement], true, ["EC 52071(f)", "EC 52064(e)(5)"]), ([.familyEngagement], false, []),
      // Ratings of the LEA as a whole are those of each of its groups.
      ([.basics, .familyEngagement], false, ["EC 52072", "EC 52071(f)", "EC 52064(e)(5)"]), ([], true, []),
      ([.schoolClimate], true, []),
    ] as [([LCFFPriority], Bool, [String])])
  func `local ratings over years are answered by default as not counted, and the other answer is shown`(
    _ local: [LCFFPriority], _ isRed: Bool, _ met: [String]
  ) throws {
    var own = SmallBoard()
    own.giveAll(2022, lea)
    for year in [2023, 2024, 2025] {
      own.giveAll(year, lea)
      for priority in local { own.put(year, lea, priority, .notMetForTwoOrMoreYears) }
      own.put(year, lea, .hi, .suspension, isRed ? .red : .green)
    }
    for group in [StudentGroup.wh, .sed, .tom] { own.put(2025, lea, group, .chronic, .green) }
    let found = try own.determination(lea, 2025)
    let turned = try own.determination(lea, 2025, readings: [.local])
    #expect(found.severalYears.allSatisfy { $0.answer == .notMet })
    #expect(turned.severalYears.filter { $0.answer == .met }.map(\.rule.title) == met)
    let part = found.parted.first { $0.reading == .local }
    #expect(part?.others.map(\.what) ?? [] == met)
    #expect(part?.others.allSatisfy { $0.answer == "met" } != false)
    #expect(turned.parted.first { $0.reading == .local }?.others.map(\.answer) ?? [] == met.map { _ in "not met" })
    #expect(found.marks.contains(.inferred) == !met.isEmpty)
    // The year's own groups stay by state indicators.
    #expect(found.groupsMeeting == [])
    #expect(found.group(.hi)?.met.digits == (isRed ? "6" : ""))
  }

  @Test func `local files that are not given open no rule of several years`() throws {
    var own = SmallBoard()
    for year in [2022, 2023, 2024, 2025] { own.give(Indicator.allCases, year, lea) }
    own.put(2025, lea, .hi, .suspension, .red)
    for readings in [Set<OpenQuestion>(), [.local]] {
      let found = try own.determination(lea, 2025, readings: readings)
      #expect(found.severalYears.allSatisfy { $0.answer == .notMet })
      #expect(found.parted == [])
    }
  }

  @Test(
    arguments: [
      ([Indicator.suspension], [LCFFPriority.familyEngagement], "HI 6 + LEA 3"),
      ([], [.basics, .familyEngagement], "LEA 1+3"), ([.suspension, .cci], [.familyEngagement], "HI 6+8"),
    ] as [([Indicator], [LCFFPriority], String)])
  func `what brings an LEA in is said with its local ratings`(
    _ red: [Indicator], _ local: [LCFFPriority], _ code: String
  ) throws {
    var own = SmallBoard()
    own.giveAll(2025, lea)
    for indicator in red { own.put(2025, lea, .hi, indicator, .red) }
    for priority in local { own.put(2025, lea, priority, .notMetForTwoOrMoreYears) }
    #expect(try own.determination(lea, 2025).reasons.map(\.code) == [code])
  }
}
