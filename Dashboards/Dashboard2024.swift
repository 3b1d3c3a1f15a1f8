public import Criteria
import DashboardModel

extension Dashboards {
  /// The rules of the 2024 Dashboard: long-term English learners are a student group, college/career has colors, CALPADS.
  public static let dashboard2024: Edition = Edition(
    year: DashboardYear(2024), name: "2024 California School Dashboard",
    publications: [
      .chronic: .colors, .suspension: .colors, .graduation: .colors, .ela: .colors, .math: .colors, .elpi: .colors,
      .cci: .colors, .science: .figuresOnly,
    ],
    minimumSize: MinimumSize(students: 30, lowered: 15, for: [.fos, .hom, .ltel], support: sizesWithLTEL),
    lcff: lcff2024, essa: essa2024)

  private static let lcff2024: Program = Program(
    .lcff,
    cycle:
      "Districts, county offices and charter schools are determined; long-term English learners are a student group",
    support: Support(.quoted, Citation(.criteria2024, "whole page")),
    notes: ["Science is shown and not used.", "No LEA was on CDE's list for want of CALPADS data."],
    kinds: everyLEA, studentGroups: fourteenGroups,
    criteria: byPriority(
      cited(
        table,
        elaMathRed(), elaMathRedOrange(), redOn(.elpi, .pupilAchievement, .only([.el, .ltel])),
        redOn(.graduation, .pupilEngagement), redOn(.chronic, .pupilEngagement),
        redOn(.suspension, .schoolClimate),
        redOn(.cci, .pupilOutcomes)),
      cited(local, localCriteria())),
    rules: groupRules(priorities: 2, sameGroup)
      + [method1(sameGroup), method2(priorities: 2, localMethod)] + method3(priorities: 2, mixedMethod)
      + [
        method4(calpads),
        criteriaMet(by: ["method1", "method2", "state-and-local", "method4"], table),
        ec52072(
          groups: 3, dashboards: 3, of: 4,
          level3(Citation(.lcffList2024, "column EC52072_2024"), "Reproduces all 67 flags of the list.")),
        ec52071f(dashboards: 3, geographicLead),
        ec52064e5(dashboards: 3, lcapGoal),
        ec47607(groups: 3, dashboards: 3, of: 4, charterLevel3),
      ],
    steps: assistance(
      years: lasting, since: DashboardYear(2023), in: DashboardYear(2024),
      Support(.quoted, Citation(.criteria2024, "districts and county offices")), later: twoYears)
      + [chartersByYears(2, twoDashboards(.criteria2024))],
    otherwise: .lcff(.general),
    consequences: leaConsequences(
      in: DashboardYear(2024), lasting: lasting, severalYears: [.ec52072, .ec52071f, .ec52064e5, .ec47607]))

  /// How many years an identification lasts.
  private static let lasting = 2

  private static let essa2024: Program = Program(
    .essa, cycle: "Schools leave CSI and ATSI or stay; others are TSI for the first time",
    support: Support(
      .quoted, Citation(.csiLetter2024, "exits and first TSI"),
      further: [
        Citation(.tsiPage2024, "TSI in years without entry"), Citation(.systemOfSupport2024, "timeline of the cycle"),
      ]),
    notes: [
      "Science is informational.",
      "Not explained: CDE lists eight schools without any color, each with fewer than 30 students: two stayed CSI Low Perform, six are TSI.",
      escalationNote,
    ],
    kinds: everySchool, studentGroups: thirteenGroups,
    patterns: ColorPatterns(
      threePatterns(patterns),
      of: counted([.chronic, .suspension, .graduation, .ela, .math, .elpi, .cci], indicators),
      minimum: .init(school: 1, group: 2, support: minimum)),
    rules: [
      patternRule(patterns), schoolwideRule(patterns), studentGroupRule(dashboards: 2, lookBack),
      graduationRule(below: 68, .years(3), minimum: 30, graduation),
    ],
    steps: exitSteps(graduation: graduation, pool: exitPool, groups: lookBack),
    otherwise: .essa(.noStatus), prior: DashboardYear(2023), consequences: schoolConsequences)

  private static let table: Support = Support(
    .quoted, Citation(.criteria2024, "table of criteria"),
    further: [
      Citation(.lcffList2024, "sheet LCFF Priority Definitions"),
      Citation(.elpiFile2024, "224 Red cells of LEAs, none contradicts the list"),
    ])

  private static let local: Support = Support(
    .quoted, Citation(.criteria2024, "local indicators"), further: [Citation(.localFAQ, "ratings")])

  private static let sameGroup: Support = Support(
    .quoted, Citation(.criteria2024, "same student group, two priorities"),
    further: [Citation(.lcffList2024, "column MetMethod1")])

  private static let localMethod: Support = Support(
    .quoted, Citation(.criteria2024, "local indicators"), further: [Citation(.lcffList2024, "column MetMethod2")])

  private static let mixedMethod: Support = Support(
    .quoted, Citation(.lcffList2024, "column MetMethod3, marked only where no other method is met"),
    further: [Citation(.criteria2024, "different priority areas")])

  private static let indicators: Support = Support(
    .quoted, Citation(.science2024, "informational only"),
    further: [Citation(.lowPerformingSchools2023, "indicators of 2023")])

  private static let patterns: Support = Support(
    .inferred, Citation(.essaList2023, "status of every school"),
    further: [Citation(.essaReport2025, "three patterns, of 2025")],
    note: "The three of 2023; a county office's report of 2025-26 lists these three. No text of CDE was read.")

  private static let minimum: Support = Support(
    .inferred, Citation(.essaList2023, "one indicator is enough schoolwide"),
    further: [Citation(.lausd2020, "two indicators for a student group")], note: "Read off the lists of 2018 and 2023.")

  private static let lookBack: Support = Support(
    .derived, Citation(.essaList2024, "626 ATSI schools that stayed, 306 TSI"),
    further: [Citation(.tsiPage2024, "TSI")],
    note: "No text was read: no TSI school of the list had a group that met in one year only, and no ATSI school that "
      + "left became TSI.")

  private static let graduation: Support = Support(
    .quoted, Citation(.csiGradFAQ, "exit at 68 percent or above over three years"), note: cohortNote)
}
