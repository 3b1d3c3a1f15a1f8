public import Criteria
public import DashboardModel

/// The determination of one entity on one Dashboard year under one program: its status and what that follows from.
public struct Determination: Hashable, Sendable {
  /// Which law.
  public var program: Program.Name
  /// The LEA or school.
  public var entity: Entity
  /// The year.
  public var year: DashboardYear
  /// What the status can be, in the order of the steps: one where it is determined.
  public var possible: [Status]
  /// Under ESSA, what the exit code can be; empty for the first year, which had none.
  public var possibleExits: [ESSAExit]
  /// Under ESSA, the status before, or `nil` for the first year.
  public var prior: PriorStatus?
  /// Whether the year's own criteria are met, by any method; under ESSA whether anything identifies the school.
  public var meets: Answer
  /// Each method's answer by its number, as CDE's lists mark it.
  public var methods: [Int: Answer]
  /// The student groups that count, in the edition's order.
  public var groups: [GroupResult]
  /// Under ESSA, the school as a whole.
  public var schoolwide: PatternResult?
  /// What brings the entity in this year, each by itself enough for a method; empty where it does not meet the criteria.
  public var reasons: [Reason]
  /// The priorities that the LEA meets with local indicators.
  public var localMet: LCFFPrioritySet
  /// The priorities of local indicators that cannot be determined.
  public var localUndetermined: LCFFPrioritySet
  /// What follows from several years, in the edition's order.
  public var severalYears: [SeveralYears]
  /// For a charter school that is judged over several years, where it stands.
  public var charter: CharterYears?
  /// The open questions of reading whose two ways part for this entity, with the other answers.
  public var parted: [PartedReading]
  /// Whether the status is read off CDE's list, because the files do not settle it.
  public var isListed: Bool
  /// Whether any answer is read off a list.
  public var source: Basis
  /// What a reader has to know of the answers.
  public var marks: Marks
  /// What would settle each open answer, sorted; empty where all are determined.
  public var missing: [Missing]
  /// What would settle the status, sorted; empty where it is determined.
  public var statusMissing: [Missing]
  /// Where the computation and CDE's own lists differ, in the years that both are given for.
  public var disagreements: [Disagreement]

  /// The status, or `nil` where it cannot be determined.
  public var status: Status? { possible.count == 1 ? possible[0] : nil }

  /// The status in CDE's words or codes, or `Undetermined`.
  public var statusCode: String { status?.code ?? "Undetermined" }

  /// The exit code, or `nil` where it cannot be determined or the year had none.
  public var exit: ESSAExit? { possibleExits.count == 1 ? possibleExits[0] : nil }

  /// The exit in CDE's codes, `?` where it cannot be determined, `-` in the first year.
  public var exitCode: String { possibleExits.isEmpty ? "-" : exit?.code ?? "?" }

  /// Whether the entity is identified for more than what everyone has.
  public var isIdentified: Answer {
    if !possible.isEmpty, possible.allSatisfy(\.isIdentified) { return .met }
    return possible.contains(where: \.isIdentified) ? .undetermined : .notMet
  }

  /// The marks of a group's answer: those of the year and the files, and whether it rests on an inference itself.
  public func marks(of group: GroupResult) -> Marks {
    var marks = marks.subtracting(.inferred)
    if group.isInferred { marks.insert(.inferred) }
    return marks
  }

  /// The groups that meet the criteria by themselves.
  public var groupsMet: [GroupResult] { groups.filter { $0.meets == .met } }

  /// The groups that qualify a school; CDE names none for a school in CSI.
  public var qualifyingGroups: [StudentGroup] {
    if status?.essa?.isCSI == true { return [] }
    return groupsMet.map(\.group)
  }

  /// What the rule of a name over several years comes to, or `nil` where the edition has none for this kind of LEA.
  public func severalYears(_ id: Rule.ID) -> SeveralYears? { severalYears.first { $0.rule.id == id } }

  /// The result of a group, or `nil` where the edition does not count it.
  public func group(_ group: StudentGroup) -> GroupResult? { groups.first { $0.group == group } }
}

/// One way in which an LEA meets the criteria of a year.
public enum Reason: Hashable, Sendable {
  /// A student group meets these priorities by itself with state indicators.
  case group(StudentGroup, LCFFPrioritySet)
  /// A student group is Red, or as the rule asks, on these indicators, under a rule that counts indicators.
  case indicators(StudentGroup, [Indicator])
  /// A student group meets priorities with state indicators, and its LEA others with local indicators.
  case mixed(StudentGroup, LCFFPrioritySet, local: LCFFPrioritySet)
  /// The LEA meets these priorities with local indicators.
  case local(LCFFPrioritySet)
  /// The LEA is on a list that the user gives.
  case listed(UserList)

  /// The reason as the command's tables print it: `HI 5+8`, `HI CHRO+SUSP`, `HI 5 + LEA 3`, `LEA 1+3`, `LEA CALPADS`.
  public var code: String {
    switch self {
    case .group(let group, let priorities): "\(group.code) \(priorities.digits)"
    case .indicators(let group, let indicators): "\(group.code) \(indicators.map(\.code).joined(separator: "+"))"
    case .mixed(let group, let state, let local): "\(group.code) \(state.digits) + LEA \(local.digits)"
    case .local(let priorities): "LEA \(priorities.digits)"
    case .listed(.calpads): "LEA CALPADS"
    }
  }
}

