import Criteria
import DashboardModel

/// What a walk over a condition makes: answers, proofs, or what is missing.
///
/// There is one walk, so that the fast way and the proving way cannot part.
protocol Reasoning {
  associatedtype Result
  associatedtype Parts
  /// Whether parts are asked for that the answer does not need.
  var wantsParts: Bool { get }
  /// The groups that are asked for.
  var groups: StudentGroupSet { get }

  /// The answers that a result holds.
  func answers(_ result: Result) -> GroupAnswers
  /// The result of a fact, which may be another one for each group; what it is, is asked only where it is wanted.
  func fact(
    _ condition: @autoclosure () -> Condition, _ answers: GroupAnswers, differs: Bool, _ fact: (StudentGroup) -> Fact
  ) -> Result
  /// No parts.
  func parts() -> Parts
  /// Adds a part.
  func add(_ part: Result, to parts: inout Parts)
  /// Puts parts together.
  func joint(_ condition: @autoclosure () -> Condition, _ answers: GroupAnswers, _ parts: Parts) -> Result
  /// What holds for the entity because of its groups, and what keeps it open how many groups there are.
  func quantified(
    _ condition: @autoclosure () -> Condition, _ answers: GroupAnswers, among groups: StudentGroupSet,
    besides facts: @autoclosure () -> [Fact], _ each: (Self) -> Result
  ) -> Result
  /// The result of a rule of a year of which nothing is known, where the rule asks for other years too.
  func unknown(_ year: DashboardYear, _ fact: Result, _ whole: () -> Result) -> Result
  /// The result of a named rule.
  func rule(_ rule: AskedRule, _ year: DashboardYear, _ answers: GroupAnswers, _ inner: () -> Result) -> Result
}

extension Reasoning {
  /// The result of a fact that is the same for every group, or differs only by the group's own row.
  @inline(__always) func fact(
    _ condition: @autoclosure () -> Condition, _ answers: GroupAnswers, _ fact: (StudentGroup) -> Fact
  ) -> Result {
    self.fact(condition(), answers, differs: false, fact)
  }
}

/// Goes over conditions for one entity and year.
struct Walk<Way: Reasoning> {
  let record: Record
  let judgment: Judgment
  /// The table that the conditions are laid out in: that of the year that asks.
  let table: ConditionTable
  let way: Way

  func callAsFunction(_ asked: AskedCondition) -> Way.Result {
    switch table[asked] {
    case .color(let indicator, let colors):
      return way.fact(table.condition(asked), judgment.view.sheet.color(indicator, colors)) { cell(indicator, $0) }
    case .status(let indicator, let levels):
      return way.fact(table.condition(asked), judgment.view.sheet.status(indicator, levels)) { cell(indicator, $0) }
    case .rating(let priority, let ratings):
      let view = judgment.view
      return way.fact(table.condition(asked), GroupAnswers(view.rating(priority, ratings))) { _ in
        .rating(priority, view.year, view.lookup(priority), view.gap(priority))
      }
    case .fact: return fact(table.condition(asked))
    case .all(let parts): return joint(asked, parts, from: GroupAnswers(.met)) { $0.and($1) }
    case .any(let parts): return joint(asked, parts, from: GroupAnswers(.notMet)) { $0.or($1) }
    case .priorities(let count, let source): return priorities(asked, count, source)
    case .criteria(let count): return criteria(asked, count)
    case .onlyWay(let part, let rules): return onlyWay(asked, part, besides: rules)
    case .schoolwide(let part):
      let answers = GroupAnswers(quick(part).whole)
      return way.quantified(table.condition(asked), answers, among: StudentGroupSet([.all]), besides: []) {
        self.with($0)(part)
      }
    case .groups(let count, let orAllIfFewer, let part): return groups(asked, count, orAllIfFewer, part)
    case .dashboards(let least, let of, let part): return dashboards(asked, least, of, part)
    case .rule(let number):
      let rules = judgment.rules
      if let rule = rules?.rule(number) { return named(rule) }
      // A year without an edition may have been judged: nothing is known of it.
      return way.fact(table.condition(asked), judgment.answers(named: nil)) { _ in
        rules == nil ? nothing : .notJudged(judgment.year)
      }
    case .reading(let reading, let standard, let other): return self.reading(reading, standard, other)
    }
  }

