import Criteria
import DashboardModel

extension Dashboards {
  /// The rules of schools on the 2026 Dashboard, as planned: schools enter CSI and ATSI again, and there is no TSI.
  static let essa2026: ESSARules = ESSARules(
    cycle: ESSACycle(
      .entry, prior: DashboardYear(2025),
      "Schools enter and leave CSI and ATSI again; planned",
      support: Support(
        .quoted, Citation(Bibliography.csiLetter2025, "next entries on the 2026 Dashboard"),
        further: [Citation(Bibliography.csiPage2025, "cycle of identification")])),
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
        support: otherIndicators),
      ESSAIndicator(
        .cci,
        support: otherIndicators),
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
          .inferred, Citation(Bibliography.csiPage2025, "criteria"),
          further: [Citation(Bibliography.essaList2018, "at least one Red")],
          note: "As in 2025.")),
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
      earlier: [DashboardYear(2025)],
      "The same student group meets a pattern on the 2025 and on the 2026 Dashboard",
      support: Support(
        .inferred, Citation(Bibliography.tsiPage2024, "two years of data"),
        note: "As in 2023.")),
    graduation: GraduationRule(
      below: Tenths(680), .years(3), minimumCohort: 30,
      "Below 68 percent over three years, graduates of the three cohorts by their students",
      support: Support(
        .inferred, Citation(Bibliography.csiGradFAQ, "68 percent, rounded to one decimal"),
        note: "As in 2023.")),
    pool: TitleIRule(
      year: DashboardYear(2026),
      "Schools with Title I funding in 2025-26, and schools that already are CSI Low Perform",
      support: Support(
        .inferred, Citation(Bibliography.essaList2023, "column TitleI2223"),
        note:
          "A school that was CSI Low Perform stays in the pool: every such school without current Title I was CSI Low Perform before."
      )),
    duties: essaDuties,
    notes: [
      "Planned: the State Board may change the State Plan before the 2026 Dashboard."
    ])

  /// What the counting of the indicators of schools rests on.
  private static let schoolIndicators: Support = Support(
    .inferred, Citation(Bibliography.csiPage2025, "criteria"),
    further: [Citation(Bibliography.science2025, "colors of 2025")],
    note: "As in 2025; what the State Board adopts for science and growth is not known.")

  /// What the patterns rest on.
  private static let patterns: Support = Support(
    .inferred, Citation(Bibliography.csiPage2025, "criteria"), note: "As in 2025.")

  /// What the counting of the other indicators of schools rests on.
  private static let otherIndicators: Support = Support(
    .inferred, Citation(Bibliography.csiPage2025, "criteria"),
    further: [Citation(Bibliography.science2025, "colors of 2025")], note: "As in 2025.")
}
