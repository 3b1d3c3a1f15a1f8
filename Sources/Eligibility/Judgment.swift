import Criteria
import DashboardModel

/// One year of one entity, judged once by that year's own edition: from its files where they tell, else from CDE's list.
final class Judgment {
  let year: DashboardYear
  let view: YearView
  let rules: YearRules?
  /// What CDE's list of the year says, where it was given and the edition is the year's own.
  let list: ListFacts?
  let schoolList: SchoolListFacts?
  // The record keeps its judgments, so that it outlives them.
  private unowned let record: Record
  /// By the places of the rules.
  private var known: [Known?]

  /// The answers to a rule, by the files alone and completed by CDE's list.
  private struct Known {
    var own: GroupAnswers
    var completed: GroupAnswers
  }

  init(_ year: DashboardYear, _ view: YearView, _ rules: YearRules?, record: Record) {
    self.year = year
    self.view = view
    self.rules = rules
    self.record = record
    known = Array(repeating: nil, count: rules?.count ?? 0)
    let isOwn = rules?.isCDEs ?? true
    let setting = record.setting
    list =
      isOwn && setting.program == .lcff ? ListFacts(view.cds, record.entity.kind, year, rules, view.files) : nil
    schoolList = isOwn && setting.program == .essa ? SchoolListFacts(view.cds, year, setting) : nil
  }

  /// Whether any file of a year that the criteria look at speaks of the entity.
  private(set) lazy var isKnown: Bool = {
    if view.isKnown { return true }
    guard let rules, rules.dashboards > 1 else { return false }
    return DashboardWindow(year, rules.dashboards).contains { record.view($0).isKnown }
  }()

  // MARK: Criteria and patterns

  /// The answers to the program's criteria, and to its priorities.
  private(set) lazy var criterionAnswers: CriterionAnswers = {
    guard let rules else { return CriterionAnswers([], priorities: 0) { _ in GroupAnswers(.notMet) } }
    let kind = record.entity.kind
    let withoutInferences = record.setting.withoutInferences
    if !view.hasFiles, let same = rules.answersOfNoFiles(kind, withoutInferences: withoutInferences) { return same }
    let walk = Walk(record: record, judgment: self, table: rules.table, way: Answering())
    return CriterionAnswers(rules.askedCriteria, priorities: rules.priorities.count) { criterion in
      guard criterion.isAsked(of: kind, withoutInferences: withoutInferences) else { return GroupAnswers(.notMet) }
      return walk(criterion.asked).within(criterion.groups)
    }
  }()

  /// The priorities that the LEA meets, or may meet, with local indicators.
  var local: (met: LCFFPrioritySet, open: LCFFPrioritySet) { priorities(criterionAnswers.local, of: .all) }

  /// Whether at least so many priorities are met.
  func priorities(atLeast count: Int, _ source: PrioritySource) -> GroupAnswers {
    let answers = criterionAnswers
    var tally = GroupTally()
    switch source {
    case .state: for own in answers.state { tally.add(own) }
    case .local: for own in answers.local { tally.add(own) }
    case .both: for (state, local) in zip(answers.state, answers.local) { tally.add(state.or(local)) }
    case .bothWhereKnown:
      for (state, local) in zip(answers.state, answers.local) { tally.add(state.or(GroupAnswers(met: local.met))) }
    case .mixed:
      var state = GroupAnswers(.notMet)
      var local = GroupAnswers(.notMet)
      for place in answers.state.indices {
        tally.add(answers.state[place].or(answers.local[place]))
        state = state.or(answers.state[place])
        local = local.or(answers.local[place])
      }
      return tally.reached(count).and(state).and(local)
    }
    return tally.reached(count)
  }

  /// How the colors of the year count, or `nil` where the program has no patterns.
  private(set) lazy var tallying: Tallying? =
    rules?.patterns(withoutInferences: record.setting.withoutInferences).map { Tallying(view: view, patterns: $0) }

