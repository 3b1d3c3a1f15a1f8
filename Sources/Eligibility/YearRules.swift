import Criteria
import DashboardModel

/// One year's program, laid out for asking many entities: what can be derived from it is derived once.
final class YearRules: Sendable {
  /// The edition.
  let edition: Edition
  /// The program.
  let program: Program
  /// The student groups that count, and All Students, where what holds for the entity is kept.
  let scope: StudentGroupSet
  /// The student groups that count.
  let groups: StudentGroupSet
  /// The student groups that count, in the program's order.
  let groupOrder: [StudentGroup]
  /// The criteria, in their order.
  let criteria: [AskedRule]
  /// The criteria of each priority.
  let priorities: [PriorityCriteria]
  /// The methods, in order of number.
  let methods: [AskedRule]
  /// The consequences of several years.
  let severalYears: [AskedRule]
  /// The steps, in order.
  let steps: [AskedStep]
  /// How many rules there are; each has a place below.
  let count: Int
  /// The state indicators that are asked for by color.
  let colored: [Indicator]
  /// The state indicators that are asked for and had a Status level only.
  let leveled: [Indicator]
  /// How many Dashboards the criteria look at, the year's own included.
  let dashboards: Int
  /// The kinds of entity that are judged.
  let kinds: KindSet
  /// Whether anything rests on an inference.
  let hasInferences: Bool
  private let rules: [Rule.ID: AskedRule]
  /// By the places of the rules, whether they ask for other years than their own.
  private let lookBacks: [Bool]

  init?(_ edition: Edition, _ name: Program.Name) {
    guard let program = edition.program(name) else { return nil }
    self.edition = edition
    self.program = program
    groups = StudentGroupSet(program.studentGroups)
    groupOrder = program.studentGroups
    scope = groups.union(StudentGroupSet([.all]))
    let asked = (program.criteria + program.rules).enumerated().map { AskedRule($1, place: $0) }
    criteria = Array(asked.prefix(program.criteria.count))
    let own = criteria
    priorities = LCFFPriority.allCases.map { PriorityCriteria($0, own) }.filter { !$0.isEmpty }
    methods = asked.filter { $0.method != nil }
    severalYears = asked.filter { $0.rule.section != nil }
    rules = Dictionary(asked.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    count = asked.count
    steps = program.steps.map(AskedStep.init)
    let indicators = program.stateIndicators
    colored = indicators.filter { edition.publication(of: $0) == .colors }
    leveled = indicators.filter { edition.publication(of: $0) != .colors }
    dashboards = program.criteria.map(\.condition.dashboards).max() ?? 1
    kinds = KindSet(program.kinds)
    hasInferences = program.supports.contains { $0.support.confidence == .inferred }
    lookBacks = asked.map { program.looksBack($0.condition) }
  }

  /// Whether a rule asks for other years than its own, be it by the rules that it names.
  func looksBack(_ rule: AskedRule) -> Bool { lookBacks[rule.place] }

  /// The rule of a name, or `nil`.
  func rule(_ id: Rule.ID) -> AskedRule? { rules[id] }

  /// A condition, or that of the rule that it names.
  func named(_ condition: Condition) -> Condition {
    if case .rule(let id) = condition, let rule = rules[id] { return named(rule.condition) }
    return condition
  }

  /// Whether entities of a kind are determined.
  func determines(_ kind: EntityKind) -> Bool { steps.contains { $0.kinds.contains(kind) } }

  /// The patterns, without those that are inferred where only what is known for sure counts.
  func patterns(withoutInferences: Bool) -> ColorPatterns? {
    guard withoutInferences, var patterns = program.patterns else { return program.patterns }
    patterns.patterns.removeAll { $0.support.confidence == .inferred }
    return patterns
  }
}

/// A rule with what asking it needs; its words and citations stay behind, because copying them costs more than asking.
final class AskedRule: Sendable {
  let rule: Rule
  /// Its place among the rules of its program.
  let place: Int
  let id: Rule.ID
  let condition: Condition
  let priority: LCFFPriority?
  let method: Int?
  let groups: StudentGroupSet
  let kinds: KindSet
  let isLocal: Bool
  /// Whether it asks for a list of the user's.
  let isListed: Bool
  let isInferred: Bool
  /// The condition of several Dashboards that it is made of, taken apart, or `nil`.
  let shape: SeveralYearsShape?

  init(_ rule: Rule, place: Int) {
    self.rule = rule
    self.place = place
    id = rule.id
    condition = rule.condition
    priority = rule.priority
    method = rule.method
    groups = rule.groups.set
    kinds = KindSet(rule.kinds)
    isLocal = rule.isLocalCriterion
    isListed = if case .listed = rule.condition { true } else { false }
    isInferred = rule.support.confidence == .inferred
    shape = SeveralYearsShape(rule.condition)
  }
}

/// The criteria of one priority, as places among all of them.
struct PriorityCriteria: Sendable {
  let priority: LCFFPriority
  /// Those of state indicators.
  let state: [Int]
  /// Those of the local indicator.
  let local: [Int]
  var isEmpty: Bool { state.isEmpty && local.isEmpty }

  init(_ priority: LCFFPriority, _ criteria: [AskedRule]) {
    self.priority = priority
    let own = criteria.indices.filter { criteria[$0].priority == priority }
    state = own.filter { !criteria[$0].isLocal }
    local = own.filter { criteria[$0].isLocal }
  }
}

/// A step with what asking it needs.
final class AskedStep: Sendable {
  let step: Step
  let status: Status
  let condition: Condition
  let kinds: KindSet
  let isInferred: Bool

  init(_ step: Step) {
    self.step = step
    status = step.status
    condition = step.condition
    kinds = KindSet(step.kinds)
    isInferred = step.support.confidence == .inferred
  }
}

/// A set of kinds of entity.
struct KindSet: Sendable {
  private let bits: UInt8

  init(_ kinds: [EntityKind]) { bits = kinds.reduce(0) { $0 | 1 << $1.rawValue } }

  func contains(_ kind: EntityKind) -> Bool { bits & (1 << kind.rawValue) != 0 }
}

extension Program {
  /// Whether a condition asks for other years than its own, be it by the rules that it names.
  fileprivate func looksBack(_ condition: Condition) -> Bool {
    switch condition {
    case .graduation(_, .years(let count), _): count > 1
    case .dashboards(_, let of, let part): of > 1 || looksBack(part)
    case .rule(let id): rule(id).map { looksBack($0.condition) } ?? false
    case .priorities(_, let source):
      criteria.contains { source.counts($0.isLocalCriterion) && looksBack($0.condition) }
    case .criteria: criteria.contains { $0.isStateCriterion && looksBack($0.condition) }
    default: condition.parts.contains(where: looksBack)
    }
  }
}
