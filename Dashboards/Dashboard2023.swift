public import Criteria
import DashboardModel

extension Dashboards {
  /// The rules of the 2023 Dashboard: colors again, college/career by Status only, two years of assistance from now on.
  public static let dashboard2023: Edition = Edition(
    year: DashboardYear(2023), name: "2023 California School Dashboard",
    publications: [
      .chronic: .colors, .suspension: .colors, .graduation: .colors, .ela: .colors, .math: .colors, .elpi: .colors,
      .cci: .statusOnly,
    ],
    minimumSize: MinimumSize(students: 30, lowered: 15, for: [.fos, .hom], support: sizes),
    lcff: lcff2023, essa: essa2023)

  private static let lcff2023: Program = Program(
    .lcff,
    cycle:
      "Districts, county offices and charter schools are determined; from now on an identification lasts longer than a year",
    support: Support(.quoted, Citation(.criteria2023, "whole page")),
    kinds: everyLEA, studentGroups: thirteenGroups,
    criteria: byPriority(
      cited(
        table,
        elaMathRed(), elaMathRedOrange(), redOn(.elpi, .pupilAchievement, .only([.el])),
        redOn(.graduation, .pupilEngagement), redOn(.chronic, .pupilEngagement),
        redOn(.suspension, .schoolClimate)),
      cited(cci, lowestOn(.cci, .pupilOutcomes)),
      cited(local, localCriteria())),
    rules: groupRules(priorities: 2, sameGroup)
      + [method1(sameGroup), method2(priorities: 2, localMethod)] + method3(priorities: 2, mixedMethod)
      + [
        criteriaMet(by: ["method1", "method2", "state-and-local"], table),
        ec52072(
          groups: 3, dashboards: 3, of: 4,
          level3(
            Citation(.lcffList2023, "column EC52072_2023"),
            "Reproduces all 66 flags of the list, one of them through the clause on fewer than three groups.")),
        ec52071f(dashboards: 3, geographicLead),
        ec52064e5(dashboards: 3, lcapGoal),
        ec47607(groups: 3, dashboards: 3, of: 4, charterLevel3),
      ],
    steps: assistance(
      years: lasting, since: DashboardYear(2023), in: DashboardYear(2023),
      Support(.quoted, Citation(.criteria2023, "districts and county offices")), later: twoYears)
      + [chartersByYears(2, twoDashboards(.criteria2023))],
    otherwise: .lcff(.general),
    consequences: leaConsequences(
      in: DashboardYear(2023), lasting: lasting, severalYears: [.ec52072, .ec52071f, .ec52064e5, .ec47607]))

  /// How many years an identification lasts.
  private static let lasting = 2

  private static let essa2023: Program = Program(
    .essa, cycle: "Schools enter and leave CSI and ATSI; year 1 of a cycle of three",
    support: Support(
      .quoted, Citation(.tsiPage2024, "entry years"),
      further: [Citation(.essaList2023, "column Exit: no violation in 10,044 rows")]),
    notes: [
      "Not explained: CDE lists two schools without any color as CSI Low Perform, Fort Sage Middle and San Luis County Special Education, each with fewer than 30 students.",
      "Not explained: one Title I school whose only Red indicators are English Language Arts and Mathematics is CSI Low Perform; 181 others are not.",
    ],
    kinds: everySchool, studentGroups: thirteenGroups,
    patterns: ColorPatterns(
      threePatterns(patterns),
      of: counted([.chronic, .suspension, .graduation, .ela, .math], indicators) + counted([.elpi], elpi)
        + counted([.cci], by: .status(others: .ignored), collegeCareer),
      minimum: .init(school: 1, group: 2, support: minimum)),
    rules: [
      patternRule(patterns), schoolwideRule(patterns), studentGroupRule(dashboards: 2, lookBack),
      graduationRule(below: 68, .years(3), minimum: 30, graduation),
    ],
    steps: entrySteps(
      titleI: DashboardYear(2023), graduation: graduation,
      pool: pool(.essaList2023, "column TitleI2223: 535 of 540, the other five were CSI Low Perform before"),
      groups: lookBack),
    otherwise: .essa(.noStatus), prior: DashboardYear(2022), consequences: schoolConsequences)

  private static let table: Support = Support(
    .quoted, Citation(.criteria2023, "table of criteria"),
    further: [Citation(.lowPerforming2023, "12,883 cells of LEAs and student groups, no mismatch")])

  private static let cci: Support = Support(
    .quoted, Citation(.systemOfSupport2023, "college/career: Very Low in place of Red"),
    further: [Citation(.lcffList2023, "sheet LCFF Priority Definitions")])

  private static let local: Support = Support(
    .quoted, Citation(.criteria2023, "local indicators"), further: [Citation(.localFAQ, "ratings")])

  private static let sameGroup: Support = Support(
    .quoted, Citation(.criteria2023, "same student group, two priorities"),
    further: [Citation(.lcffList2023, "column MetMethod1")])

  private static let localMethod: Support = Support(
    .quoted, Citation(.criteria2023, "local indicators"), further: [Citation(.lcffList2023, "column MetMethod2")])

  private static let mixedMethod: Support = Support(
    .quoted, Citation(.lcffList2023, "column MetMethod3, marked only where no other method is met"),
    further: [Citation(.criteria2023, "different priority areas")])

  private static let indicators: Support = Support(
    .derived, Citation(.lowPerformingSchools2023, "no flag of the list without a Red"),
    further: [Citation(.essaList2023, "status of every school")])

  private static let elpi: Support = Support(
    .derived, Citation(.lowPerformingSchools2023, "66 CSI Low Perform schools with this, English and mathematics Red"))

  private static let collegeCareer: Support = Support(
    .derived, Citation(.lowPerformingSchools2023, "20 schools with Very Low College/Career as their only Red"),
    further: [Citation(.systemOfSupport2023, "Very Low in place of Red, for differentiated assistance")],
    note: "Counting other levels as another color would contradict 34 high schools with three Reds.")

  private static let patterns: Support = Support(
    .derived, Citation(.essaList2023, "status of every school"),
    further: [Citation(.lowPerformingSchools2023, "red flags of every school")],
    note:
      "All Red and Orange counts no more: of 182 Title I schools whose only Reds are English and mathematics one is "
      + "CSI Low Perform, while in 2018 140 of 299 schools qualified by that pattern alone.")

  private static let minimum: Support = Support(
    .derived, Citation(.essaList2023, "schools 19647330141523, 19647330141549, 19647330141564"),
    further: [Citation(.lausd2020, "two indicators for a student group")],
    note: "Three schools in their first year have College/Career as their only indicator and are CSI Low Perform.")

  private static let lookBack: Support = Support(
    .derived, Citation(.essaList2023, "3,052 flags of 2,232 schools, each flagged in 2022 too"),
    further: [Citation(.tsiPage2024, "two years of data")],
    note: "That a pattern by Status in 2022 goes with one by color in 2023 is inferred.")

  private static let graduation: Support = Support(
    .quoted, Citation(.systemOfSupport2023, "three-year graduation rate"),
    further: [Citation(.csiGradFAQ, "68 percent, rounded to one decimal")], note: cohortNote)
}
