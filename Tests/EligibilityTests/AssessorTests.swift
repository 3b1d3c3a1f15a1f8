import Criteria
import DashboardModel
import Dashboards
import Eligibility
import TestSupport
import Testing

@Suite struct AssessorTests {
  private static let priorities: [LCFFPriority] = LCFFPriority.local

  /// A year's files with nothing in them for an LEA.
  private func board(_ year: Int, _ lea: Entity) -> SmallBoard {
    var board = SmallBoard()
    board.give(Indicator.allCases, year, lea)
    board.giveLocal(Self.priorities, year, lea)
    return board
  }

  private func assess(_ board: SmallBoard, _ year: Int, _ lea: Entity) throws -> Assessment {
    let edition = try #require(Dashboards.edition(DashboardYear(year)))
    return Assessor(edition: edition, data: board.data).assess(lea.cds, lea.kind)
  }

  @Test func `nothing reported meets nothing, nothing given cannot be determined`() throws {
    let lea = SmallBoard.district
    let reported = try assess(board(2024, lea), 2024, lea)
    #expect(reported.meets == .notMet)
    #expect(reported.methods == [1: .notMet, 2: .notMet, 3: .notMet, 4: .notMet])
    let nothing = try assess(SmallBoard(), 2024, lea)
    #expect(nothing.meets == .undetermined)
    #expect(nothing.methods == [1: .undetermined, 2: .undetermined, 3: .undetermined, 4: .notMet])
    #expect(nothing.groups.count == 14)
    #expect(nothing.groups.allSatisfy { $0.meets == .undetermined })
  }

  @Test func `the same group has to meet both priorities`() throws {
    let lea = SmallBoard.district
    var own = board(2024, lea)
    own.put(2024, lea, .sed, .chronic, .red)
    own.put(2024, lea, .swd, .suspension, .red)
    var assessment = try assess(own, 2024, lea)
    #expect(assessment.meets == .notMet)
    #expect(assessment.group(.sed)?.met.digits == "5")
    #expect(assessment.group(.swd)?.met.digits == "6")
    own.put(2024, lea, .swd, .graduation, .red)
    assessment = try assess(own, 2024, lea)
    #expect(assessment.meets == .met)
    #expect(assessment.groupsMet == [.swd])
    #expect(assessment.methods == [1: .met, 2: .notMet, 3: .notMet, 4: .notMet])
  }

  @Test(arguments: [2017, 2018, 2019, 2022, 2023, 2024, 2025]) func `All Students never counts`(_ year: Int) throws {
    let lea = SmallBoard.district
    var own = board(year, lea)
    for indicator in Indicator.allCases {
      own.put(year, lea, .all, indicator, Cell(color: .red, statusLevel: .worst, students: 1_000))
    }
    let assessment = try assess(own, year, lea)
    #expect(assessment.group(.all) == nil)
    #expect(assessment.meets == .notMet)
    #expect(assessment.groups.allSatisfy { $0.met == [] && $0.undetermined == [] })
    #expect(assessment.methods[1] == .notMet)
  }

  @Test func `science never counts, whatever its color`() throws {
    let lea = SmallBoard.district
    for year in [2024, 2025] {
      var own = board(year, lea)
      for group in StudentGroup.allCases {
        own.put(year, lea, group, .science, .red)
        own.put(year, lea, group, .suspension, .red)
      }
      let assessment = try assess(own, year, lea)
      #expect(assessment.meets == .notMet)
      #expect(assessment.groups.allSatisfy { $0.met.digits == "6" })
    }
  }

  @Test func `long-term English learners are no group before 2024`() throws {
    let lea = SmallBoard.district
    for year in [2023, 2024] {
      var own = board(year, lea)
      own.put(year, lea, .ltel, .chronic, .red)
      own.put(year, lea, .ltel, .suspension, .red)
      #expect(try assess(own, year, lea).meets == (year == 2024 ? .met : .notMet))
    }
  }

