public import DashboardModel

/// A named condition with whom it is for and what it rests on.
public struct Rule: Hashable, Sendable {
  /// A rule's short name, unique in its program, such as `p5-chronic-red`.
  public struct ID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name: small letters, digits and hyphens.
    public var rawValue: String

    /// Makes a name of a text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Makes a name of a literal.
    public init(stringLiteral text: String) { rawValue = text }

    /// The name.
    public var description: String { rawValue }

    /// What a student group meets by itself with state indicators.
    public static let group: ID = "group"
    /// What a student group meets, with the local ratings of its LEA counted.
    public static let groupWithLocal: ID = "group-with-local"
    /// The same, where a local rating that is not known counts as not met.
    public static let groupWithKnownLocal: ID = "group-with-known-local"
    /// Whether a student group meets a single priority with state indicators.
    public static let onePriority: ID = "one-priority"
    /// Whether the entity meets the year's criteria, by any method.
    public static let criteria: ID = "criteria"
    /// Level 3, Education Code 52072 and 52072.5.
    public static let ec52072: ID = "ec52072"
    /// Assistance by the geographic lead agency, Education Code 52071(f).
    public static let ec52071f: ID = "ec52071f"
    /// A required goal in the LCAP, Education Code 52064(e)(5).
    public static let ec52064e5: ID = "ec52064e5"
    /// Level 3 of charter schools.
    public static let ec47607: ID = "ec47607"
    /// Whether a school as a whole, or a student group, fits a color pattern of the year.
    public static let pattern: ID = "pattern"
    /// Whether the school as a whole fits a pattern.
    public static let schoolwide: ID = "schoolwide"
    /// Whether a student group qualifies the school.
    public static let studentGroups: ID = "student-groups"
    /// Whether the graduation rate is too low.
    public static let graduation: ID = "graduation"
  }

  /// What a rule is for.
  public enum Role: Hashable, Sendable {
    /// One way to meet a priority.
    case criterion(LCFFPriority)
    /// One of the ways, numbered as in CDE's lists, in which an LEA becomes eligible.
    case method(Int)
    /// A consequence of several years, under a section of law.
    case severalYears(section: String)
    /// A part of other rules.
    case part

    // Not inlined: the optimizer of Swift 6.3 ends with an ownership error where these are.
    @inline(never) var priority: LCFFPriority? {
      switch self {
      case .criterion(let priority): return priority
      case .method, .severalYears, .part: return nil
      }
    }

    @inline(never) var method: Int? {
      switch self {
      case .method(let number): return number
      case .criterion, .severalYears, .part: return nil
      }
    }

    @inline(never) var section: String? {
      switch self {
      case .severalYears(let section): return section
      case .criterion, .method, .part: return nil
      }
    }
  }

  /// The rule's short name.
  public var id: ID
  /// What it is for.
  public var role: Role
  /// What it asks.
  public var condition: Condition
  /// The student groups that it is for; a fact of the LEA as a whole holds for each.
  public var groups: GroupScope
  /// The kinds of entity that it is for.
  public var kinds: [EntityKind]
  /// What it rests on.
  public var support: Support

  /// Makes a rule of its parts.
  ///
  /// - Parameters:
  ///   - id: Unique in the program; small letters, digits and hyphens.
  ///   - role: What it is for.
  ///   - condition: What it asks.
  ///   - groups: The student groups that it is for.
  ///   - kinds: The kinds of entity that it is for.
  ///   - support: What it rests on.
  public init(
    _ id: ID, _ role: Role, _ condition: Condition, groups: GroupScope = .every,
    kinds: [EntityKind] = [.district, .countyOffice, .charter], support: Support
  ) {
    self.id = id
    self.role = role
    self.condition = condition
    self.groups = groups
    self.kinds = kinds
    self.support = support
  }

  /// The priority that it meets, for a criterion.
  public var priority: LCFFPriority? { role.priority }

  /// The number of the method, for a method.
  public var method: Int? { role.method }

  /// The section of law, for a consequence of several years.
  public var section: String? { role.section }

  /// Whether it is a criterion of a local indicator.
  public var isLocalCriterion: Bool { priority != nil && condition.isLocal }

  /// Whether it is a criterion of state indicators.
  public var isStateCriterion: Bool { priority != nil && !condition.isLocal }
}

/// Which student groups a rule is for.
public enum GroupScope: Hashable, Sendable {
  /// Every group that counts in the program.
  case every
  /// Only these.
  case only([StudentGroup])
  /// Every group but these.
  case except([StudentGroup])

  /// Whether a group is among them.
  public func contains(_ group: StudentGroup) -> Bool { set.contains(group) }

  /// The groups as a set.
  public var set: StudentGroupSet {
    switch self {
    case .every: .everything
    case .only(let groups): StudentGroupSet(groups)
    case .except(let groups): StudentGroupSet.everything.subtracting(StudentGroupSet(groups))
    }
  }

  /// The groups in words behind a rule, such as ` (English learners only)`; empty for every group.
  public var words: String {
    switch self {
    case .every: ""
    case .only(let groups): " (\(Listing.words(groups.map(\.name), "and")) only)"
    case .except(let groups): " (not \(Listing.words(groups.map(\.name), "or")))"
    }
  }
}
