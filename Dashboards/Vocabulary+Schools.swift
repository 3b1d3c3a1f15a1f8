import Criteria
import DashboardModel

/// What the years share of the rules of schools.
extension Dashboards {
  // MARK: Patterns

  /// Indicators that count alike; English learner progress counts for English learners and for the school as a whole.
  static func counted(
    _ indicators: [Indicator], by value: IndicatorReading.Value = .color, _ support: Support
  ) -> [IndicatorReading] {
    indicators.map { IndicatorReading($0, value, groups: $0 == .elpi ? .only([.el]) : .every, support: support) }
  }

  /// The patterns of 2023 and later.
  static func threePatterns(_ support: Support) -> [ColorPattern] {
    [
      ColorPattern("all-red", .allRed, support: support),
      ColorPattern("all-red-but-one", .allButOneRed, support: support),
      ColorPattern("majority-red", .majorityRed(of: 5), support: support),
    ]
  }

  /// The patterns of 2018 and 2019, in CDE's order: the third one besides those that stayed.
  static func fourPatterns(_ support: Support, redAndOrange: Support) -> [ColorPattern] {
    var patterns = threePatterns(support)
    patterns.insert(ColorPattern("red-and-orange", .redAndOrange, support: redAndOrange), at: 2)
    return patterns
  }

  /// The patterns of 2022, a year without colors: A and B.
  static func lowestPatterns(_ support: Support) -> [ColorPattern] {
    [
      ColorPattern("all-lowest", .allRed, isByStatus: true, support: support),
      ColorPattern("all-lowest-but-one", .allButOneRed, isByStatus: true, support: support),
    ]
  }

  // MARK: Rules

  /// Whether the school as a whole, or a student group, fits a pattern.
  static func patternRule(_ support: Support) -> Rule {
    Rule(.pattern, .part, .pattern, kinds: everySchool, support: support)
  }

  /// Whether the school as a whole fits a pattern of the year.
  static func schoolwideRule(_ support: Support) -> Rule {
    Rule(.schoolwide, .part, .schoolwide(.rule(.pattern)), kinds: everySchool, support: support)
  }

  /// Whether one student group fits a pattern on each of so many Dashboards, be it another one each year.
  static func studentGroupRule(dashboards: Int, _ support: Support) -> Rule {
    let part: Condition =
      dashboards == 1 ? .rule(.pattern) : .dashboards(atLeast: dashboards, of: dashboards, .rule(.pattern))
    return Rule(
      .studentGroups, .part, .groups(atLeast: 1, orAllIfFewer: false, part), kinds: everySchool, support: support)
  }

  /// Whether the graduation rate of the pooled cohorts is below so many percent.
  static func graduationRule(below percent: Int32, _ cohorts: Cohorts, minimum: Int, _ support: Support) -> Rule {
    Rule(
      .graduation, .part, .graduation(below: Tenths(percent * 10), cohorts, minimum: minimum), kinds: everySchool,
      support: support)
  }

  // MARK: Steps

  /// A year in which schools enter CSI and ATSI: CSI by graduation first, then CSI by performance, then ATSI.
  ///
  /// - Parameters:
  ///   - titleI: The Dashboard in whose school year a school needs Title I money to become CSI Low Perform.
  ///   - keeps: Whether a school that is CSI Low Perform stays in the pool without it; not in the first year.
  ///   - graduation: What CSI Grad rests on.
  ///   - pool: What the pool of CSI Low Perform rests on.
  ///   - groups: What ATSI rests on.
  /// - Returns: The steps in CDE's order.
  static func entrySteps(
    titleI: DashboardYear, keeps: Bool = true, graduation: Support, pool: Support, groups: Support
  ) -> [Step] {
    let inPool: Condition = keeps ? .any([.titleI(titleI), .held([.csiLowPerform])]) : .titleI(titleI)
    return [
      Step(.essa(.csiGrad), everySchool, .rule(.graduation), support: graduation),
      Step(.essa(.csiLowPerform), everySchool, .all([.rule(.schoolwide), inPool]), support: pool),
      Step(.essa(.atsi), everySchool, .rule(.studentGroups), support: groups),
    ]
  }

  /// A year in which schools leave CSI and ATSI or stay, and others become TSI.
  ///
  /// An ATSI school that leaves does not become TSI: both ask the same of its groups.
  static func exitSteps(graduation: Support, pool: Support, groups: Support) -> [Step] {
    let others = SchoolStatus.allCases.filter { $0 != .atsi }
    return [
      Step(.essa(.csiGrad), everySchool, .all([.held([.csiGrad]), .rule(.graduation)]), support: graduation),
      Step(.essa(.csiLowPerform), everySchool, .all([.held([.csiLowPerform]), .rule(.schoolwide)]), support: pool),
      Step(.essa(.atsi), everySchool, .all([.held([.atsi]), .rule(.studentGroups)]), support: groups),
      Step(.essa(.tsi), everySchool, .all([.held(others), .rule(.studentGroups)]), support: groups),
    ]
  }

  // MARK: Evidence that is the same for several years

  /// A school that was in CSI Low Perform stays in the pool without Title I money.
  static func pool(_ list: Source, _ locator: String) -> Support {
    Support(
      .derived, Citation(list, locator),
      note:
        "A school that was CSI Low Perform stays in the pool: every such school without current Title I was CSI Low "
        + "Perform before.")
  }

  /// In a year of exits a school stays in CSI Low Perform as long as it fits a pattern.
  static let exitPool: Support = Support(
    .inferred, Citation(.csiPage2025, "exits are made every year"),
    further: [Citation(.csiDeck2023, "two conditions of exit")],
    note:
      "A school leaves when it meets no pattern; a second condition that a county office mentions could not be read.")

  /// The cohorts of the three-year rate.
  static let cohortNote = "That each cohort needs so many students is taken over from 2018."

  /// What is not modelled of schools that stay.
  static let escalationNote =
    "For how many years a school may stay before more rigorous action follows is set by the "
    + "State and not modelled; the years in a status are shown."
}
