public import Criteria
public import DashboardModel

/// Why a condition is met, is not met or cannot be determined: its facts, put together in the shape of the condition.
public indirect enum Proof: Hashable, Sendable {
  /// A fact and the answer that it gives.
  case fact(Condition, Fact, Answer)
  /// Parts that are put together.
  case joint(Condition, [Proof], Answer)
  /// The condition of a named rule on the Dashboard of a year.
  case rule(NamedProof)
  /// What holds for a student group, as a part of what holds for the entity.
  case group(StudentGroup, Proof)

  /// The answer.
  public var answer: Answer {
    switch self {
    case .fact(_, _, let answer), .joint(_, _, let answer): answer
    case .rule(let named): named.proof.answer
    case .group(_, let proof): proof.answer
    }
  }

  /// The proofs that it is put together of.
  public var parts: [Proof] {
    switch self {
    case .fact: []
    case .joint(_, let parts, _): parts
    case .rule(let named): [named.proof]
    case .group(_, let proof): [proof]
    }
  }

  /// The facts that it rests on, in order, each once.
  public var facts: [Fact] {
    var seen: Set<Fact> = []
    return leaves.filter { seen.insert($0).inserted }
  }

  private var leaves: [Fact] {
    if case .fact(_, let fact, _) = self { return [fact] }
    return parts.flatMap(\.leaves)
  }

  /// The facts that keep it open.
  var openFacts: [Fact] {
    guard answer == .undetermined else { return [] }
    if case .fact(_, let fact, _) = self { return [fact] }
    return parts.flatMap(\.openFacts)
  }

  /// What would settle it, where it cannot be determined; sorted, each once.
  public var missing: [Missing] { Set(openFacts.flatMap(\.missing)).sorted() }
}

/// The proof of a named rule on the Dashboard of a year.
public struct NamedProof: Hashable, Sendable {
  /// The rule.
  public var rule: Rule
  /// The year.
  public var year: DashboardYear
  /// The proof of its condition.
  public var proof: Proof
}

/// What the files or lists say, or that they say nothing.
public enum Fact: Hashable, Sendable {
  /// What the files say of a group on a state indicator, and why they say nothing.
  case cell(Indicator, DashboardYear, StudentGroup, Lookup, Missing.Gap)
  /// What the files say of a local indicator, and why they say nothing.
  case rating(LCFFPriority, DashboardYear, LocalLookup, Missing.Gap)
  /// How the colors of a school or student group count, and what each indicator counts as.
  case pattern(PatternResult, [TalliedIndicator])
  /// The pooled graduation rate.
  case graduation(GraduationResult)
  /// Whether the school got Title I money, and where that stands; `nil` where no roster says.
  case titleI(DashboardYear, Bool?, SourcePlace?)
  /// The status before.
  case held(PriorStatus)
  /// Whether the LEA is on a list of the user's; `nil` where none was given, and it is taken not to be.
  case listed(UserList, Bool?)
  /// What no source settles.
  case unsettled(String)
  /// The answer to a rule, read off CDE's list of a year.
  case read(Rule.ID, DashboardYear)
  /// No file or list that was given speaks of the entity in a year.
  case nothing(DashboardYear, Missing.YearSource)
  /// The year did not judge entities of this kind.
  case notJudged(DashboardYear)

  /// What would settle it, where it keeps something open.
  public var missing: [Missing] {
    switch self {
    case .cell(let indicator, let year, _, .notGiven, let gap): [.stateIndicator(indicator, year, gap)]
    case .cell(let indicator, let year, _, _, _): [.numberOfStudents(indicator, year)]
    case .rating(let priority, let year, _, let gap): [.localIndicator(priority, year, gap)]
    case .pattern(_, let indicators): indicators.compactMap(\.missing)
    case .graduation(let result): result.missing
    case .titleI(let year, _, _): [.titleI(year)]
    case .held(let prior): [prior.missing]
    case .unsettled(let words): [.unsettled(words)]
    case .nothing(let year, let source): [.year(year, source)]
    case .read(_, let year): [.groups(year)]
    case .listed, .notJudged: []
    }
  }

  /// Where it stands, or `nil`.
  public var place: SourcePlace? {
    switch self {
    case .cell(_, _, _, .cell(let cell), _): cell.place
    case .rating(_, _, .row(let row), _): row.place
    case .titleI(_, _, let place): place
    default: nil
    }
  }
}
