public import DashboardModel

/// How entities of some kinds are determined on one Dashboard year: criteria, rules, and the statuses that follow.
public struct Program: Hashable, Sendable {
  /// Which law.
  public enum Name: String, CaseIterable, Hashable, Sendable {
    /// Districts, county offices and charter schools under the Local Control Funding Formula.
    case lcff
    /// Schools under the Every Student Succeeds Act.
    case essa
  }

  /// Which law.
  public var name: Name
  /// What the year does, in a sentence without its full stop, such as that nobody enters.
  public var cycle: String
  /// What that rests on.
  public var support: Support
  /// What should be known of the year as a whole, in sentences; empty where nothing.
  public var notes: [String]
  /// The kinds of entity that are judged by the year's criteria, for the year itself or because a later one looks back.
  public var kinds: [EntityKind]
  /// The student groups that count.
  public var studentGroups: [StudentGroup]
  /// The criteria, in order of priority; under ESSA there are none.
  public var criteria: [Rule]
  /// The color patterns, under ESSA.
  public var patterns: ColorPatterns?
  /// The other rules, each after those that it names.
  public var rules: [Rule]
  /// The statuses, in order: the first whose condition is met counts.
  ///
  /// A kind without a step is not determined.
  public var steps: [Step]
  /// The status of an entity that meets no step.
  public var otherwise: Status
  /// The year whose status `held` asks for: 2021 before 2022, because exits were made in 2021; `nil` for none.
  public var prior: DashboardYear?
  /// What follows from statuses and rules.
  public var consequences: [Consequence]

  /// Makes a program of its parts.
  public init(
    _ name: Name, cycle: String, support: Support, notes: [String] = [], kinds: [EntityKind],
    studentGroups: [StudentGroup], criteria: [Rule] = [], patterns: ColorPatterns? = nil, rules: [Rule],
    steps: [Step], otherwise: Status, prior: DashboardYear? = nil, consequences: [Consequence] = []
  ) {
    self.name = name
    self.cycle = cycle
    self.support = support
    self.notes = notes
    self.kinds = kinds
    self.studentGroups = studentGroups
    self.criteria = criteria
    self.patterns = patterns
    self.rules = rules
    self.steps = steps
    self.otherwise = otherwise
    self.prior = prior
    self.consequences = consequences
  }

  /// The rule or criterion of a name, or `nil`.
  public func rule(_ id: Rule.ID) -> Rule? { rules.first { $0.id == id } ?? criteria.first { $0.id == id } }

  /// The methods, in order of number.
  public var methods: [Rule] { rules.filter { $0.method != nil } }

  /// The consequences of several years.
  public var severalYears: [Rule] { rules.filter { $0.section != nil } }

  /// Whether entities of a kind are determined.
  public func determines(_ kind: EntityKind) -> Bool { steps.contains { $0.kinds.contains(kind) } }

  /// The kinds that are determined.
  public var determinedKinds: [EntityKind] { EntityKind.allCases.filter(determines) }

  /// The state indicators that the criteria or patterns ask for.
  public var stateIndicators: [Indicator] {
    Indicator.allCases.filter { indicator in
      criteria.contains { $0.condition.indicators.contains(indicator) }
        || patterns?.indicators.contains { $0.indicator == indicator } == true
    }
  }

  /// Every rule, criterion and pattern with what it rests on, for showing what is provisional.
  public var supports: [(rule: String, support: Support)] {
    var supports = [("what the year determines", support)]
    supports += (criteria + rules).map { ($0.id.rawValue, $0.support) }
    if let patterns {
      supports += patterns.indicators.map { ($0.indicator.name, $0.support) }
      supports += patterns.patterns.map { ($0.id, $0.support) }
      supports.append(("minimum number of indicators", patterns.minimum.support))
    }
    supports += steps.map { ($0.status.code, $0.support) }
    return supports
  }
}

/// A status and what brings it about.
public struct Step: Hashable, Sendable {
  /// The status.
  public var status: Status
  /// The kinds of entity that can get it.
  public var kinds: [EntityKind]
  /// What brings it about.
  public var condition: Condition
  /// What it rests on.
  public var support: Support

  /// Makes a step of its parts.
  public init(_ status: Status, _ kinds: [EntityKind], _ condition: Condition, support: Support) {
    self.status = status
    self.kinds = kinds
    self.condition = condition
    self.support = support
  }
}

/// A status under either program.
public enum Status: Hashable, Sendable {
  /// Of an LEA under the LCFF.
  case lcff(AssistanceStatus)
  /// Of a school under ESSA.
  case essa(SchoolStatus)

  /// CDE's words or code, as its lists write them.
  public var code: String {
    switch self {
    case .lcff(let status): status.words
    case .essa(let status): status.code
    }
  }

  /// Whether it is more than what everyone has: differentiated assistance, CSI, ATSI or TSI.
  public var isIdentified: Bool {
    switch self {
    case .lcff(let status): status.isDifferentiated
    case .essa(let status): status.isIdentified
    }
  }

  /// The status under the LCFF, or `nil`.
  public var lcff: AssistanceStatus? { if case .lcff(let status) = self { status } else { nil } }

  /// The status under ESSA, or `nil`.
  public var essa: SchoolStatus? { if case .essa(let status) = self { status } else { nil } }

  /// Whether a list's status and this one say the same.
  public func meansTheSame(as other: Status) -> Bool {
    switch (self, other) {
    case (.lcff(let one), .lcff(let two)): one.agrees(with: two) || two.agrees(with: one)
    case (.essa(let one), .essa(let two)): one.meansTheSame(as: two)
    default: false
    }
  }
}
