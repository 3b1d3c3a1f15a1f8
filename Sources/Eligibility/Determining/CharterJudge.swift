import Criteria
import DashboardModel

/// Judges charter schools over the years that their rule asks for, each year by its own edition.
struct CharterJudge: Sendable {
  private let history: History
  private let clocks: ClockKeeper

  init(history: History) {
    self.history = history
    clocks = ClockKeeper(history: history)
  }

  /// The result of a rule for a charter school as of a year.
  func result(_ rule: CharterRule, _ cds: CDSCode, _ year: DashboardYear) -> CharterResult {
    switch rule.shape {
    case .consecutiveDashboards(let count): return consecutive(rule, cds, year.latest(count))
    case .groups(let groups, let dashboards, let of):
      let clockRule = ClockRule(
        .ec47607, .groups(groups, dashboards: dashboards, of: of), kinds: [.charter], rule.words, support: rule.support)
      let clock = clocks.result(clockRule, cds, .charter, year)
      let answer = clock?.answer ?? .undetermined
      return CharterResult(
        rule: rule, years: year.latest(of).map { history.meets(cds, .charter, $0) }, sameGroup: answer,
        anyGroup: answer, groups: answer == .met ? clock?.qualifying ?? [] : [], openGroups: [], clock: clock)
    }
  }

  private func consecutive(_ rule: CharterRule, _ cds: CDSCode, _ window: [DashboardYear]) -> CharterResult {
    let years = window.map { history.meets(cds, .charter, $0) }
    let anyGroup = years.reduce(Answer.met) { $0.and($1.answer) }
    let assessments = window.map { history.assessment(cds, .charter, $0) }
    var groups: [StudentGroup] = []
    var openGroups: [StudentGroup] = []
    var sameGroup = Answer.notMet
    for group in StudentGroup.allCases where group != .all {
      var answer = Answer.met
      for assessment in assessments { answer = answer.and(withLocal(group, assessment)) }
      let hasOwn = assessments.contains { $0?.group(group)?.met.isEmpty == false }
      if answer == .met, hasOwn { groups.append(group) }
      if answer == .undetermined { openGroups.append(group) }
      sameGroup = sameGroup.or(answer)
    }
    return CharterResult(
      rule: rule, years: years, sameGroup: sameGroup.and(anyGroup), anyGroup: anyGroup, groups: groups,
      openGroups: openGroups, clock: nil)
  }

  /// Whether a group meets two priorities in a year; a local indicator of the school counts for each of its groups, so
  /// that local indicators alone may be enough.
  private func withLocal(_ group: StudentGroup, _ assessment: Assessment?) -> Answer {
    guard let assessment else { return .undetermined }
    guard let own = assessment.group(group) else { return .notMet }
    let met = own.met.union(assessment.localMet)
    let open = own.undetermined.union(assessment.localUndetermined).subtracting(met)
    return own.meets.or(assessment.methods[2] ?? .notMet)
      .or(Answer.count(atLeast: 2, met: met.count, undetermined: open.count))
  }
}
