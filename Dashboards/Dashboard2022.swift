public import Criteria
import DashboardModel

extension Dashboards {
  /// The rules of the 2022 Dashboard: Status levels only, priorities 4, 5 and 6, no local indicators, no college/career.
  public static let dashboard2022: Edition = Edition(
    year: DashboardYear(2022), name: "2022 California School Dashboard",
    notes: [
      "The definitions sheet of CDE's list says Very Low on Chronic Absenteeism by a slip; CDE's page says Very High."
    ],
    publications: [
      .chronic: .statusOnly, .suspension: .statusOnly, .graduation: .statusOnly, .ela: .statusOnly, .math: .statusOnly,
      .elpi: .statusOnly,
    ],
    studentGroups: [.aa, .ai, .as, .el, .fi, .fos, .hi, .hom, .pi, .sed, .swd, .tom, .wh],
    minimumSize: MinimumSize(
      students: 30, lowered: 15, for: [.fos, .hom],
      support: Support(
        .derived, Citation(Bibliography.lowPerforming2023, "smallest groups with a color"),
        note: "30 students; 15 for foster youth and homeless at districts and county offices, read off CDE's files.")),
    kinds: [.district, .countyOffice],
    criteria: [
      Criterion(
        "p4-ela-math-very-low", .pupilAchievement, "Status Very Low on both English Language Arts and Mathematics",
        .all([.status(.ela, [.worst]), .status(.math, [.worst])]),
        support: table),
      Criterion(
        "p4-elpi-very-low", .pupilAchievement, "Status Very Low on English Learner Progress (English learners only)",
        .status(.elpi, [.worst]), groups: .only([.el]),
        support: table),
      Criterion(
        "p5-graduation-very-low", .pupilEngagement, "Status Very Low on Graduation Rate",
        .status(.graduation, [.worst]),
        support: table),
      Criterion(
        "p5-chronic-very-high", .pupilEngagement, "Status Very High on Chronic Absenteeism",
        .status(.chronic, [.worst]),
        support: table),
      Criterion(
        "p6-suspension-very-high", .schoolClimate, "Status Very High on Suspension Rate",
        .status(.suspension, [.worst]),
        support: table),
    ],
    methods: [
      MethodRule(
        1, "One student group meets two or more LCFF priorities with state indicators", .sameGroup(priorities: 2),
        support: Support(
          .quoted, Citation(Bibliography.criteria2022, "same student group"),
          further: [Citation(Bibliography.lcffList2022, "column MetMethod1")]))
    ],
    duration: Duration(
      years: 1, since: 2017, "Determined anew with each Dashboard",
      support: Support(.quoted, Citation(Bibliography.memo2018, "annual determination"))),
    charters: nil,
    clocks: [
      ClockRule(
        .ec52072, .groups(3, dashboards: 3, of: 4), kinds: [.district, .countyOffice],
        "Three or more student groups, or all where there are fewer, each meet the criteria on three of the four latest Dashboards",
        support: Support(
          .derived, Citation(Bibliography.lcffList2022, "column EC52072_2022"),
          further: [Citation(Bibliography.ec52072, "subdivision (b)(1), before July 2023")],
          note: "Reproduces all 39 flags of the list from the letters of 2017, 2018, 2019 and 2022.")),
      ClockRule(
        .ec52064e5, .sameGroup(dashboards: 3), kinds: [.district, .countyOffice],
        "One student group meets the criteria on three Dashboards running: the LCAP needs a goal for it",
        support: Support(
          .quoted, Citation(Bibliography.ec52064, "subdivision (e)(5)"),
          note: "Reproduces all 132 LEAs of the January 2023 list, with the same groups.")),
    ],
    essa: essa2022)

