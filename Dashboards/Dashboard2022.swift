public import Criteria
import DashboardModel

extension Dashboards {
  /// The rules of the 2022 Dashboard: Status levels only, priorities 4, 5 and 6, no local indicators, no college/career.
  public static let dashboard2022: Edition = Edition(
    year: DashboardYear(2022), name: "2022 California School Dashboard",
    publications: [
      .chronic: .statusOnly, .suspension: .statusOnly, .graduation: .statusOnly, .ela: .statusOnly, .math: .statusOnly,
      .elpi: .statusOnly,
    ],
    minimumSize: MinimumSize(students: 30, lowered: 15, for: [.fos, .hom], support: sizes),
    lcff: lcff2022, essa: essa2022)

  private static let lcff2022: Program = Program(
    .lcff, cycle: "Districts and county offices are determined, by Status levels; charter schools are not considered",
    support: Support(.quoted, Citation(.criteria2022, "whole page")),
    notes: [
      "Local indicators are not used, for want of two years of data.",
      "The definitions sheet of CDE's list says Very Low on Chronic Absenteeism by a slip; CDE's page says Very High.",
    ],
    kinds: everyLEA, studentGroups: thirteenGroups,
    criteria: cited(
      table,
      criterion(
        "p4-ela-math-very-low", .pupilAchievement, .all([.status(.ela, [.worst]), .status(.math, [.worst])])),
      lowestOn(.elpi, .pupilAchievement, .only([.el])),
      lowestOn(.graduation, .pupilEngagement), lowestOn(.chronic, .pupilEngagement),
      lowestOn(.suspension, .schoolClimate)),
    rules: groupRules(priorities: 2, sameGroup) + [
      method1(sameGroup),
      criteriaMet(by: ["method1"], table),
      ec52072(
        groups: 3, dashboards: 3, of: 4,
        level3(
          Citation(.lcffList2022, "column EC52072_2022"), law: "(b)(1), before July 2023",
          "Reproduces all 39 flags of the list from the letters of 2017 to 2022."
        )),
      ec52064e5(dashboards: 3, lcapGoal),
    ],
    steps: [Step(.lcff(.differentiated), [.district, .countyOffice], .rule(.criteria), support: yearly)],
    otherwise: .lcff(.general),
    consequences: leaConsequences(in: DashboardYear(2022), severalYears: [.ec52072, .ec52064e5]))

  private static let essa2022: Program = Program(
    .essa, cycle: "Schools enter and leave CSI and ATSI, by one year of data",
    support: Support(
      .quoted, Citation(.tsiPage2024, "2022: one year of data"),
      further: [
        Citation(.csiPage2025, "cycle of identification"),
        Citation(.essaStatusFiles, "2021: exits by graduation"),
        Citation(.essaList2022, "column Exit: no violation in 9,946 rows, from the status of 2021"),
      ]),
    notes: [
      "On February 13, 2023 CDE withdrew ATSI from 80 schools, nearly all for English learners; its corrected rule is not published. The 2023 determination still looked back at the first results."
    ],
    kinds: everySchool, studentGroups: thirteenGroups,
    patterns: ColorPatterns(
      lowestPatterns(patterns),
      of: counted([.chronic, .suspension, .graduation, .ela, .math, .elpi], by: .status(others: .counted), indicators),
      minimum: .init(school: 1, group: 2, support: minimum)),
    rules: [
      patternRule(patterns), schoolwideRule(patterns), studentGroupRule(dashboards: 1, oneYear),
      graduationRule(below: 68, .years(3), minimum: 30, graduation),
    ],
    steps: entrySteps(
      titleI: DashboardYear(2022), graduation: graduation,
      pool: pool(.essaList2022, "column TitleI2122: 473 of 474, the other one was CSI Low Perform before"),
      groups: oneYear),
    otherwise: .essa(.noStatus), prior: DashboardYear(2021), consequences: schoolConsequences)

  private static let table: Support = Support(
    .quoted, Citation(.criteria2022, "table of criteria"),
    further: [Citation(.lcffList2022, "sheet LCFF Priority Definitions")])

  private static let sameGroup: Support = Support(
    .quoted, Citation(.criteria2022, "same student group"), further: [Citation(.lcffList2022, "column MetMethod1")])

  private static let indicators: Support = Support(
    .quoted, Citation(.groupReport2022, "Status levels; college/career not reported"),
    further: [Citation(.scoe2023, "lowest Status level")])

  private static let patterns: Support = Support(
    .secondary, Citation(.scoe2023, "criteria of ATSI 2022, A and B"),
    note: "No page of CDE could be read; for CSI Low Perform it is inferred that the same two patterns count. In the "
      + "schools of Monterey County they give 12 of 12 flags and no false one, for CSI Low Perform no false one.")

  private static let minimum: Support = Support(
    .inferred, Citation(.scoe2023, "two indicators in its example"),
    further: [Citation(.essaList2018, "one and two indicators")],
    note: "Read off the list of 2018; two indicators for a group are in the example of the report.")

  private static let oneYear: Support = Support(
    .quoted, Citation(.tsiPage2024, "2022: one year of data"), further: [Citation(.sbeMemos2023, "ATSI of 2022")])

  private static let graduation: Support = Support(
    .quoted, Citation(.systemOfSupport2022, "below 68 percent over three years"),
    further: [
      Citation(.csiDeck2023, "worked example: 234 of 383"), Citation(.csiGradFAQ, "rounded to one decimal"),
    ],
    note: cohortNote)
}
