import Criteria
import DashboardModel

/// An edition made by hand, with every shape that an edition can have; it is no year's.
enum EditionSample {
  static let support: Support = Support(
    .inferred, Citation(Source(id: "paper", title: "A Paper", publisher: "Somebody", address: "https://a.b"), "page 1"),
    further: [Citation(Source(id: "law", title: "A Law", publisher: "The State", address: ""), "(a)\n\"b\"")],
    note: "No source settles it.")

  /// One condition of every shape; a new shape of ``Condition`` has to be added here to compile.
  static let conditions: [Condition] =
    [
      .color(.ela, [.red, .orange]), .color(.science, [.blue]), .status(.suspension, [.worst, .middle]),
      .status(.elpi, [.worst, .best]), .rating(.fosterYouth, [.notMet, .notMetForTwoOrMoreYears]),
      .rating(.basics, [.met]),
      .pattern, .graduation(below: Tenths(680), .currentAndPrior, minimum: 11),
      .graduation(below: Tenths(5), .years(3), minimum: 1000), .titleI(DashboardYear(2023)),
      .held([.csiGrad, .generalAssistance, .noStatus]), .listed(.calpads), .unsettled("Nobody knows \u{1F937}"),
      .all([.color(.ela, [.red]), .any([.pattern, .rule("part")])]), .any([.rule("part"), .listed(.calpads)]),
      .criteria(atLeast: 20), .onlyWay(.rule("part"), besides: ["other", "part"]),
      .schoolwide(.pattern), .groups(atLeast: 3, orAllIfFewer: true, .rule("part")),
      .groups(atLeast: 15, orAllIfFewer: false, .pattern), .dashboards(atLeast: 3, of: 4, .rule("part")),
      .dashboards(atLeast: 5, of: 5, .pattern), .rule("part"),
      .reading(.local, standard: .rule("part"), other: .all([.schoolwide(.rule("other"))])),
      .reading(.charters, standard: .pattern, other: .pattern),
      .reading(.charterPriorities, standard: .pattern, other: .pattern),
    ] + PrioritySource.allCases.map { .priorities(atLeast: 10, $0) }

  /// The word or key of a condition's shape, so that the compiler asks for every one.
  static func shape(_ condition: Condition) -> String {
    switch condition {
    case .color: "color"
    case .status: "status"
    case .rating: "rating"
    case .pattern: "pattern"
    case .graduation: "graduation"
    case .titleI: "titleI"
    case .held: "held"
    case .listed: "listed"
    case .unsettled: "unsettled"
    case .all: "all"
    case .any: "any"
    case .priorities: "priorities"
    case .criteria: "criteria"
    case .onlyWay: "onlyWay"
    case .schoolwide: "schoolwide"
    case .groups: "groups"
    case .dashboards: "dashboards"
    case .rule: "rule"
    case .reading: "reading"
    }
  }

  /// All keys and words of the shapes.
  static let shapes: Set<String> = [
    "color", "status", "rating", "pattern", "graduation", "titleI", "held", "listed", "unsettled", "all", "any",
    "priorities", "criteria", "onlyWay", "schoolwide", "groups", "dashboards", "rule", "reading",
  ]

  /// A program of a law, with every condition in a rule of its own.
  static func program(_ law: Program.Name) -> Program {
    let isLCFF = law == .lcff
    let rules: [Rule] =
      [
        Rule("part", .part, .color(.ela, [.red]), support: support),
        Rule(
          "other", .method(1), .color(.math, [.red]), groups: .except([.ltel]), kinds: [.district], support: support),
        Rule("law", .severalYears(section: "EC 1(a)"), .rule("part"), groups: .only([.el, .ltel]), support: support),
      ] + conditions.enumerated().map { Rule(Rule.ID(rawValue: "c\($0)"), .part, $1, support: support) }
    return Program(
      law, cycle: "Nobody enters", support: support, notes: ["A note.", ""], kinds: [.district, .school],
      studentGroups: [.el, .tom], criteria: isLCFF ? criteria : [], patterns: patterns, rules: rules,
      steps: statuses(law).map { Step($0, [.district, .charter], .rule("part"), support: support) },
      otherwise: isLCFF ? .lcff(.general) : .essa(.noStatus), prior: isLCFF ? nil : DashboardYear(2021),
      consequences: [
        Consequence("Who helps", .identified, [.district], "Somebody helps", support: support),
        Consequence("Plan", .rule("law"), [.charter], "A plan", law: "EC 1", support: support),
        Consequence(
          "School", .statuses(statuses(law)), [.school], "May", smallAlternativeSchools: 100, support: support),
      ])
  }

  /// Every status of a law.
  static func statuses(_ law: Program.Name) -> [Status] {
    law == .lcff
      ? [.lcff(.general), .lcff(.differentiated)] + (1...9).map { .lcff(.differentiatedInYear($0)) }
      : SchoolStatus.allCases.map { .essa($0) }
  }

  private static let criteria: [Rule] = [
    Rule(
      "p4-ela", .criterion(.pupilAchievement), .color(.ela, [.red]), groups: .only([.el]), kinds: [.district],
      support: support),
    Rule("p10-local", .criterion(.fosterYouth), .rating(.fosterYouth, [.notMet]), support: support),
  ]

  private static let patterns: ColorPatterns = ColorPatterns(
    [
      ColorPattern("all-red", .allRed, support: support),
      ColorPattern("one", .allButOneRed, isByStatus: true, support: support),
      ColorPattern("two", .redAndOrange, support: support),
      ColorPattern("most", .majorityRed(of: 5), support: support),
    ],
    of: [
      IndicatorReading(.ela, support: support),
      IndicatorReading(.elpi, .status(others: .counted), groups: .only([.el]), support: support),
      IndicatorReading(.cci, .status(others: .ignored), groups: .except([.wh]), support: support),
    ], minimum: ColorPatterns.Minimum(school: 1, group: 2, support: support))

  /// The edition, with both programs.
  static let edition: Edition = Edition(
    year: DashboardYear(2025), name: "A \"proposal\"", isCDEs: false,
    publications: [.ela: .colors, .cci: .statusOnly, .science: .figuresOnly, .elpi: .none],
    minimumSize: MinimumSize(students: 30, lowered: 15, for: [.fos, .hom], support: support),
    lcff: program(.lcff), essa: program(.essa))
}
