import Criteria
import DashboardModel

/// What years share, by name: nothing of a year is inherited from another one except these words.
///
/// The numbers and the evidence stay in the year's own file, unless the evidence is the same for every year.
extension Dashboards {
  // MARK: Student groups

  /// The student groups of 2017 to 2023, and of schools in every year.
  static let thirteenGroups: [StudentGroup] = [
    .aa, .ai, .as, .el, .fi, .fos, .hi, .hom, .pi, .sed, .swd, .tom, .wh,
  ]
  /// The student groups from 2024 on, with long-term English learners.
  static let fourteenGroups: [StudentGroup] = [
    .aa, .ai, .as, .el, .fi, .fos, .hi, .hom, .ltel, .pi, .sed, .swd, .tom, .wh,
  ]

  /// Every kind of entity that the criteria of the LCFF are asked of.
  ///
  /// Charter schools among them in years that determine none: a later year looks back at them.
  static let everyLEA: [EntityKind] = [.district, .countyOffice, .charter]
  /// The kinds of entity that are determined under ESSA.
  static let everySchool: [EntityKind] = [.school, .charter]

  // MARK: Criteria

  /// A rule that still needs what it rests on, because a block of rules is cited once.
  typealias Uncited = @Sendable (Support) -> Rule

  /// Rules that rest on the same support.
  static func cited(_ support: Support, _ rules: Uncited...) -> [Rule] { rules.map { $0(support) } }

  /// Rules that rest on the same support.
  static func cited(_ support: Support, _ rules: [Uncited]) -> [Rule] { rules.map { $0(support) } }

  /// Blocks of criteria as one list in order of priority, and within a priority in order of the blocks.
  static func byPriority(_ blocks: [Rule]...) -> [Rule] {
    LCFFPriority.allCases.flatMap { priority in blocks.joined().filter { $0.priority == priority } }
  }

  /// One way to meet a priority.
  static func criterion(
    _ id: Rule.ID, _ priority: LCFFPriority, _ condition: Condition, groups: GroupScope = .every,
    kinds: [EntityKind] = everyLEA
  ) -> Uncited {
    { Rule(id, .criterion(priority), condition, groups: groups, kinds: kinds, support: $0) }
  }

  /// Priority 4: Red on both English Language Arts and Mathematics.
  static func elaMathRed(_ groups: GroupScope = .every) -> Uncited {
    criterion(
      "p4-ela-math-red", .pupilAchievement, .all([.color(.ela, [.red]), .color(.math, [.red])]), groups: groups)
  }

  /// Priority 4: Red on one of English Language Arts and Mathematics, Orange on the other.
  static func elaMathRedOrange(_ groups: GroupScope = .every) -> Uncited {
    criterion(
      "p4-ela-math-red-orange", .pupilAchievement,
      .any([
        .all([.color(.ela, [.red]), .color(.math, [.orange])]),
        .all([.color(.ela, [.orange]), .color(.math, [.red])]),
      ]), groups: groups)
  }

  /// A priority met by Red on one indicator, such as `p5-chronic-red`.
  static func redOn(_ indicator: Indicator, _ priority: LCFFPriority, _ groups: GroupScope = .every) -> Uncited {
    criterion(id(priority, indicator, "red"), priority, .color(indicator, [.red]), groups: groups)
  }

  /// A priority met by the lowest Status level on one indicator, where it has no color, such as `p4-elpi-very-low`.
  static func lowestOn(_ indicator: Indicator, _ priority: LCFFPriority, _ groups: GroupScope = .every) -> Uncited {
    let level = indicator.isReversed ? "very-high" : "very-low"
    return criterion(id(priority, indicator, level), priority, .status(indicator, [.worst]), groups: groups)
  }