  /// The same walk in another way.
  private func with<Other: Reasoning>(_ other: Other) -> Walk<Other> {
    Walk<Other>(record: record, judgment: judgment, table: table, way: other)
  }

  /// The answers to a condition, for joints that look at all groups.
  private func quick(_ asked: AskedCondition) -> GroupAnswers { with(Answering())(asked) }

  // MARK: Facts

  private func fact(_ condition: Condition) -> Way.Result {
    let view = judgment.view
    switch condition {
    case .pattern: return pattern(condition)
    case .graduation(let rate, let cohorts, let minimum):
      let result = Graduating(data: record.setting.data, cds: view.cds, county: view.county)
        .result(below: rate, cohorts, minimum: minimum, judgment.year)
      return way.fact(condition, GroupAnswers(result.answer)) { _ in .graduation(result) }
    case .titleI(let year):
      let found = record.setting.data.titleI(view.cds, year)
      return way.fact(condition, GroupAnswers(found.map { Answer($0.isFunded) } ?? .undetermined)) { _ in
        .titleI(year, found?.isFunded, found?.place)
      }
    case .held(let statuses): return held(condition, statuses)
    case .listed(let list):
      let isListed = view.listed(list)
      return way.fact(condition, GroupAnswers(Answer(isListed ?? false))) { _ in .listed(list, isListed) }
    case .unsettled(let words): return way.fact(condition, GroupAnswers(.undetermined)) { _ in .unsettled(words) }
    default: preconditionFailure("A condition that is laid out is no fact by itself.")
    }
  }

  private func cell(_ indicator: Indicator, _ group: StudentGroup) -> Fact {
    .cell(
      indicator, judgment.year, group, judgment.view.lookup(indicator, group), judgment.view.gap(indicator))
  }

  private func pattern(_ condition: Condition) -> Way.Result {
    guard let tallying = judgment.tallying else {
      return way.fact(condition, GroupAnswers(.undetermined)) { _ in nothing }
    }
    return way.fact(condition, judgment.patternAnswers, differs: true) {
      .pattern(tallying.result($0), tallying.indicators($0))
    }
  }

  /// What keeps it open how many student groups there are: files of the year that are not given or lack numbers of students,
  /// or the years of which only lists may tell.
  private func numberOfGroups(_ part: AskedCondition) -> [Fact] {
    let view = judgment.view
    if view.isInStateFiles, let rules = judgment.rules {
      let levels = rules.leveled.map { ($0, view.sheet.status($0, .anyValue).open) }
      let colors = rules.colored.map { ($0, view.sheet.unread($0)) }
      return colors.compactMap { indicator, open in open.first.map { cell(indicator, $0) } }
        + levels.compactMap { indicator, open in
          open.intersection(rules.groups).groups.first.map { cell(indicator, $0) }
        }
    }
    guard case .dashboards(_, _, let inner) = table[part] else { return [] }
    let groups = record.groupYears(table, part, judgment) ?? []
    return Set(groups.flatMap(\.undetermined)).sorted().flatMap { year -> [Fact] in
      // One of the groups stands for all.
      guard let group = groups.first(where: { $0.undetermined.contains(year) })?.group else { return [] }
      let judgment = record.judgment(year)
      let walk = Walk<Proving>(record: record, judgment: judgment, table: table, way: Proving(group: group))
      return walk(inner).openFacts
    }
  }

  private func held(_ condition: Condition, _ statuses: [SchoolStatus]) -> Way.Result {
    guard let prior = record.prior(judgment.year) else {
      return way.fact(condition, GroupAnswers(.notMet)) { _ in .notJudged(judgment.year) }
    }
    let possible = record.assumedPrior.map { [$0] } ?? prior.possible
    let matching = possible.filter { status in statuses.contains { $0.meansTheSame(as: status) } }
    let answer: Answer = matching.isEmpty ? .notMet : matching.count == possible.count ? .met : .undetermined
    return way.fact(condition, GroupAnswers(answer)) { _ in .held(prior) }
  }

