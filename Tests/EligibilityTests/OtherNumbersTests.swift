import Criteria
import DashboardModel
import TestSupport
import Testing

@testable import Dashboards
@testable import Eligibility

/// Rules with other numbers than CDE's, against a small computation of their own: every number of a rule is used.
@Suite struct OtherNumbersTests {
  /// The numbers of a rule.
  struct Numbers: Sendable, CustomTestStringConvertible {
    /// How many priorities a student group or an LEA needs.
    var priorities: Int
    /// How many groups, in how many of how many years.
    var groups: Int
    var years: Int
    var window: Int
    /// How many years an identification lasts.
    var lasting: Int

    var testDescription: String {
      "\(priorities) priorities; \(groups) groups, \(years) of \(window) years; lasts \(lasting)"
    }

    /// Every combination that is tried.
    static let all: [Numbers] = (1...3).flatMap { priorities in
      (2...4).flatMap { groups in
        [(2, 3), (3, 4), (4, 4)].flatMap { years, window in
          (1...4).map {
            Numbers(priorities: priorities, groups: groups, years: years, window: window, lasting: $0)
          }
        }
      }
    }
  }

  private static let years: [DashboardYear] = [2022, 2023, 2024, 2025]
  /// The first Dashboard whose identifications last.
  private static let first: DashboardYear = 2023

  /// The edition of 2025 with other numbers, for each of four years.
  private static func editions(_ numbers: Numbers) -> [Edition] {
    years.map { year in
      var edition = Dashboards.dashboard2025
      edition.year = year
      let support = edition.lcff.support
      edition.lcff.rules =
        Dashboards.groupRules(priorities: numbers.priorities, support)
        + [Dashboards.method1(support), Dashboards.method2(priorities: numbers.priorities, support)]
        + Dashboards.method3(priorities: numbers.priorities, support) + [
          Dashboards.criteriaMet(by: ["method1", "method2", "state-and-local"], support),
          Dashboards.ec52072(groups: numbers.groups, dashboards: numbers.years, of: numbers.window, support),
          Dashboards.ec52071f(dashboards: numbers.window, support),
        ]
      edition.lcff.steps =
        Dashboards.assistance(years: numbers.lasting, since: first, in: year, support, later: support)
        + [Dashboards.chartersByYears(2, support)]
      return edition
    }
  }

  // MARK: A world of a few colors

  /// What an LEA's groups and the LEA itself meet in each year.
  private struct World {
    var groups: [StudentGroup]
    var state: [DashboardYear: [StudentGroup: Set<LCFFPriority>]] = [:]
    var local: [DashboardYear: Set<LCFFPriority>] = [:]

    init(seed: UInt64) {
      var generator = SeededGenerator(seed: seed)
      let all: [StudentGroup] = [.hi, .sed, .swd, .el, .wh]
      groups = Array(all.prefix(2 + generator.below(4)))
      let chance = 30 + generator.below(60)
      let localChance = generator.below(50)
      for year in OtherNumbersTests.years {
        for group in groups {
          state[year, default: [:]][group] = Set(
            [LCFFPriority.pupilEngagement, .schoolClimate, .pupilOutcomes].filter { _ in generator.chance(chance) })
        }
        local[year] = Set(
          [LCFFPriority.basics, .standards, .schoolClimate].filter { _ in generator.chance(localChance) })
      }
    }

    /// The files that show it.
    func board(_ lea: Entity) -> SmallBoard {
      let indicators: [LCFFPriority: Indicator] = [
        .pupilEngagement: .graduation, .schoolClimate: .suspension, .pupilOutcomes: .cci,
      ]
      var board = SmallBoard()
      for year in OtherNumbersTests.years {
        board.giveAll(year.number, lea)
        for (group, priorities) in state[year] ?? [:] {
          board.put(year.number, lea, group, .chronic, .green)
          for priority in priorities {
            if let indicator = indicators[priority] { board.put(year.number, lea, group, indicator, .red) }
          }
        }
        for priority in local[year] ?? [] { board.put(year.number, lea, priority, .notMetForTwoOrMoreYears) }
      }
      return board
    }

    func own(_ group: StudentGroup, _ year: DashboardYear) -> Set<LCFFPriority> { state[year]?[group] ?? [] }

    /// The methods that are met in a year, and whether any way is.
    func methods(_ year: DashboardYear, _ needed: Int) -> (one: Bool, two: Bool, three: Bool, any: Bool) {
      let local = local[year] ?? []
      let one = groups.contains { own($0, year).count >= needed }
      let two = local.count >= needed
      let mixed = groups.contains {
        !own($0, year).isEmpty && !local.isEmpty && own($0, year).union(local).count >= needed
      }
      return (one, two, mixed && !one && !two, one || two || mixed)
    }
  }

