public import Criteria
import DashboardModel

extension Dashboards {
  /// The rule announced for the 2026 Dashboard: Red on the same two or more indicators on three Dashboards running.
  ///
  /// Provisional as a whole: one county office reports it, and no text of the State Board of Education was found. What
  /// becomes of local indicators, CALPADS, charter schools, Level 3 and the two years of 2025 is not known, and so is not
  /// here.
  public static let dashboard2026: Edition = Edition(
    year: DashboardYear(2026), name: "2026 California School Dashboard",
    notes: [
      "Provisional: every criterion of 2026 rests on one secondary source.",
      "All Students counts from 2026 on, by the same source.",
      "What becomes of local indicators, CALPADS, charter schools, Level 3 and earlier identifications is not known.",
    ],
    publications: [
      .chronic: .colors, .suspension: .colors, .graduation: .colors, .ela: .colors, .math: .colors, .elpi: .colors,
      .cci: .colors, .science: .colors,
    ],
    studentGroups: [.all, .aa, .ai, .as, .el, .fi, .fos, .hi, .hom, .ltel, .pi, .sed, .swd, .tom, .wh],
    minimumSize: MinimumSize(
      students: 30, lowered: 15, for: [.fos, .hom, .ltel],
      support: Support(
        .derived, Citation(Bibliography.lowPerforming2023, "smallest groups with a color"),
        note: "Taken over from 2025; the colors already have it in them.")),
    kinds: [.district, .countyOffice],
    criteria: [
      Criterion(
        "p4-ela-red-3", .pupilAchievement, "Red on English Language Arts on each of the last three Dashboards",
        .onEach(dashboards: 3, .color(.ela, [.red])), support: preview),
      Criterion(
        "p4-math-red-3", .pupilAchievement, "Red on Mathematics on each of the last three Dashboards",
        .onEach(dashboards: 3, .color(.math, [.red])), support: preview),
      Criterion(
        "p4-elpi-red-orange-3", .pupilAchievement,
        "Red or Orange on English Learner Progress on each of the last three Dashboards",
        .onEach(dashboards: 3, .color(.elpi, [.red, .orange])), groups: .only([.el, .ltel]), support: preview),
      Criterion(
        "p5-graduation-red-3", .pupilEngagement, "Red on Graduation Rate on each of the last three Dashboards",
        .onEach(dashboards: 3, .color(.graduation, [.red])), support: preview),
      Criterion(
        "p5-chronic-red-3", .pupilEngagement, "Red on Chronic Absenteeism on each of the last three Dashboards",
        .onEach(dashboards: 3, .color(.chronic, [.red])), support: preview),
      Criterion(
        "p6-suspension-red-3", .schoolClimate, "Red on Suspension Rate on each of the last three Dashboards",
        .onEach(dashboards: 3, .color(.suspension, [.red])), support: preview),
      Criterion(
        "p8-cci-red-3", .pupilOutcomes, "Red on College/Career on each of the last three Dashboards",
        .onEach(dashboards: 3, .color(.cci, [.red])), support: preview),
    ],
    methods: [
      MethodRule(
        1,
        "One student group, All Students included, is Red on the same two or more indicators on each of the last three Dashboards",
        .sameGroupCriteria(count: 2), kinds: [.district, .countyOffice], support: preview)
    ],
    duration: Duration(
      years: 3, since: 2026, "Three school years of assistance from 2026-27 on", support: preview),
    charters: nil, clocks: [],
    essa: essa2026)

  private static let preview: Support = Support(
    .secondary, Citation(Bibliography.preview2026, "scenario B"),
    note: "Announced for 2026; no primary source was found.")
}
