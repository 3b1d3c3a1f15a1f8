public import Criteria
import DashboardModel

extension Dashboards {
  /// The rules of the 2025 Dashboard: for long-term English learners Priority 4 is ELPI Red or Orange and nothing else.
  public static let dashboard2025: Edition = Edition(
    year: DashboardYear(2025), name: "2025 California School Dashboard",
    publications: [
      .chronic: .colors, .suspension: .colors, .graduation: .colors, .ela: .colors, .math: .colors, .elpi: .colors,
      .cci: .colors, .science: .colors,
    ],
    minimumSize: MinimumSize(students: 30, lowered: 15, for: [.fos, .hom, .ltel], support: sizesWithLTEL),
    lcff: lcff2025, essa: essa2025)

  private static let lcff2025: Program = Program(
    .lcff,
    cycle:
      "Districts, county offices and charter schools are determined; long-term English learners have a rule of their own",
    support: Support(.quoted, Citation(.criteria2025, "whole page, as far as seen")),
    notes: [
      "Science has colors and is informational; it is not used.", "Priorities 5, 6 and 8 are taken over from 2024.",
    ],
    kinds: everyLEA, studentGroups: fourteenGroups,
    criteria: byPriority(
      cited(
        table,
        elaMathRed(.except([.ltel])), elaMathRedOrange(.except([.ltel])),
        redOn(.elpi, .pupilAchievement, .only([.el])),
        criterion(
          "p4-elpi-ltel-red-orange", .pupilAchievement, .color(.elpi, [.red, .orange]), groups: .only([.ltel]))),
      cited(
        takenOver,
        redOn(.graduation, .pupilEngagement), redOn(.chronic, .pupilEngagement),
        redOn(.suspension, .schoolClimate),
        redOn(.cci, .pupilOutcomes)),
      cited(local, localCriteria())),
    rules: groupRules(priorities: 2, sameGroup)
      + [method1(sameGroup), method2(priorities: 2, localMethod)] + method3(priorities: 2, mixedMethod)
      + [
        method4(calpads),
        criteriaMet(by: ["method1", "method2", "state-and-local", "method4"], sameGroup),
        ec52072(
          groups: 3, dashboards: 3, of: 4,
          level3(
            Citation(.lcffFlags2025, "flag EC 52072(b) of 106 LEAs"),
            "Reproduces the flags of 106 LEAs of 2025, 15 of them set, and all flags of the lists of 2022 to 2024.")),
        ec52071f(dashboards: 3, geographicLead),
        ec52064e5(dashboards: 3, lcapGoal),
        ec47607(groups: 3, dashboards: 3, of: 4, charterLevel3),
      ],
    steps: assistance(
      years: lasting, since: DashboardYear(2023), in: DashboardYear(2025),
      Support(.quoted, Citation(.criteria2025, "districts and county offices")), later: twoYears)
      + [chartersByYears(2, twoDashboards(.criteria2025))],
    otherwise: .lcff(.general),
    consequences: leaConsequences(
      in: DashboardYear(2025), lasting: lasting, severalYears: [.ec52072, .ec52071f, .ec52064e5, .ec47607]))

  /// How many years an identification lasts.
  private static let lasting = 2

  private static let essa2025: Program = Program(
    .essa, cycle: "Schools leave CSI and ATSI or stay; others are TSI for the second time",
    support: Support(.quoted, Citation(.csiLetter2025, "exits and second TSI")),
    notes: ["Science has colors and does not count.", escalationNote],
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
    otherwise: .essa(.noStatus), prior: DashboardYear(2024), consequences: schoolConsequences)

  private static let table: Support = Support(
    .quoted, Citation(.criteria2025, "table of criteria, Priority 4"),
    further: [Citation(.colors2025, "14 of 14 letters of a district")])

  private static let takenOver: Support = Support(
    .inferred, Citation(.criteria2024, "table of criteria"),
    further: [
      Citation(.colors2025, "two districts, 14 of 14 letters of the one"),
      Citation(.lcffFlags2025, "letters of 106 LEAs"),
    ],
    note:
      "Taken over from 2024; the part of the 2025 page was not seen. Real colors of 2025 of two districts agree with "
      + "it, and the letters of 106 LEAs give their flags under it.")

  private static let local: Support = Support(
    .quoted, Citation(.criteria2025, "local indicators"), further: [Citation(.localFAQ, "ratings")])

  private static let sameGroup: Support = Support(
    .quoted, Citation(.criteria2025, "same student group, two priorities"))

  private static let localMethod: Support = Support(.quoted, Citation(.criteria2025, "local indicators"))

  private static let mixedMethod: Support = Support(
    .quoted, Citation(.criteria2025, "different priority areas"),
    further: [Citation(.lcffList2024, "column MetMethod3, marked only where no other method is met")])

  private static let indicators: Support = Support(
    .quoted, Citation(.science2025, "not used for ESSA in 2025"),
    further: [Citation(.lowPerformingSchools2023, "indicators of 2023")])

  private static let patterns: Support = Support(
    .inferred, Citation(.essaReport2025, "three patterns"),
    further: [Citation(.essaList2023, "status of every school")],
    note:
      "The three of 2023; a county office's report of 2025-26 lists these three. CDE's page, as far as it was read, "
      + "lists none.")

  private static let minimum: Support = Support(
    .secondary, Citation(.essaReport2025, "one indicator schoolwide"),
    further: [Citation(.lausd2020, "two indicators for a student group")],
    note: "The number for a student group is read off the lists of 2018 and 2023.")

  private static let lookBack: Support = Support(
    .inferred, Citation(.essaList2024, "two years"),
    further: [
      Citation(.lausdHandbook2025, "student groups over two years"), Citation(.csiLetter2025, "TSI"),
    ],
    note: "Taken over from 2024.")

  private static let graduation: Support = Support(
    .inferred, Citation(.csiGradFAQ, "exit at 68 percent or above over three years"),
    note: "Taken over from 2024. \(cohortNote)")
}