  @Test(arguments: Numbers.all) func `methods, statuses and rules of several years follow the numbers`(
    _ numbers: Numbers
  ) throws {
    let place = Numbers.all.firstIndex { $0.testDescription == numbers.testDescription } ?? 0
    let editions = Self.editions(numbers)
    for seed in [UInt64(place), UInt64(place) + 1_000] {
      let world = World(seed: seed)
      let lea = SmallBoard.district
      let found = try world.board(lea).data.determination(lea, 2025, editions: editions)
      let methods = world.methods(2025, numbers.priorities)
      #expect(found.methods == [1: Answer(methods.one), 2: Answer(methods.two), 3: Answer(methods.three)], "\(seed)")
      #expect(found.meets == Answer(methods.any), "\(seed)")
      #expect(
        found.groupsMeeting.sorted { $0.rawValue < $1.rawValue }
          == world.groups.filter { world.own($0, 2025).count >= numbers.priorities }
          .sorted { $0.rawValue < $1.rawValue }, "\(seed)")
      #expect(found.status == .lcff(status(world, numbers)), "\(seed)")
      #expect(found.severalYears(.ec52072)?.answer == Answer(level3(world, numbers)), "\(seed)")
      #expect(found.severalYears(.ec52071f)?.answer == Answer(everyYear(world, numbers)), "\(seed)")
      #expect(found.severalYears(.ec52072)?.window.count == numbers.window)
    }
  }

  private func status(_ world: World, _ numbers: Numbers) -> AssistanceStatus {
    for lasted in 0..<numbers.lasting {
      let year = DashboardYear(2025 - lasted)
      if year >= Self.first, world.methods(year, numbers.priorities).any { return .differentiatedInYear(lasted + 1) }
    }
    return .general
  }

  private func reached(_ world: World, _ numbers: Numbers, _ years: Int) -> [StudentGroup] {
    world.groups.filter { group in
      Self.years.suffix(numbers.window).count { world.own(group, $0).count >= numbers.priorities } >= years
    }
  }

  private func level3(_ world: World, _ numbers: Numbers) -> Bool {
    let count = reached(world, numbers, numbers.years).count
    return count >= numbers.groups || count == world.groups.count
  }

  private func everyYear(_ world: World, _ numbers: Numbers) -> Bool {
    !reached(world, numbers, numbers.window).isEmpty
  }

  /// A charter school's group meets enough priorities, local ones counted, on two Dashboards running.
  @Test(arguments: 1...3) func `charter schools ask for the number of priorities that the rule asks for`(
    _ priorities: Int
  ) throws {
    let numbers = Numbers(priorities: priorities, groups: 3, years: 3, window: 4, lasting: 2)
    let editions = Self.editions(numbers)
    let lea = SmallBoard.charter
    var eligible = 0
    for seed in UInt64(0)..<20 {
      let world = World(seed: seed)
      // Local ratings of the school are those of a group without any color of its own as well.
      let isEligible = (world.groups + [.tom]).contains { group in
        [DashboardYear(2024), 2025].allSatisfy {
          world.own(group, $0).union(world.local[$0] ?? []).count >= priorities
        }
      }
      let found = try world.board(lea).data.determination(lea, 2025, editions: editions)
      #expect(found.status == .lcff(isEligible ? .differentiated : .general), "\(seed)")
      eligible += isEligible ? 1 : 0
    }
    #expect(eligible > 0)
    #expect(priorities == 1 || eligible < 20)
  }

  /// What is in words is what is asked.
  @Test(arguments: [(1, "one priority"), (2, "two or more priorities"), (3, "three or more priorities")])
  func `the number of priorities is said`(_ priorities: Int, _ words: String) throws {
    let numbers = Numbers(priorities: priorities, groups: 4, years: 2, window: 3, lasting: 3)
    let program = try #require(Self.editions(numbers).last).lcff
    #expect(try #require(program.rule(.group)).words(in: program).contains(words))
    let level3 = try #require(program.rule(.ec52072)).words(in: program)
    #expect(level3.contains("four or more student groups"))
    #expect(level3.contains("at least two of the three latest Dashboards"))
    #expect(level3.contains(words))
    #expect(
      program.steps.map(\.status.code).prefix(3) == [
        "Differentiated Assistance, Year 1", "Differentiated Assistance, Year 2", "Differentiated Assistance, Year 3",
      ])
  }
}