  /// The criteria of the local indicators, those of priorities 9 and 10 for county offices only.
  ///
  /// - Parameter condition: What is asked of a priority's rating.
  /// - Returns: The criteria in order of priority.
  static func localCriteria(
    _ condition: (LCFFPriority) -> Condition = { .rating($0, [.notMetForTwoOrMoreYears]) }
  ) -> [Uncited] {
    LCFFPriority.local.map { priority in
      criterion(
        Rule.ID(rawValue: "p\(priority.rawValue)-local"), priority, condition(priority),
        kinds: priority.isForCountyOfficesOnly ? [.countyOffice] : everyLEA)
    }
  }

  private static func id(_ priority: LCFFPriority, _ indicator: Indicator, _ end: String) -> Rule.ID {
    let name =
      switch indicator {
      case .chronic: "chronic"
      case .suspension: "suspension"
      case .graduation: "graduation"
      case .ela: "ela"
      case .math: "math"
      case .elpi: "elpi"
      case .cci: "cci"
      case .science: "science"
      }
    return Rule.ID(rawValue: "p\(priority.rawValue)-\(name)-\(end)")
  }

  // MARK: Methods

  /// What one student group meets: with state indicators, with the LEA's local ratings counted too, and one priority alone.
  ///
  /// The last three are parts of readings that the sources leave open.
  static func groupRules(priorities: Int, _ support: Support) -> [Rule] {
    [
      Rule(.group, .part, .priorities(atLeast: priorities, .state), support: support),
      Rule(.groupWithLocal, .part, .priorities(atLeast: priorities, .both), support: localForEveryGroup),
      Rule(groupWithKnownLocal, .part, .priorities(atLeast: priorities, .bothWhereKnown), support: localForEveryGroup),
      Rule(
        onePriority, .part, .priorities(atLeast: 1, .state),
        support: Support(.quoted, Citation(.memo2018, "charter schools: one or more priorities"))),
    ]
  }

  /// Method 1: one student group meets enough priorities by itself.
  static func method1(_ support: Support) -> Rule {
    Rule("method1", .method(1), .groups(atLeast: 1, orAllIfFewer: false, .rule(.group)), support: support)
  }

  /// Method 2: the LEA's local ratings meet enough priorities.
  static func method2(priorities: Int, _ support: Support) -> Rule {
    Rule("method2", .method(2), .priorities(atLeast: priorities, .local), support: support)
  }

  /// Method 3: a student group meets one priority with a state indicator and the LEA another one with a local indicator.
  ///
  /// The first rule is what makes an LEA eligible; the second is CDE's mark, given only where no other method is met.
  static func method3(priorities: Int, _ support: Support) -> [Rule] {
    [
      Rule(
        "state-and-local", .part,
        .groups(atLeast: 1, orAllIfFewer: false, .priorities(atLeast: priorities, .mixed)), support: support),
      Rule(
        "method3", .method(3), .onlyWay(.rule("state-and-local"), besides: ["method1", "method2"]), support: support),
    ]
  }

  /// Method 4: the LEA is on the user's list of those that did not submit their CALPADS data.
  static func method4(_ support: Support) -> Rule {
    Rule("method4", .method(4), .listed(.calpads), kinds: [.district, .countyOffice], support: support)
  }

  /// Whether the year's criteria are met, by any of these rules.
  static func criteriaMet(by rules: [Rule.ID], _ support: Support) -> Rule {
    Rule(.criteria, .part, .any(rules.map { .rule($0) }), support: support)
  }

  static let groupWithKnownLocal: Rule.ID = "group-with-known-local"
  static let onePriority: Rule.ID = "one-priority"

  /// Why a local rating counts for each student group of the LEA.
  static let localForEveryGroup: Support = Support(
    .quoted, Citation(.memo2018, "a local rating holds for the LEA as a whole and for each student group"))

  // MARK: Several years

  /// What a student group meets in a year where years are counted.
  private static let countedYear: Condition = .reading(
    .local, standard: .rule(.group), other: .rule(groupWithKnownLocal))