  private var nothing: Fact {
    // Rules that are not the year's own are never read off a list.
    if judgment.rules?.isCDEs == false { return .nothing(judgment.year, .files) }
    // Nobody was determined, so that there is no list.
    if judgment.rules?.determines(record.entity.kind) == false { return .nothing(judgment.year, .files) }
    if record.setting.program == .essa {
      // A list that was given leaves it open where it flags no groups, or the school is in CSI.
      let lists = record.setting.data.essaLists
      let isListed = lists.contains { $0.year == judgment.year && $0.row(judgment.view.cds) != nil }
      return .nothing(judgment.year, isListed ? .files : .filesOrSchoolList)
    }
    let isCharter = record.entity.kind == .charter
    // A list of charter schools that was given and does not have it tells nothing of it.
    let isListed = isCharter && record.setting.data.lcffList(judgment.year, .charterSchools) != nil
    if isListed || judgment.list != nil { return .nothing(judgment.year, .files) }
    return .nothing(judgment.year, isCharter ? .filesOrCharterList : .filesOrList)
  }

  // MARK: Joints

  @inline(__always) private func joint(
    _ asked: AskedCondition, _ conditions: ConditionTable.Parts, from start: GroupAnswers,
    _ fold: (GroupAnswers, GroupAnswers) -> GroupAnswers
  ) -> Way.Result {
    var answers = start
    var parts = way.parts()
    table.forEach(conditions) {
      let part = self($0)
      answers = fold(answers, way.answers(part))
      way.add(part, to: &parts)
    }
    return way.joint(table.condition(asked), answers, parts)
  }

  private func priorities(_ asked: AskedCondition, _ count: Int, _ source: PrioritySource) -> Way.Result {
    let answers = judgment.priorities(atLeast: count, source)
    var parts = way.parts()
    guard way.wantsParts, let rules = judgment.rules else { return way.joint(table.condition(asked), answers, parts) }
    let own = judgment.criterionAnswers.criteria
    for (place, criterion) in rules.criteria.enumerated() where source.counts(criterion.isLocal) {
      way.add(rule(criterion, own[place]), to: &parts)
    }
    return way.joint(table.condition(asked), answers, parts)
  }

  private func criteria(_ asked: AskedCondition, _ count: Int) -> Way.Result {
    var parts = way.parts()
    var tally = GroupTally()
    let own = judgment.criterionAnswers.criteria
    for (place, criterion) in (judgment.rules?.criteria ?? []).enumerated() where !criterion.isLocal {
      tally.add(own[place])
      if way.wantsParts { way.add(rule(criterion, own[place]), to: &parts) }
    }
    return way.joint(table.condition(asked), tally.reached(count), parts)
  }

  private func onlyWay(
    _ asked: AskedCondition, _ part: AskedCondition, besides rules: ConditionTable.Parts
  ) -> Way.Result {
    let own = self(part)
    var parts = way.parts()
    way.add(own, to: &parts)
    var others = Answer.notMet
    table.forEach(rules) {
      let other = self($0)
      others = others.or(way.answers(other).whole)
      way.add(other, to: &parts)
    }
    let answer = judgment.onlyWay(table, asked, way.answers(own).whole, others)
    return way.joint(table.condition(asked), GroupAnswers(answer), parts)
  }

  private func groups(
    _ asked: AskedCondition, _ count: Int, _ orAllIfFewer: Bool, _ part: AskedCondition
  ) -> Way.Result {
    let answers = quick(part)
    let answer = judgment.groups(answers, atLeast: count, orAllIfFewer: orAllIfFewer, table, part)
    func facts() -> [Fact] {
      let asksForNumber = orAllIfFewer && answer == .undetermined
      return asksForNumber && judgment.isOpenByNumber(answers, atLeast: count) ? numberOfGroups(part) : []
    }
    return way.quantified(
      table.condition(asked), GroupAnswers(answer), among: judgment.rules?.groups ?? [], besides: facts()
    ) {
      self.with($0)(part)
    }
  }

  // MARK: Years and names

  private func dashboards(_ asked: AskedCondition, _ least: Int, _ of: Int, _ part: AskedCondition) -> Way.Result {
    var tally = GroupTally()
    var parts = way.parts()
    for year in DashboardWindow(judgment.year, of) {
      let walk = Walk(record: record, judgment: record.judgment(year), table: table, way: way)
      let result = walk(part)
      tally.add(way.answers(result).within(walk.judgment.rules?.scope ?? .everything))
      way.add(result, to: &parts)
    }
    return way.joint(table.condition(asked), tally.reached(least), parts)
  }

  /// A rule of the judgment's own year.
  func named(_ rule: AskedRule) -> Way.Result {
    guard let rules = judgment.rules, rules.kinds.contains(record.entity.kind), rule.kinds.contains(record.entity.kind)
    else { return way.fact(.rule(rule.id), GroupAnswers(.notMet)) { _ in .notJudged(judgment.year) } }
    return self.rule(rule, judgment.answers(rule))
  }

