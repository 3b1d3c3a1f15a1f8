import Criteria
import DashboardModel
import Dashboards
import Testing

@Suite struct DashboardsTests {
  /// How charter schools are determined in a year.
  enum Charters: Sendable {
    /// Not at all.
    case no
    /// By groups, or all where there are fewer, that each meet the criteria in years.
    case groups(Int, dashboards: Int, of: Int)
    /// By so many Dashboards running, read in one of two ways.
    case consecutiveDashboards(Int)
  }

  /// What the rules of a year come to in a few numbers.
  struct Year: CustomTestStringConvertible, Sendable {
    let year: Int
    let state: [Int]
    let local: [Int]
    let kinds: [EntityKind]
    let methods: [Int]
    let charters: Charters
    let hasLTEL: Bool
    let years: Int
    let severalYears: [Rule.ID]
    var testDescription: String { String(year) }
  }

  private static let agencies: [EntityKind] = [.district, .countyOffice]
  private static let locals = [1, 2, 3, 6, 7, 9, 10]
  private static let later: [Rule.ID] = [.ec52072, .ec52071f, .ec52064e5, .ec47607]

  static let years = [
    Year(
      year: 2017, state: [4, 5, 6], local: [], kinds: [.district], methods: [1], charters: .no, hasLTEL: false,
      years: 1, severalYears: []),
    Year(
      year: 2018, state: [4, 5, 6, 8], local: locals, kinds: agencies, methods: [1, 2, 3], charters: .no,
      hasLTEL: false, years: 1, severalYears: []),
    Year(
      year: 2019, state: [4, 5, 6, 8], local: locals, kinds: agencies, methods: [1, 2, 3],
      charters: .groups(3, dashboards: 3, of: 4), hasLTEL: false, years: 1, severalYears: [.ec52064e5]),
    Year(
      year: 2022, state: [4, 5, 6], local: [], kinds: agencies, methods: [1], charters: .no, hasLTEL: false, years: 1,
      severalYears: [.ec52072, .ec52064e5]),
    Year(
      year: 2023, state: [4, 5, 6, 8], local: locals, kinds: agencies, methods: [1, 2, 3],
      charters: .consecutiveDashboards(2), hasLTEL: false, years: 2, severalYears: later),
    Year(
      year: 2024, state: [4, 5, 6, 8], local: locals, kinds: agencies, methods: [1, 2, 3, 4],
      charters: .consecutiveDashboards(2), hasLTEL: true, years: 2, severalYears: later),
    Year(
      year: 2025, state: [4, 5, 6, 8], local: locals, kinds: agencies, methods: [1, 2, 3, 4],
      charters: .consecutiveDashboards(2), hasLTEL: true, years: 2, severalYears: later),
  ]

  private func program(_ row: Year) throws -> Program {
    try #require(Dashboards.edition(DashboardYear(row.year))).lcff
  }

  @Test func `the years of these tests are the editions that there are, oldest first`() {
    #expect(Dashboards.all.map(\.year.number) == Self.years.map(\.year) + [2026])
    #expect(Dashboards.edition(DashboardYear(2020)) == nil)
    #expect(Dashboards.edition(DashboardYear(2021)) == nil)
    #expect(Dashboards.all.filter { !$0.isCDEs }.isEmpty)
  }

  @Test func `the rule announced for 2026 rests on one secondary source, in every part of it`() {
    let program = Dashboards.dashboard2026.lcff
    #expect(program.methods.map(\.condition) == [.groups(atLeast: 1, orAllIfFewer: false, .rule(.group))])
    #expect(program.rule(.group)?.condition == .criteria(atLeast: 2))
    #expect(program.criteria.map(\.condition.dashboards) == Array(repeating: 3, count: 7))
    #expect(program.studentGroups.contains(.all))
    #expect(program.severalYears.isEmpty && !program.criteria.contains(where: \.isLocalCriterion))
    let steps = program.steps.filter { $0.status != .lcff(.differentiatedInYear(2)) }
    for support in (program.criteria + program.rules).map(\.support) + steps.map(\.support) + [program.support] {
      #expect(support.confidence == .secondary)
      #expect(support.citation.source == Bibliography.sources.first { $0.id == "solano-coe-preview-2026" })
    }
    // Three years of assistance are announced, the first of them for 2026.
    let first = program.steps.filter { $0.condition == .rule(.criteria) }
    #expect(first.map(\.status) == [.lcff(.differentiatedInYear(1))])
    #expect(program.consequences.contains { $0.subject == "How long" && $0.words.hasPrefix("Three years ") })
  }

  @Test func `what becomes of charter schools and of earlier identifications in 2026 is open`() throws {
    let program = Dashboards.dashboard2026.lcff
    for step in program.steps where step.condition != .rule(.criteria) {
      #expect(step.condition.nodes.contains { if case .unsettled = $0 { true } else { false } }, "\(step.status.code)")
    }
    #expect(program.steps.filter { $0.kinds == [.charter] }.count == 1)
    #expect(program.steps.contains { $0.status == .lcff(.differentiatedInYear(2)) && $0.kinds == Self.agencies })
  }