  /// Whether each group, and the school as a whole, fits a pattern.
  private(set) lazy var patternAnswers: GroupAnswers =
    tallying?.answers(of: rules?.scope.groups ?? []) ?? GroupAnswers(.undetermined)

  // MARK: Rules

  /// The answers to a rule that was looked up by its name.
  ///
  /// A rule that the year does not have, or that is not for this kind of entity, is not met; where no edition is known for
  /// the year, nothing is known of the rule.
  func answers(named rule: AskedRule?) -> GroupAnswers {
    guard let rules, let rule else { return GroupAnswers(self.rules == nil ? .undetermined : .notMet) }
    let kind = record.entity.kind
    guard rules.kinds.contains(kind), rule.kinds.contains(kind) else { return GroupAnswers(.notMet) }
    return answers(rule)
  }

  /// The answers to a rule, completed by CDE's list where the files leave them open.
  func answers(_ rule: AskedRule) -> GroupAnswers {
    if let known = known[rule.place] { return known.completed }
    let own = ownAnswers(rule)
    var answers = own
    if !own.open.isEmpty, let listed = listed(rule) {
      answers = own.filled(by: listed.within(rules?.scope ?? .everything))
      if answers != own { record.isReadOffList = true }
    }
    known[rule.place] = Known(own: own, completed: answers)
    return answers
  }

  private func ownAnswers(_ rule: AskedRule) -> GroupAnswers {
    guard let rules, !(record.setting.withoutInferences && rule.isInferred) else { return GroupAnswers(.notMet) }
    let walk = Walk(record: record, judgment: self, table: rules.table, way: Answering())
    return walk(rule.asked).within(rule.groups).within(rules.scope)
  }

  private func listed(_ rule: AskedRule) -> GroupAnswers? {
    if let schoolList { return schoolList.answers(rule) }
    guard let list else { return nil }
    let local = self.local
    return list.answers(rule, local: (met: local.met.count, open: local.open.count))
  }

  /// The answers to a rule by the files alone.
  func answersOfFiles(_ id: Rule.ID) -> GroupAnswers {
    guard let rule = rules?.rule(id) else { return GroupAnswers(.undetermined) }
    _ = answers(rule)
    return known[rule.place]?.own ?? GroupAnswers(.undetermined)
  }

  /// The groups whose answer to a rule is read off CDE's list.
  func readOffList(_ id: Rule.ID) -> StudentGroupSet { readOffList(rules?.rule(id)) }

  /// The groups whose answer to a rule is read off CDE's list.
  func readOffList(_ rule: AskedRule?) -> StudentGroupSet {
    guard list != nil || schoolList != nil, let rule, let known = known[rule.place] else { return [] }
    return known.own.open.subtracting(known.completed.open)
  }

  /// What the answers of a group rest on.
  func basis(_ id: Rule.ID, _ group: StudentGroup) -> Basis? { basis(rules?.rule(id), group) }

  /// What the answers of a group to a rule that was looked up by its name rest on.
  func basis(_ rule: AskedRule?, _ group: StudentGroup) -> Basis? {
    if readOffList(rule).contains(group) { return .list }
    if isKnown { return .dashboard }
    // Without files what is known is known from the list, be it through another rule.
    guard list != nil, let rule, let known = known[rule.place] else { return nil }
    return known.completed[group] == .undetermined ? nil : .list
  }

  // MARK: Leaves that are exact by themselves

  /// Whether enough groups meet a condition, or all where there are fewer.
  func groups(
    _ answers: GroupAnswers, atLeast needed: Int, orAllIfFewer: Bool, _ table: ConditionTable, _ part: AskedCondition
  ) -> Answer {
    guard let rules else { return .undetermined }
    let answer = answers.count(atLeast: needed, among: rules.groups)
    let possible = answers.possible.intersection(rules.groups)
    guard orAllIfFewer, answer != .met, !possible.isEmpty else { return answer }
    if view.isInStateFiles {
      let own = view.groups(of: rules)
      guard own.met.count < needed, !own.possible.isEmpty else { return answer }
      // Where a file of the year is not given, there may be more groups.
      var fewer: Answer = own.open.isEmpty ? .met : .undetermined
      for group in own.met.groups { fewer = fewer.and(answers[group]) }
      if fewer != .notMet { record.countsFewerGroups = true }
      return answer.or(fewer)
    }
    return answer == .notMet ? fewerByLists(answers, needed, table, part) : answer
  }

