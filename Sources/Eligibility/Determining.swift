import Criteria
import DashboardModel

/// Puts one determination together from a record.
struct Determining {
  let record: Record
  let rules: YearRules
  let year: DashboardYear

  private var program: Program { rules.program }
  private var judgment: Judgment { record.judgment(year) }
  private var kind: EntityKind { record.entity.kind }

  func determination() -> Determination {
    let statuses = record.statuses(year)
    var determination = Determination(
      program: program.name, entity: record.entity, year: year, possible: statuses.possible,
      possibleExits: program.prior == nil ? [] : statuses.exits, prior: record.prior(year), meets: .notMet,
      methods: [:],
      groups: groups, schoolwide: judgment.tallying?.result(.all), reasons: [], localMet: [], localUndetermined: [],
      severalYears: rules.severalYears.compactMap { record.severalYears($0, year) }, charter: nil, parted: [],
      isListed: statuses.isListed, source: .dashboard, marks: [], missing: [], statusMissing: [], disagreements: [])
    if program.name == .lcff { fillAgency(&determination) } else { fillSchool(&determination) }
    fillMissing(&determination, statuses)
    determination.source = record.isReadOffList ? .list : .dashboard
    determination.disagreements = disagreements()
    determination.parted = parted(determination)
    determination.marks = marks(determination)
    return determination
  }

  func groupDetermination() -> GroupDetermination {
    let groups = groups
    return GroupDetermination(
      program: program.name, entity: record.entity, year: year, groups: groups, marks: yearMarks,
      missing: missingByGroup(groups), disagreements: disagreements())
  }

  private func fillAgency(_ determination: inout Determination) {
    determination.meets = record.answers(.criteria, year).whole
    for method in rules.methods where method.kinds.contains(kind) {
      determination.methods[method.method ?? 0] = judgment.answers(method).whole
    }
    (determination.localMet, determination.localUndetermined) = judgment.local
    determination.charter = charter()
    determination.reasons = reasons(determination)
  }

  /// What brings an LEA in: for a charter school that is judged over several years, what its groups meet in this one.
  private func reasons(_ determination: Determination) -> [Reason] {
    if let shape = charterWays?.shape, case .groups? = determination.charter?.condition {
      guard determination.isIdentified == .met else { return [] }
      var reasons: [Reason] = []
      // A group that qualifies by other years is not what this one brings.
      for years in record.groupYears(rules.table, shape.asked, judgment) ?? []
      where years.met.count >= shape.years && years.met.last == year {
        guard let result = determination.group(years.group), let own = reason(result, determination) else { continue }
        if !reasons.contains(own) { reasons.append(own) }
      }
      return reasons
    }
    guard determination.meets == .met, kind != .charter || determination.isIdentified == .met else { return [] }
    var reasons = determination.groupsMet.map { group(reason: $0) }
    if determination.methods[3] == .met {
      let mixed = mixedAnswers
      reasons += determination.groups.filter { mixed[$0.group] == .met }.compactMap { group in
        let local = determination.localMet.subtracting(group.met.count == 1 ? group.met : [])
        return group.met.isEmpty || local.isEmpty ? nil : .mixed(group.group, group.met, local: local)
      }
    }
    if determination.methods[2] == .met { reasons.append(.local(determination.localMet)) }
    for method in rules.methods where determination.methods[method.method ?? 0] == .met {
      if case .listed(let list) = method.condition { reasons.append(.listed(list)) }
    }
    return reasons
  }

  /// Which groups meet by state and local priorities together what method 3 asks for.
  private var mixedAnswers: GroupAnswers {
    guard case .onlyWay(let part, _)? = rules.methods.first(where: { $0.method == 3 })?.condition,
      case .groups(_, _, let inner) = rules.named(part)
    else { return GroupAnswers(.notMet) }
    return record.answer(inner, year)
  }

  private func reason(_ result: GroupResult, _ determination: Determination) -> Reason? {
    if result.meets == .met { return group(reason: result) }
    let local = determination.localMet
    if result.met.isEmpty { return local.isEmpty ? nil : .local(local) }
    return .mixed(result.group, result.met, local: local)
  }

  private func group(reason result: GroupResult) -> Reason {
    guard case .criteria? = program.rule(.group)?.condition else { return .group(result.group, result.met) }
    let indicators = result.criteria.flatMap { program.rule($0)?.condition.indicators ?? [] }
    return .indicators(result.group, Indicator.allCases.filter(indicators.contains))
  }

  private func fillSchool(_ determination: inout Determination) {
    determination.meets = determination.isIdentified
  }

  // MARK: Groups

  /// What each student group meets, in the program's order.
  var groups: [GroupResult] { program.name == .lcff ? agencyGroups : schoolGroups }