/// What one student group meets in the year itself, and in the years looked back at.
public struct GroupResult: Hashable, Sendable {
  /// The group.
  public var group: StudentGroup
  /// The priorities that it meets with state indicators.
  public var met: LCFFPrioritySet
  /// The priorities that cannot be determined.
  public var undetermined: LCFFPrioritySet
  /// Whether it meets the criteria by itself; under ESSA, in every year that is asked for.
  public var meets: Answer
  /// The criteria that it meets, in the edition's order.
  public var criteria: [Rule.ID]
  /// Under ESSA, how its colors count this year.
  public var pattern: PatternResult?
  /// Under ESSA, what it met in earlier years, newest first; empty where it meets nothing this year.
  public var earlier: [EarlierYear]
  /// What the answer was made from.
  public var source: Basis = .dashboard
  /// Whether the answer, or a criterion that is met, rests on a rule that is not quoted.
  public var isInferred: Bool = false

  /// What a group met in an earlier year.
  public struct EarlierYear: Hashable, Sendable {
    /// The year and its answer.
    public var year: YearAnswer
    /// The id of the pattern that it fitted, where the Dashboard's files show it.
    public var pattern: String?
  }
}

/// Where a charter school stands over the Dashboards that its rule asks for.
public struct CharterYears: Hashable, Sendable {
  /// The condition that is read by default, or as asked.
  public var condition: Condition
  /// The rule's program words.
  public var words: String
  /// The Dashboards, oldest first, with whether the school met each year's criteria.
  public var years: [YearAnswer]
  /// The groups with their years; those that matter first.
  public var groups: [GroupYears]
  /// How many years each group needs.
  public var neededYears: Int
  /// How many groups are needed.
  public var neededGroups: Int
  /// The answer by the default reading and by the other, where the rule has two.
  public var readings: [Answer]
  /// What the next Dashboard can do to it by the same rule; by the reading of any group its one group is All Students, the
  /// school as a whole.
  public var outlook: SeveralYearsOutlook?

  /// The groups that meet in as many years as are asked for.
  public var qualifying: [StudentGroup] { groups.filter { $0.met.count >= neededYears }.map(\.group) }
}

/// An open question of reading whose two ways give different answers.
public struct PartedReading: Hashable, Sendable {
  /// The question.
  public var reading: OpenQuestion
  /// Whether it is turned away from its default.
  public var isTurned: Bool
  /// What differs, as pairs of a name (`status`, `EC 52072`) with the answer by the other way.
  public var others: [Other]

  /// How it is read, in words.
  public var chosen: String { reading.words[isTurned ? 1 : 0] }
  /// The other way to read it, in words.
  public var other: String { reading.words[isTurned ? 0 : 1] }
  /// The name of the other way.
  public var otherValue: String { reading.values[isTurned ? 0 : 1] }

  /// One answer by the other way.
  public struct Other: Hashable, Sendable {
    /// What it answers, such as `status` or `EC 52072`.
    public var what: String
    /// The answer, in the words of a table.
    public var answer: String
  }
}

/// What a reader has to know of answers; it goes with them into every output.
public struct Marks: OptionSet, Hashable, Sendable {
  /// The marks as bits.
  public let rawValue: UInt8

  /// Makes marks of their bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Another reading that the sources leave open would change an answer, or the rule that decides is inferred.
  public static let inferred: Marks = Marks(rawValue: 1)
  /// The year's rule rests on one secondary source.
  public static let provisional: Marks = Marks(rawValue: 2)
  /// Colors were computed.
  public static let preview: Marks = Marks(rawValue: 4)
  /// A file was read that CDE gives out before the release.
  public static let embargo: Marks = Marks(rawValue: 8)
  /// The criteria are not CDE's own.
  public static let whatif: Marks = Marks(rawValue: 16)

  /// The marks' names, in order.
  public var names: [String] {
    ["inferred", "provisional", "preview", "embargo", "whatif"].enumerated()
      .filter { rawValue & (1 << UInt8($0.offset)) != 0 }.map(\.element)
  }

  /// The marks in sentences.
  public var sentences: [String] {
    let words = [
      "Inferred: another reading that the sources leave open would change an answer, or the rule that decides is inferred.",
      "Provisional: the year's rule rests on one secondary source.",
      "Preview: colors were computed.",
      "Embargo: a file was read that CDE gives out before the release.",
      "What if: the criteria are not CDE's own.",
    ]
    return words.enumerated().filter { rawValue & (1 << UInt8($0.offset)) != 0 }.map(\.element)
  }
}

/// Where the computation from a year's Dashboard and CDE's list of that year say different things.
public struct Disagreement: Hashable, Sendable {
  /// The year.
  public var year: DashboardYear
  /// What differs: a student group, or `nil` where the whole entity is meant.
  public var group: StudentGroup?
  /// What the Dashboard's files give.
  public var computed: String
  /// What the list gives.
  public var listed: String
}
