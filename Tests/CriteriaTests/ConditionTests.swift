import Criteria
import DashboardModel
import Testing

@Suite struct ConditionTests {
  @Test func `indicators are named once, in the order of the Dashboard`() {
    let condition = Condition.any([
      .all([.color(.math, [.red]), .color(.ela, [.orange])]),
      .groups(atLeast: 1, orAllIfFewer: false, .all([.color(.ela, [.red]), .status(.chronic, [.worst])])),
    ])
    #expect(condition.indicators == [.chronic, .ela, .math])
    #expect(Condition.rating(.basics, [.notMet]).indicators.isEmpty)
    #expect(Condition.rule("a").indicators.isEmpty)
  }

  @Test func `a condition is local where any part of it is`() {
    let local = Condition.rating(.basics, [.notMet])
    let state = Condition.color(.ela, [.red])
    #expect(local.isLocal)
    #expect(!state.isLocal)
    #expect(!Condition.status(.ela, [.worst]).isLocal)
    #expect(Condition.all([state, local]).isLocal)
    #expect(Condition.any([state, .all([local])]).isLocal)
    #expect(Condition.dashboards(atLeast: 2, of: 2, local).isLocal)
    #expect(!Condition.all([state, state]).isLocal)
    #expect(
      Condition.any([.rating(.fosterYouth, [.notMet]), local, local]).ratedPriorities == [.basics, .fosterYouth])
  }

  @Test(arguments: [
    (Condition.color(.ela, [.red]), 1), (.dashboards(atLeast: 3, of: 4, .rule("group")), 4),
    (.dashboards(atLeast: 1, of: 1, .pattern), 1), (.all([.pattern, .dashboards(atLeast: 2, of: 3, .pattern)]), 3),
    (.groups(atLeast: 1, orAllIfFewer: false, .dashboards(atLeast: 2, of: 2, .rule("group"))), 2),
    (.reading(.local, standard: .dashboards(atLeast: 1, of: 2, .pattern), other: .pattern), 2),
    (.dashboards(atLeast: 2, of: 2, .dashboards(atLeast: 3, of: 3, .pattern)), 3), (.any([]), 1),
  ])
  func `a condition looks at as many Dashboards as its widest part`(_ condition: Condition, _ count: Int) {
    #expect(condition.dashboards == count)
  }

  @Test(arguments: EditionSample.conditions) func `the nodes are the whole and the parts of every part`(
    _ condition: Condition
  ) {
    #expect(condition.nodes.first == condition)
    #expect(condition.nodes.count == 1 + condition.parts.map(\.nodes.count).reduce(0, +))
  }

  @Test func `pooled cohorts are this year's file or one of each year, with years that had no Dashboard`() {
    #expect(Cohorts.currentAndPrior.years(DashboardYear(2023)) == [DashboardYear(2023)])
    #expect(Cohorts.years(3).years(DashboardYear(2023)) == [2023, 2022, 2021].map { DashboardYear($0) })
  }

  @Test(arguments: OpenQuestion.allCases) func `an open question can be read in two ways that differ`(
    _ reading: OpenQuestion
  ) {
    #expect(Set(reading.values).count == 2)
    #expect(Set(reading.words).count == 2)
  }
}
