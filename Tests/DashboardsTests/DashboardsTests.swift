import Criteria
import DashboardModel
import Dashboards
import Testing

@Suite struct DashboardsTests {
  /// What the rules of a year come to in a few numbers.
  struct Year: CustomTestStringConvertible, Sendable {
    let year: Int
    let state: [Int]
    let local: [Int]
    let kinds: [EntityKind]
    let methods: [Int]
    let charters: CharterRule.Shape?
    let hasLTEL: Bool
    let years: Int
    let clocks: [ClockRule.Name]
    var testDescription: String { String(year) }
  }

  private static let agencies: [EntityKind] = [.district, .countyOffice]
  private static let locals = [1, 2, 3, 6, 7, 9, 10]
  private static let later: [ClockRule.Name] = [.ec52072, .ec52071f, .ec52064e5, .ec47607]

  static let years = [
    Year(
      year: 2017, state: [4, 5, 6], local: [], kinds: [.district], methods: [1], charters: nil, hasLTEL: false,
      years: 1, clocks: []),
    Year(
      year: 2018, state: [4, 5, 6, 8], local: locals, kinds: agencies, methods: [1, 2, 3], charters: nil,
      hasLTEL: false, years: 1, clocks: []),
    Year(
      year: 2019, state: [4, 5, 6, 8], local: locals, kinds: agencies, methods: [1, 2, 3],
      charters: .groups(3, dashboards: 3, of: 4), hasLTEL: false, years: 1, clocks: [.ec52064e5]),
    Year(
      year: 2022, state: [4, 5, 6], local: [], kinds: agencies, methods: [1], charters: nil, hasLTEL: false, years: 1,
      clocks: [.ec52072, .ec52064e5]),
    Year(
      year: 2023, state: [4, 5, 6, 8], local: locals, kinds: agencies, methods: [1, 2, 3],
      charters: .consecutiveDashboards(2), hasLTEL: false, years: 2, clocks: later),
    Year(
      year: 2024, state: [4, 5, 6, 8], local: locals, kinds: agencies, methods: [1, 2, 3, 4],
      charters: .consecutiveDashboards(2), hasLTEL: true, years: 2, clocks: later),
    Year(
      year: 2025, state: [4, 5, 6, 8], local: locals, kinds: agencies, methods: [1, 2, 3, 4],
      charters: .consecutiveDashboards(2), hasLTEL: true, years: 2, clocks: later),
  ]

  @Test func `the years of these tests are the editions that there are, oldest first`() {
    #expect(Dashboards.all.map(\.year.number) == Self.years.map(\.year) + [2026])
    #expect(Dashboards.edition(DashboardYear(2020)) == nil)
    #expect(Dashboards.edition(DashboardYear(2021)) == nil)
  }

  @Test func `the rule announced for 2026 rests on one secondary source, in every part of it`() {
    let edition = Dashboards.dashboard2026
    #expect(edition.methods.map(\.shape) == [.sameGroupCriteria(count: 2)])
    #expect(edition.dashboards == 3)
    #expect(edition.studentGroups.contains(.all))
    #expect(edition.charters == nil && edition.clocks.isEmpty && edition.localCriteria.isEmpty)
    let rules = edition.criteria.map(\.support) + edition.methods.map(\.support) + [edition.duration.support]
    for support in rules {
      #expect(support.confidence == .secondary)
      #expect(support.citation.source == Bibliography.sources.first { $0.id == "solano-coe-preview-2026" })
    }
    #expect(edition.duration.years == 3 && edition.duration.since == 2026)
  }

  @Test(arguments: years) func `an edition counts its year's priorities`(_ row: Year) throws {
    let edition = try #require(Dashboards.edition(DashboardYear(row.year)))
    #expect(Set(edition.stateCriteria.map { Int($0.priority.rawValue) }).sorted() == row.state)
    #expect(edition.localCriteria.map { Int($0.priority.rawValue) }.sorted() == row.local)
    for criterion in edition.localCriteria {
      let isCountyOffices = criterion.priority == .expelledPupils || criterion.priority == .fosterYouth
      #expect(
        criterion.kinds == (isCountyOffices ? [.countyOffice] : [.district, .countyOffice, .charter]), "\(criterion.id)"
      )
    }
  }

  @Test(arguments: years) func `an edition has its year's methods, kinds and clocks`(_ row: Year) throws {
    let edition = try #require(Dashboards.edition(DashboardYear(row.year)))
    #expect(edition.kinds == row.kinds)
    #expect(edition.methods.map(\.number) == row.methods)
    #expect(edition.charters?.shape == row.charters)
    #expect(edition.duration.years == row.years)
    #expect(edition.clocks.map(\.name) == row.clocks)
    let shapes: [Int: MethodRule.Shape] = [
      1: .sameGroup(priorities: 2), 2: .localIndicators(priorities: 2), 3: .stateAndLocal, 4: .calpads,
    ]
    for method in edition.methods { #expect(method.shape == shapes[method.number], "method \(method.number)") }
    for method in edition.methods where method.number == 4 { #expect(method.kinds == [.district, .countyOffice]) }
    if row.years > 1 { #expect(edition.duration.since == 2023) }
  }

  @Test(arguments: years) func `all student groups count but All Students`(_ row: Year) throws {
    let edition = try #require(Dashboards.edition(DashboardYear(row.year)))
    let expected = StudentGroup.allCases.filter { $0 != .all && ($0 != .ltel || row.hasLTEL) }
    #expect(Set(edition.studentGroups) == Set(expected))
    #expect(edition.studentGroups.count == expected.count)
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
    }
  }

  @Test(arguments: Dashboards.all) func `criteria have names of their own, of small letters, digits and hyphens`(
    _ edition: Edition
  ) {
    #expect(Set(edition.criteria.map(\.id)).count == edition.criteria.count)
    for criterion in edition.criteria {
      #expect(criterion.id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(criterion.id)")
      #expect(criterion.id.hasPrefix("p\(criterion.priority.rawValue)-"), "\(criterion.id)")
      #expect(!criterion.words.isEmpty, "\(criterion.id)")
    }
    #expect(edition.criteria.map(\.priority) == edition.criteria.map(\.priority).sorted())
  }

  @Test(arguments: Dashboards.all) func `a rule asks only for what CDE published that year`(_ edition: Edition) {
    var leaves = 0
    func check(_ condition: Condition, _ id: String) {
      switch condition {
      case .color(let indicator, _):
        #expect(edition.publication(of: indicator) == .colors, "\(id)")
        leaves += 1
      case .status(let indicator, _):
        #expect(edition.publication(of: indicator) == .statusOnly, "\(id)")
        leaves += 1
      case .local(let priority, _, _):
        #expect(LCFFPriority.local.contains(priority), "\(id)")
        leaves += 1
      case .onEach(_, let part): check(part, id)
      case .all(let parts), .any(let parts): for part in parts { check(part, id) }
      }
    }
    for criterion in edition.criteria { check(criterion.condition, criterion.id) }
    #expect(leaves >= edition.criteria.count)
  }

  @Test(arguments: Dashboards.all) func `groups that a rule names are groups of the year`(_ edition: Edition) {
    for criterion in edition.criteria {
      switch criterion.groups {
      case .every: break
      case .only(let groups), .except(let groups):
        #expect(!groups.isEmpty && groups.allSatisfy(edition.studentGroups.contains), "\(criterion.id)")
      }
    }
  }
}

extension Edition: CustomTestStringConvertible {
  /// The edition's name.
  public var testDescription: String { name }
}