  /// What a student group of a charter school meets in a year where three years of four are counted.
  private static let countedCharterYear: Condition = .reading(
    .charterPriorities, standard: .rule(.group), other: .rule(onePriority))

  /// Level 3 of districts and county offices: groups, or all where there are fewer, that each meet the criteria in years.
  static func ec52072(groups: Int, dashboards: Int, of: Int, _ support: Support) -> Rule {
    Rule(
      .ec52072, .severalYears(section: "EC 52072"),
      .groups(atLeast: groups, orAllIfFewer: true, .dashboards(atLeast: dashboards, of: of, countedYear)),
      kinds: [.district, .countyOffice], support: support)
  }

  /// The geographic lead agency of districts: one student group that meets the criteria on each of so many Dashboards.
  static func ec52071f(dashboards: Int, _ support: Support) -> Rule {
    Rule(
      .ec52071f, .severalYears(section: "EC 52071(f)"), sameGroup(dashboards: dashboards), kinds: [.district],
      support: support)
  }

  /// A goal in the LCAP: one student group that meets the criteria on each of so many Dashboards.
  static func ec52064e5(dashboards: Int, _ support: Support) -> Rule {
    Rule(
      .ec52064e5, .severalYears(section: "EC 52064(e)(5)"), sameGroup(dashboards: dashboards),
      kinds: [.district, .countyOffice], support: support)
  }

  /// Level 3 of charter schools: groups, or all where there are fewer, that each meet the criteria in years.
  static func ec47607(groups: Int, dashboards: Int, of: Int, _ support: Support) -> Rule {
    Rule(
      .ec47607, .severalYears(section: "EC 47607.3"), charterGroups(groups, dashboards: dashboards, of: of),
      kinds: [.charter], support: support)
  }

  private static func sameGroup(dashboards: Int) -> Condition {
    .groups(atLeast: 1, orAllIfFewer: false, .dashboards(atLeast: dashboards, of: dashboards, countedYear))
  }

  private static func charterGroups(_ groups: Int, dashboards: Int, of: Int) -> Condition {
    .groups(atLeast: groups, orAllIfFewer: true, .dashboards(atLeast: dashboards, of: of, countedCharterYear))
  }

  // MARK: Steps

  /// Assistance for so many years: Year 1 by the criteria of the year, each later one by those of an earlier Dashboard.
  ///
  /// - Parameters:
  ///   - years: How many years an identification lasts, 1 to 4.
  ///   - first: The first Dashboard whose identifications last so long.
  ///   - year: The edition's year.
  ///   - support: What Year 1 rests on.
  ///   - later: What the later years rest on.
  /// - Returns: A step for each year that can be reached, Year 1 first.
  static func assistance(
    years: Int, since first: DashboardYear, in year: DashboardYear, _ support: Support, later: Support
  ) -> [Step] {
    let identifications = year.latest(years).filter { $0 >= first }
    return identifications.indices.map { index in
      Step(
        .lcff(.differentiatedInYear(index + 1)), [.district, .countyOffice],
        index == 0 ? .rule(.criteria) : .dashboards(atLeast: 1, of: index + 1, .rule(.criteria)),
        support: index == 0 ? support : later)
    }
  }

  /// Charter schools by so many Dashboards running, each judged by its own edition.
  static func chartersByYears(_ years: Int, _ support: Support) -> Step {
    Step(
      .lcff(.differentiated), [.charter],
      .reading(
        .charters,
        standard: .groups(
          atLeast: 1, orAllIfFewer: false, .dashboards(atLeast: years, of: years, .rule(.groupWithLocal))),
        other: .dashboards(atLeast: years, of: years, .rule(.criteria))), support: support)
  }

  /// Charter schools by groups, or all where there are fewer, that each meet the criteria in years.
  static func chartersByGroups(_ groups: Int, dashboards: Int, of: Int, _ support: Support) -> Step {
    Step(
      .lcff(.differentiated), [.charter], charterGroups(groups, dashboards: dashboards, of: of), support: support)
  }

