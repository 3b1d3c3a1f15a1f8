public import Criteria
import DashboardModel

extension Dashboards {
  /// The rules of the 2019 Dashboard: as 2018, with ELPI Status Very Low in place of Red, because ELPI had no color.
  public static let dashboard2019: Edition = Edition(
    year: DashboardYear(2019), name: "2019 California School Dashboard",
    notes: [
      "The definitions sheet of CDE's list still says Red on ELPI; CDE's page says Status Very Low, and ELPI had Status only."
    ],
    publications: [
      .chronic: .colors, .suspension: .colors, .graduation: .colors, .ela: .colors, .math: .colors, .elpi: .statusOnly,
      .cci: .colors,
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
        "p4-elpi-very-low", .pupilAchievement, "Status Very Low on English Learner Progress (English learners only)",
        .status(.elpi, [.worst]), groups: .only([.el]),
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
        "p8-cci-red", .pupilOutcomes, "Red on College/Career", .color(.cci, [.red]),
        support: table),
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
          .quoted, Citation(Bibliography.criteria2019, "same student group, two priorities"),
          further: [Citation(Bibliography.lcffList2019, "column MetMethod1")])),
      MethodRule(
        2, "The LEA's local indicators are not met for two or more years in two or more priorities",
        .localIndicators(priorities: 2),
        support: Support(
          .quoted, Citation(Bibliography.criteria2019, "local indicators"),
          further: [Citation(Bibliography.lcffList2019, "column MetMethod2")])),
      MethodRule(
        3,
        "A student group meets one priority with a state indicator and the LEA a different one with a local indicator",
        .stateAndLocal,
        support: Support(
          .quoted, Citation(Bibliography.lcffList2019, "column MetMethod3"),
          further: [Citation(Bibliography.criteria2019, "different priority areas")],
          note: "CDE marks it only where neither method 1 nor method 2 applies.")),
    ],
    duration: Duration(
      years: 1, since: 2017, "Determined anew with each Dashboard",
      support: Support(.quoted, Citation(Bibliography.memo2018, "annual determination"))),
    charters: CharterRule(
      .groups(3, dashboards: 3, of: 4),
      "Three or more student groups, or all where there are fewer, each meet the criteria on three of the four latest Dashboards",
      support: Support(
        .inferred, Citation(Bibliography.charters2019, "charter list of 2019"),
        further: [
          Citation(Bibliography.ec47607, "before 2020-21"), Citation(Bibliography.memo2018, "charter schools"),
        ], note: "No list of CDE was at hand to check it.")),
    clocks: [
      ClockRule(
        .ec52064e5, .sameGroup(dashboards: 3), kinds: [.district, .countyOffice],
        "One student group meets the criteria on three Dashboards running: the LCAP needs a goal for it",
        support: Support(
          .quoted, Citation(Bibliography.ec52064, "subdivision (e)(5)"),
          note: "Reproduces all 132 LEAs of the January 2023 list, with the same groups."))
    ],
    essa: essa2019)

  /// The rules of schools on the 2019 Dashboard: a second full determination, with English learner progress by Status.
  static let essa2019: ESSARules = ESSARules(
    cycle: ESSACycle(
      .entry, prior: DashboardYear(2018), unidentified: .generalAssistance,
      "Schools enter and leave CSI and ATSI",
      support: Support(
        .quoted, Citation(Bibliography.csiPage2020, "2019-20 determination"),
        further: [Citation(Bibliography.essaList2019, "column Exit: no violation in 9,970 rows")])),
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
        .cci,
        support: schoolIndicators),
      ESSAIndicator(
        .elpi, .status(others: .counted), groups: .only([.el]),
        support: Support(
          .inferred, Citation(Bibliography.edtec2020, "indicators of 2019"),
          further: [Citation(Bibliography.csiPage2020, "criteria, four patterns")],
          note: "Very Low in place of Red is stated; that other levels count as another color is inferred.")),
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
          .derived, Citation(Bibliography.csiPage2020, "criteria, four patterns"),
          further: [Citation(Bibliography.essaList2018, "299 of 299 schools of the odd-numbered counties reproduced")],
          note: "At least one Red is read off the list of 2018.")),
      ESSAPattern(
        "majority-red", "There are five or more indicators, and more than half of them are Red",
        .majorityRed(of: 5),
        support: patterns),
    ],
    minimum: ESSAMinimum(
      school: 1, group: 2,
      support: Support(
        .inferred, Citation(Bibliography.essaList2018, "one and two indicators"),
        further: [Citation(Bibliography.lausd2020, "two indicators for a student group")],
        note: "Read off the list of 2018; no source states the number for the school as a whole.")),
    studentGroups: [.aa, .ai, .as, .el, .fi, .fos, .hi, .hom, .pi, .sed, .swd, .tom, .wh],
    lookBack: ESSALookBack(
      earlier: [DashboardYear(2018)],
      "The same student group meets a pattern on the 2018 and on the 2019 Dashboard",
      support: Support(
        .quoted, Citation(Bibliography.tsiPage2024, "years of the determinations"),
        further: [Citation(Bibliography.lausd2020, "the same group in both years")])),
    graduation: GraduationRule(
      below: Tenths(680), .currentAndPrior, minimumCohort: 30,
      "Below 68 percent over two years, combined four- and five-year rate; the school needs a color for graduation",
      support: Support(
        .quoted, Citation(Bibliography.csiPage2020, "below 68 percent, two years"),
        further: [Citation(Bibliography.edtec2020, "two years, combined rate")],
        note:
          "The pooling, the rounding and the color are taken over from 2018; no statewide file was at hand to test them."
      )),
    pool: TitleIRule(
      year: DashboardYear(2019),
      "Schools with Title I funding in 2018-19, and schools that already are CSI Low Perform",
      support: Support(
        .derived,
        Citation(Bibliography.essaList2019, "column TitleI1819: 505 of 511, the other six were CSI Low Perform before"),
        note:
          "A school that was CSI Low Perform stays in the pool: every such school without current Title I was CSI Low Perform before."
      )),
    duties: essaDuties,
    notes: [
      "Two lists of 2019 were published: one by school, one by student group, which differ for 64 schools. Later lists agree with the one by school in 63 of them."
    ])

  /// What the local indicators rest on.
  private static let local: Support = Support(
    .quoted, Citation(Bibliography.criteria2019, "local indicators"),
    further: [Citation(Bibliography.localFAQ, "ratings")])

  /// What the criteria of the state indicators rest on.
  private static let table: Support = Support(
    .quoted, Citation(Bibliography.criteria2019, "table of criteria"),
    further: [Citation(Bibliography.lcffList2019, "letters A to K")])

  /// What the counting of the indicators of schools rests on.
  private static let schoolIndicators: Support = Support(
    .quoted, Citation(Bibliography.edtec2020, "indicators of 2019"),
    further: [Citation(Bibliography.csiPage2020, "criteria, four patterns")])

  /// What the patterns rest on.
  private static let patterns: Support = Support(
    .quoted, Citation(Bibliography.csiPage2020, "criteria, four patterns"),
    further: [Citation(Bibliography.edtec2020, "four patterns")])
}
