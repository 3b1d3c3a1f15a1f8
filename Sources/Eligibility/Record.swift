import Criteria
import DashboardModel

/// What an engine asks with: one program, its editions, and how open questions are read.
final class Setting: Sendable {
  let program: Program.Name
  let data: DashboardData
  let rules: YearTable<YearRules>
  /// What was given, by year.
  let files: YearTable<YearFiles>
  /// The names of rules, shared by all years.
  let names: RuleNames
  /// The readings that are turned away from their default.
  let flipped: ReadingSet
  /// Whether rules that are inferred count as not met, for finding out what rests on them.
  let withoutInferences: Bool

  init(
    _ program: Program.Name, _ rules: YearTable<YearRules>, _ data: DashboardData, flipped: ReadingSet
  ) {
    self.program = program
    self.data = data
    self.rules = rules
    self.flipped = flipped
    names = rules.first?.names ?? RuleNames()
    withoutInferences = false
    let listed = data.lcffLists.map(\.year)
    var years = Set(data.dashboards.keys).union(data.redFlagLists.map(\.year)).union(listed)
    years.formUnion(listed.map(\.previous))
    var files = YearTable<YearFiles>()
    for year in years.sorted(by: >) { files[year] = YearFiles(year, rules[year]?.edition, data) }
    self.files = files
  }

  /// Lays the rules of some editions out, in their order.
  convenience init(
    _ program: Program.Name, editions: [Edition], _ data: DashboardData, flipped: ReadingSet
  ) {
    let names = RuleNames()
    var rules = YearTable<YearRules>()
    for edition in editions { rules[edition.year] = YearRules(edition, program, names) }
    self.init(program, rules, data, flipped: flipped)
  }

  private init(_ other: Setting, flipped: ReadingSet, withoutInferences: Bool) {
    program = other.program
    data = other.data
    rules = other.rules
    files = other.files
    names = other.names
    self.flipped = flipped
    self.withoutInferences = withoutInferences
  }

  /// The same with one reading turned.
  func turning(_ reading: OpenQuestion) -> Setting {
    Setting(self, flipped: flipped.symmetricDifference(ReadingSet(reading)), withoutInferences: false)
  }

  /// The same without what is inferred.
  var knownForSure: Setting { Setting(self, flipped: flipped, withoutInferences: true) }

  /// The same for another core: rules and files that nobody else counts references to, which would make cores wait for
  /// each other.
  func copy() -> Setting { Setting(program, editions: rules.values.map(\.edition), data, flipped: flipped) }
}

/// Every year of one entity, each judged once and asked by statuses, clocks, charters, exits, explanations and lists.
final class Record {
  let entity: Entity
  let setting: Setting
  private let views: Views
  private var judgments: YearTable<Judgment> = YearTable()
  private var statuses: YearTable<Statuses> = YearTable()
  private var priors: YearTable<PriorStatus> = YearTable()

  /// The status before that is assumed while the steps are gone through for each that is possible.
  private(set) var assumedPrior: SchoolStatus?
  /// The readings whose two ways gave different answers somewhere.
  var parted: ReadingSet = []
  /// Whether readings are watched for parting.
  var notesReadings: Bool = false
  /// Whether any answer was read off CDE's list.
  var isReadOffList: Bool = false
  /// Whether an answer rests on the LEA having fewer groups than a rule asks for.
  var countsFewerGroups: Bool = false

  /// The files of a few years, shared by records that ask in different ways.
  final class Views {
    var byYear: YearTable<YearView> = YearTable()
  }

  /// What a year's steps come to.
  struct Statuses {
    var possible: [Status]
    var exits: [ESSAExit]
    /// Whether the status is that of CDE's list, because the files do not settle it.
    var isListed: Bool
    /// Whether CDE's list of the year was given and does not have the entity.
    var isNotListed: Bool = false
  }

  init(_ entity: Entity, _ setting: Setting, views: Views = Views()) {
    self.entity = entity
    self.setting = setting
    self.views = views
  }

  /// The same entity asked with another setting; the files are looked at once.
  func asked(with setting: Setting) -> Record { Record(entity, setting, views: views) }