  /// Whether the answer for all groups, where they are fewer, is open for want of knowing how many there are.
  func isOpenByNumber(_ answers: GroupAnswers, atLeast needed: Int) -> Bool {
    guard let rules else { return false }
    guard view.isInStateFiles else { return answers.open.isDisjoint(with: rules.groups) }
    let own = view.groups(of: rules)
    return !own.open.isEmpty && own.met.count < needed && own.met.isSubset(of: answers.possible)
  }

  /// Lists name no group that never qualified, so that they do not show how many groups an LEA has.
  ///
  /// In a window with an open year those that they name may be all that there are, or not. Where every year is known,
  /// every group that they name reaches its years, there are at least two, and one is of race or ethnicity (every LEA has
  /// such a group), these are taken to be all: it reproduces all flags of CDE's lists of 2022 and 2023, one of them through
  /// this clause.
  private func fewerByLists(
    _ answers: GroupAnswers, _ needed: Int, _ table: ConditionTable, _ part: AskedCondition
  ) -> Answer {
    guard let years = record.groupYears(table, part, self) else { return .notMet }
    let named = years.filter { !$0.met.isEmpty }
    let isOpen = years.contains { !$0.undetermined.isEmpty }
    guard named.count < needed, named.allSatisfy({ answers[$0.group] != .notMet }) else { return .notMet }
    if isOpen { return .undetermined }
    guard named.count > 1, named.contains(where: { $0.group.isRaceOrEthnicity }) else { return .notMet }
    record.countsFewerGroups = true
    return .met
  }

  /// Whether a part is met and none of some rules is.
  ///
  /// Where the part is state and local priorities together, and the rules are either of them alone, it stays open only where
  /// the part can turn out to be the one and only way: a further priority of the group, or a further local one, would be one
  /// of the other ways.
  func onlyWay(_ table: ConditionTable, _ asked: AskedCondition, _ own: Answer, _ others: Answer) -> Answer {
    if others == .met || own == .notMet { return .notMet }
    if others == .notMet { return own }
    guard let rules, let limits = rules.onlyWayLimits(table, asked) else { return .undetermined }
    let canStandAlone = rules.groups.groups.contains { limits.allow(state($0), local) }
    return canStandAlone ? .undetermined : .notMet
  }

  /// The priorities that a group meets, or may meet, with state indicators.
  func state(_ group: StudentGroup) -> (met: LCFFPrioritySet, open: LCFFPrioritySet) {
    priorities(criterionAnswers.state, of: group)
  }

  private func priorities(
    _ answers: [GroupAnswers], of group: StudentGroup
  ) -> (met: LCFFPrioritySet, open: LCFFPrioritySet) {
    var sets: (met: LCFFPrioritySet, open: LCFFPrioritySet) = ([], [])
    guard let rules else { return sets }
    for place in answers.indices {
      switch answers[place][group] {
      case .met: sets.met.insert(rules.priorities[place])
      case .undetermined: sets.open.insert(rules.priorities[place])
      case .notMet: break
      }
    }
    return sets
  }
}

/// What an answer was made from.
public enum Basis: String, Hashable, Sendable {
  /// The Dashboard's files.
  case dashboard
  /// CDE's list.
  case list
}

extension StudentGroup {
  /// Whether every student is in one of the groups of this kind, so that an LEA has at least one of them.
  var isRaceOrEthnicity: Bool {
    switch self {
    case .aa, .ai, .as, .fi, .hi, .pi, .tom, .wh: true
    case .all, .el, .fos, .hom, .ltel, .sed, .swd: false
    }
  }
}