  /// A named rule, whose answers are known: how they come about is asked only where it is wanted.
  private func rule(_ rule: AskedRule, _ answers: GroupAnswers) -> Way.Result {
    way.rule(rule, judgment.year, answers) {
      // Its condition stands in the table of its own year.
      guard let rules = judgment.rules else { return way.fact(.rule(rule.id), answers) { _ in nothing } }
      let walk = Walk(record: record, judgment: judgment, table: rules.table, way: way)
      // What is read off a list is a fact by itself; what keeps a group open that it does not tell of, the parts say.
      let known = judgment.readOffList(rule)
      if !known.isDisjoint(with: way.groups), answers.open.isDisjoint(with: way.groups) {
        return way.fact(.rule(rule.id), answers) { _ in .read(rule.id, judgment.year) }
      }
      // A rule of several years lacks those of them that are not known, whichever they are.
      if !judgment.isKnown, !answers.open.isEmpty, rule.dashboards == 1 {
        let unknown = way.fact(.rule(rule.id), answers) { _ in nothing }
        return rule.looksBack ? way.unknown(judgment.year, unknown) { walk(rule.asked) } : unknown
      }
      return walk(rule.asked)
    }
  }

  private func reading(_ reading: OpenQuestion, _ standard: AskedCondition, _ other: AskedCondition) -> Way.Result {
    let isFlipped = record.setting.flipped.contains(reading)
    let result = self(isFlipped ? other : standard)
    if record.notesReadings, !record.parted.contains(reading) {
      let answers = quick(isFlipped ? standard : other)
      let groups = judgment.rules?.scope ?? .everything
      if way.answers(result).within(groups) != answers.within(groups) { record.parted.insert(reading) }
    }
    return result
  }
}

extension PrioritySource {
  /// Whether criteria of local indicators, or of state indicators, count.
  func counts(_ isLocal: Bool) -> Bool {
    switch self {
    case .state: !isLocal
    case .local: isLocal
    case .both, .mixed, .bothWhereKnown: true
    }
  }
}

/// The way that gives answers and nothing else: for screening a whole state.
struct Answering: Reasoning {
  var wantsParts: Bool { false }
  var groups: StudentGroupSet { .everything }
  func answers(_ result: GroupAnswers) -> GroupAnswers { result }
  func fact(
    _ condition: @autoclosure () -> Condition, _ answers: GroupAnswers, differs: Bool, _ fact: (StudentGroup) -> Fact
  ) -> GroupAnswers {
    answers
  }
  func parts() {}
  func add(_ part: GroupAnswers, to parts: inout Void) {}
  func joint(_ condition: @autoclosure () -> Condition, _ answers: GroupAnswers, _ parts: Void) -> GroupAnswers {
    answers
  }
  func quantified(
    _ condition: @autoclosure () -> Condition, _ answers: GroupAnswers, among groups: StudentGroupSet,
    besides facts: @autoclosure () -> [Fact], _ each: (Answering) -> GroupAnswers
  ) -> GroupAnswers { answers }
  func rule(_ rule: AskedRule, _ year: DashboardYear, _ answers: GroupAnswers, _ inner: () -> GroupAnswers)
    -> GroupAnswers
  {
    answers
  }
  func unknown(_ year: DashboardYear, _ fact: GroupAnswers, _ whole: () -> GroupAnswers) -> GroupAnswers { fact }
}

/// The way that gives proofs, for one group; All Students for the entity as a whole.
struct Proving: Reasoning {
  let group: StudentGroup
  var wantsParts: Bool { true }
  var groups: StudentGroupSet { StudentGroupSet([group]) }