  private var agencyGroups: [GroupResult] {
    let judgment = judgment
    let meets = judgment.answers(named: rules.groupRule)
    let listed = judgment.list == nil ? [] : judgment.readOffList(rules.groupRule)
    let criteria = judgment.criterionAnswers.criteria
    return rules.groupOrder.map { group in
      var (met, open) = judgment.state(group)
      let answer = meets[group]
      var ids: [Rule.ID] = []
      if listed.contains(group), let list = judgment.list {
        met = list.letters(group)
        open = answer == .undetermined ? open : []
      } else {
        for place in criteria.indices where criteria[place].met.contains(group) && !rules.askedCriteria[place].isLocal {
          ids.append(rules.criteria[place].id)
        }
      }
      if !judgment.isKnown { open = answer == .undetermined ? open : [] }
      let isInferred = answer == .met && rules.groupRule?.isInferred == true
      return GroupResult(
        group: group, met: met, undetermined: open.subtracting(met), meets: answer, criteria: ids, pattern: nil,
        earlier: [], source: listed.contains(group) ? .list : .dashboard,
        isInferred: isInferred || ids.contains { rules.rule($0)?.isInferred == true })
    }
  }

  private var schoolGroups: [GroupResult] {
    let ofYear = record.answers(.pattern, year)
    guard let rule = rules.rule(.studentGroups), let shape = rule.shape else {
      return rules.groupOrder.map { schoolGroup($0, ofYear, isInferred: false) }
    }
    let overYears = record.answer(shape.asked, rules)
    return rules.groupOrder.map { group in
      let result = schoolGroup(group, overYears, isInferred: rule.isInferred)
      let isNever = ofYear[group] == .notMet && result.meets == .notMet
      return isNever ? result : withEarlierYears(result, shape.of)
    }
  }

  private func schoolGroup(_ group: StudentGroup, _ answers: GroupAnswers, isInferred: Bool) -> GroupResult {
    let pattern = judgment.tallying?.result(group)
    return GroupResult(
      group: group, met: [], undetermined: [], meets: answers[group], criteria: [], pattern: pattern, earlier: [],
      source: judgment.readOffList(.pattern).contains(group) ? .list : .dashboard,
      isInferred: answers[group] == .met && (isInferred || self.isInferred(pattern)))
  }

  /// A school's group with the years before, and read off CDE's list where the files leave it open.
  private func withEarlierYears(_ ofYear: GroupResult, _ of: Int) -> GroupResult {
    let group = ofYear.group
    var result = ofYear
    var isFlagged = false
    if result.meets == .undetermined, let flag = judgment.schoolList?.qualifies(group) {
      result.meets = flag
      result.source = .list
      record.isReadOffList = true
      // Without a flag it is not known in which of the years the group does not meet.
      if flag == .notMet, result.pattern?.answer != .met { return result }
      isFlagged = true
    }
    for year in year.latest(of).dropLast().reversed() {
      let earlier = record.judgment(year)
      var answer = record.answers(.pattern, year)[group]
      var basis = answer == .undetermined ? nil : earlier.basis(.pattern, group)
      if answer == .undetermined, isFlagged { (answer, basis) = (result.meets, .list) }
      result.earlier.append(
        GroupResult.EarlierYear(
          year: YearAnswer(year: year, answer: answer, basis: basis),
          pattern: basis == .dashboard ? earlier.tallying?.result(group).pattern : nil))
      if basis == .list { result.source = .list }
    }
    return result
  }

  /// Whether a pattern that fits is not quoted.
  private func isInferred(_ result: PatternResult?) -> Bool {
    if rules.rule(.pattern)?.isInferred == true { return true }
    return program.patterns?.patterns.contains { $0.id == result?.pattern && $0.support.confidence == .inferred }
      == true
  }

  // MARK: Charter schools

  /// The step of charter schools, where it counts several years: the ways to read it, the one that is read, and what it
  /// counts.
  private var charterWays: (all: [AskedStep.Way], standard: AskedStep.Way, shape: SeveralYearsShape)? {
    guard kind == .charter, let step = rules.steps.first(where: { $0.kinds.contains(.charter) }),
      let shape = step.ways.lazy.compactMap(\.shape).first
    else { return nil }
    let isFlipped = step.reading.map(record.setting.flipped.contains) ?? false
    return (step.ways, step.ways[isFlipped ? 1 : 0], shape)
  }

