import Criteria
import DashboardModel

@testable import Eligibility

/// What a determination says, question by question, so that another one can be held against it.
struct Claims {
  /// A question that a determination answers.
  enum Question: Hashable {
    case status, exit, prior, meets, reasons
    case step(Int)
    case method(Int)
    case rule(Rule.ID)
    case priority(StudentGroup, LCFFPriority)
    case criteria(StudentGroup)
    case local(LCFFPriority)
    case group(StudentGroup)
    case severalYears(Rule.ID)
    case groupYear(Rule.ID, StudentGroup, DashboardYear)
    case charterYear(DashboardYear)
    case charterGroupYear(StudentGroup, DashboardYear)
    case charterGroups
    case reading(Int)
    case tally(StudentGroup)
    case pattern(StudentGroup)
    case earlier(StudentGroup, DashboardYear)
    case earlierPattern(StudentGroup, DashboardYear)
  }

  /// What is said.
  enum Claim: Equatable {
    /// An answer; an open one says nothing.
    case answer(Answer)
    /// The answers of all groups, within those that count.
    case answers(GroupAnswers)
    /// It is one of these.
    case oneOf(Set<String>)
    /// These are among what there is.
    case among(Set<String>)
    /// Nothing else is there.
    case nothingBut(Set<String>)
    /// It is this.
    case named(String)
    /// These bring the entity in.
    case reasons([Reason])

    /// Whether it is contradicted by what is so.
    func isContradicted(by truth: Claim) -> Bool {
      switch (self, truth) {
      case (.answer(.undetermined), .answer): false
      case (.answer(let own), .answer(let other)): own != other
      case (.answers(let own), .answers(let other)):
        !own.met.isSubset(of: other.met) || !other.possible.isSubset(of: own.possible)
      case (.oneOf(let own), .oneOf(let other)): !other.isSubset(of: own)
      case (.among(let own), .among(let other)): !own.isSubset(of: other)
      case (.nothingBut(let own), .nothingBut(let other)): !other.isSubset(of: own)
      case (.named(let own), .named(let other)): own != other
      case (.reasons(let own), .reasons(let other)): !own.allSatisfy { $0.isBorneOut(by: other) }
      default: true
      }
    }

    /// The claim in words.
    var words: String {
      switch self {
      case .answer(let answer): answer.words
      case .answers(let answers): "met by \(answers.met.groups), open for \(answers.open.groups)"
      case .oneOf(let values), .among(let values), .nothingBut(let values): values.sorted().joined(separator: ", ")
      case .named(let name): name
      case .reasons(let reasons): reasons.map(\.code).joined(separator: "; ")
      }
    }

    /// Whether it leaves something open.
    var isOpen: Bool {
      switch self {
      case .answer(let answer): answer == .undetermined
      case .answers(let answers): !answers.open.isEmpty
      case .oneOf(let values): values.count > 1
      case .among, .nothingBut, .named, .reasons: false
      }
    }
  }

  private(set) var claims: [Question: Claim] = [:]

  /// The questions whose claims a truth contradicts, in words.
  func contradictions(by truth: Claims) -> [String] {
    claims.compactMap { question, claim in
      guard let other = truth.claims[question], claim.isContradicted(by: other) else { return nil }
      return "\(question): said \(claim.words), is \(other.words)"
    }.sorted()
  }

  init(_ determination: Determination, _ record: Record) {
    let year = determination.year
    guard let rules = record.setting.rules[year] else { return }
    claims[.status] = .oneOf(Set(determination.possible.flatMap { Self.meanings($0, determination) }))
    if !determination.possibleExits.isEmpty { claims[.exit] = .oneOf(Set(determination.possibleExits.map(\.code))) }
    if let prior = determination.prior {
      claims[.prior] = .oneOf(Set(prior.possible.map { $0.isIdentified ? $0.code : "" }))
    }
    claims[.meets] = .answer(determination.meets)
    claims[.reasons] = .reasons(determination.reasons)
    for (number, answer) in determination.methods { claims[.method(number)] = .answer(answer) }
    for (place, step) in rules.steps.enumerated() where step.kinds.contains(record.entity.kind) {
      claims[.step(place)] = .answer(record.answer(step.condition, year).whole)
    }
    for rule in rules.program.rules {
      // What a group meets is not asked of All Students, where they are none of the groups.
      let isOfGroups = [.group, .groupWithLocal, .groupWithKnownLocal, .onePriority].contains(rule.id)
      claims[.rule(rule.id)] = .answers(record.answers(rule.id, year).within(isOfGroups ? rules.groups : rules.scope))
    }
    for priority in LCFFPriority.allCases {
      claims[.local(priority)] = .answer(
        determination.localMet.contains(priority)
          ? .met : determination.localUndetermined.contains(priority) ? .undetermined : .notMet)
    }
    add(determination.groups, determination)
    addYears(determination, rules)
    if let charter = determination.charter { add(charter, rules) }
    if let schoolwide = determination.schoolwide { add(schoolwide) }
  }

