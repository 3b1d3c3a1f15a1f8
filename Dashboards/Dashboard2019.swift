public import Criteria
import DashboardModel

extension Dashboards {
  /// The rules of the 2019 Dashboard: ELPI by Status, because it had no color; charter schools for the first time.
  public static let dashboard2019: Edition = Edition(
    year: DashboardYear(2019), name: "2019 California School Dashboard",
    publications: [
      .chronic: .colors, .suspension: .colors, .graduation: .colors, .ela: .colors, .math: .colors, .elpi: .statusOnly,
      .cci: .colors,
    ],
    minimumSize: MinimumSize(students: 30, lowered: 15, for: [.fos, .hom], support: sizes),
    lcff: lcff2019, essa: essa2019)

  private static let lcff2019: Program = Program(
    .lcff, cycle: "Districts and county offices are determined, and charter schools for the first time",
    support: Support(
      .quoted, Citation(.criteria2019, "whole page"), further: [Citation(.charters2019, "charter list of 2019")]),
    notes: [
      "The definitions sheet of CDE's list still says Red on ELPI; CDE's page says Status Very Low, and ELPI had Status only."
    ],
    kinds: everyLEA, studentGroups: thirteenGroups,
    criteria: byPriority(
      cited(
        table,
        elaMathRed(), elaMathRedOrange(), lowestOn(.elpi, .pupilAchievement, .only([.el])),
        redOn(.graduation, .pupilEngagement), redOn(.chronic, .pupilEngagement),
        redOn(.suspension, .schoolClimate),
        redOn(.cci, .pupilOutcomes)),
      cited(local, localCriteria())),
    rules: groupRules(priorities: 2, sameGroup)
      + [method1(sameGroup), method2(priorities: 2, localMethod)] + method3(priorities: 2, mixedMethod)
      + [
        criteriaMet(by: ["method1", "method2", "state-and-local"], table),
        ec52064e5(dashboards: 3, lcapGoal),
      ],
    steps: [
      Step(.lcff(.differentiated), [.district, .countyOffice], .rule(.criteria), support: yearly),
      chartersByGroups(3, dashboards: 3, of: 4, charters),
    ],
    otherwise: .lcff(.general),
    consequences: leaConsequences(in: DashboardYear(2019), severalYears: [.ec52064e5]))

  private static let essa2019: Program = Program(
    .essa, cycle: "Schools enter and leave CSI and ATSI",
    support: Support(
      .quoted, Citation(.csiPage2020, "2019-20 determination"),
      further: [Citation(.essaList2019, "column Exit: no violation in 9,970 rows")]),
    notes: [
      "Two lists of 2019 were published: one by school, one by student group, which differ for 64 schools. Later lists agree with the one by school in 63 of them."
    ],
    kinds: everySchool, studentGroups: thirteenGroups,
    patterns: ColorPatterns(
      fourPatterns(patterns, redAndOrange: redAndOrange),
      of: counted([.chronic, .suspension, .graduation, .ela, .math, .cci], indicators)
        + counted([.elpi], by: .status(others: .counted), elpi),
      minimum: .init(school: 1, group: 2, support: minimum)),
    rules: [
      patternRule(patterns), schoolwideRule(patterns), studentGroupRule(dashboards: 2, lookBack),
      graduationRule(below: 68, .currentAndPrior, minimum: 30, graduation),
    ],
    steps: entrySteps(
      titleI: DashboardYear(2019), graduation: graduation,
      pool: pool(.essaList2019, "column TitleI1819: 505 of 511, the other six were CSI Low Perform before"),
      groups: lookBack),
    otherwise: .essa(.generalAssistance), prior: DashboardYear(2018), consequences: schoolConsequences)

  private static let table: Support = Support(
    .quoted, Citation(.criteria2019, "table of criteria"), further: [Citation(.lcffList2019, "letters A to K")])

  private static let local: Support = Support(
    .quoted, Citation(.criteria2019, "local indicators"), further: [Citation(.localFAQ, "ratings")])

  private static let sameGroup: Support = Support(
    .quoted, Citation(.criteria2019, "same student group, two priorities"),
    further: [Citation(.lcffList2019, "column MetMethod1")])

  private static let localMethod: Support = Support(
    .quoted, Citation(.criteria2019, "local indicators"), further: [Citation(.lcffList2019, "column MetMethod2")])

  private static let mixedMethod: Support = Support(
    .quoted, Citation(.lcffList2019, "column MetMethod3, marked only where no other method is met"),
    further: [Citation(.criteria2019, "different priority areas")])

  private static let charters: Support = Support(
    .inferred, Citation(.charters2019, "charter list of 2019"),
    further: [Citation(.memo2018, "charter schools"), Citation(.ec47607, "before 2020-21")],
    note:
      "That a list was made is stated; its rule is inferred from the law of the time, which the memorandum gives as "
      + "three student groups in one or more priorities. No list of CDE was at hand.")

  private static let indicators: Support = Support(
    .quoted, Citation(.edtec2020, "indicators of 2019"), further: [Citation(.csiPage2020, "criteria")])

  private static let elpi: Support = Support(
    .inferred, Citation(.edtec2020, "indicators of 2019"),
    note: "Very Low in place of Red is stated; that other levels count as another color is inferred.")

  private static let patterns: Support = Support(
    .quoted, Citation(.csiPage2020, "criteria, four patterns"), further: [Citation(.edtec2020, "four patterns")])

  private static let redAndOrange: Support = Support(
    .derived, Citation(.csiPage2020, "criteria, four patterns"),
    further: [Citation(.essaList2018, "480 of 481 schools")],
    note: "That at least one is Red is read off the list of 2018.")

  private static let minimum: Support = Support(
    .inferred, Citation(.essaList2018, "one and two indicators"),
    further: [Citation(.lausd2020, "two indicators for a student group")],
    note: "Read off the list of 2018; no source states the number for the school as a whole.")

  private static let lookBack: Support = Support(
    .quoted, Citation(.tsiPage2024, "years of the determinations"),
    further: [Citation(.lausd2020, "the same group in both years")])

  private static let graduation: Support = Support(
    .quoted, Citation(.csiPage2020, "below 68 percent, two years"),
    further: [Citation(.edtec2020, "two years, combined four- and five-year rate")],
    note:
      "The pooling, the rounding, the minimum and the color are taken over from 2018; no statewide file was at hand "
      + "to test them.")
}
