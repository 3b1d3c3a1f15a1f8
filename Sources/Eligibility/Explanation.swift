public import Criteria
public import DashboardModel

/// Why an entity is determined as it is: everything that a page of reasons shows, as a value.
public struct Explanation: Hashable, Sendable {
  /// One student group with what it rests on.
  public struct Group: Hashable, Sendable {
    /// The group's answers.
    public var result: GroupResult
    /// Every criterion that is for the group, with its facts.
    public var proofs: [Proof]
    /// Under ESSA, this year's indicators.
    public var indicators: [TalliedIndicator]
    /// Under ESSA, the indicators of earlier years that were looked at.
    public var earlier: [TalliedIndicator]

    /// The criteria that are met.
    public var met: [Proof] { proofs.filter { $0.answer == .met } }
    /// The criteria that cannot be determined.
    public var undetermined: [Proof] { proofs.filter { $0.answer == .undetermined } }
  }

  /// A step with its answer.
  public struct StepAnswer: Hashable, Sendable {
    /// The step.
    public var step: Step
    /// Whether its condition is met.
    public var answer: Answer
  }

  /// The determination.
  public var determination: Determination
  /// The edition that it was made by.
  public var edition: Edition
  /// Its program.
  public var program: Program
  /// The indicators that the program asks for.
  public var indicators: [Indicator]
  /// What the files say of each group and indicator, All Students first, for the table of colors.
  public var cells: [StudentGroup: [Indicator: Lookup]]
  /// Every student group that counts and has any row, priority or open question, with its proofs.
  public var groups: [Group]
  /// The local indicators.
  public var local: [Proof]
  /// Under ESSA, what the answer for the school as a whole rests on.
  public var schoolwide: [TalliedIndicator]
  /// Under ESSA, the graduation rate, or `nil` where the year has no rule.
  public var graduation: GraduationResult?
  /// The steps of this kind of entity, in order, with their answers.
  public var steps: [StepAnswer]
  /// What follows.
  public var consequences: [Consequence]
  /// What a school's plans have to address.
  public var needs: SchoolNeeds?
  /// The statuses over the years, under ESSA.
  public var history: EntityHistory?
  /// What the rosters say of a school, or `nil` where none names it.
  public var roster: RosterEntry?
  /// The rules that decide and that are not sure, for telling.
  public var cautions: [Caution]

  /// A rule that a reader should be careful about.
  public struct Caution: Hashable, Sendable {
    /// What it is of: a rule's name.
    public var rule: String
    /// The year of the rule, which may be looked back at.
    public var year: DashboardYear
    /// What it rests on.
    public var support: Support
  }

  /// The groups that meet the criteria by themselves.
  public var met: [Group] { groups.filter { $0.result.meets == .met } }
  /// The groups that meet some priority and not enough.
  public var nearly: [Group] { groups.filter { $0.result.meets == .notMet && !$0.result.met.isEmpty } }
  /// The groups whose answer is not known.
  public var undetermined: [Group] { groups.filter { $0.result.meets == .undetermined } }
}

extension Engine {
  /// The explanation of a determination, or `nil` where its year determines nobody.
  public func explain(_ determination: Determination) -> Explanation? {
    guard let program = rules(determination.year), let edition = editions[determination.year] else { return nil }
    let record = Record(determination.entity, setting)
    return Explaining(record: record, determination: determination, edition: edition, program: program, engine: self)
      .explanation()
  }
}

/// Gathers what a determination rests on.
private struct Explaining {
  let record: Record
  let determination: Determination
  let edition: Edition
  let program: Program
  let engine: Engine

  private var year: DashboardYear { determination.year }
  private var kind: EntityKind { determination.entity.kind }

  func explanation() -> Explanation {
    let view = record.view(year)
    let indicators = program.stateIndicators
    var cells: [StudentGroup: [Indicator: Lookup]] = [:]
    for group in StudentGroup.allCases where group == .all || program.studentGroups.contains(group) {
      for indicator in indicators { cells[group, default: [:]][indicator] = view.lookup(indicator, group) }
    }
    let isSchool = program.name == .essa
    return Explanation(
      determination: determination, edition: edition, program: program, indicators: indicators, cells: cells,
      groups: determination.groups.compactMap { group($0, cells) },
      local: isSchool ? [] : proofs(.all) { $0.isLocalCriterion },
      schoolwide: isSchool ? record.judgment(year).tallying?.indicators(.all) ?? [] : [],
      graduation: graduation, steps: steps, consequences: consequences,
      needs: isSchool ? SchoolNeeds(determination.entity.cds, edition, engine.data) : nil,
      history: isSchool ? engine.history(determination.entity, through: year) : nil,
      roster: isSchool ? engine.data.rosterEntry(determination.entity.cds, year) : nil, cautions: cautions)
  }