  /// How many years were judged.
  var judgedYears: Int { judgments.count }

  /// What the files of a year say.
  func view(_ year: DashboardYear) -> YearView {
    if let view = views.byYear[year] { return view }
    let view = YearView(year, of: entity, setting)
    views.byYear[year] = view
    return view
  }

  /// A year, judged when it is first asked for.
  func judgment(_ year: DashboardYear) -> Judgment {
    if let known = judgments[year] { return known }
    let judgment = Judgment(year, view(year), setting.rules[year], record: self)
    judgments[year] = judgment
    return judgment
  }

  /// The answers to a rule of a year.
  func answers(_ id: Rule.ID, _ year: DashboardYear) -> GroupAnswers {
    let judgment = judgment(year)
    return judgment.answers(named: judgment.rules?.rule(id))
  }

  /// The answers to a condition on the Dashboard of a year.
  func answer(_ condition: Condition, _ year: DashboardYear) -> GroupAnswers {
    walk(condition, year, Answering())
  }

  /// Why a condition is met, is not met or is open, for a group; All Students for the entity as a whole.
  func proof(_ condition: Condition, _ group: StudentGroup, _ year: DashboardYear) -> Proof {
    walk(condition, year, Proving(group: group))
  }

  /// What would settle a condition for some groups, where it is open.
  func missing(_ condition: Condition, _ groups: StudentGroupSet, _ year: DashboardYear) -> MissingByGroups {
    walk(condition, year, Seeking(groups: groups)).missing
  }

  /// What would settle a rule of a year for some groups, where it is open.
  func missing(_ rule: AskedRule, _ groups: StudentGroupSet, _ year: DashboardYear) -> MissingByGroups {
    let judgment = judgment(year)
    guard let rules = judgment.rules else { return missing(.rule(rule.id), groups, year) }
    return Walk(record: self, judgment: judgment, table: rules.table, way: Seeking(groups: groups)).named(rule).missing
  }

  /// What would settle a condition that a year's rules have laid out, for some groups, where it is open.
  func missing(_ asked: AskedCondition, _ groups: StudentGroupSet, _ rules: YearRules) -> MissingByGroups {
    let judgment = judgment(rules.year)
    return Walk(record: self, judgment: judgment, table: rules.table, way: Seeking(groups: groups))(asked).missing
  }

  /// The answers to a condition that a year's rules have laid out.
  func answer(_ asked: AskedCondition, _ rules: YearRules) -> GroupAnswers {
    Walk(record: self, judgment: judgment(rules.year), table: rules.table, way: Answering())(asked)
  }

  private func walk<Way: Reasoning>(_ condition: Condition, _ year: DashboardYear, _ way: Way) -> Way.Result {
    let (table, asked) = ConditionTable.single(condition, setting.names)
    return Walk(record: self, judgment: judgment(year), table: table, way: way)(asked)
  }

  // MARK: Statuses

  /// What the status of a year can be, and the exits.
  func statuses(_ year: DashboardYear) -> Statuses {
    if let known = statuses[year] { return known }
    let found = worked(year)
    statuses[year] = found
    return found
  }

  private func worked(_ year: DashboardYear) -> Statuses {
    guard let rules = setting.rules[year], rules.determines(entity.kind) else {
      return Statuses(possible: [], exits: [], isListed: false)
    }
    var possible: [Status] = []
    var exits: Set<ESSAExit> = []
    if let prior = prior(year) {
      for status in prior.possible {
        assumedPrior = status
        let own = walkSteps(rules, year)
        possible += own.filter { !possible.contains($0) }
        exits.formUnion(own.compactMap(\.essa).map { ESSAExit(from: status, to: $0) })
      }
      assumedPrior = nil
    } else {
      possible = walkSteps(rules, year)
    }
    if possible.count > 1 {
      let order = rules.steps.map(\.status) + [rules.program.otherwise]
      var seen: Set<Status> = []
      possible = order.filter { possible.contains($0) && seen.insert($0).inserted }
    }
    return completed(
      Statuses(possible: possible, exits: ESSAExit.allCases.filter(exits.contains), isListed: false), year)
  }

