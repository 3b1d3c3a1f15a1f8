public import Criteria
import DashboardModel

extension Dashboards {
  /// The rules of the 2018 Dashboard: county offices too, local indicators for the first time, no color for ELPI.
  public static let dashboard2018: Edition = Edition(
    year: DashboardYear(2018), name: "2018 California School Dashboard",
    publications: [
      .chronic: .colors, .suspension: .colors, .graduation: .colors, .ela: .colors, .math: .colors, .elpi: .figuresOnly,
      .cci: .colors,
    ],
    minimumSize: MinimumSize(students: 30, lowered: 15, for: [.fos, .hom], support: sizes),
    lcff: lcff2018, essa: essa2018)

  private static let lcff2018: Program = Program(
    .lcff, cycle: "Districts and county offices are determined, for the first time with local indicators",
    support: Support(
      .quoted, Citation(.criteria2018, "whole page"),
      further: [Citation(.memo2018, "charter schools need several years")]),
    notes: [
      "CDE's page also lists Red on College/Career under Priority 7, to be removed; the published list never counts it there.",
      "CDE's page also lists Red on English Learner Progress, which had no color.",
    ],
    kinds: everyLEA, studentGroups: thirteenGroups,
    criteria: byPriority(
      cited(
        table,
        elaMathRed(), elaMathRedOrange(),
        redOn(.graduation, .pupilEngagement), redOn(.chronic, .pupilEngagement),
        redOn(.suspension, .schoolClimate),
        redOn(.cci, .pupilOutcomes)),
      cited(local, localCriteria(notMetInTwoYears))),
    rules: groupRules(priorities: 2, sameGroup)
      + [method1(sameGroup), method2(priorities: 2, localMethod)] + method3(priorities: 2, mixedMethod)
      + [criteriaMet(by: ["method1", "method2", "state-and-local"], table)],
    steps: [Step(.lcff(.differentiated), [.district, .countyOffice], .rule(.criteria), support: yearly)],
    otherwise: .lcff(.general),
    consequences: leaConsequences(in: DashboardYear(2018)))

  /// The rating of 2018 decides by itself; the file of all ratings has none of two years, which is Not Met twice.
  ///
  /// Priority 7 had no local indicator in 2017, so that only the rating itself can tell.
  @Sendable private static func notMetInTwoYears(_ priority: LCFFPriority) -> Condition {
    let rating: Condition = .rating(priority, [.notMetForTwoOrMoreYears])
    if priority == .broadCourse { return rating }
    return .any([rating, .dashboards(atLeast: 2, of: 2, .rating(priority, [.notMet, .notMetForTwoOrMoreYears]))])
  }

  private static let essa2018: Program = Program(
    .essa, cycle: "Schools enter CSI and ATSI for the first time, by the colors of 2017 and 2018",
    support: Support(
      .quoted, Citation(.csiPage2020, "first determination in 2018-19"), further: [Citation(.tsiPage2019, "ATSI")]),
    kinds: everySchool, studentGroups: thirteenGroups,
    patterns: ColorPatterns(
      fourPatterns(patterns, redAndOrange: redAndOrange),
      of: counted([.chronic, .suspension, .graduation, .ela, .math, .cci], indicators),
      minimum: .init(school: 1, group: 2, support: minimum)),
    rules: [
      patternRule(patterns), schoolwideRule(patterns), studentGroupRule(dashboards: 2, lookBack),
      graduationRule(below: 67, .currentAndPrior, minimum: 30, graduation),
    ],
    steps: entrySteps(
      titleI: DashboardYear(2018), keeps: false, graduation: graduation,
      pool: Support(.derived, Citation(.essaList2018, "column TitleI1718; 480 of 481, none false")), groups: lookBack),
    otherwise: .essa(.generalAssistance), consequences: schoolConsequences)

  private static let table: Support = Support(
    .quoted, Citation(.criteria2018, "table of criteria"), further: [Citation(.lcffList2018, "letters A to K")])

  private static let local: Support = Support(
    .derived, Citation(.criteria2018, "local indicators"),
    further: [Citation(.lcffList2018, "column MetMethod2"), Citation(.localFAQ, "ratings")],
    note:
      "The page asks for Not Met For Two or More Years, a rating that the file of all local indicators of 2018 does "
      + "not have and those of single priorities do: with the one, or with Not Met twice, CDE's list is reproduced.")

  private static let sameGroup: Support = Support(
    .quoted, Citation(.criteria2018, "same student group, two priorities"),
    further: [Citation(.lcffList2018, "column MetMethod1")])

  private static let localMethod: Support = Support(
    .quoted, Citation(.criteria2018, "local indicators"), further: [Citation(.lcffList2018, "column MetMethod2")])

  private static let mixedMethod: Support = Support(
    .quoted, Citation(.criteria2018, "two different priority areas"),
    further: [Citation(.lcffList2018, "column MetMethod3, marked only where no other method is met")])

  private static let indicators: Support = Support(
    .derived, Citation(.essaList2018, "every one of the six left out breaks the list"))

  private static let patterns: Support = Support(
    .quoted, Citation(.csiPage2020, "criteria, four patterns"),
    further: [Citation(.essaList2018, "480 of 481 schools, none false")],
    note: "The one school of the list that is not reproduced is very small and has no color.")

  private static let redAndOrange: Support = Support(
    .derived, Citation(.csiPage2020, "criteria, four patterns"),
    further: [Citation(.essaList2018, "480 of 481 schools, none false")],
    note: "Without at least one Red 208 more schools would be CSI Low Perform.")

  private static let minimum: Support = Support(
    .derived, Citation(.essaList2018, "480 of 481 schools; 1,030 of 1,032 flags"),
    further: [Citation(.lausd2020, "two indicators for a student group")],
    note:
      "With two schoolwide 65 schools of the list would be missed; with one for groups there would be 597 false flags.")

  private static let lookBack: Support = Support(
    .derived, Citation(.essaList2018, "1,030 of 1,032 flags of student groups, none false"),
    further: [Citation(.lausd2020, "the same group in both years")])

  private static let graduation: Support = Support(
    .quoted, Citation(.csiPage2020, "below 67 percent, two years"),
    further: [
      Citation(.essaList2018, "288 of 300 schools, none false"),
      Citation(.dassPage, "one-year rate of DASS schools, 2018 and 2019"),
    ],
    note: "The pooling, the rounding to one decimal, the minimum and the color are derived. Twelve DASS schools of the "
      + "list have higher rates in the published file; no rule on the published rates explains them.")
}