  private func group(_ result: GroupResult, _ cells: [StudentGroup: [Indicator: Lookup]]) -> Explanation.Group? {
    var group = Explanation.Group(result: result, proofs: [], indicators: [], earlier: [])
    if program.name == .essa {
      guard result.pattern?.tally.isEmpty == false else { return nil }
      group.indicators = record.judgment(year).tallying?.indicators(result.group) ?? []
      for earlier in result.earlier where earlier.year.basis == .dashboard {
        group.earlier += record.judgment(earlier.year.year).tallying?.indicators(result.group) ?? []
      }
      return group
    }
    let hasRow = cells[result.group]?.values.contains { if case .cell = $0 { true } else { false } } ?? false
    guard hasRow || !result.met.isEmpty || result.meets != .notMet else { return nil }
    // Of a group that is read off a list there is nothing but its letter.
    if record.answers(.group, year)[result.group] != .undetermined,
      record.judgment(year).readOffList(.group).contains(result.group)
    {
      return group
    }
    group.proofs = proofs(result.group) { $0.isStateCriterion && $0.groups.contains(result.group) }
    return group
  }

  private func proofs(_ group: StudentGroup, _ isWanted: (Rule) -> Bool) -> [Proof] {
    program.criteria.filter { isWanted($0) && $0.kinds.contains(kind) }.map {
      record.proof(.rule($0.id), group, year)
    }
  }

  private var graduation: GraduationResult? {
    guard let rule = program.rule(.graduation) else { return nil }
    for fact in record.proof(rule.condition, .all, year).facts {
      if case .graduation(let result) = fact { return result }
    }
    return nil
  }

  private var steps: [Explanation.StepAnswer] {
    program.steps.filter { $0.kinds.contains(kind) }.map {
      Explanation.StepAnswer(step: $0, answer: record.answer($0.condition, year).whole)
    }
  }

  private var consequences: [Consequence] {
    let roster = engine.data.rosterEntry(determination.entity.cds, year)
    let isDASS = determination.entity.isDASS ?? roster?.isDASS ?? false
    return program.consequences.filter { consequence in
      guard consequence.kinds.contains(kind) else { return false }
      if let students = consequence.smallAlternativeSchools {
        guard isDASS, (roster?.enrollment).map({ $0 < students }) ?? false else { return false }
      }
      switch consequence.cause {
      case .identified: return determination.isIdentified == .met
      case .statuses(let statuses): return determination.status.map(statuses.contains) ?? false
      case .rule(let id): return determination.severalYears(id)?.answer == .met
      }
    }
  }

  /// The rules that decide and are not sure: those that are met on the way to the status, and of several years.
  private var cautions: [Explanation.Caution] {
    var cautions: [Explanation.Caution] = []
    func add(_ rule: String, _ support: Support, in year: DashboardYear? = nil) {
      let caution = Explanation.Caution(rule: rule, year: year ?? self.year, support: support)
      if support.confidence.needsCaution, !cautions.contains(caution) { cautions.append(caution) }
    }
    add("what the year determines", program.support)
    for step in steps where step.answer != .notMet && !determination.isListed {
      add(step.step.status.code, step.step.support)
      for named in rules(of: record.proof(step.step.condition, .all, year)) {
        add(named.rule.title, named.rule.support, in: named.year)
      }
    }
    if let patterns = program.patterns, determination.isIdentified == .met {
      let fitted = ([determination.schoolwide] + determination.groups.map(\.pattern)).compactMap { $0?.pattern }
      for pattern in patterns.patterns where fitted.contains(pattern.id) { add(pattern.id, pattern.support) }
      for indicator in patterns.indicators { add(indicator.indicator.name, indicator.support) }
      add("minimum number of indicators", patterns.minimum.support)
    }
    for several in determination.severalYears where several.answer == .met {
      add(several.rule.title, several.rule.support)
    }
    return cautions
  }

  /// The rules of a proof that are met or open.
  private func rules(of proof: Proof) -> [NamedProof] {
    guard proof.answer != .notMet else { return [] }
    let inner = proof.parts.flatMap(rules)
    if case .rule(let named) = proof { return [named] + inner }
    return inner
  }
}
