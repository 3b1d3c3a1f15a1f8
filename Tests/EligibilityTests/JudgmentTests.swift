import Criteria
import DashboardModel
import Dashboards
import TestSupport
import Testing

@testable import Eligibility

/// What a year's own criteria come to, method by method.
@Suite struct JudgmentTests {
  private let lea = SmallBoard.district

  /// A year's files with nothing in them for an LEA.
  private func board(_ year: Int, _ lea: Entity = SmallBoard.district) -> SmallBoard {
    var board = SmallBoard()
    board.giveAll(year, lea)
    return board
  }

  @Test func `nothing reported meets nothing, nothing given cannot be determined`() throws {
    let reported = try board(2024).determination(lea, 2024)
    #expect(reported.meets == .notMet)
    #expect(reported.methods == [1: .notMet, 2: .notMet, 3: .notMet, 4: .notMet])
    let nothing = try SmallBoard().determination(lea, 2024)
    #expect(nothing.meets == .undetermined)
    #expect(nothing.methods == [1: .undetermined, 2: .undetermined, 3: .undetermined, 4: .notMet])
    #expect(nothing.groups.count == 14)
    #expect(nothing.groups.allSatisfy { $0.meets == .undetermined })
  }

  @Test func `the same group has to meet both priorities`() throws {
    var own = board(2024)
    own.put(2024, lea, .sed, .chronic, .red)
    own.put(2024, lea, .swd, .suspension, .red)
    var found = try own.determination(lea, 2024)
    #expect(found.meets == .notMet)
    #expect(found.group(.sed)?.met.digits == "5")
    #expect(found.group(.swd)?.met.digits == "6")
    own.put(2024, lea, .swd, .graduation, .red)
    found = try own.determination(lea, 2024)
    #expect(found.meets == .met)
    #expect(found.groupsMeeting == [.swd])
    #expect(found.methods == [1: .met, 2: .notMet, 3: .notMet, 4: .notMet])
    #expect(found.reasons.map(\.code) == ["SWD 5+6"])
  }

  @Test(arguments: [2017, 2018, 2019, 2022, 2023, 2024, 2025]) func `All Students never counts`(_ year: Int) throws {
    var own = board(year)
    for indicator in Indicator.allCases {
      own.put(year, lea, .all, indicator, Cell(color: .red, statusLevel: .worst, students: 1_000))
    }
    let found = try own.determination(lea, DashboardYear(year))
    #expect(found.group(.all) == nil)
    #expect(found.meets == .notMet)
    #expect(found.groups.allSatisfy { $0.met == [] && $0.undetermined == [] })
    #expect(found.methods[1] == .notMet)
  }

  @Test func `science never counts, whatever its color`() throws {
    for year in [2024, 2025] {
      var own = board(year)
      for group in StudentGroup.allCases {
        own.put(year, lea, group, .science, .red)
        own.put(year, lea, group, .suspension, .red)
      }
      let found = try own.determination(lea, DashboardYear(year))
      #expect(found.meets == .notMet)
      #expect(found.groups.allSatisfy { $0.met.digits == "6" })
    }
  }

  @Test func `long-term English learners are no group before 2024`() throws {
    for year in [2023, 2024] {
      var own = board(year)
      own.put(year, lea, .ltel, .chronic, .red)
      own.put(year, lea, .ltel, .suspension, .red)
      #expect(try own.determination(lea, DashboardYear(year)).meets == (year == 2024 ? .met : .notMet))
    }
  }

  @Test func `method 2 asks for two local priorities`() throws {
    var own = board(2024)
    own.put(2024, lea, .basics, .notMetForTwoOrMoreYears)
    #expect(try own.determination(lea, 2024).methods[2] == .notMet)
    own.put(2024, lea, .standards, .notMet)
    #expect(try own.determination(lea, 2024).methods[2] == .notMet)
    own.put(2024, lea, .broadCourse, .notMetForTwoOrMoreYears)
    let found = try own.determination(lea, 2024)
    #expect(found.methods == [1: .notMet, 2: .met, 3: .notMet, 4: .notMet])
    #expect(found.meets == .met)
    #expect(found.localMet.digits == "1+7")
    #expect(found.reasons.map(\.code) == ["LEA 1+7"])
  }