  // MARK: Evidence that is the same for several years

  /// The minimum numbers of students through 2023.
  static let sizes: Support = Support(
    .derived, Citation(.lowPerforming2023, "smallest groups with a color"),
    note: "Read off CDE's files; no page that was read states the numbers.")

  /// The minimum numbers of students from 2024 on, with long-term English learners.
  static let sizesWithLTEL: Support = Support(
    .derived, Citation(.elpiFile2024, "smallest groups with a color, long-term English learners among them"),
    further: [Citation(.lowPerforming2023, "smallest groups with a color")],
    note:
      "Read off CDE's files, for long-term English learners off the file of English learner progress of 2024, where "
      + "schools and charter schools need the higher number; no page that was read states the numbers.")

  /// Assistance of one year.
  static let yearly: Support = Support(
    .quoted, Citation(.memo2018, "annual determination, no status to leave"),
    note: "CDE's list of 2023 agrees: no LEA of 2022 is carried over.")

  /// Assistance of two years.
  static let twoYears: Support = Support(
    .quoted, Citation(.ec52071, "52071(c)(1) and 52071.5(b): a minimum of two years"),
    further: [
      Citation(.lcffList2024, "column AssistanceStatus2024"), Citation(.lcffFlags2025, "column of the status"),
    ],
    note:
      "Every row of the list of 2024 agrees: an LEA of 2023 that meets the criteria again is in its first year, one "
      + "that does not is in its second. Of 106 LEAs of 2025 all 19 without a letter were identified in 2024.")

  /// What is open where local ratings would make the years.
  private static let localYears = "Whether local ratings count for a group's years no source settles."

  /// One group on three Dashboards running, for the geographic lead agency.
  static let geographicLead: Support = Support(
    .quoted, Citation(.ec52071, "52071(f)"), further: [Citation(.lcffFlags2025, "flag EC 52071(f) of 106 LEAs")],
    note: "That it is the same group is derived: it gives all 19 flags of 106 LEAs of 2025 and no other. \(localYears)")

  /// One group on three Dashboards running, for a goal in the LCAP.
  static let lcapGoal: Support = Support(
    .derived, Citation(.goalList2023, "132 LEAs with their groups"), further: [Citation(.ec52064, "(e)(5)")],
    note: "Read off the one list that CDE made, of January 2023: all 132 LEAs, with the same groups. \(localYears)")

  /// Three groups in three years of four.
  static func level3(_ citation: Citation, law: String = "subdivision (a)", _ note: String) -> Support {
    Support(.derived, citation, further: [Citation(.ec52072, law)], note: "\(note) \(localYears)")
  }

  /// Three groups of a charter school in three years of four.
  static let charterLevel3: Support = Support(
    .inferred, Citation(.cceeCharters, "two or more priorities, three of four consecutive years"),
    further: [
      Citation(.csbaPolicy2022, "one or more priorities; on request, EC 52074"), Citation(.ec47607, "whole section"),
    ],
    note:
      "CCEE says two or more priorities; a model policy of 2022 says one or more, and that the county superintendent "
      + "may ask the State Superintendent to assign CCEE. No list of CDE was at hand.")

  /// Charter schools by two Dashboards running.
  static func twoDashboards(_ page: Source) -> Support {
    Support(
      .quoted, Citation(page, "charter schools: the criteria in both years"), further: [Citation(.ec47607, "(a)")],
      note: "That the same student group has to meet them in both years is inferred from the grammar of the law; no "
        + "source settles it.")
  }

  /// Data that were not submitted.
  static let calpads: Support = Support(
    .quoted, Citation(.calpadsLetter2024, "whole letter"),
    further: [Citation(.calpadsPage, "deadlines"), Citation(.ec52071, "districts and county offices")],
    note: "CDE's pages cite EC 60900 in 2024 and EC 52071(a)(2) in 2025; the second is doubtful.")
}