  /// The statuses that are possible where the first step that is met counts.
  private func walkSteps(_ rules: YearRules, _ year: DashboardYear) -> [Status] {
    let answers = stepAnswers(rules, year).filter { $0.answer != .notMet }
    let possible = answers.map(\.step.status)
    return answers.last?.answer == .met ? possible : possible + [rules.program.otherwise]
  }

  /// The answers to the steps of the entity's kind, in order, each where those before it are not met; the first that is met
  /// is the last.
  func stepAnswers(_ rules: YearRules, _ year: DashboardYear) -> [(step: AskedStep, answer: Answer)] {
    var answers: [(step: AskedStep, answer: Answer)] = []
    // The places of the steps before that are open.
    var before: UInt64 = 0
    for (place, step) in rules.steps.enumerated() where step.kinds.contains(entity.kind) {
      let isLeftOut = setting.withoutInferences && step.isInferred
      let answer = isLeftOut ? .notMet : self.answer(step, rules, notMet: before)
      answers.append((step, answer))
      if answer == .met { break }
      if answer == .undetermined { before |= 1 << UInt64(place) }
    }
    return answers
  }

  /// The answer to a step where some steps before are known not to be met this year: a count of Dashboards that asks for one
  /// of them leaves this year out.
  private func answer(_ step: AskedStep, _ rules: YearRules, notMet: UInt64) -> Answer {
    if notMet == 0 { return answer(step.asked, rules).whole }
    return step.parts.reduce(.met) { answer, part in
      guard let counted = part.counted, notMet & (1 << UInt64(counted.step)) != 0 else {
        return answer.and(self.answer(part.asked, rules).whole)
      }
      let year = rules.year
      var met = 0
      var undetermined = 0
      for earlier in DashboardWindow(year, counted.of) where earlier != year {
        let walk = Walk(record: self, judgment: judgment(earlier), table: rules.table, way: Answering())
        switch walk(counted.part).whole {
        case .met: met += 1
        case .undetermined: undetermined += 1
        case .notMet: break
        }
      }
      return answer.and(Answer.count(atLeast: counted.least, met: met, undetermined: undetermined))
    }
  }

  /// Statuses that the files leave open are read off CDE's list of the year.
  private func completed(_ own: Statuses, _ year: DashboardYear) -> Statuses {
    guard setting.rules[year]?.isCDEs == true else { return own }
    let judgment = judgment(year)
    var statuses = own
    let listed: [Status]
    // A list that was given and has no row of it.
    let isLeftOut: Bool
    switch setting.program {
    case .lcff:
      let facts = judgment.list
      listed = facts.flatMap { $0.isPrior ? nil : $0.status }.map { [.lcff($0)] } ?? []
      // Files of local indicators name agencies that are not determined: the State Board, special schools.
      isLeftOut = facts.map { !$0.isPrior && $0.row == nil } == true && !judgment.view.isInStateFiles
    case .essa:
      let lists = setting.data.essaLists.filter { $0.year == year }
      listed = SchoolListFacts.listed(entity.cds, year, of: lists).map { .essa($0) }
      isLeftOut = !judgment.isKnown && !lists.isEmpty && lists.allSatisfy { $0.row(entity.cds) == nil }
    }
    if isLeftOut, let program = setting.rules[year]?.program {
      // Neither the files nor the list name it: whether it was determined at all is not known.
      let kind = entity.kind
      statuses.possible = program.steps.filter { $0.kinds.contains(kind) }.map(\.status) + [program.otherwise]
      statuses.isNotListed = true
      return statuses
    }
    if listed.isEmpty || judgment.isKnown && own.possible.count == 1 { return own }
    statuses.exits = exits(to: listed.compactMap(\.essa), year)
    // A list that does not tell the year of assistance may tell it by its letters.
    let isToldByLetters =
      listed == [.lcff(.differentiated)] && own.possible.count == 1 && own.possible[0].isIdentified
    statuses.possible = isToldByLetters ? own.possible : listed
    statuses.isListed = true
    isReadOffList = true
    return statuses
  }

