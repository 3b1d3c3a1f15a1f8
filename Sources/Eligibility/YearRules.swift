import Criteria
import DashboardModel

/// One year's program, laid out for asking many entities: what can be derived from it is derived once.
final class YearRules: Sendable {
  /// The edition.
  let edition: Edition
  /// The year.
  let year: DashboardYear
  /// Whether the rules are CDE's own.
  let isCDEs: Bool
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
  /// The criteria, as far as answering needs them, in their order.
  let askedCriteria: [AskedCriterion]
  /// The priorities that have criteria, in their order.
  let priorities: [LCFFPriority]
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
  /// The answers to the criteria of a year of which no file was given, by kind of entity.
  private let unknown: UnknownYear?
  /// How many Dashboards the criteria look at, the year's own included.
  let dashboards: Int
  /// The kinds of entity that are judged.
  let kinds: KindSet
  /// Whether anything rests on an inference.
  let hasInferences: Bool
  /// The conditions of the rules and steps, laid out.
  let table: ConditionTable
  /// What a student group meets with state indicators.
  let groupRule: AskedRule?
  /// The names of rules, shared by the years of a setting.
  let names: RuleNames
  private let rules: [Rule.ID: AskedRule]
  /// The rules by the numbers of their names.
  private let numbered: [AskedRule?]
  /// The rules of an only way, with their limits.
  private let onlyWays: [(rule: AskedRule, limits: OnlyWayLimits?)]

