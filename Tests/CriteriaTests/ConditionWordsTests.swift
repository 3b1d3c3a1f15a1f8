import Criteria
import DashboardModel
import Testing

/// The words are what people read of a rule, so that they must say the condition's own numbers and levels.
@Suite struct ConditionWordsTests {
  private static let support: Support = EditionSample.support

  private static let program: Program = Program(
    .lcff, cycle: "A year", support: support, kinds: [.district], studentGroups: [.el],
    rules: [
      Rule("group", .part, .priorities(atLeast: 2, .state), support: support),
      Rule("method1", .method(1), .groups(atLeast: 1, orAllIfFewer: false, .rule("group")), support: support),
      Rule("method2", .method(2), .priorities(atLeast: 2, .local), support: support),
    ], steps: [], otherwise: .lcff(.general))

  @Test(arguments: [
    (Condition.color(.math, [.red, .orange]), "Red or Orange on Mathematics"),
    (.color(.chronic, [.red]), "Red on Chronic Absenteeism"),
    (.status(.graduation, [.worst]), "Status Very Low on Graduation Rate"),
    (.status(.suspension, [.worst]), "Status Very High on Suspension Rate"),
    (.status(.chronic, [.worst, .secondWorst]), "Status Very High or High on Chronic Absenteeism"),
    (
      .rating(.basics, [.notMetForTwoOrMoreYears]),
      "local indicator of Priority 1, Basics, rated Not Met For Two or More Years"
    ),
    (.pattern, "fits a color pattern of the year"),
    (
      .graduation(below: Tenths(680), .currentAndPrior, minimum: 30),
      "has a graduation rate below 68.0 percent, the cohorts of two years pooled, each of at least 30 students"
    ),
    (
      .graduation(below: Tenths(671), .years(3), minimum: 11),
      "has a graduation rate below 67.1 percent, the cohorts of three years pooled, each of at least 11 students"
    ),
    (.titleI(DashboardYear(2023)), "had Title I funding in 2022-23"),
    (.held([.csiGrad, .atsi]), "was CSI Grad or ATSI before"),
    (.listed(.calpads), "did not submit its CALPADS data as required"),
    (.unsettled("Nobody knows"), "Nobody knows"),
    (.priorities(atLeast: 2, .state), "meets the criteria of two or more priorities with state indicators"),
    (.priorities(atLeast: 1, .both), "meets the criteria of one priority with state or local indicators"),
    (
      .priorities(atLeast: 3, .mixed),
      "meets the criteria of three or more priorities with state and local indicators, at least one of each"
    ),
    (.criteria(atLeast: 2), "meets two or more criteria"), (.criteria(atLeast: 1), "meets one criterion"),
    (.rule("group"), "meets the criteria of two or more priorities with state indicators"),
    (.any([.rule("method1"), .rule("method2")]), "meets method 1 or method 2"),
    (.any([.color(.ela, [.red]), .color(.math, [.red])]), "Red on English Language Arts or Red on Mathematics"),
    (.all([.color(.ela, [.red]), .color(.math, [.red])]), "Red on both English Language Arts and Mathematics"),
    (
      .all([.color(.ela, [.red]), .color(.math, [.orange])]),
      "Red on English Language Arts and Orange on Mathematics"
    ),
    (
      .all([.status(.ela, [.worst]), .status(.math, [.worst])]),
      "Status Very Low on both English Language Arts and Mathematics"
    ),
    (
      .all([.status(.ela, [.worst]), .status(.suspension, [.worst])]),
      "Status Very Low on English Language Arts and Status Very High on Suspension Rate"
    ),
    (
      .groups(atLeast: 1, orAllIfFewer: false, .rule("group")),
      "one student group meets the criteria of two or more priorities with state indicators"
    ),
    (
      .groups(atLeast: 3, orAllIfFewer: true, .dashboards(atLeast: 3, of: 4, .rule("group"))),
      "three or more student groups, or all where there are fewer, each meet the criteria of two or more priorities"
        + " with state indicators on at least three of the four latest Dashboards"
    ),
    (
      .dashboards(atLeast: 2, of: 2, .color(.ela, [.red])),
      "Red on English Language Arts on each of the two latest Dashboards"
    ),
    (.schoolwide(.pattern), "as a whole fits a color pattern of the year"),
    (
      .onlyWay(.pattern, besides: ["method1", "method2"]),
      "fits a color pattern of the year, where neither method 1 nor method 2 is met"
    ),
    (
      .reading(.local, standard: .rule("group"), other: .pattern),
      "meets the criteria of two or more priorities with state indicators"
    ),
  ])
  func `the words say the condition's own numbers, colors and levels`(_ condition: Condition, _ words: String) {
    #expect(condition.words(in: Self.program) == words)
  }

  @Test(arguments: 1...15) func `another number is other words`(_ number: Int) {
    let said = Listing.number(number)
    let phrases = [
      Condition.priorities(atLeast: number, .state), .criteria(atLeast: number),
      .groups(atLeast: number, orAllIfFewer: false, .pattern), .dashboards(atLeast: number, of: 20, .pattern),
    ].map { $0.words(in: Self.program) }
    for phrase in phrases { #expect(phrase.split(separator: " ").contains { $0 == said }, "\(number): \(phrase)") }
    let graduation = Condition.graduation(below: Tenths(Int32(number)), .years(number), minimum: number * 7)
    let words = graduation.words(in: Self.program)
    #expect(words.contains("below \(Tenths(Int32(number))) percent"))
    #expect(words.contains("of \(Listing.count(number, "year")) pooled"))
    #expect(words.contains("at least \(number * 7) students"))
  }

  @Test(arguments: [
    (Condition.color(.ela, [.red]), false, "is Red on English Language Arts"),
    (.color(.ela, [.red]), true, "are Red on English Language Arts"),
    (.status(.ela, [.worst]), false, "has Status Very Low on English Language Arts"),
    (.pattern, true, "fit a color pattern of the year"), (.held([.tsi]), true, "were TSI before"),
    (.criteria(atLeast: 2), true, "meet two or more criteria"),
    (
      .dashboards(atLeast: 1, of: 1, .color(.ela, [.red])), false,
      "is Red on English Language Arts on the Dashboard of the year"
    ),
  ])
  func `a clause has its verb`(_ condition: Condition, isPlural: Bool, words: String) {
    #expect(condition.clause(in: Self.program, isPlural: isPlural) == words)
  }
}
