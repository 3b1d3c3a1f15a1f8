public import Criteria
import DashboardModel

extension Dashboards {
  /// The rules of the 2018 Dashboard: districts and county offices, local indicators for the first time, no color for ELPI.
  public static let dashboard2018: Edition = Edition(
    year: DashboardYear(2018), name: "2018 California School Dashboard",
    notes: [
      "CDE's page also lists Red on College/Career under Priority 7, to be removed; the published list never counts it there."
    ],
    publications: [
      .chronic: .colors, .suspension: .colors, .graduation: .colors, .ela: .colors, .math: .colors, .elpi: .figuresOnly,
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
        "p1-local", .basics, "Local indicator Basics not met in two years running",
        .local(.basics, [.notMet, .notMetForTwoOrMoreYears], years: 2),
        support: local),
      Criterion(
        "p2-local", .standards,
        "Local indicator Implementation of State Academic Standards not met in two years running",
        .local(.standards, [.notMet, .notMetForTwoOrMoreYears], years: 2),
        support: local),
      Criterion(
        "p3-local", .familyEngagement, "Local indicator Parent Engagement not met in two years running",
        .local(.familyEngagement, [.notMet, .notMetForTwoOrMoreYears], years: 2),
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
        "p5-graduation-red", .pupilEngagement, "Red on Graduation Rate", .color(.graduation, [.red]),
        support: table),
      Criterion(
        "p5-chronic-red", .pupilEngagement, "Red on Chronic Absenteeism", .color(.chronic, [.red]),
        support: table),
      Criterion(
        "p6-suspension-red", .schoolClimate, "Red on Suspension Rate", .color(.suspension, [.red]),
        support: table),
      Criterion(
        "p6-local", .schoolClimate, "Local indicator School Climate not met in two years running",
        .local(.schoolClimate, [.notMet, .notMetForTwoOrMoreYears], years: 2),
        support: local),
      Criterion(
        "p7-local", .broadCourse, "Local indicator Access to a Broad Course of Study not met in two years running",
        .local(.broadCourse, [.notMet, .notMetForTwoOrMoreYears], years: 2),
        support: local),
      Criterion(
        "p8-cci-red", .pupilOutcomes, "Red on College/Career", .color(.cci, [.red]),
        support: table),
      Criterion(
        "p9-local", .expelledPupils, "Local indicator Expelled Pupils not met in two years running",
        .local(.expelledPupils, [.notMet, .notMetForTwoOrMoreYears], years: 2), kinds: [.countyOffice],
        support: local),
      Criterion(
        "p10-local", .fosterYouth, "Local indicator Foster Youth not met in two years running",
        .local(.fosterYouth, [.notMet, .notMetForTwoOrMoreYears], years: 2), kinds: [.countyOffice],
        support: local),
    ],
    methods: [
      MethodRule(
        1, "One student group meets two or more LCFF priorities with state indicators", .sameGroup(priorities: 2),
        kinds: [.district, .countyOffice],
        support: Support(
          .quoted, Citation(Bibliography.criteria2018, "same student group, two priorities"),
          further: [Citation(Bibliography.lcffList2018, "column MetMethod1")])),
      MethodRule(
        2, "The LEA's local indicators are not met for two or more years in two or more priorities",
        .localIndicators(priorities: 2), kinds: [.district, .countyOffice],
        support: Support(
          .quoted, Citation(Bibliography.criteria2018, "local indicators"),
          further: [Citation(Bibliography.lcffList2018, "column MetMethod2")])),
      MethodRule(
        3,
        "A student group meets one priority with a state indicator and the LEA a different one with a local indicator",
        .stateAndLocal, kinds: [.district, .countyOffice],
        support: Support(
          .quoted, Citation(Bibliography.lcffList2018, "column MetMethod3"),
          further: [Citation(Bibliography.criteria2018, "different priority areas")],
          note: "CDE marks it only where neither method 1 nor method 2 applies.")),
    ],
    duration: Duration(
      years: 1, since: 2017, "Determined anew with each Dashboard",
      support: Support(.quoted, Citation(Bibliography.memo2018, "annual determination"))),
    charters: nil,
    clocks: [],
    essa: essa2018)

  /// The rules of schools on the 2018 Dashboard: the first determination, by the colors of 2017 and 2018.
  static let essa2018: ESSARules = ESSARules(
    cycle: ESSACycle(
      .entry, prior: nil, unidentified: .generalAssistance,
      "Schools enter CSI and ATSI for the first time",
      support: Support(
        .quoted, Citation(Bibliography.csiPage2020, "first determination in 2018-19"),
        further: [Citation(Bibliography.tsiPage2019, "ATSI")])),
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
          note: "At least one Red: without it, 118 more schools of the list would be CSI Low Perform.")),
      ESSAPattern(
        "majority-red", "There are five or more indicators, and more than half of them are Red",
        .majorityRed(of: 5),
        support: patterns),
    ],
    minimum: ESSAMinimum(
      school: 1, group: 2,
      support: Support(
        .derived, Citation(Bibliography.essaList2018, "41 of 299 schools have one indicator; 612 of 613 group flags"),
        further: [Citation(Bibliography.lausd2020, "two indicators for a student group")],
        note:
          "One is enough schoolwide: with two, 41 schools of the list would be missed. With one for groups, 320 false flags."
      )),
    studentGroups: [.aa, .ai, .as, .el, .fi, .fos, .hi, .hom, .pi, .sed, .swd, .tom, .wh],
    lookBack: ESSALookBack(
      earlier: [DashboardYear(2017)],
      "The same student group meets a pattern on the 2017 and on the 2018 Dashboard, be it a different one",
      support: Support(
        .derived, Citation(Bibliography.essaList2018, "612 of 613 group flags, none false"),
        further: [Citation(Bibliography.lausd2020, "the same group in both years")])),
    graduation: GraduationRule(
      below: Tenths(670), .currentAndPrior, minimumCohort: 30,
      "Below 67 percent over two years, graduates of both cohorts by students of both; the school needs a color for graduation",
      support: Support(
        .quoted, Citation(Bibliography.csiPage2020, "below 67 percent, two years"),
        further: [
          Citation(Bibliography.essaList2018, "181 of 192 schools of the odd-numbered counties, none false"),
          Citation(Bibliography.dassPage, "one-year rate of DASS schools, 2018 and 2019"),
        ],
        note:
          "The pooling, the rounding to one decimal and the color are derived: without the color seven schools new to DASS would be false. Eleven DASS schools of the list have higher rates in the published file; no rule on the published rates explains them."
      )),
    pool: TitleIRule(
      year: DashboardYear(2018),
      "Schools with Title I funding in 2017-18, and schools that already are CSI Low Perform",
      support: Support(
        .derived, Citation(Bibliography.essaList2018, "column TitleI1718; 299 of 299"),
        note:
          "A school that was CSI Low Perform stays in the pool: every such school without current Title I was CSI Low Perform before."
      )),
    duties: essaDuties)

  /// What the local indicators rest on.
  private static let local: Support = Support(
    .quoted, Citation(Bibliography.criteria2018, "local indicators"),
    further: [Citation(Bibliography.localFAQ, "ratings")],
    note:
      "The files of 2017 and 2018 hold no such rating: it is Not Met in both years, which reproduces CDE's list of 2018."
  )

  /// What the criteria of the state indicators rest on.
  private static let table: Support = Support(
    .quoted, Citation(Bibliography.criteria2018, "table of criteria"),
    further: [Citation(Bibliography.lcffList2018, "letters A to K")])

  /// What the counting of the indicators of schools rests on.
  private static let schoolIndicators: Support = Support(
    .derived, Citation(Bibliography.essaList2018, "every indicator left out breaks the list"))

  /// What the patterns rest on.
  private static let patterns: Support = Support(
    .quoted, Citation(Bibliography.csiPage2020, "criteria, four patterns"),
    further: [Citation(Bibliography.essaList2018, "299 of 299 schools of the odd-numbered counties reproduced")])
}
