import Criteria
import DashboardModel
import Testing

@Suite struct ProgramTests {
  private let program = EditionSample.edition.lcff

  @Test func `a rule or criterion is found by its name`() {
    #expect(program.rule("part")?.role == .part)
    #expect(program.rule("p4-ela")?.priority == .pupilAchievement)
    #expect(program.rule("nothing") == nil)
  }

  @Test func `methods and several years are told from other rules`() {
    #expect(program.methods.map(\.id) == ["other"])
    #expect(program.severalYears.map(\.id) == ["law"])
  }

  @Test func `only kinds with a step are determined`() {
    #expect(program.determinedKinds == [.district, .charter])
    #expect(program.kinds.contains(.school))
    #expect(!program.determines(.school))
  }

  @Test func `the indicators are those of the criteria and patterns`() {
    #expect(program.stateIndicators == [.ela, .elpi, .cci])
  }

  @Test func `whatever rests on something is shown with it`() {
    let names = program.supports.map(\.rule)
    #expect(Set(names).isSuperset(of: ["part", "p4-ela", "all-red", "Differentiated Assistance"]))
    #expect(names.count == 1 + 2 + program.rules.count + 3 + 4 + 1 + program.steps.count)
  }

  @Test func `an edition has the program of a law`() {
    var edition = EditionSample.edition
    #expect(edition.program(.lcff) == edition.lcff)
    #expect(edition.program(.essa) == edition.essa)
    edition.essa = nil
    #expect(edition.program(.essa) == nil)
    #expect(edition.publication(of: .ela) == .colors)
    #expect(edition.publication(of: .chronic) == .none)
  }

  @Test(arguments: [
    (Status.lcff(.general), "General Assistance", false),
    (.lcff(.differentiatedInYear(2)), "Differentiated Assistance, Year 2", true),
    (.essa(.csiLowPerform), "CSI Low Perform", true), (.essa(.tsi), "TSI", true),
    (.essa(.noStatus), "No Status", false),
    (.essa(.generalAssistance), "General Assistance", false),
  ])
  func `a status is CDE's words, and identified or not`(_ status: Status, _ code: String, isIdentified: Bool) {
    #expect(status.code == code)
    #expect(status.isIdentified == isIdentified)
  }

  @Test(arguments: [
    (Status.lcff(.differentiated), Status.lcff(.differentiatedInYear(1)), true),
    (.lcff(.differentiatedInYear(1)), .lcff(.differentiated), true),
    (.lcff(.differentiatedInYear(1)), .lcff(.differentiatedInYear(2)), false),
    (.lcff(.general), .lcff(.differentiated), false), (.essa(.noStatus), .essa(.generalAssistance), true),
    (.essa(.csiGrad), .essa(.csiLowPerform), false), (.lcff(.general), .essa(.generalAssistance), false),
  ])
  func `a list may say a status in other words`(_ one: Status, _ two: Status, isSame: Bool) {
    #expect(one.meansTheSame(as: two) == isSame)
    #expect(two.meansTheSame(as: one) == isSame)
  }
}
