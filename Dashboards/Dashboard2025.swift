public import Criteria
import DashboardModel

extension Dashboards {
  /// The rules of the 2025 Dashboard: for long-term English learners Priority 4 is ELPI Red or Orange and nothing else.
  public static let dashboard2025: Edition = Edition(
    year: DashboardYear(2025), name: "2025 California School Dashboard",
    notes: [
      "Science has colors and is informational; it is not used.", "Priorities 5, 6 and 8 are taken over from 2024.",
    ],
    publications: [
      .chronic: .colors, .suspension: .colors, .graduation: .colors, .ela: .colors, .math: .colors, .elpi: .colors,
      .cci: .colors, .science: .colors,
    ],
    studentGroups: [.aa, .ai, .as, .el, .fi, .fos, .hi, .hom, .ltel, .pi, .sed, .swd, .tom, .wh],
    minimumSize: MinimumSize(
      students: 30, lowered: 15, for: [.fos, .hom, .ltel],
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
        .all([.color(.ela, [.red]), .color(.math, [.red])]), groups: .except([.ltel]),
        support: table),
      Criterion(
        "p4-ela-math-red-orange", .pupilAchievement,
        "Red on English Language Arts or Mathematics and Orange on the other",
        .any([
          .all([.color(.ela, [.red]), .color(.math, [.orange])]),
          .all([.color(.ela, [.orange]), .color(.math, [.red])]),
        ]), groups: .except([.ltel]),
        support: table),
      Criterion(
        "p4-elpi-red", .pupilAchievement, "Red on English Learner Progress (English learners only)",
        .color(.elpi, [.red]), groups: .only([.el]),
        support: table),
      Criterion(
        "p4-elpi-ltel-red-orange", .pupilAchievement,
        "Red or Orange on English Learner Progress (long-term English learners only)", .color(.elpi, [.red, .orange]),
        groups: .only([.ltel]), support: table),
      Criterion(
        "p5-graduation-red", .pupilEngagement, "Red on Graduation Rate", .color(.graduation, [.red]),
        support: takenOver),
      Criterion(
        "p5-chronic-red", .pupilEngagement, "Red on Chronic Absenteeism", .color(.chronic, [.red]),
        support: takenOver),
      Criterion(
        "p6-suspension-red", .schoolClimate, "Red on Suspension Rate", .color(.suspension, [.red]),
        support: takenOver),
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
        support: takenOver),
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
          .quoted, Citation(Bibliography.criteria2025, "same student group, two priorities"),
          further: [Citation(Bibliography.lcffList2024, "column MetMethod1")])),
      MethodRule(
        2, "The LEA's local indicators are not met for two or more years in two or more priorities",
        .localIndicators(priorities: 2),
        support: Support(
          .quoted, Citation(Bibliography.criteria2025, "local indicators"),
          further: [Citation(Bibliography.lcffList2024, "column MetMethod2")])),
      MethodRule(
        3,
        "A student group meets one priority with a state indicator and the LEA a different one with a local indicator",
        .stateAndLocal,
        support: Support(
          .quoted, Citation(Bibliography.lcffList2024, "column MetMethod3"),
          further: [Citation(Bibliography.criteria2025, "different priority areas")],
          note: "CDE marks it only where neither method 1 nor method 2 applies.")),
      MethodRule(
        4, "The LEA did not submit its CALPADS data as required", .calpads, kinds: [.district, .countyOffice],
        support: Support(
          .quoted, Citation(Bibliography.calpadsLetter2024, "whole letter"),
          further: [Citation(Bibliography.ec52071, "districts and county offices")],
          note: "CDE's pages differ on the subdivision of EC 52071.")),
    ],
    duration: Duration(
      years: 2, since: 2023, "Two years of assistance from each identification, from the 2023 Dashboard on",
      support: Support(
        .quoted, Citation(Bibliography.ec52071, "subdivision (c)(1)"),
        further: [Citation(Bibliography.lcffList2024, "column AssistanceStatus2024")],
        note: "CDE list 2024: every LEA of 2023 that did not meet the criteria again is Year 2.")),
    charters: CharterRule(
      .consecutiveDashboards(2),
      "The criteria are met on the 2024 and on the 2025 Dashboard, each judged by its own edition",
      support: Support(
        .quoted, Citation(Bibliography.criteria2025, "charter schools"),
        further: [Citation(Bibliography.ec47607, "subdivision (a)")],
        note:
          "Whether the same student group has to meet them in both years no source settles; see the policy of charter schools."
      )),
    clocks: [
      ClockRule(
        .ec52072, .groups(3, dashboards: 3, of: 4), kinds: [.district, .countyOffice],
        "Three or more student groups, or all where there are fewer, each meet the criteria on three of the four latest Dashboards",
        support: Support(
          .derived, Citation(Bibliography.lcffList2024, "column EC52072_2024"),
          further: [Citation(Bibliography.ec52072, "subdivision (a)")],
          note: "The rule that reproduces the flags of 2022 to 2024; the list of 2025 was not at hand.")),
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
    essa: essa2025)

  /// The rules of schools on the 2025 Dashboard: exits, and TSI.
  static let essa2025: ESSARules = ESSARules(
    cycle: ESSACycle(
      .exitsAndTSI, prior: DashboardYear(2024),
      "Schools leave CSI and ATSI; others are TSI for the second time",
      support: Support(
        .quoted, Citation(Bibliography.csiLetter2025, "exits and second TSI"))),
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
          .derived, Citation(Bibliography.csiPage2025, "criteria"),
          further: [Citation(Bibliography.essaList2018, "at least one Red")],
          note: "At least one Red is read off the list of 2018.")),
      ESSAPattern(
        "majority-red", "There are five or more indicators, and more than half of them are Red",
        .majorityRed(of: 5),
        support: patterns),
    ],
    minimum: ESSAMinimum(
      school: 1, group: 2,
      support: Support(
        .inferred, Citation(Bibliography.essaList2023, "one indicator is enough schoolwide"),
        further: [Citation(Bibliography.lausd2020, "two indicators for a student group")],
        note: "Read off the lists of 2018 and 2023.")),
    studentGroups: [.aa, .ai, .as, .el, .fi, .fos, .hi, .hom, .pi, .sed, .swd, .tom, .wh],
    lookBack: ESSALookBack(
      earlier: [DashboardYear(2024)],
      "The same student group meets a pattern on the 2024 and on the 2025 Dashboard: an ATSI school stays, another school that is not CSI is TSI",
      support: Support(
        .inferred, Citation(Bibliography.essaList2024, "two years"),
        further: [Citation(Bibliography.csiLetter2025, "TSI")],
        note: "Taken over from 2024.")),
    graduation: GraduationRule(
      below: Tenths(680), .years(3), minimumCohort: 30,
      "A CSI Grad school stays below 68 percent over three years and leaves at or above",
      support: Support(
        .inferred, Citation(Bibliography.csiGradFAQ, "exit at 68 percent or above over three years"),
        note: "That each cohort needs 30 students is taken over from 2018.")),
    pool: TitleIRule(
      year: nil, "Nobody enters; a school that is CSI Low Perform stays in the pool, whatever its Title I funding",
      support: Support(
        .inferred, Citation(Bibliography.csiPage2025, "exits are made every year"),
        further: [Citation(Bibliography.csiDeck2023, "two conditions of exit")],
        note:
          "A school leaves when it meets no pattern; a second condition that a county office mentions could not be read."
      )),
    duties: essaDuties,
    notes: [
      "Science had colors and did not count.",
      "For how many years a school may stay before more rigorous action follows is set by the State and not modelled; the years in a status are shown.",
    ])

  /// What the local indicators rest on.
  private static let local: Support = Support(
    .quoted, Citation(Bibliography.criteria2025, "local indicators"),
    further: [Citation(Bibliography.localFAQ, "ratings")])

  /// What the counting of the indicators of schools rests on.
  private static let schoolIndicators: Support = Support(
    .quoted, Citation(Bibliography.csiPage2025, "criteria"),
    further: [Citation(Bibliography.science2025, "not used for ESSA in 2025")])

  /// What the criteria of the state indicators rest on.
  private static let table: Support = Support(.quoted, Citation(Bibliography.criteria2025, "table of criteria"))

  /// What the priorities rest on whose part of the page was not seen.
  private static let takenOver: Support = Support(
    .inferred, Citation(Bibliography.criteria2024, "table of criteria"),
    further: [Citation(Bibliography.criteria2025, "priorities 5, 6 and 8 not seen")],
    note: "Taken over from 2024; the part of the 2025 page was not seen.")

  /// What the patterns rest on.
  private static let patterns: Support = Support(.quoted, Citation(Bibliography.csiPage2025, "criteria"))
}
