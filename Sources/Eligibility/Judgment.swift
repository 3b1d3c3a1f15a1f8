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
  private var own: [GroupAnswers?]
  private var completed: [GroupAnswers?]

  init(_ year: DashboardYear, _ view: YearView, _ rules: YearRules?, record: Record) {
    self.year = year
    self.view = view
    self.rules = rules
    self.record = record
    own = Array(repeating: nil, count: rules?.count ?? 0)
    completed = own
    let isOwn = rules?.edition.isCDEs ?? true
    let setting = record.setting
    list =
      isOwn && setting.program == .lcff ? ListFacts(view.cds, record.entity.kind, year, rules, setting.data) : nil
    schoolList = isOwn && setting.program == .essa ? SchoolListFacts(view.cds, year, setting) : nil
  }

  /// Whether any file of a year that the criteria look at speaks of the entity.
  private(set) lazy var isKnown: Bool = {
    if view.isKnown { return true }
    guard let rules, rules.dashboards > 1 else { return false }
    return year.latest(rules.dashboards).contains { record.view($0).isKnown }
  }()

  // MARK: Criteria and patterns

  /// The answers to the program's criteria, in their order.
  private(set) lazy var criterionAnswers: [GroupAnswers] = {
    guard let rules else { return [] }
    let walk = Walk(record: record, judgment: self, way: Answering())
    let kind = record.entity.kind
    return rules.criteria.map { criterion in
      guard criterion.kinds.contains(kind), !(record.setting.withoutInferences && criterion.isInferred) else {
        return GroupAnswers(.notMet)
      }
      return walk(criterion.condition).within(criterion.groups)
    }
  }()

  /// Whether each group meets a priority, by the criteria at some places.
  private func priority(_ places: [Int]) -> GroupAnswers {
    places.reduce(GroupAnswers(.notMet)) { $0.or(criterionAnswers[$1]) }
  }

  /// In the order of the year's priorities, whether each group meets it with a state indicator.
  private lazy var statePriorities: [GroupAnswers] = rules?.priorities.map { priority($0.state) } ?? []
  /// In the order of the year's priorities, whether the LEA meets it with its local indicator.
  private lazy var localPriorities: [GroupAnswers] = rules?.priorities.map { priority($0.local) } ?? []

  /// The priorities that the LEA meets, or may meet, with local indicators.
  var local: (met: LCFFPrioritySet, open: LCFFPrioritySet) { priorities(localPriorities, of: .all) }

  /// Whether at least so many priorities are met.
  func priorities(atLeast count: Int, _ source: PrioritySource) -> GroupAnswers {
    switch source {
    case .state: return GroupAnswers.count(atLeast: count, of: statePriorities)
    case .local: return GroupAnswers.count(atLeast: count, of: localPriorities)
    case .both: return GroupAnswers.count(atLeast: count, of: joined(localPriorities))
    case .bothWhereKnown:
      return GroupAnswers.count(atLeast: count, of: joined(localPriorities.map { GroupAnswers(met: $0.met) }))
    case .mixed:
      let both = GroupAnswers.count(atLeast: count, of: joined(localPriorities))
      let one = [statePriorities, localPriorities].map { GroupAnswers.count(atLeast: 1, of: $0) }
      return both.and(one[0]).and(one[1])
    }
  }

  private func joined(_ local: [GroupAnswers]) -> [GroupAnswers] {
    zip(statePriorities, local).map { $0.or($1) }
  }

  /// How the colors of the year count, or `nil` where the program has no patterns.
  private(set) lazy var tallying: Tallying? =
    rules?.patterns(withoutInferences: record.setting.withoutInferences).map { Tallying(view: view, patterns: $0) }

  /// Whether each group, and the school as a whole, fits a pattern.
  private(set) lazy var patternAnswers: GroupAnswers =
    tallying?.answers(of: rules?.scope.groups ?? []) ?? GroupAnswers(.undetermined)

  // MARK: Rules

  /// The answers to a rule, completed by CDE's list where the files leave them open.
  func answers(_ rule: AskedRule) -> GroupAnswers {
    if let known = completed[rule.place] { return known }
    let own = ownAnswers(rule)
    var answers = own
    if !own.open.isEmpty, let listed = listed(rule) {
      answers = own.filled(by: listed.within(rules?.scope ?? .everything))
      if answers != own { record.isReadOffList = true }
    }
    self.own[rule.place] = own
    completed[rule.place] = answers
    return answers
  }

  private func ownAnswers(_ rule: AskedRule) -> GroupAnswers {
    if record.setting.withoutInferences, rule.isInferred { return GroupAnswers(.notMet) }
    let walk = Walk(record: record, judgment: self, way: Answering())
    return walk(rule.condition).within(rule.groups).within(rules?.scope ?? .everything)
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
    return own[rule.place] ?? GroupAnswers(.undetermined)
  }

  /// The groups whose answer to a rule is read off CDE's list.
  func readOffList(_ id: Rule.ID) -> StudentGroupSet {
    guard list != nil || schoolList != nil, let place = rules?.rule(id)?.place, let own = own[place],
      let completed = completed[place]
    else { return [] }
    return own.open.subtracting(completed.open)
  }

  /// What the answers of a group rest on.
  func basis(_ id: Rule.ID, _ group: StudentGroup) -> Basis? {
    if readOffList(id).contains(group) { return .list }
    if isKnown { return .dashboard }
    // Without files what is known is known from the list, be it through another rule.
    guard list != nil, let place = rules?.rule(id)?.place, let known = completed[place] else { return nil }
    return known[group] == .undetermined ? nil : .list
  }

  // MARK: Leaves that are exact by themselves

  /// Whether enough groups meet a condition, or all where there are fewer.
  func groups(
    _ answers: GroupAnswers, atLeast needed: Int, orAllIfFewer: Bool, _ condition: Condition
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
    return answer == .notMet ? fewerByLists(answers, needed, condition) : answer
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
  private func fewerByLists(_ answers: GroupAnswers, _ needed: Int, _ condition: Condition) -> Answer {
    guard let years = record.groupYears(condition, self) else { return .notMet }
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
  func onlyWay(_ part: Condition, _ own: Answer, _ others: Answer, besides ids: [Rule.ID]) -> Answer {
    if others == .met || own == .notMet { return .notMet }
    if others == .notMet { return own }
    guard let rules, let limits = OnlyWayLimits(part, ids, rules) else { return .undetermined }
    let canStandAlone = rules.groups.groups.contains { limits.allow(state($0), local) }
    return canStandAlone ? .undetermined : .notMet
  }

  /// The priorities that a group meets, or may meet, with state indicators.
  func state(_ group: StudentGroup) -> (met: LCFFPrioritySet, open: LCFFPrioritySet) {
    priorities(statePriorities, of: group)
  }

  private func priorities(
    _ answers: [GroupAnswers], of group: StudentGroup
  ) -> (met: LCFFPrioritySet, open: LCFFPrioritySet) {
    var sets: (met: LCFFPrioritySet, open: LCFFPrioritySet) = ([], [])
    guard let rules else { return sets }
    for (place, answers) in answers.enumerated() {
      switch answers[group] {
      case .met: sets.met.insert(rules.priorities[place].priority)
      case .undetermined: sets.open.insert(rules.priorities[place].priority)
      case .notMet: break
      }
    }
    return sets
  }
}

/// How many priorities a mixed way asks for, and at how many state or local ones another way begins.
private struct OnlyWayLimits {
  private let together: Int
  private var state: Int = .max
  private var local: Int = .max

  /// Takes the rules apart; `nil` where they are not of this kind.
  init?(_ part: Condition, _ ids: [Rule.ID], _ rules: YearRules) {
    guard case .groups(1, orAllIfFewer: false, let inner) = rules.named(part),
      case .priorities(let together, .mixed) = rules.named(inner)
    else { return nil }
    self.together = together
    for id in ids {
      switch rules.named(.rule(id)) {
      case .priorities(let count, .local): local = min(local, count)
      case .groups(1, orAllIfFewer: false, let inner):
        guard case .priorities(let count, .state) = rules.named(inner) else { return nil }
        state = min(state, count)
      default: return nil
      }
    }
  }

  /// Whether the mixed way can be reached without another one: by as many priorities as there is room for, those first that
  /// only one of the two can add.
  func allow(
    _ own: (met: LCFFPrioritySet, open: LCFFPrioritySet), _ local: (met: LCFFPrioritySet, open: LCFFPrioritySet)
  ) -> Bool {
    let room = (state: state - 1 - own.met.count, local: self.local - 1 - local.met.count)
    guard room.state >= 0, room.local >= 0 else { return false }
    let further = own.open.priorities.sorted { rank($0, local) < rank($1, local) }
    let state = own.met.union(LCFFPrioritySet(further.prefix(room.state)))
    let others = local.open.priorities.sorted { !state.contains($0) && state.contains($1) }
    let locals = local.met.union(LCFFPrioritySet(others.prefix(room.local)))
    return !state.isEmpty && !locals.isEmpty && state.union(locals).count >= together
  }

  private func rank(_ priority: LCFFPriority, _ local: (met: LCFFPrioritySet, open: LCFFPrioritySet)) -> Int {
    local.met.contains(priority) ? 2 : local.open.contains(priority) ? 1 : 0
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
