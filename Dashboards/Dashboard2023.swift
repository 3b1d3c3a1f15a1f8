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
    studentGroups: [.aa, .ai, .as, .el, .fi, .fos, .hi, .hom, .pi, .sed, .swd, .tom, .wh],
    minimumSize: MinimumSize(
      students: 30, lowered: 15, for: [.fos, .hom],
      support: Support(
        .derived, Citation(Bibliography.lowPerforming2023, "smallest groups with a color"),
        note: "30 students; 15 for foster youth and homeless at districts and county offices, read off CDE's files.")),
    kinds: [.district, .countyOffice],
    criteria: [
      Criterion(
        "p1-local", .basics, "Local indicator Basics rated Not Met For Two or More Years",
        .local(.basics, [.notMetForTwoOrMoreYears], years: 1),
        support: local),
      Criterion(
        "p2-local", .standards,
        "Local indicator Implementation of State Academic Standards rated Not Met For Two or More Years",
        .local(.standards, [.notMetForTwoOrMoreYears], years: 1),
        support: local),
      Criterion(
        "p3-local", .familyEngagement, "Local indicator Parent Engagement rated Not Met For Two or More Years",
        .local(.familyEngagement, [.notMetForTwoOrMoreYears], years: 1),
        support: local),
      Criterion(
        "p4-ela-math-red", .pupilAchievement, "Red on both English Language Arts and Mathematics",
        .all([.color(.ela, [.red]), .color(.math, [.red])]),
        support: table),
      Criterion(
        "p4-ela-math-red-orange", .pupilAchievement,
        "Red on English Language Arts or Mathematics and Orange on the other",
        .any([
          .all([.color(.ela, [.red]), .color(.math, [.orange])]),
          .all([.color(.ela, [.orange]), .color(.math, [.red])]),
        ]),
        support: table),
      Criterion(
        "p4-elpi-red", .pupilAchievement, "Red on English Learner Progress (English learners only)",
        .color(.elpi, [.red]), groups: .only([.el]),
        support: table),
      Criterion(
        "p5-graduation-red", .pupilEngagement, "Red on Graduation Rate", .color(.graduation, [.red]),
        support: table),
      Criterion(
        "p5-chronic-red", .pupilEngagement, "Red on Chronic Absenteeism", .color(.chronic, [.red]),
        support: table),
      Criterion(
        "p6-suspension-red", .schoolClimate, "Red on Suspension Rate", .color(.suspension, [.red]),
        support: table),
      Criterion(
        "p6-local", .schoolClimate, "Local indicator School Climate rated Not Met For Two or More Years",
        .local(.schoolClimate, [.notMetForTwoOrMoreYears], years: 1),
        support: local),
      Criterion(
        "p7-local", .broadCourse,
        "Local indicator Access to a Broad Course of Study rated Not Met For Two or More Years",
        .local(.broadCourse, [.notMetForTwoOrMoreYears], years: 1),
        support: local),
      Criterion(
        "p8-cci-very-low", .pupilOutcomes, "Status Very Low on College/Career, in place of Red",
        .status(.cci, [.worst]),
        support: Support(
          .quoted, Citation(Bibliography.systemOfSupport2023, "college/career"),
          further: [Citation(Bibliography.lcffList2023, "sheet LCFF Priority Definitions")])),
      Criterion(
        "p9-local", .expelledPupils, "Local indicator Expelled Pupils rated Not Met For Two or More Years",
        .local(.expelledPupils, [.notMetForTwoOrMoreYears], years: 1), kinds: [.countyOffice],
        support: local),
      Criterion(
        "p10-local", .fosterYouth, "Local indicator Foster Youth rated Not Met For Two or More Years",
        .local(.fosterYouth, [.notMetForTwoOrMoreYears], years: 1), kinds: [.countyOffice],
        support: local),
    ],
    methods: [
      MethodRule(
        1, "One student group meets two or more LCFF priorities with state indicators", .sameGroup(priorities: 2),
        support: Support(
          .quoted, Citation(Bibliography.criteria2023, "same student group, two priorities"),
          further: [Citation(Bibliography.lcffList2023, "column MetMethod1")])),
      MethodRule(
        2, "The LEA's local indicators are not met for two or more years in two or more priorities",
        .localIndicators(priorities: 2),
        support: Support(
          .quoted, Citation(Bibliography.criteria2023, "local indicators"),
          further: [Citation(Bibliography.lcffList2023, "column MetMethod2")])),
      MethodRule(
        3,
        "A student group meets one priority with a state indicator and the LEA a different one with a local indicator",
        .stateAndLocal,
        support: Support(
          .quoted, Citation(Bibliography.lcffList2023, "column MetMethod3"),
          further: [Citation(Bibliography.criteria2023, "different priority areas")],
          note: "CDE marks it only where neither method 1 nor method 2 applies.")),
    ],
    duration: Duration(
      years: 2, since: 2023, "Two years of assistance from each identification, from the 2023 Dashboard on",
      support: Support(
        .quoted, Citation(Bibliography.ec52071, "subdivision (c)(1)"),
        further: [Citation(Bibliography.lcffList2024, "column AssistanceStatus2024")],
        note: "CDE list 2024: every LEA of 2023 that did not meet the criteria again is Year 2.")),
    charters: CharterRule(
      .consecutiveDashboards(2),
      "The criteria are met on the 2022 and on the 2023 Dashboard, each judged by its own edition",
      support: Support(
        .quoted, Citation(Bibliography.criteria2023, "charter schools"),
        further: [Citation(Bibliography.ec47607, "subdivision (a)")],
        note:
          "Whether the same student group has to meet them in both years no source settles; see the policy of charter schools."
      )),
    clocks: [
      ClockRule(
        .ec52072, .groups(3, dashboards: 3, of: 4), kinds: [.district, .countyOffice],
        "Three or more student groups, or all where there are fewer, each meet the criteria on three of the four latest Dashboards",
        support: Support(
          .derived, Citation(Bibliography.lcffList2023, "column EC52072_2023"),
          further: [Citation(Bibliography.ec52072, "subdivision (a)")],
          note: "Reproduces all 66 flags of the list; one of them through the clause on fewer than three groups.")),
      ClockRule(
        .ec52071f, .sameGroup(dashboards: 3), kinds: [.district],
        "One student group meets the criteria on three Dashboards running",
        support: Support(
          .quoted, Citation(Bibliography.ec52071, "subdivision (f)"),
          note: "The reading same group is derived from 14 districts of one county in the 2025 list.")),
      ClockRule(
        .ec52064e5, .sameGroup(dashboards: 3), kinds: [.district, .countyOffice],
        "One student group meets the criteria on three Dashboards running: the LCAP needs a goal for it",
        support: Support(
          .quoted, Citation(Bibliography.ec52064, "subdivision (e)(5)"),
          note: "Reproduces all 132 LEAs of the January 2023 list, with the same groups.")),
      ClockRule(
        .ec47607, .groups(3, dashboards: 3, of: 4), kinds: [.charter],
        "Three or more student groups, or all where there are fewer, each meet the criteria on three of the four latest Dashboards",
        support: Support(
          .inferred, Citation(Bibliography.ec47607, "intensive support of charter schools"),
          note: "Stated by CCEE; not checked against a list of CDE.")),
    ],
    essa: essa2023)

  /// The rules of schools on the 2023 Dashboard: year 1 of a three-year cycle.
  static let essa2023: ESSARules = ESSARules(
    cycle: ESSACycle(
      .entry, prior: DashboardYear(2022),
      "Schools enter and leave CSI and ATSI; year 1 of a cycle of three",
      support: Support(
        .quoted, Citation(Bibliography.tsiPage2024, "entry years"),
        further: [Citation(Bibliography.essaList2023, "column Exit: no violation in 10,044 rows")])),
    indicators: [
      ESSAIndicator(
        .chronic,
        support: schoolIndicators),
      ESSAIndicator(
        .suspension,
        support: schoolIndicators),
      ESSAIndicator(
        .graduation,
        support: schoolIndicators),
      ESSAIndicator(
        .ela,
        support: schoolIndicators),
      ESSAIndicator(
        .math,
        support: schoolIndicators),
      ESSAIndicator(
        .elpi, groups: .only([.el]),
        support: Support(
          .derived,
          Citation(Bibliography.lowPerformingSchools2023, "two schools and nine flags with it as their only Red"))),
      ESSAIndicator(
        .cci, .status(others: .ignored),
        support: Support(
          .derived,
          Citation(
            Bibliography.lowPerformingSchools2023,
            "20 schools and 10 flags with Very Low College/Career as their only Red"),
          further: [
            Citation(Bibliography.systemOfSupport2023, "Very Low in place of Red, for differentiated assistance")
          ],
          note: "Counting other levels as another color would contradict 34 high schools with three Reds.")),
    ],
    patterns: [
      ESSAPattern(
        "all-red", "All indicators are Red", .allRed,
        support: patterns),
      ESSAPattern(
        "all-red-but-one", "All indicators but one of any other color are Red", .allButOneRed,
        support: patterns),
      ESSAPattern(
        "red-and-orange", "All indicators are Red and Orange, at least one of them Red", .redAndOrange,
        support: Support(
          .derived, Citation(Bibliography.csiPage2025, "criteria"),
          further: [Citation(Bibliography.essaList2018, "at least one Red")],
          note:
            "At least one Red is read off the list of 2018; no school of 2023 without a Red is CSI Low Perform but two without any color."
        )),
      ESSAPattern(
        "majority-red", "There are five or more indicators, and more than half of them are Red",
        .majorityRed(of: 5),
        support: patterns),
    ],
    minimum: ESSAMinimum(
      school: 1, group: 2,
      support: Support(
        .derived, Citation(Bibliography.essaList2023, "schools 19647330141523, 19647330141549, 19647330141564"),
        further: [Citation(Bibliography.lausd2020, "two indicators for a student group")],
        note: "Three schools in their first year have College/Career as their only indicator and are CSI Low Perform.")),
    studentGroups: [.aa, .ai, .as, .el, .fi, .fos, .hi, .hom, .pi, .sed, .swd, .tom, .wh],
    lookBack: ESSALookBack(
      earlier: [DashboardYear(2022)],
      "The same student group meets a pattern on the 2022 Dashboard, by Status, and on the 2023 Dashboard, by color",
      support: Support(
        .derived, Citation(Bibliography.tsiPage2024, "two years of data"),
        further: [Citation(Bibliography.essaList2023, "3,052 flags of 2,232 schools, each flagged in 2022 too")])),
    graduation: GraduationRule(
      below: Tenths(680), .years(3), minimumCohort: 30,
      "Below 68 percent over three years, graduates of the three cohorts by their students",
      support: Support(
        .quoted, Citation(Bibliography.systemOfSupport2023, "three-year graduation rate"),
        further: [Citation(Bibliography.csiGradFAQ, "68 percent, rounded to one decimal")],
        note: "That each cohort needs 30 students is taken over from 2018.")),
    pool: TitleIRule(
      year: DashboardYear(2023),
      "Schools with Title I funding in 2022-23, and schools that already are CSI Low Perform",
      support: Support(
        .derived,
        Citation(
          Bibliography.essaList2023, "column TitleI2223: 535 of 540, the other five were CSI Low Perform before"),
        note:
          "A school that was CSI Low Perform stays in the pool: every such school without current Title I was CSI Low Perform before."
      )),
    duties: essaDuties)

  /// What the local indicators rest on.
  private static let local: Support = Support(
    .quoted, Citation(Bibliography.criteria2023, "local indicators"),
    further: [Citation(Bibliography.localFAQ, "ratings")])

  /// What the criteria of the state indicators rest on.
  private static let table: Support = Support(
    .quoted, Citation(Bibliography.criteria2023, "table of criteria"),
    further: [Citation(Bibliography.lowPerforming2023, "12,883 cells reproduced")])

  /// What the counting of the indicators of schools rests on.
  private static let schoolIndicators: Support = Support(
    .quoted, Citation(Bibliography.csiPage2025, "criteria, four patterns"),
    further: [Citation(Bibliography.lowPerformingSchools2023, "no flag of the list without a Red")])

  /// What the patterns rest on.
  private static let patterns: Support = Support(
    .quoted, Citation(Bibliography.csiPage2025, "criteria"),
    further: [Citation(Bibliography.essaList2023, "382 schools that must meet, none contradicted")])
}