  /// Where a charter school stands, where its step counts several years.
  private func charter() -> CharterYears? {
    guard let (ways, standard, shape) = charterWays else { return nil }
    let own = record.groupYears(rules.table, shape.asked, judgment) ?? []
    let groups = own.filter { hasOwnPriority($0.group, shape.of) }
    let years = year.latest(shape.of).map { year in
      YearAnswer(
        year: year, answer: record.answers(.criteria, year).whole,
        basis: record.judgment(year).basis(.criteria, .all))
    }
    // By the reading of any group the school counts as a whole.
    let isByGroup = standard.shape != nil
    let counted = isByGroup ? own : [GroupYears(group: .all, years: years)]
    return CharterYears(
      condition: standard.condition, words: charterWords(standard),
      years: years, groups: GroupYears.ordered(groups), neededYears: shape.years, neededGroups: shape.groups,
      readings: ways.map { record.answer($0.asked, rules).whole },
      outlook: SeveralYearsOutlook(
        SeveralYearsOutlook.Count(
          window: years.map(\.year), dashboards: shape.of, groups: GroupYears.ordered(counted),
          neededYears: shape.years,
          neededGroups: isByGroup ? shape.groups : 1)))
  }

  /// What a charter school's step asks, as it is read.
  private func charterWords(_ way: AskedStep.Way) -> String {
    let flipped = record.setting.flipped
    return flipped.isEmpty ? way.words : way.condition.wordsOfCharters(Set(flipped.readings), in: program)
  }

  /// Whether a group meets, or may meet, a priority of its own in any of the years, not only its school's local ones.
  private func hasOwnPriority(_ group: StudentGroup, _ of: Int) -> Bool {
    year.latest(of).contains { year in
      let judgment = record.judgment(year)
      let (met, open) = judgment.state(group)
      return !met.isEmpty || !open.isEmpty || judgment.list?.lettered.contains(group) == true
    }
  }

  // MARK: What is missing

  private func fillMissing(_ determination: inout Determination, _ statuses: Record.Statuses) {
    var status: Set<Missing> = []
    if determination.possible.count > 1 { status = statusMissing(statuses) }
    var all = status
    for method in rules.methods where determination.methods[method.method ?? 0] == .undetermined {
      all.formUnion(record.missing(method, .everything, year).things)
    }
    for several in determination.severalYears { all.formUnion(several.missing) }
    if determination.possibleExits.count > 1, let prior = determination.prior, prior.status == nil {
      all.formUnion(priorMissing(prior))
    }
    determination.statusMissing = status.sorted()
    determination.missing = all.sorted()
  }

  /// What would settle what is open of each group.
  func missingByGroup(_ groups: [GroupResult]) -> [StudentGroup: [Missing]] {
    var open: StudentGroupSet = []
    for group in groups where group.meets == .undetermined || !group.undetermined.isEmpty {
      open.insert(group.group)
    }
    if open == [] { return [:] }
    var found: [MissingByGroups] = []
    if program.name == .lcff {
      // A single priority can be open where the group's answer is not.
      for criterion in rules.criteria where !criterion.isLocal && criterion.kinds.contains(kind) {
        found.append(record.missing(criterion, open, year))
      }
    } else if case .groups(_, _, let part)? = rules.rule(.studentGroups)?.condition {
      found.append(record.missing(part, open, year))
    }
    var missing: [StudentGroup: Set<Missing>] = [:]
    for entry in found.flatMap(\.entries) {
      for group in entry.groups.intersection(open).groups { missing[group, default: []].insert(entry.missing) }
    }
    return missing.mapValues { $0.sorted() }
  }

  private func statusMissing(_ statuses: Record.Statuses) -> Set<Missing> {
    if statuses.isNotListed { return [.line(year)] }
    var found: Set<Missing> = []
    for (step, answer) in record.stepAnswers(rules, year) where answer == .undetermined {
      found.formUnion(record.missing(step.asked, .everything, rules).things)
    }
    if let prior = record.prior(year), prior.status == nil, found.contains(prior.missing) {
      found.formUnion(priorMissing(prior))
    }
    return found
  }

  /// What would settle the status before: its list, or what its own computation lacks.
  private func priorMissing(_ prior: PriorStatus) -> Set<Missing> {
    var found: Set<Missing> = [prior.missing]
    guard prior.basis == .computed, let before = record.setting.rules[prior.year] else { return found }
    let earlier = Determining(record: record, rules: before, year: prior.year)
    found.formUnion(earlier.statusMissing(record.statuses(prior.year)))
    return found
  }

  // MARK: Lists that differ

  private func disagreements() -> [Disagreement] {
    program.name == .lcff ? letterDisagreements() : statusDisagreements()
  }

