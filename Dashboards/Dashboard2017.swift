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
        support: Support(
          .quoted, Citation(Bibliography.memo2018, "Attachment 3"),
          further: [Citation(Bibliography.lcffList2017, "letters A to D")])),
      Criterion(
        "p4-ela-math-red-orange", .pupilAchievement,
        "Red on English Language Arts or Mathematics and Orange on the other",
        .any([
          .all([.color(.ela, [.red]), .color(.math, [.orange])]),
          .all([.color(.ela, [.orange]), .color(.math, [.red])]),
        ]),
        support: Support(
          .quoted, Citation(Bibliography.memo2018, "Attachment 3"),
          further: [Citation(Bibliography.lcffList2017, "letters A to D")])),
      Criterion(
        "p4-elpi-red", .pupilAchievement, "Red on English Learner Progress (English learners only)",
        .color(.elpi, [.red]), groups: .only([.el]),
        support: Support(
          .quoted, Citation(Bibliography.memo2018, "Attachment 3"),
          further: [Citation(Bibliography.lcffList2017, "letters A to D")])),
      Criterion(
        "p5-graduation-red", .pupilEngagement, "Red on Graduation Rate", .color(.graduation, [.red]),
        support: Support(
          .quoted, Citation(Bibliography.memo2018, "Attachment 3"),
          further: [Citation(Bibliography.lcffList2017, "letters A to D")])),
      Criterion(
        "p6-suspension-red", .schoolClimate, "Red on Suspension Rate", .color(.suspension, [.red]),
        support: Support(
          .quoted, Citation(Bibliography.memo2018, "Attachment 3"),
          further: [Citation(Bibliography.lcffList2017, "letters A to D")])),
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
    clocks: [])
}