  func answers(_ result: Proof) -> GroupAnswers { GroupAnswers(result.answer) }
  func fact(
    _ condition: @autoclosure () -> Condition, _ answers: GroupAnswers, differs: Bool, _ fact: (StudentGroup) -> Fact
  ) -> Proof {
    .fact(condition(), fact(group), answers[group])
  }
  func parts() -> [Proof] { [] }
  func add(_ part: Proof, to parts: inout [Proof]) { parts.append(part) }
  func joint(_ condition: @autoclosure () -> Condition, _ answers: GroupAnswers, _ parts: [Proof]) -> Proof {
    .joint(condition(), parts, answers[group])
  }
  func quantified(
    _ condition: @autoclosure () -> Condition, _ answers: GroupAnswers, among groups: StudentGroupSet,
    besides facts: @autoclosure () -> [Fact], _ each: (Proving) -> Proof
  ) -> Proof {
    let condition = condition()
    let parts: [Proof] = groups.groups.map { .group($0, each(Proving(group: $0))) }
    return .joint(condition, parts + facts().map { .fact(condition, $0, .undetermined) }, answers.whole)
  }
  func rule(_ rule: AskedRule, _ year: DashboardYear, _ answers: GroupAnswers, _ inner: () -> Proof) -> Proof {
    .rule(NamedProof(rule: rule.rule, year: year, proof: inner()))
  }
  func unknown(_ year: DashboardYear, _ fact: Proof, _ whole: () -> Proof) -> Proof { fact }
}

/// The way that gathers what would settle the open answers, for all groups at once.
struct Seeking: Reasoning {
  /// Answers, and what is missing for which groups.
  struct Found {
    var answers: GroupAnswers
    var missing: MissingByGroups = MissingByGroups()
  }

  /// The groups that are asked for.
  let groups: StudentGroupSet
  var wantsParts: Bool { true }

  func answers(_ result: Found) -> GroupAnswers { result.answers }

  func fact(
    _ condition: @autoclosure () -> Condition, _ answers: GroupAnswers, differs: Bool, _ fact: (StudentGroup) -> Fact
  ) -> Found {
    var found = Found(answers: answers)
    let open = answers.open.intersection(groups)
    guard !open.isEmpty else { return found }
    if differs {
      for group in open.groups {
        for missing in fact(group).missing { found.missing.add(missing, StudentGroupSet([group])) }
      }
    } else if let first = open.first {
      // A file is missing for all groups alike.
      for missing in fact(first).missing { found.missing.add(missing, open) }
    }
    return found
  }

  func parts() -> [Found] { [] }
  func add(_ part: Found, to parts: inout [Found]) { if !part.missing.isEmpty { parts.append(part) } }

  func joint(_ condition: @autoclosure () -> Condition, _ answers: GroupAnswers, _ parts: [Found]) -> Found {
    var found = Found(answers: answers)
    for part in parts { found.missing.add(part.missing, within: answers.open) }
    return found
  }

  func quantified(
    _ condition: @autoclosure () -> Condition, _ answers: GroupAnswers, among groups: StudentGroupSet,
    besides facts: @autoclosure () -> [Fact], _ each: (Seeking) -> Found
  ) -> Found {
    var found = Found(answers: answers)
    if answers.whole != .undetermined { return found }
    found.missing = each(Seeking(groups: groups)).missing
    for missing in facts().flatMap(\.missing) { found.missing.add(missing, groups) }
    found.missing.spread()
    return found
  }

  func rule(_ rule: AskedRule, _ year: DashboardYear, _ answers: GroupAnswers, _ inner: () -> Found) -> Found {
    var found = Found(answers: answers)
    if answers.open.intersection(groups).isEmpty { return found }
    found.missing.add(inner().missing, within: answers.open)
    return found
  }

  func unknown(_ year: DashboardYear, _ fact: Found, _ whole: () -> Found) -> Found {
    var found = fact
    for entry in whole().missing.entries where entry.missing.year != year {
      found.missing.add(entry.missing, entry.groups)
    }
    return found
  }
}

/// What is missing, and for which groups: a few things, so that looking through is faster than hashing.
struct MissingByGroups {
  private(set) var entries: [(missing: Missing, groups: StudentGroupSet)] = []

  var isEmpty: Bool { entries.isEmpty }
  /// The things, each once.
  var things: [Missing] { entries.map(\.missing) }

  mutating func add(_ missing: Missing, _ groups: StudentGroupSet) {
    if let place = entries.firstIndex(where: { $0.missing == missing }) {
      entries[place].groups.formUnion(groups)
    } else {
      entries.append((missing, groups))
    }
  }

  mutating func add(_ others: MissingByGroups, within groups: StudentGroupSet) {
    for entry in others.entries {
      let kept = entry.groups.intersection(groups)
      if !kept.isEmpty { add(entry.missing, kept) }
    }
  }

  /// What is missing for some groups is missing for the entity as a whole.
  mutating func spread() { for place in entries.indices { entries[place].groups = .everything } }
}