  /// The exits of a school whose status is read off the lists of a year: as they say, else by the status before.
  private func exits(to statuses: [SchoolStatus], _ year: DashboardYear) -> [ESSAExit] {
    let listed = setting.data.essaLists.lazy.filter { $0.year == year }.compactMap { $0.row(self.entity.cds)?.exit }
    if statuses.count == 1, let exit = listed.first { return [exit] }
    let exits = (prior(year)?.possible ?? []).flatMap { before in statuses.map { ESSAExit(from: before, to: $0) } }
    return ESSAExit.allCases.filter(exits.contains)
  }

  /// The status that a school had before a year, or `nil` where the year does not ask for it.
  func prior(_ year: DashboardYear) -> PriorStatus? {
    // A status that is asked for before itself would never be found.
    guard let before = setting.rules[year]?.program.prior, before < year else { return nil }
    if let known = priors[year] { return known }
    let prior = setting.listedPrior(entity.cds, before, for: year) ?? computedPrior(before)
    priors[year] = prior
    if case .list = prior.basis { isReadOffList = true }
    return prior
  }

  private func computedPrior(_ year: DashboardYear) -> PriorStatus {
    if year.hadDashboard, setting.data.dashboards[year] != nil {
      // The steps of an earlier year are gone through with its own status before.
      let assumed = assumedPrior
      assumedPrior = nil
      defer { assumedPrior = assumed }
      let possible = statuses(year).possible.compactMap(\.essa)
      if !possible.isEmpty { return PriorStatus(year: year, possible: possible, basis: .computed) }
    }
    let program = setting.rules[year]?.program
    let known = program?.steps.compactMap(\.status.essa) ?? [.csiGrad, .csiLowPerform, .atsi]
    return PriorStatus(year: year, possible: known + [program?.otherwise.essa ?? .noStatus], basis: .nothing)
  }

  // MARK: Several years

  /// The years of each group that met a condition of several Dashboards, or may have, in any of them; `nil` for another
  /// condition.
  func groupYears(_ table: ConditionTable, _ asked: AskedCondition, _ judgment: Judgment) -> [GroupYears]? {
    guard case .dashboards(_, let of, let part) = table[asked] else { return nil }
    var years: [(answers: GroupAnswers, judgment: Judgment, rule: AskedRule?)] = []
    let number = ruleAsked(table, part)
    var possible: StudentGroupSet = []
    for year in DashboardWindow(judgment.year, of) {
      let own = self.judgment(year)
      let found = Walk(record: self, judgment: own, table: table, way: Answering())(part)
        .within(own.rules?.scope ?? .everything)
      possible.formUnion(found.possible)
      years.append((found, own, number.flatMap { own.rules?.rule($0) }))
    }
    return possible.intersection(judgment.rules?.groups ?? []).groups.map { group in
      GroupYears(
        group: group,
        years: years.map { own in
          YearAnswer(
            year: own.judgment.year, answer: own.answers[group],
            basis: number.flatMap { _ in own.judgment.basis(own.rule, group) })
        })
    }
  }

  /// The rule that a part of several years asks for in each.
  private func ruleAsked(_ table: ConditionTable, _ asked: AskedCondition) -> RuleNumber? {
    switch table[asked] {
    case .rule(let number): number
    case .reading(let reading, let standard, let other):
      ruleAsked(table, setting.flipped.contains(reading) ? other : standard)
    default: nil
    }
  }
}

/// A set of open questions of reading.
struct ReadingSet: OptionSet, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ reading: OpenQuestion) { rawValue = 1 << reading.place }

  init(_ readings: some Sequence<OpenQuestion>) { rawValue = readings.reduce(0) { $0 | 1 << $1.place } }

  func contains(_ reading: OpenQuestion) -> Bool { rawValue & (1 << reading.place) != 0 }

  mutating func insert(_ reading: OpenQuestion) { formUnion(ReadingSet(reading)) }

  /// The questions, in their order.
  var readings: [OpenQuestion] { OpenQuestion.allCases.filter(contains) }
}

extension OpenQuestion {
  fileprivate var place: UInt8 {
    switch self {
    case .charters: 0
    case .local: 1
    case .charterPriorities: 2
    }
  }
}
