public import Criteria
import DashboardModel

extension Dashboards {
  /// The rules of the fall 2017 Dashboard: districts only, priorities 4, 5 and 6, one method.
  public static let dashboard2017: Edition = Edition(
    year: DashboardYear(2017), name: "Fall 2017 California School Dashboard",
    publications: [
      .suspension: .colors, .graduation: .colors, .ela: .colors, .math: .colors, .elpi: .colors, .cci: .statusOnly,
    ],
    minimumSize: MinimumSize(students: 30, lowered: 15, for: [.fos, .hom], support: sizes),
    lcff: lcff2017, essa: essa2017)

  private static let lcff2017: Program = Program(
    .lcff, cycle: "Only districts are determined",
    support: Support(
      .derived, Citation(.lcffList2017, "936 districts and no county office"),
      further: [
        Citation(.memo2018, "annual determination; charter schools need several years"),
        Citation(.indicatorFAQ, "local indicators from 2018-19 on"),
      ]),
    notes: [
      "Local indicators can count only from 2018-19 on.",
      "The memorandum also lists Red on Chronic Absenteeism and College/Career, which had no color yet.",
    ],
    kinds: [.district, .charter], studentGroups: thirteenGroups,
    criteria: cited(
      table,
      elaMathRed(), elaMathRedOrange(), redOn(.elpi, .pupilAchievement, .only([.el])),
      redOn(.graduation, .pupilEngagement),
      redOn(.suspension, .schoolClimate)),
    rules: groupRules(priorities: 2, table) + [method1(table), criteriaMet(by: ["method1"], table)],
    steps: [Step(.lcff(.differentiated), [.district], .rule(.criteria), support: yearly)],
    otherwise: .lcff(.general),
    consequences: leaConsequences(in: DashboardYear(2017)))

  private static let essa2017: Program = Program(
    .essa, cycle: "Nothing is determined; the determination of 2018 looks back at the colors",
    support: Support(.quoted, Citation(.csiPage2020, "first determination in 2018-19")),
    kinds: everySchool, studentGroups: thirteenGroups,
    patterns: ColorPatterns(
      fourPatterns(patterns, redAndOrange: patterns),
      of: counted([.suspension, .graduation, .ela, .math, .elpi], indicators),
      minimum: .init(
        school: 1, group: 2,
        support: Support(.derived, Citation(.essaList2018, "1,030 of 1,032 flags of student groups, none false")))),
    rules: [patternRule(patterns)], steps: [], otherwise: .essa(.generalAssistance))

  private static let table: Support = Support(
    .quoted, Citation(.memo2018, "Attachment 3"),
    further: [Citation(.lcffList2017, "letters A to D: priorities 4, 5 and 6")])

  private static let indicators: Support = Support(
    .derived, Citation(.essaList2018, "look-back to 2017; without English learner progress 13 missed, 92 false"))

  private static let patterns: Support = Support(
    .derived, Citation(.essaList2018, "look-back to 2017: 1,030 of 1,032 flags of student groups, none false"),
    further: [Citation(.csiPage2020, "criteria, four patterns")])
}
