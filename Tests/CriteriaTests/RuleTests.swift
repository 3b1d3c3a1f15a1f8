import Criteria
import DashboardModel
import Testing

@Suite struct RuleTests {
  private static let support: Support = EditionSample.support

  @Test(arguments: StudentGroup.allCases) func `every, only and except divide the groups`(_ group: StudentGroup) {
    let some: [StudentGroup] = [.el, .ltel]
    #expect(GroupScope.every.contains(group))
    #expect(GroupScope.only(some).contains(group) == (group == .el || group == .ltel))
    #expect(GroupScope.except(some).contains(group) == (group != .el && group != .ltel))
  }

  @Test func `the words tell whom a rule is for`() {
    let program = EditionSample.edition.lcff
    let red = Condition.color(.elpi, [.red])
    func sentence(_ groups: GroupScope) -> String {
      Rule("a", .part, red, groups: groups, support: Self.support).sentence(in: program)
    }
    #expect(sentence(.every) == "Red on English Learner Progress")
    #expect(sentence(.only([.el])) == "Red on English Learner Progress (English Learners only)")
    #expect(
      sentence(.except([.el, .ltel]))
        == "Red on English Learner Progress (not English Learners or Long-Term English Learners)")
  }

  @Test(arguments: [
    (
      Condition.priorities(atLeast: 2, .local),
      "The LEA meets the criteria of two or more priorities with local indicators"
    ),
    (.listed(.calpads), "The LEA did not submit its CALPADS data as required"),
    (
      .groups(atLeast: 1, orAllIfFewer: false, .criteria(atLeast: 2)), "One student group meets two or more criteria"
    ),
  ])
  func `a sentence has its subject`(_ condition: Condition, _ sentence: String) {
    let rule = Rule("a", .part, condition, support: Self.support)
    #expect(rule.sentence(in: EditionSample.edition.lcff) == sentence)
  }

  @Test func `a role tells the priority, the number or the section, and the title`() {
    func rule(_ role: Rule.Role) -> Rule { Rule("a-rule", role, .pattern, support: Self.support) }
    #expect(rule(.criterion(.basics)).priority == .basics)
    #expect(rule(.method(3)).method == 3)
    #expect(rule(.severalYears(section: "EC 1")).section == "EC 1")
    #expect([Rule.Role.part, .method(3), .severalYears(section: "EC 1")].allSatisfy { rule($0).priority == nil })
    #expect(rule(.method(3)).title == "method 3")
    #expect(rule(.severalYears(section: "EC 1")).title == "EC 1")
    #expect(rule(.part).title == "a-rule")
  }

  @Test func `a criterion is of state indicators or of a local one`() {
    let local = Rule("a", .criterion(.basics), .rating(.basics, [.notMet]), support: Self.support)
    let state = Rule("b", .criterion(.basics), .color(.ela, [.red]), support: Self.support)
    let part = Rule("c", .part, .rating(.basics, [.notMet]), support: Self.support)
    #expect([local, state, part].map(\.isLocalCriterion) == [true, false, false])
    #expect([local, state, part].map(\.isStateCriterion) == [false, true, false])
  }

  @Test(arguments: Confidence.allCases) func `what no primary source settles needs caution`(_ confidence: Confidence) {
    #expect(confidence.needsCaution == (confidence != .quoted && confidence != .derived))
  }
}