  init?(_ edition: Edition, _ name: Program.Name, _ names: RuleNames) {
    guard let program = edition.program(name) else { return nil }
    self.edition = edition
    year = edition.year
    isCDEs = edition.isCDEs
    self.program = program
    groups = StudentGroupSet(program.studentGroups)
    groupOrder = program.studentGroups
    scope = groups.union(StudentGroupSet([.all]))
    self.names = names
    var builder = ConditionTable.Builder(names)
    let asked = (program.criteria + program.rules).enumerated().map { place, rule in
      AskedRule(rule, place: place, looksBack: program.looksBack(rule.condition), &builder)
    }
    criteria = Array(asked.prefix(program.criteria.count))
    let priorities = LCFFPriority.allCases.filter { priority in program.criteria.contains { $0.priority == priority } }
    self.priorities = priorities
    askedCriteria = criteria.map { criterion in
      AskedCriterion(criterion, place: criterion.priority.flatMap { priorities.firstIndex(of: $0) })
    }
    unknown = UnknownYear(askedCriteria, priorities: priorities.count)
    methods = asked.filter { $0.method != nil }
    severalYears = asked.filter { $0.rule.section != nil }
    rules = Dictionary(asked.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    groupRule = rules[.group]
    count = asked.count
    var steps: [AskedStep] = []
    for step in program.steps { steps.append(AskedStep(step, after: steps, program, &builder)) }
    self.steps = steps
    table = builder.table
    var numbered: [AskedRule?] = []
    for rule in asked.reversed() {
      let number = names.number(rule.id).value
      if number >= numbered.count { numbered += repeatElement(nil, count: number + 1 - numbered.count) }
      numbered[number] = rule
    }
    self.numbered = numbered
    let all = rules
    onlyWays = asked.filter { if case .onlyWay = $0.condition { true } else { false } }
      .map { ($0, OnlyWayLimits($0.condition) { Self.named($0, all) }) }
    let indicators = program.stateIndicators
    colored = indicators.filter { edition.publication(of: $0) == .colors }
    leveled = indicators.filter { edition.publication(of: $0) != .colors }
    dashboards = program.criteria.map(\.condition.dashboards).max() ?? 1
    kinds = KindSet(program.kinds)
    hasInferences = program.supports.contains { $0.support.confidence == .inferred }
  }

  /// The rule of a name, or `nil`.
  func rule(_ id: Rule.ID) -> AskedRule? { rules[id] }

  /// The rule of a numbered name, or `nil`.
  func rule(_ number: RuleNumber) -> AskedRule? { number.value < numbered.count ? numbered[number.value] : nil }

  /// A condition, or that of the rule that it names.
  func named(_ condition: Condition) -> Condition { Self.named(condition, rules) }

  private static func named(_ condition: Condition, _ rules: [Rule.ID: AskedRule]) -> Condition {
    if case .rule(let id) = condition, let rule = rules[id] { return named(rule.condition, rules) }
    return condition
  }

  /// The limits of a condition of an only way, or `nil` where they are not of that kind.
  func onlyWayLimits(_ table: ConditionTable, _ asked: AskedCondition) -> OnlyWayLimits? {
    if table === self.table, let rule = onlyWays.first(where: { $0.rule.asked == asked }) { return rule.limits }
    return OnlyWayLimits(table.condition(asked), named)
  }

  /// The answers to the criteria of a year of which no file was given, or `nil` where they rest on other things too.
  func answersOfNoFiles(_ kind: EntityKind, withoutInferences: Bool) -> CriterionAnswers? {
    unknown?.answers(kind, withoutInferences: withoutInferences)
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
  /// The condition, laid out in the table of its year.
  let asked: AskedCondition
  let priority: LCFFPriority?
  let method: Int?
  let groups: StudentGroupSet
  let kinds: KindSet
  let isLocal: Bool
  /// Whether it asks for a list of the user's.
  let isListed: Bool
  let isInferred: Bool
  /// Whether it asks for other years than its own, be it by the rules that it names.
  let looksBack: Bool
  /// How many Dashboards its condition looks at by itself, this one included.
  let dashboards: Int
  /// The condition of several Dashboards that it is made of, taken apart, or `nil`.
  let shape: SeveralYearsShape?

  init(_ rule: Rule, place: Int, looksBack: Bool, _ builder: inout ConditionTable.Builder) {
    self.rule = rule
    self.place = place
    self.looksBack = looksBack
    id = rule.id
    condition = rule.condition
    asked = builder.add(rule.condition)
    priority = rule.priority
    method = rule.method
    groups = rule.groups.set
    kinds = KindSet(rule.kinds)
    isLocal = rule.isLocalCriterion
    isListed = if case .listed = rule.condition { true } else { false }
    isInferred = rule.support.confidence == .inferred
    dashboards = rule.condition.dashboards
    shape = SeveralYearsShape(rule.condition, &builder)
  }
}

/// A criterion as far as answering needs it.
struct AskedCriterion: Sendable {
  let asked: AskedCondition
  let groups: StudentGroupSet
  let kinds: KindSet
  let isInferred: Bool
  let isLocal: Bool
  /// The place of its priority among those of the year.
  let priority: Int?
  /// The answer where nothing is known of the year, or `nil` where it rests on more than the year's files.
  let answerOfNoFiles: Answer?

  init(_ criterion: AskedRule, place: Int?) {
    asked = criterion.asked
    groups = criterion.groups
    kinds = criterion.kinds
    isInferred = criterion.isInferred
    isLocal = criterion.isLocal
    priority = place
    answerOfNoFiles = criterion.condition.answerOfNoFiles
  }

  /// Whether it is asked of a kind of entity.
  func isAsked(of kind: EntityKind, withoutInferences: Bool) -> Bool {
    kinds.contains(kind) && !(withoutInferences && isInferred)
  }
}

/// The answers to the criteria of a year, and to its priorities.
final class CriterionAnswers: Sendable {
  /// In the order of the criteria.
  let criteria: [GroupAnswers]
  /// In the order of the year's priorities, whether each group meets it with a state indicator.
  let state: [GroupAnswers]
  /// In the order of the year's priorities, whether the LEA meets it with its local indicator.
  let local: [GroupAnswers]

  init(_ asked: [AskedCriterion], priorities: Int, _ answer: (AskedCriterion) -> GroupAnswers) {
    var criteria: [GroupAnswers] = []
    criteria.reserveCapacity(asked.count)
    var state = [GroupAnswers](repeating: GroupAnswers(.notMet), count: priorities)
    var local = state
    for criterion in asked {
      let answers = answer(criterion)
      criteria.append(answers)
      guard let place = criterion.priority else { continue }
      if criterion.isLocal {
        local[place] = local[place].or(answers)
      } else {
        state[place] = state[place].or(answers)
      }
    }
    self.criteria = criteria
    self.state = state
    self.local = local
  }
}

/// The answers to the criteria of a year of which no file was given: the same for all entities of a kind.
private final class UnknownYear: Sendable {
  private let answers: [CriterionAnswers]

  init?(_ criteria: [AskedCriterion], priorities: Int) {
    guard criteria.allSatisfy({ $0.answerOfNoFiles != nil }) else { return nil }
    answers = EntityKind.allCases.flatMap { kind in
      [false, true].map { withoutInferences in
        CriterionAnswers(criteria, priorities: priorities) { criterion in
          guard criterion.isAsked(of: kind, withoutInferences: withoutInferences) else { return GroupAnswers(.notMet) }
          return GroupAnswers(criterion.answerOfNoFiles ?? .undetermined).within(criterion.groups)
        }
      }
    }
  }

  func answers(_ kind: EntityKind, withoutInferences: Bool) -> CriterionAnswers {
    answers[Int(kind.rawValue) * 2 + (withoutInferences ? 1 : 0)]
  }
}

extension Condition {
  /// The answer where no file of the year was given, or `nil` where it rests on more than the year's files.
  fileprivate var answerOfNoFiles: Answer? {
    switch self {
    case .color, .status, .rating: return .undetermined
    case .all(let parts): return Self.folded(parts, .met) { $0.and($1) }
    case .any(let parts): return Self.folded(parts, .notMet) { $0.or($1) }
    default: return nil
    }
  }

  private static func folded(_ parts: [Condition], _ start: Answer, _ fold: (Answer, Answer) -> Answer) -> Answer? {
    var answer = start
    for part in parts {
      guard let own = part.answerOfNoFiles else { return nil }
      answer = fold(answer, own)
    }
    return answer
  }
}

/// How many priorities a mixed way asks for, and at how many state or local ones another way begins.
struct OnlyWayLimits {
  private let together: Int
  private var state: Int = .max
  private var local: Int = .max

  /// Takes the rules apart; `nil` where they are not of this kind.
  init?(_ condition: Condition, _ named: (Condition) -> Condition) {
    guard case .onlyWay(let part, let ids) = condition,
      case .groups(1, orAllIfFewer: false, let inner) = named(part),
      case .priorities(let together, .mixed) = named(inner)
    else { return nil }
    self.together = together
    for id in ids {
      switch named(.rule(id)) {
      case .priorities(let count, .local): local = min(local, count)
      case .groups(1, orAllIfFewer: false, let inner):
        guard case .priorities(let count, .state) = named(inner) else { return nil }
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

/// A step with what asking it needs.
final class AskedStep: Sendable {
  /// A part of a step, all of which have to be met.
  struct Part: Sendable {
    let asked: AskedCondition
    /// Where it counts Dashboards that ask for what an earlier step asks: how many, and that step's place.
    let counted: Counted?
  }

  /// So many of the latest Dashboards that ask for what an earlier step asks of this one.
  struct Counted: Sendable {
    let least: Int
    let of: Int
    let part: AskedCondition
    let step: Int
  }

  /// A way to read the step of charter schools, where it counts several years.
  struct Way: Sendable {
    let condition: Condition
    let asked: AskedCondition
    let shape: SeveralYearsShape?
    /// What it asks, as it is read by default; empty where it counts no years.
    let words: String
  }

  let step: Step
  let status: Status
  let condition: Condition
  let asked: AskedCondition
  let parts: [Part]
  let kinds: KindSet
  let isInferred: Bool
  /// The ways to read it, the default first.
  let ways: [Way]
  /// The question that has these ways, or `nil` where there is one way only.
  let reading: OpenQuestion?

  init(_ step: Step, after earlier: [AskedStep], _ program: Program, _ builder: inout ConditionTable.Builder) {
    self.step = step
    status = step.status
    condition = step.condition
    asked = builder.add(step.condition)
    kinds = KindSet(step.kinds)
    isInferred = step.support.confidence == .inferred
    var parts: [Part] = []
    for part in Self.parts(of: step.condition) {
      var counted: Counted?
      if case .dashboards(let least, let of, let inner) = part,
        let place = earlier.firstIndex(where: { $0.condition == inner })
      {
        counted = Counted(least: least, of: of, part: builder.add(inner), step: place)
      }
      parts.append(Part(asked: builder.add(part), counted: counted))
    }
    self.parts = parts
    var conditions = [step.condition]
    if case .reading(let question, let standard, let other) = step.condition {
      reading = question
      conditions = [standard, other]
    } else {
      reading = nil
    }
    var ways: [Way] = []
    for condition in conditions {
      let isCounted = kinds.contains(.charter) && condition.dashboards > 1
      ways.append(
        Way(
          condition: condition, asked: builder.add(condition), shape: SeveralYearsShape(condition, &builder),
          words: isCounted ? condition.wordsOfCharters([], in: program) : ""))
    }
    self.ways = ways
  }

  private static func parts(of condition: Condition) -> [Condition] {
    if case .all(let parts) = condition { return parts.flatMap(Self.parts) }
    return [condition]
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