  @Test func `method 2 asks for two local priorities`() throws {
    let lea = SmallBoard.district
    var own = board(2024, lea)
    own.put(2024, lea, .basics, .notMetForTwoOrMoreYears)
    #expect(try assess(own, 2024, lea).methods[2] == .notMet)
    own.put(2024, lea, .standards, .notMet)
    #expect(try assess(own, 2024, lea).methods[2] == .notMet)
    own.put(2024, lea, .broadCourse, .notMetForTwoOrMoreYears)
    let assessment = try assess(own, 2024, lea)
    #expect(assessment.methods == [1: .notMet, 2: .met, 3: .notMet, 4: .notMet])
    #expect(assessment.meets == .met)
    #expect(assessment.localMet.digits == "1+7")
  }

  @Test func `Priorities 9 and 10 count at county offices alone`() throws {
    for kind in [EntityKind.district, .countyOffice, .charter] {
      let lea = SmallBoard.lea(kind)
      var own = board(2025, lea)
      own.put(2025, lea, .expelledPupils, .notMetForTwoOrMoreYears)
      own.put(2025, lea, .fosterYouth, .notMetForTwoOrMoreYears)
      #expect(try assess(own, 2025, lea).methods[2] == (kind == .countyOffice ? .met : .notMet), "\(kind)")
    }
  }

  @Test func `method 3 asks for different priorities`() throws {
    let lea = SmallBoard.district
    var own = board(2024, lea)
    own.put(2024, lea, .swd, .suspension, .red)
    own.put(2024, lea, .schoolClimate, .notMetForTwoOrMoreYears)
    #expect(try assess(own, 2024, lea).meets == .notMet, "suspension and climate are one priority")
    own = board(2024, lea)
    own.put(2024, lea, .swd, .chronic, .red)
    own.put(2024, lea, .schoolClimate, .notMetForTwoOrMoreYears)
    let assessment = try assess(own, 2024, lea)
    #expect(assessment.methods == [1: .notMet, 2: .notMet, 3: .met, 4: .notMet])
    #expect(assessment.meets == .met)
    #expect(assessment.groupsMet == [], "the group meets one state priority only")
  }

  @Test func `method 3 is marked only where neither 1 nor 2 is`() throws {
    let lea = SmallBoard.district
    var one = board(2024, lea)
    one.put(2024, lea, .swd, .chronic, .red)
    one.put(2024, lea, .swd, .suspension, .red)
    one.put(2024, lea, .basics, .notMetForTwoOrMoreYears)
    #expect(try assess(one, 2024, lea).methods == [1: .met, 2: .notMet, 3: .notMet, 4: .notMet])
    var two = board(2024, lea)
    two.put(2024, lea, .swd, .chronic, .red)
    two.put(2024, lea, .basics, .notMetForTwoOrMoreYears)
    two.put(2024, lea, .standards, .notMetForTwoOrMoreYears)
    #expect(try assess(two, 2024, lea).methods == [1: .notMet, 2: .met, 3: .notMet, 4: .notMet])
  }

  @Test func `method 4 is for districts and county offices, from 2024 on`() throws {
    for kind in [EntityKind.district, .countyOffice, .charter] {
      let lea = SmallBoard.lea(kind)
      for year in [2023, 2024, 2025] {
        var own = board(year, lea)
        own.data.calpads = CDSList(file: 0, lines: [lea.cds: 3])
        let assessment = try assess(own, year, lea)
        let exists = kind != .charter && year >= 2024
        #expect(assessment.methods[4] == (exists ? .met : nil), "\(kind) \(year)")
        #expect(assessment.meets == (exists ? .met : .notMet), "\(kind) \(year)")
        own.data.calpads = CDSList(file: 0, lines: [:])
        #expect(try assess(own, year, lea).meets == .notMet)
      }
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
    let lea = SmallBoard.district
    for way in Self.ways(5) {
      // Graduation and suspension of one group, chronic absenteeism's file for nobody, Priorities 1, 2 and 6 of the LEA.
      var own = SmallBoard()
      own.give(
        Indicator.allCases.filter {
          $0 == .graduation ? way[0] != .open : $0 == .suspension ? way[1] != .open : true
        }, 2024, lea)
      let locals: [LCFFPriority] = [.basics, .standards, .schoolClimate]
      own.giveLocal(Self.priorities.filter { !locals.contains($0) }, 2024, lea)
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
      let assessment = try assess(own, 2024, lea)
      #expect(assessment.meets == Self.agreed(known[0]), "\(way)")
      for number in 1...3 {
        #expect(assessment.methods[number] == Self.agreed(known[number]), "method \(number), \(way)")
      }
    }
  }
}