  /// The rules of schools on the 2022 Dashboard: Status levels only, one year.
  static let essa2022: ESSARules = ESSARules(
    cycle: ESSACycle(
      .entry, prior: DashboardYear(2021),
      "Schools enter and leave CSI and ATSI, by one year of data",
      support: Support(
        .quoted, Citation(Bibliography.csiPage2025, "cycle of identification"),
        further: [
          Citation(Bibliography.essaList2022, "column Exit: no violation in 9,946 rows, from the status of 2021")
        ])),
    indicators: [
      ESSAIndicator(
        .chronic, .status(others: .counted),
        support: schoolIndicators),
      ESSAIndicator(
        .suspension, .status(others: .counted),
        support: schoolIndicators),
      ESSAIndicator(
        .graduation, .status(others: .counted),
        support: schoolIndicators),
      ESSAIndicator(
        .ela, .status(others: .counted),
        support: schoolIndicators),
      ESSAIndicator(
        .math, .status(others: .counted),
        support: schoolIndicators),
      ESSAIndicator(
        .elpi, .status(others: .counted), groups: .only([.el]),
        support: schoolIndicators),
    ],
    patterns: [
      ESSAPattern(
        "all-lowest", "All indicators are at the lowest Status level", .allRed,
        support: patterns),
      ESSAPattern(
        "all-lowest-but-one", "All indicators but one are at the lowest Status level", .allButOneRed,
        support: patterns),
    ],
    minimum: ESSAMinimum(
      school: 1, group: 2,
      support: Support(
        .inferred, Citation(Bibliography.scoe2023, "two indicators in its example"),
        further: [Citation(Bibliography.essaList2018, "one and two indicators")],
        note: "Read off the list of 2018; two indicators for a group are in the example of the report.")),
    studentGroups: [.aa, .ai, .as, .el, .fi, .fos, .hi, .hom, .pi, .sed, .swd, .tom, .wh],
    lookBack: ESSALookBack(
      earlier: [],
      "A student group meets a pattern on the 2022 Dashboard; one year is enough",
      support: Support(
        .quoted, Citation(Bibliography.tsiPage2024, "2022: one year of data"))),
    graduation: GraduationRule(
      below: Tenths(680), .years(3), minimumCohort: 30,
      "Below 68 percent over three years, graduates of the three cohorts by their students",
      support: Support(
        .quoted, Citation(Bibliography.systemOfSupport2022, "below 68 percent over three years"),
        further: [
          Citation(Bibliography.csiDeck2023, "worked example: 234 of 383"),
          Citation(Bibliography.csiGradFAQ, "rounded to one decimal"),
        ],
        note: "That each cohort needs 30 students is taken over from 2018.")),
    pool: TitleIRule(
      year: DashboardYear(2022),
      "Schools with Title I funding in 2021-22, and schools that already are CSI Low Perform",
      support: Support(
        .derived,
        Citation(Bibliography.essaList2022, "column TitleI2122: 473 of 474, the other one was CSI Low Perform before"),
        note:
          "A school that was CSI Low Perform stays in the pool: every such school without current Title I was CSI Low Perform before."
      )),
    duties: essaDuties,
    notes: [
      "On February 13, 2023 CDE withdrew ATSI from 80 schools, nearly all for English learners; its corrected rule is not published. The 2023 determination still looked back at the first results."
    ])

  /// What the counting of the indicators of schools rests on.
  private static let schoolIndicators: Support = Support(
    .quoted, Citation(Bibliography.groupReport2022, "Status levels; college/career not reported"),
    further: [Citation(Bibliography.scoe2023, "lowest Status level")])

  /// What the criteria of the state indicators rest on.
  private static let table: Support = Support(
    .quoted, Citation(Bibliography.criteria2022, "table of criteria"),
    further: [Citation(Bibliography.lcffList2022, "sheet LCFF Priority Definitions")])

  /// What the patterns rest on.
  private static let patterns: Support = Support(
    .secondary, Citation(Bibliography.scoe2023, "criteria of ATSI 2022, A and B"),
    note:
      "No page of CDE could be read. In the schools of Monterey County it gives 12 of 12 flags and no false one, for CSI Low Perform no false one; with the other patterns of later years there would be four false ones of each."
  )
}
