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
        support: Support(
          .quoted, Citation(Bibliography.criteria2022, "table of criteria"),
          further: [Citation(Bibliography.lcffList2022, "sheet LCFF Priority Definitions")])),
      Criterion(
        "p4-elpi-very-low", .pupilAchievement, "Status Very Low on English Learner Progress (English learners only)",
        .status(.elpi, [.worst]), groups: .only([.el]),
        support: Support(
          .quoted, Citation(Bibliography.criteria2022, "table of criteria"),
          further: [Citation(Bibliography.lcffList2022, "sheet LCFF Priority Definitions")])),
      Criterion(
        "p5-graduation-very-low", .pupilEngagement, "Status Very Low on Graduation Rate",
        .status(.graduation, [.worst]),
        support: Support(
          .quoted, Citation(Bibliography.criteria2022, "table of criteria"),
          further: [Citation(Bibliography.lcffList2022, "sheet LCFF Priority Definitions")])),
      Criterion(
        "p5-chronic-very-high", .pupilEngagement, "Status Very High on Chronic Absenteeism",
        .status(.chronic, [.worst]),
        support: Support(
          .quoted, Citation(Bibliography.criteria2022, "table of criteria"),
          further: [Citation(Bibliography.lcffList2022, "sheet LCFF Priority Definitions")])),
      Criterion(
        "p6-suspension-very-high", .schoolClimate, "Status Very High on Suspension Rate",
        .status(.suspension, [.worst]),
        support: Support(
          .quoted, Citation(Bibliography.criteria2022, "table of criteria"),
          further: [Citation(Bibliography.lcffList2022, "sheet LCFF Priority Definitions")])),
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
    ])
}