  /// Where the computed letters and those of CDE's list differ in a year that both are given for.
  private func letterDisagreements() -> [Disagreement] {
    let years = Set(record.setting.data.dashboards.keys).union(record.setting.data.lcffLists.map(\.year))
    return years.filter { $0 <= year && $0.hadDashboard }.sorted().flatMap { year -> [Disagreement] in
      let judgment = record.judgment(year)
      guard judgment.isKnown, let list = judgment.list, list.row != nil, let rules = judgment.rules,
        rules.program.kinds.contains(kind)
      else { return [] }
      let answers = judgment.answersOfFiles(.group)
      return rules.program.studentGroups.compactMap { group in
        let listed = list.letters(group)
        let (met, open) = judgment.state(group)
        let own = answers[group] == .met ? met : []
        if answers[group] == .undetermined || own == listed { return nil }
        // What the files leave open the list may tell.
        if own.isSubset(of: listed), listed.isSubset(of: met.union(open)), answers[group] == .met { return nil }
        return Disagreement(year: year, group: group, computed: own.digits, listed: listed.digits)
      }
    }
  }

  /// Where CDE's lists give a school another status than the computation, or than each other.
  private func statusDisagreements() -> [Disagreement] {
    var found: [Disagreement] = []
    if case .lists(let years)? = record.prior(year)?.basis, let prior = program.prior {
      found.append(
        Disagreement(
          year: prior, group: nil, computed: "",
          listed: "\(Listing.words(record.prior(year)?.possible.map(\.code) ?? [], "or")) by the lists of "
            + Listing.words(years.map(\.description))))
    }
    return found
  }

  // MARK: Marks

  private func parted(_ determination: Determination) -> [PartedReading] {
    record.parted.readings.compactMap { reading in
      let other = record.asked(with: record.setting.turning(reading))
      var others: [PartedReading.Other] = []
      let possible = other.statuses(year).possible
      if possible != determination.possible {
        others.append(
          PartedReading.Other(what: "status", answer: Listing.words(possible.map(\.code), "or")))
      }
      for several in determination.severalYears where !several.window.isEmpty {
        let answer = other.answers(several.rule.id, year).whole
        if answer != several.answer {
          others.append(PartedReading.Other(what: several.rule.title, answer: answer.words))
        }
      }
      if others.isEmpty { return nil }
      return PartedReading(
        reading: reading, isTurned: record.setting.flipped.contains(reading), others: others)
    }
  }

  private func marks(_ determination: Determination) -> Marks {
    let isInferred = !determination.parted.isEmpty || restsOnInference(determination)
    return isInferred ? yearMarks.union(.inferred) : yearMarks
  }

  /// The marks that all answers of the year have.
  private var yearMarks: Marks {
    var marks: Marks = []
    if program.support.confidence == .secondary { marks.insert(.provisional) }
    if record.setting.data.isPreRelease { marks.insert(.embargo) }
    if judgment.rules?.isCDEs == false { marks.insert(.whatif) }
    return marks
  }

  /// Whether an answer that is met would not be without what is inferred.
  private func restsOnInference(_ determination: Determination) -> Bool {
    let met = determination.severalYears.filter { $0.answer == .met }
    if met.contains(where: \.countsFewerGroups) { return true }
    guard determination.isIdentified == .met || !met.isEmpty, !determination.isListed else { return false }
    let years = year.latest(4)
    guard years.contains(where: { record.setting.rules[$0]?.hasInferences == true }) else { return false }
    let sure = record.asked(with: record.setting.knownForSure)
    if determination.isIdentified == .met, sure.statuses(year).possible != determination.possible { return true }
    return met.contains { sure.answers($0.rule.id, year).whole != .met }
  }
}

extension Condition {
  /// What the step of charter schools asks, as a sentence without its full stop.
  ///
  /// By the reading of any group it asks for the criteria by any method, of which a charter school has not all: there the
  /// reading's own words say it.
  func wordsOfCharters(_ flipped: Set<OpenQuestion>, in program: Program) -> String {
    if case .dashboards = self { return Listing.sentence(OpenQuestion.charters.words[1]) }
    return Listing.sentence(read(flipped).words(in: program))
  }

  /// The condition with every open question read one way.
  fileprivate func read(_ flipped: Set<OpenQuestion>) -> Condition {
    switch self {
    case .reading(let question, let standard, let other):
      (flipped.contains(question) ? other : standard).read(flipped)
    case .all(let parts): .all(parts.map { $0.read(flipped) })
    case .any(let parts): .any(parts.map { $0.read(flipped) })
    case .onlyWay(let part, let rules): .onlyWay(part.read(flipped), besides: rules)
    case .schoolwide(let part): .schoolwide(part.read(flipped))
    case .groups(let count, let orAllIfFewer, let part):
      .groups(atLeast: count, orAllIfFewer: orAllIfFewer, part.read(flipped))
    case .dashboards(let least, let of, let part): .dashboards(atLeast: least, of: of, part.read(flipped))
    default: self
    }
  }
}
