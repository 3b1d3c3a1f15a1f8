public import Criteria
import DashboardModel

extension Dashboards {
  /// The rules announced for the 2026 Dashboard: Red on the same two or more indicators on three Dashboards running.
  ///
  /// Those of the LCFF are provisional as a whole: one county office reports them, and no text of the State Board of
  /// Education was found.
  public static let dashboard2026: Edition = Edition(
    year: DashboardYear(2026), name: "2026 California School Dashboard",
    publications: [
      .chronic: .colors, .suspension: .colors, .graduation: .colors, .ela: .colors, .math: .colors, .elpi: .colors,
      .cci: .colors, .science: .colors,
    ],
    minimumSize: MinimumSize(
      students: 30, lowered: 15, for: [.fos, .hom, .ltel],
      support: Support(
        .inferred, Citation(.elpiFile2024, "smallest groups with a color, long-term English learners among them"),
        further: [Citation(.lowPerforming2023, "smallest groups with a color")],
        note: "Taken over from 2025, long-term English learners included; the colors already have it in them.")),
    lcff: lcff2026, essa: essa2026)

  private static let lcff2026: Program = Program(
    .lcff,
    cycle: "Districts and county offices are determined by the same indicators on several Dashboards; announced",
    support: preview,
    notes: [
      "Provisional: every criterion of 2026 rests on one secondary source.",
      "All Students counts from 2026 on, by the same source.",
      "What becomes of local indicators, CALPADS, charter schools, Level 3 and earlier identifications is not known.",
      "The State Board still discussed the criteria in May 2026; the Dashboard is due on October 15, 2026.",
    ],
    kinds: everyLEA, studentGroups: [.all] + fourteenGroups,
    criteria: cited(
      preview,
      criterion("p4-ela-red-3", .pupilAchievement, onThree(.ela)),
      criterion("p4-math-red-3", .pupilAchievement, onThree(.math)),
      criterion(
        "p4-elpi-red-orange-3", .pupilAchievement, onThree(.elpi, [.red, .orange]), groups: .only([.el, .ltel])),
      criterion("p5-graduation-red-3", .pupilEngagement, onThree(.graduation)),
      criterion("p5-chronic-red-3", .pupilEngagement, onThree(.chronic)),
      criterion("p6-suspension-red-3", .schoolClimate, onThree(.suspension)),
      criterion("p8-cci-red-3", .pupilOutcomes, onThree(.cci))),
    rules: [
      Rule(.group, .part, .criteria(atLeast: 2), support: preview),
      method1(preview),
      criteriaMet(by: ["method1"], preview),
    ],
    steps: assistance(years: lasting, since: DashboardYear(2026), in: DashboardYear(2026), preview, later: preview) + [
      Step(
        .lcff(.differentiatedInYear(2)), [.district, .countyOffice],
        .all([
          .dashboards(atLeast: 1, of: 2, .rule(.criteria)),
          .unsettled("whether the two years of an identification of the year before go on is not known"),
        ]), support: earlier),
      Step(
        .lcff(.differentiated), [.charter],
        .unsettled("what becomes of charter schools under the rule of 2026 is not known"), support: preview),
    ],
    otherwise: .lcff(.general),
    consequences: leaConsequences(in: DashboardYear(2026), lasting: lasting))

  private static func onThree(_ indicator: Indicator, _ colors: [PerformanceColor] = [.red]) -> Condition {
    .dashboards(atLeast: 3, of: 3, .color(indicator, colors))
  }

  /// How many years an identification lasts.
  private static let lasting = 3

  private static let essa2026: Program = Program(
    .essa, cycle: "Schools enter and leave CSI and ATSI again; planned",
    support: Support(
      .quoted, Citation(.csiLetter2025, "next entries on the 2026 Dashboard"),
      further: [Citation(.csiPage2025, "cycle of identification")]),
    notes: ["Planned: the State Board may change the State Plan before the 2026 Dashboard."],
    kinds: everySchool, studentGroups: thirteenGroups,
    patterns: ColorPatterns(
      threePatterns(patterns),
      of: counted([.chronic, .suspension, .graduation, .ela, .math, .elpi, .cci], indicators),
      minimum: .init(school: 1, group: 2, support: minimum)),
    rules: [
      patternRule(patterns), schoolwideRule(patterns), studentGroupRule(dashboards: 2, lookBack),
      graduationRule(below: 68, .years(3), minimum: 30, graduation),
    ],
    steps: entrySteps(
      titleI: DashboardYear(2026), graduation: graduation,
      pool: Support(
        .inferred, Citation(.essaList2023, "column TitleI2223"),
        note: "As in 2023: a school that already is CSI Low Perform stays in the pool."),
      groups: lookBack),
    otherwise: .essa(.noStatus), prior: DashboardYear(2025), consequences: schoolConsequences)

  private static let preview: Support = Support(
    .secondary, Citation(.preview2026, "scenario B"),
    further: [
      Citation(.sbeRecap2026, "criteria still under discussion"), Citation(.alignRelease, "day of the release"),
    ],
    note: "Announced for 2026; no primary source was found.")

  private static let earlier: Support = Support(
    .inferred, Citation(.ec52071, "52071(c)(1) and 52071.5(b): a minimum of two years"),
    further: [Citation(.preview2026, "scenario B")],
    note: "The law gives an identification of 2025 two years; the one source of the rule of 2026 is silent on them.")

  private static let indicators: Support = Support(
    .inferred, Citation(.science2025, "colors of 2025"),
    note: "As in 2025; what the State Board adopts for science and growth is not known.")

  private static let patterns: Support = Support(
    .inferred, Citation(.essaReport2025, "three patterns"),
    further: [Citation(.essaList2023, "status of every school")],
    note: "As in 2025; CDE chooses the patterns anew each year in which schools enter, and those of 2026 are not known."
  )

  private static let minimum: Support = Support(
    .inferred, Citation(.essaReport2025, "one indicator schoolwide"),
    further: [Citation(.lausd2020, "two indicators for a student group")], note: "As in 2025.")

  private static let lookBack: Support = Support(
    .inferred, Citation(.tsiPage2024, "two years of data"), note: "As in 2023.")

  private static let graduation: Support = Support(
    .inferred, Citation(.csiGradFAQ, "68 percent, rounded to one decimal"), note: "As in 2023. \(cohortNote)")
}