  /// What a list that does not tell the year of assistance can mean.
  private static func meanings(_ status: Status, _ determination: Determination) -> [String] {
    if case .lcff(.differentiated) = status, determination.isListed, determination.entity.kind != .charter {
      let all: [AssistanceStatus] = [.differentiated, .differentiatedInYear(1), .differentiatedInYear(2)]
      return all.map(\.words)
    }
    if case .essa(let status) = status, !status.isIdentified { return [""] }
    return [status.code]
  }

  private mutating func add(_ groups: [GroupResult], _ determination: Determination) {
    for result in groups {
      claims[.group(result.group)] = .answer(result.meets)
      if determination.program == .lcff {
        claims[.criteria(result.group)] = .among(Set(result.criteria.map(\.rawValue)))
        for priority in LCFFPriority.allCases {
          // A list says nothing of single priorities.
          let isTold = determination.source == .dashboard || result.meets == .undetermined
          claims[.priority(result.group, priority)] = .answer(
            result.met.contains(priority)
              ? .met : result.undetermined.contains(priority) || !isTold ? .undetermined : .notMet)
        }
      }
      if let pattern = result.pattern { add(pattern) }
      for earlier in result.earlier {
        claims[.earlier(result.group, earlier.year.year)] = .answer(earlier.year.answer)
        if let pattern = earlier.pattern {
          claims[.earlierPattern(result.group, earlier.year.year)] = .named(pattern)
        }
      }
    }
  }

  private mutating func add(_ pattern: PatternResult) {
    claims[.tally(pattern.group)] = .answer(pattern.answer)
    if let name = pattern.pattern { claims[.pattern(pattern.group)] = .named(name) }
  }

  private mutating func addYears(_ determination: Determination, _ rules: YearRules) {
    for several in determination.severalYears {
      claims[.severalYears(several.rule.id)] = .answer(several.answer)
      for group in rules.groupOrder {
        let years = several.groups.first { $0.group == group }?.years
        for (place, year) in several.window.enumerated() {
          claims[.groupYear(several.rule.id, group, year)] = .answer(years?[place].answer ?? .notMet)
        }
      }
    }
  }

  private mutating func add(_ charter: CharterYears, _ rules: YearRules) {
    for year in charter.years { claims[.charterYear(year.year)] = .answer(year.answer) }
    claims[.charterGroups] = .nothingBut(Set(charter.groups.map(\.group.code)))
    for group in charter.groups {
      for year in group.years { claims[.charterGroupYear(group.group, year.year)] = .answer(year.answer) }
    }
    for (place, answer) in charter.readings.enumerated() { claims[.reading(place)] = .answer(answer) }
  }
}

extension Claims {
  /// The claim of a question.
  subscript(question: Question) -> Claim? { claims[question] }

  /// Leaves a question out.
  mutating func leaveOut(_ question: Question) { claims[question] = nil }

  /// Leaves out what is inferred where lists alone were given for the last year: lists do not show how many groups an LEA
  /// has.
  ///
  /// - Parameters:
  ///   - own: The determination.
  ///   - record: What it was made from.
  ///   - keepsGroups: Whether the groups of all years are those of the last one.
  mutating func leaveOut(takenToBeAll own: Determination, _ record: Record, keepsGroups: Bool) {
    guard !record.view(own.year).isInStateFiles else { return }
    for several in own.severalYears where several.orAllIfFewer {
      guard several.countsFewerGroups || !keepsGroups else { continue }
      claims[.severalYears(several.rule.id)] = nil
      claims[.rule(several.rule.id)] = nil
    }
    for (place, step) in (record.setting.rules[own.year]?.steps ?? []).enumerated() {
      let asksForAll = step.condition.nodes.contains { if case .groups(_, true, _) = $0 { true } else { false } }
      guard asksForAll, step.kinds.contains(record.entity.kind), record.countsFewerGroups || !keepsGroups else {
        continue
      }
      for question in [Question.status, .step(place), .reading(0), .reading(1)] { claims[question] = nil }
    }
  }
}

extension Reason {
  /// Whether it is among those that there are, or one of them goes further.
  fileprivate func isBorneOut(by reasons: [Reason]) -> Bool {
    reasons.contains { other in
      switch (self, other) {
      case (.group(let group, let own), .group(let same, let all)): group == same && own.isSubset(of: all)
      case (.indicators(let group, let own), .indicators(let same, let all)):
        group == same && Set(own).isSubset(of: all)
      case (.mixed(let group, let own, let local), .mixed(let same, let all, local: let allLocal)):
        group == same && own.isSubset(of: all) && local.isSubset(of: allLocal)
      case (.mixed(let group, let own, _), .group(let same, let all)): group == same && own.isSubset(of: all)
      case (.local(let own), .local(let all)), (.local(let own), .mixed(_, _, local: let all)): own.isSubset(of: all)
      case (.local, .group): true
      case (.listed(let own), .listed(let other)): own == other
      default: false
      }
    }
  }
}
