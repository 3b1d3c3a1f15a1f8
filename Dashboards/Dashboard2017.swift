public import Criteria
import DashboardModel

extension Dashboards {
  /// The rules of the fall 2017 Dashboard: districts only, priorities 4, 5 and 6, one method.
  ///
  /// Chronic absenteeism and college/career had no color yet, and a local indicator could not matter in its first year.
  public static let dashboard2017: Edition = Edition(
    year: DashboardYear(2017), name: "Fall 2017 California School Dashboard",
    notes: ["Local indicators could count only from 2018-19 on."],
    publications: [
      .suspension: .colors, .graduation: .colors, .ela: .colors, .math: .colors, .elpi: .colors, .cci: .statusOnly,
    ],
    studentGroups: [.aa, .ai, .as, .el, .fi, .fos, .hi, .hom, .pi, .sed, .swd, .tom, .wh],
    minimumSize: MinimumSize(
      students: 30, lowered: 15, for: [.fos, .hom],
      support: Support(
        .derived, Citation(Bibliography.lowPerforming2023, "smallest groups with a color"),
        note: "30 students; 15 for foster youth and homeless at districts and county offices, read off CDE's files.")),
    kinds: [.district],
    criteria: [
      Criterion(
        "p4-ela-math-red", .pupilAchievement, "Red on both English Language Arts and Mathematics",
        .all([.color(.ela, [.red]), .color(.math, [.red])]),
        support: memo),
      Criterion(
        "p4-ela-math-red-orange", .pupilAchievement,
        "Red on English Language Arts or Mathematics and Orange on the other",
        .any([
          .all([.color(.ela, [.red]), .color(.math, [.orange])]),
          .all([.color(.ela, [.orange]), .color(.math, [.red])]),
        ]),
        support: memo),
      Criterion(
        "p4-elpi-red", .pupilAchievement, "Red on English Learner Progress (English learners only)",
        .color(.elpi, [.red]), groups: .only([.el]),
        support: memo),
      Criterion(
        "p5-graduation-red", .pupilEngagement, "Red on Graduation Rate", .color(.graduation, [.red]),
        support: memo),
      Criterion(
        "p6-suspension-red", .schoolClimate, "Red on Suspension Rate", .color(.suspension, [.red]),
        support: memo),
    ],
    methods: [
      MethodRule(
        1, "One student group meets two or more LCFF priorities with state indicators", .sameGroup(priorities: 2),
        kinds: [.district],
        support: Support(
          .quoted, Citation(Bibliography.memo2018, "Attachment 3"),
          further: [Citation(Bibliography.lcffList2017, "columns of student groups")]))
    ],
    duration: Duration(
      years: 1, since: 2017, "Determined anew with each Dashboard",
      support: Support(.quoted, Citation(Bibliography.memo2018, "annual determination"))),
    charters: nil,
    clocks: [],
    essa: essa2017)

  /// The rules of schools on the 2017 Dashboard, which only the year after looked back at.
  static let essa2017: ESSARules = ESSARules(
    cycle: ESSACycle(
      .lookBackOnly, prior: nil, unidentified: .generalAssistance,
      "Nothing was determined under ESSA; the 2018 determination looks back at the colors",
      support: firstRun),
    indicators: [
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
          note: "Without the Red, 118 more schools of the list would be CSI Low Perform.")),
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
      earlier: [],
      "Nothing was determined",
      support: firstRun),
    graduation: nil,
    pool: TitleIRule(
      year: nil, "Nothing was determined",
      support: firstRun))

  /// What the criteria rest on.
  private static let memo: Support = Support(
    .quoted, Citation(Bibliography.memo2018, "Attachment 3"),
    further: [Citation(Bibliography.lcffList2017, "letters A to D")])

  /// What the counting of the indicators of schools rests on.
  private static let schoolIndicators: Support = Support(
    .derived, Citation(Bibliography.essaList2018, "look-back to 2017; ELPI left out: 13 flags missed, 92 false"))

  /// What the place in the cycle rests on.
  private static let firstRun: Support = Support(
    .quoted, Citation(Bibliography.csiPage2020, "first determination in 2018-19"))

  /// What the patterns rest on.
  private static let patterns: Support = Support(
    .derived, Citation(Bibliography.csiPage2020, "criteria, four patterns"),
    further: [Citation(Bibliography.essaList2018, "299 of 299 schools of the odd-numbered counties reproduced")])
}