  @Test(arguments: years) func `an edition counts its year's priorities`(_ row: Year) throws {
    let criteria = try program(row).criteria
    let state = criteria.filter(\.isStateCriterion).compactMap(\.priority?.rawValue)
    let local = criteria.filter(\.isLocalCriterion)
    #expect(Set(state.map { Int($0) }).sorted() == row.state)
    #expect(local.compactMap(\.priority?.rawValue).map { Int($0) }.sorted() == row.local)
    for criterion in local {
      let isCountyOffices = criterion.priority == .expelledPupils || criterion.priority == .fosterYouth
      #expect(
        criterion.kinds == (isCountyOffices ? [.countyOffice] : [.district, .countyOffice, .charter]), "\(criterion.id)"
      )
    }
  }

  @Test(arguments: years) func `an edition has its year's methods, kinds and rules of several years`(
    _ row: Year
  ) throws {
    let program = try program(row)
    #expect(program.determinedKinds.filter { $0 != .charter } == row.kinds)
    #expect(program.methods.map(\.method) == row.methods)
    #expect(program.severalYears.map(\.id) == row.severalYears)
    let shapes: [Int: Condition] = [
      1: .groups(atLeast: 1, orAllIfFewer: false, .rule(.group)), 2: .priorities(atLeast: 2, .local),
      3: .onlyWay(.rule("state-and-local"), besides: ["method1", "method2"]), 4: .listed(.calpads),
    ]
    for method in program.methods {
      let number = try #require(method.method)
      #expect(method.condition == shapes[number], "method \(number)")
      if number == 4 { #expect(method.kinds == [.district, .countyOffice]) }
    }
    #expect(program.rule(.group)?.condition == .priorities(atLeast: 2, .state))
    if row.methods.contains(3) {
      #expect(
        program.rule("state-and-local")?.condition
          == .groups(atLeast: 1, orAllIfFewer: false, .priorities(atLeast: 2, .mixed)))
    }
  }

  @Test(arguments: years) func `charter schools are determined by their own rule of several years`(
    _ row: Year
  ) throws {
    let steps = try program(row).steps.filter { $0.kinds.contains(.charter) }
    switch row.charters {
    case .no: #expect(steps.isEmpty)
    case .groups(let groups, let dashboards, let of):
      guard case .groups(groups, true, .dashboards(dashboards, of, _))? = steps.first?.condition else {
        Issue.record("\(row.year): \(steps)")
        return
      }
    case .consecutiveDashboards(let count):
      let same: Condition = .groups(
        atLeast: 1, orAllIfFewer: false, .dashboards(atLeast: count, of: count, .rule(.groupWithLocal)))
      let any: Condition = .dashboards(atLeast: count, of: count, .rule(.criteria))
      #expect(steps.map(\.condition) == [.reading(.charters, standard: same, other: any)])
    }
    #expect(steps.allSatisfy { $0.kinds == [.charter] && $0.status == .lcff(.differentiated) })
  }

  /// Identifications count from 2023 on, each for its year and the one after.
  @Test(arguments: years) func `assistance lasts for its number of years, and Year 1 comes first`(_ row: Year) throws {
    let steps = try program(row).steps.filter { $0.kinds != [.charter] }
    let reached = row.year < 2023 ? 1 : min(row.years, row.year - 2022)
    #expect(steps.count == reached)
    for (index, step) in steps.enumerated() {
      #expect(step.status == .lcff(row.years == 1 ? .differentiated : .differentiatedInYear(index + 1)))
      let condition: Condition =
        index == 0 ? .rule(.criteria) : .dashboards(atLeast: 1, of: index + 1, .rule(.criteria))
      #expect(step.condition == condition)
      #expect(step.kinds == row.kinds)
    }
    #expect(try program(row).otherwise == .lcff(.general))
  }

  @Test(arguments: years) func `all student groups count but All Students`(_ row: Year) throws {
    let groups = try program(row).studentGroups
    let expected = StudentGroup.allCases.filter { $0 != .all && ($0 != .ltel || row.hasLTEL) }
    #expect(Set(groups) == Set(expected))
    #expect(groups.count == expected.count)
  }

  @Test(arguments: years) func `fewer students suffice for foster youth, homeless and LTEL at agencies`(
    _ row: Year
  ) throws {
    let size = try #require(Dashboards.edition(DashboardYear(row.year))).minimumSize
    for group in StudentGroup.allCases {
      let isLowered = group == .fos || group == .hom || (group == .ltel && row.hasLTEL)
      #expect(size.needed(group, at: .district) == (isLowered ? 15 : 30), "\(group)")
      #expect(size.needed(group, at: .countyOffice) == (isLowered ? 15 : 30), "\(group)")
      #expect(size.needed(group, at: .charter) == 30, "\(group)")
      #expect(size.needed(group, at: .school) == 30, "\(group)")
    }
  }

  @Test(arguments: Dashboards.all) func `criteria have names of their own, of small letters, digits and hyphens`(
    _ edition: Edition
  ) throws {
    let criteria = edition.lcff.criteria
    #expect(Set(criteria.map(\.id)).count == criteria.count)
    for criterion in criteria {
      let priority = try #require(criterion.priority, "\(criterion.id)")
      #expect(criterion.id.rawValue.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(criterion.id)")
      #expect(criterion.id.rawValue.hasPrefix("p\(priority.rawValue)-"), "\(criterion.id)")
      #expect(!criterion.words(in: edition.lcff).isEmpty, "\(criterion.id)")
    }
    #expect(criteria.compactMap(\.priority) == criteria.compactMap(\.priority).sorted())
  }

  @Test(arguments: Dashboards.all) func `a rule asks only for what CDE published that year`(_ edition: Edition) {
    var leaves = 0
    for criterion in edition.lcff.criteria {
      for node in criterion.condition.nodes {
        switch node {
        case .color(let indicator, _):
          #expect(edition.publication(of: indicator) == .colors, "\(criterion.id)")
          leaves += 1
        case .status(let indicator, _):
          #expect(edition.publication(of: indicator) == .statusOnly, "\(criterion.id)")
          leaves += 1
        case .rating(let priority, _):
          #expect(LCFFPriority.local.contains(priority), "\(criterion.id)")
          leaves += 1
        case .all, .any, .dashboards: break
        default: Issue.record("\(criterion.id) asks \(node)")
        }
      }
    }
    #expect(leaves >= edition.lcff.criteria.count)
  }

  @Test(arguments: Dashboards.all) func `groups that a rule names are groups of the year`(_ edition: Edition) {
    for program in [edition.lcff, edition.essa].compactMap(\.self) {
      let scopes =
        (program.criteria + program.rules).map { ($0.id.rawValue, $0.groups) }
        + (program.patterns?.indicators ?? []).map { ($0.indicator.name, $0.groups) }
      for (name, scope) in scopes {
        switch scope {
        case .every: break
        case .only(let groups), .except(let groups):
          #expect(!groups.isEmpty && groups.allSatisfy(program.studentGroups.contains), "\(name)")
        }
      }
    }
  }
}

