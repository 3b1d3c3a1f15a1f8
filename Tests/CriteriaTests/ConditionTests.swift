import Criteria
import DashboardModel
import Testing

@Suite struct ConditionTests {
  @Test(arguments: [
    (Condition.color(.math, [.red, .orange]), "Mathematics Red or Orange"),
    (.color(.chronic, [.red]), "Chronic Absenteeism Red"),
    (.status(.graduation, [.worst]), "Graduation Rate Very Low"),
    (.status(.suspension, [.worst]), "Suspension Rate Very High"),
    (.status(.chronic, [.worst, .secondWorst]), "Chronic Absenteeism Very High or High"),
    (
      .local(.basics, [.notMetForTwoOrMoreYears], years: 1), "Priority 1 rated Not Met For Two or More Years"
    ),
    (
      .local(.fosterYouth, [.notMet, .notMetForTwoOrMoreYears], years: 2),
      "Priority 10 rated Not Met or Not Met For Two or More Years in 2 years running"
    ),
    (.all([.color(.ela, [.red]), .color(.math, [.red])]), "English Language Arts Red and Mathematics Red"),
    (.any([.color(.ela, [.red]), .color(.math, [.red])]), "English Language Arts Red, or Mathematics Red"),
  ])
  func `the words name the worst level of the indicator's own scale`(_ condition: Condition, _ words: String) {
    #expect(condition.words == words)
  }

  @Test func `indicators are named once, in the order of the Dashboard`() {
    let condition = Condition.any([
      .all([.color(.math, [.red]), .color(.ela, [.orange])]),
      .all([.color(.ela, [.red]), .status(.chronic, [.worst])]),
    ])
    #expect(condition.indicators == [.chronic, .ela, .math])
    #expect(Condition.local(.basics, [.notMet], years: 1).indicators.isEmpty)
  }

  @Test func `a condition is local where any part of it is`() {
    let local = Condition.local(.basics, [.notMet], years: 1)
    let state = Condition.color(.ela, [.red])
    #expect(local.isLocal)
    #expect(!state.isLocal)
    #expect(!Condition.status(.ela, [.worst]).isLocal)
    #expect(Condition.all([state, local]).isLocal)
    #expect(Condition.any([state, .all([local])]).isLocal)
    #expect(!Condition.all([state, state]).isLocal)
  }
}