  @Test func `Priorities 9 and 10 count at county offices alone`() throws {
    for kind in [EntityKind.district, .countyOffice, .charter] {
      let lea = SmallBoard.lea(kind)
      var own = board(2025, lea)
      own.put(2025, lea, .expelledPupils, .notMetForTwoOrMoreYears)
      own.put(2025, lea, .fosterYouth, .notMetForTwoOrMoreYears)
      #expect(
        try own.determination(lea, 2025).methods[2] == (kind == .countyOffice ? .met : .notMet), "\(kind)")
    }
  }

  @Test func `method 3 asks for different priorities`() throws {
    var own = board(2024)
    own.put(2024, lea, .swd, .suspension, .red)
    own.put(2024, lea, .schoolClimate, .notMetForTwoOrMoreYears)
    #expect(try own.determination(lea, 2024).meets == .notMet, "suspension and climate are one priority")
    own = board(2024)
    own.put(2024, lea, .swd, .chronic, .red)
    own.put(2024, lea, .schoolClimate, .notMetForTwoOrMoreYears)
    let found = try own.determination(lea, 2024)
    #expect(found.methods == [1: .notMet, 2: .notMet, 3: .met, 4: .notMet])
    #expect(found.meets == .met)
    #expect(found.groupsMeeting == [], "the group meets one state priority only")
    #expect(found.reasons.map(\.code) == ["SWD 5 + LEA 6"])
  }

  @Test(arguments: [
    // What else is Red of the group, the local priorities of the LEA, and the methods that are marked.
    ([Indicator.suspension], [LCFFPriority.basics], [1]), ([], [.basics, .standards], [2]), ([], [.basics], [3]),
    ([.suspension], [.basics, .standards], [1, 2]),
  ])
  func `method 3 is marked only where neither 1 nor 2 is`(
    _ red: [Indicator], _ local: [LCFFPriority], _ marked: [Int]
  ) throws {
    var own = board(2024)
    for indicator in [.chronic] + red { own.put(2024, lea, .swd, indicator, .red) }
    for priority in local { own.put(2024, lea, priority, .notMetForTwoOrMoreYears) }
    let found = try own.determination(lea, 2024)
    #expect(found.methods == Dictionary(uniqueKeysWithValues: (1...4).map { ($0, Answer(marked.contains($0))) }))
    #expect(found.meets == .met)
  }

  @Test func `method 4 is for districts and county offices, from 2024 on`() throws {
    for kind in [EntityKind.district, .countyOffice, .charter] {
      let lea = SmallBoard.lea(kind)
      for year in [2023, 2024, 2025] {
        var own = board(year, lea)
        own.data.calpads = CDSList(file: 0, lines: [lea.cds: 3])
        let found = try own.determination(lea, DashboardYear(year))
        let exists = kind != .charter && year >= 2024
        #expect(found.methods[4] == (exists ? .met : nil), "\(kind) \(year)")
        #expect(found.meets == (exists ? .met : .notMet), "\(kind) \(year)")
        #expect(found.reasons.map(\.code) == (exists ? ["LEA CALPADS"] : []))
        own.data.calpads = CDSList(file: 0, lines: [:])
        #expect(try own.determination(lea, DashboardYear(year)).meets == .notMet)
      }
    }
  }

  /// Priority 7 had no local indicator in 2017, so that its rating of 2018 alone can tell of two years.
  @Test(arguments: [
    (LocalIndicatorRating.met, Answer.notMet, Answer.notMet), (.notMet, .notMet, .undetermined),
    (.notMetForTwoOrMoreYears, .met, .met),
  ])
  func `Priority 7 of 2018 is never open for want of 2017`(
    _ rating: LocalIndicatorRating, _ broadCourse: Answer, _ basics: Answer
  ) throws {
    var own = SmallBoard()
    own.give(Indicator.allCases, 2018, lea)
    for priority in LCFFPriority.local { own.put(2018, lea, priority, .met) }
    #expect(try own.determination(lea, 2018).localUndetermined == [])
    for (priority, expected) in [(LCFFPriority.broadCourse, broadCourse), (.basics, basics)] {
      var own = SmallBoard()
      own.give(Indicator.allCases, 2018, lea)
      own.put(2018, lea, priority, rating)
      let found = try own.determination(lea, 2018)
      let answer: Answer =
        found.localMet.contains(priority)
        ? .met : found.localUndetermined.contains(priority) ? .undetermined : .notMet
      #expect(answer == expected, "\(priority)")
    }
  }

  /// What is known of one input: it is so, it is not, or its file is not given.
  private enum Known: CaseIterable {
    case yes, no, open
    var outcomes: [Bool] { self == .open ? [true, false] : [self == .yes] }
  }

  /// All ways in which so many inputs can be known.
  private static func ways(_ count: Int) -> [[Known]] {
    count == 0 ? [[]] : ways(count - 1).flatMap { way in Known.allCases.map { way + [$0] } }
  }

  /// All ways in which it may turn out.
  private static func outcomes(_ way: [Known]) -> [[Bool]] {
    way.reduce([[]]) { before, known in before.flatMap { sofar in known.outcomes.map { sofar + [$0] } } }
  }

  private static func agreed(_ answers: [Bool]) -> Answer {
    answers.allSatisfy { $0 } ? .met : answers.contains(true) ? .undetermined : .notMet
  }

  @Test func `every method is sure exactly where what is not given cannot change it`() throws {
    for way in Self.ways(5) {
      // Graduation and suspension of one group, chronic absenteeism's file for nobody, Priorities 1, 2 and 6 of the LEA.
      var own = SmallBoard()
      own.give(
        Indicator.allCases.filter {
          $0 == .graduation ? way[0] != .open : $0 == .suspension ? way[1] != .open : true
        }, 2024, lea)
      let locals: [LCFFPriority] = [.basics, .standards, .schoolClimate]
      own.giveLocal(LCFFPriority.local.filter { !locals.contains($0) }, 2024, lea)
      if way[0] == .yes { own.put(2024, lea, .sed, .graduation, .red) }
      if way[1] == .yes { own.put(2024, lea, .sed, .suspension, .red) }
      for (place, priority) in locals.enumerated() where way[place + 2] != .open {
        own.put(2024, lea, priority, way[place + 2] == .yes ? .notMetForTwoOrMoreYears : .met)
      }
      var known: [[Bool]] = [[], [], [], []]
      // A file that is not given is open for every other group as well; one of them stands for all.
      let others = way.prefix(2).map { $0 == .open ? Known.open : .no }
      for outcome in Self.outcomes(way + others) {
        let (l1, l2, l6) = (outcome[2], outcome[3], outcome[4])
        let (p5, p6) = (outcome[0] || outcome[5], outcome[1] || outcome[6])
        let one = outcome[0] && outcome[1] || outcome[5] && outcome[6]
        let two = [l1, l2, l6].filter { $0 }.count >= 2
        let three = p5 && (l1 || l2 || l6) || p6 && (l1 || l2)
        known[0].append(one || two || three)
        known[1].append(one)
        known[2].append(two)
        known[3].append(three && !one && !two)
      }
      let record = own.data.record(lea)
      #expect(record.answers(.criteria, 2024).whole == Self.agreed(known[0]), "\(way)")
      for (number, id) in [(1, Rule.ID("method1")), (2, "method2"), (3, "method3")] {
        #expect(record.answers(id, 2024).whole == Self.agreed(known[number]), "method \(number), \(way)")
      }
    }
  }
}