/// Rules name each other: across a program, and across the years that they look back at.
@Suite struct RuleReferenceTests {
  private func named(_ condition: Condition) -> [Rule.ID] {
    condition.nodes.flatMap { node -> [Rule.ID] in
      switch node {
      case .rule(let id): [id]
      case .onlyWay(_, let others): others
      default: []
      }
    }
  }

  private func programs(_ edition: Edition) -> [Program] { [edition.lcff, edition.essa].compactMap(\.self) }

  @Test(arguments: Dashboards.all) func `a rule names only rules that stand before it, so that none is in a circle`(
    _ edition: Edition
  ) {
    for program in programs(edition) {
      var known = Set(program.criteria.map(\.id))
      for criterion in program.criteria { #expect(named(criterion.condition).isEmpty, "\(criterion.id)") }
      for rule in program.rules {
        for id in named(rule.condition) { #expect(known.contains(id), "\(rule.id) names \(id)") }
        #expect(known.insert(rule.id).inserted, "\(rule.id) stands twice")
      }
      for step in program.steps {
        for id in named(step.condition) { #expect(known.contains(id), "\(step.status.code) names \(id)") }
      }
      for consequence in program.consequences {
        if case .rule(let id) = consequence.cause { #expect(known.contains(id), "\(consequence.words)") }
      }
    }
  }

  /// A rule that is missing in a year that is counted would count as not met there, without a word.
  @Test(arguments: Dashboards.all) func `what several Dashboards are asked is a rule of each of them`(
    _ edition: Edition
  ) throws {
    for program in programs(edition) {
      let conditions = (program.criteria + program.rules).map(\.condition) + program.steps.map(\.condition)
      for case .dashboards(_, let of, let part) in conditions.flatMap(\.nodes) {
        for year in edition.year.latest(of) {
          let earlier = try #require(Dashboards.edition(year)?.program(program.name), "\(year)")
          for id in named(part) { #expect(earlier.rule(id) != nil, "\(edition.year): \(id) in \(year)") }
        }
      }
    }
  }

  @Test(arguments: Dashboards.all) func `what follows from a status follows from one that can be reached`(
    _ edition: Edition
  ) {
    for program in programs(edition) {
      let reached = program.steps.map(\.status)
      for consequence in program.consequences {
        guard case .statuses(let statuses) = consequence.cause else { continue }
        #expect(statuses.filter { !$0.isIdentified }.isEmpty, "\(consequence.words)")
        // Duties are the same in every year, so that some wait for a status that their year does not give.
        #expect(statuses.contains(where: reached.contains) || statuses == [.essa(.tsi)], "\(consequence.words)")
      }
    }
  }
}

extension Edition: CustomTestStringConvertible {
  /// The edition's name.
  public var testDescription: String { name }
}
