import Criteria
import DashboardModel
import Eligibility

/// A determination in one or two sentences; every number comes from the rule.
struct StatusSentence {
  let determination: Determination
  let program: Program

  private var name: String { determination.entity.name }
  private var year: DashboardYear { determination.year }

  /// The sentences.
  var text: String {
    guard let status = determination.status else { return undetermined }
    if determination.isListed { return listed(status) }
    switch status {
    case .lcff(let status): return agency(status)
    case .essa(let status): return school(status)
    }
  }

  private func listed(_ status: Status) -> String {
    let verb = status.lcff != nil ? "is in" : status.isIdentified ? "is" : "has"
    let groups = determination.qualifyingGroups
    let by = status.essa == nil || groups.isEmpty ? "" : ", by \(Wording.groups(groups))"
    return "By CDE's list of \(year), \(name) \(verb) \(status.code)\(by)."
  }

  private var undetermined: String {
    let possible = Wording.statuses(determination.possible)
    var text = "The status of \(name) on the \(year) Dashboard cannot be determined: it may be \(possible)."
    let settling = Wording.settling(determination.statusMissing)
    if !settling.isEmpty { text += " \(settling)" }
    return text
  }

  // MARK: LEAs

  private func agency(_ status: AssistanceStatus) -> String {
    switch status {
    case .general: return general
    case .differentiatedInYear(let number) where number > 1:
      let first = year.latest(number).first ?? year
      let years = program.yearsOfAssistance(determination.entity.kind)
      return "\(name) is in \(status.words): it met the criteria of \(first), which gives "
        + "\(Listing.count(years, "year")) of assistance, and does not meet those of \(year)."
    case .differentiated, .differentiatedInYear: return "\(name) is eligible for \(status.words): \(reasons)."
    }
  }

  private var general: String {
    guard let charter = determination.charter else {
      return "\(name) is in General Assistance: it does not meet the \(year) criteria."
    }
    let years = Listing.words(charter.years.map(\.year.description))
    let met = charter.years.filter { $0.answer == .met }.map(\.year.description)
    if met.isEmpty {
      return "\(name) is in General Assistance: it met the criteria of none of the years that count, \(years)."
    }
    return
      "\(name) is in General Assistance: it met the criteria of \(Listing.words(met)), and what is asked for is that "
      + "\(lower(charter.words))."
  }

  private var reasons: String {
    let own = determination.reasons.filter { if case .group = $0 { true } else { false } }
    var parts: [String] = []
    if let charter = determination.charter {
      let groups = charter.qualifying
      if case .groups(_, _, let part) = charter.condition, !groups.isEmpty {
        return Wording.groups(groups) { part.clause(in: program, isPlural: $0) }
      }
      return lower(charter.words)
    }
    let groups = own.compactMap { reason -> StudentGroup? in
      if case .group(let group, _) = reason { group } else { nil }
    }
    if !groups.isEmpty {
      parts.append(Wording.groups(groups) { Condition.rule(.group).clause(in: program, isPlural: $0) })
    }
    for reason in determination.reasons where !own.contains(reason) { parts.append(words(reason)) }
    return parts.isEmpty ? "it meets the criteria" : parts.joined(separator: "; ")
  }

  private func words(_ reason: Reason) -> String {
    switch reason {
    case .group(let group, let priorities):
      return Wording.groups([group]) { _ in "meets \(Wording.priorities(priorities))" }
    case .indicators(let group, let indicators):
      return Wording.groups([group]) { _ in "meets the criteria of \(Listing.words(indicators.map(\.name)))" }
    case .mixed(let group, let state, let local):
      return Wording.groups([group]) { _ in "meets \(Wording.priorities(state)) with state indicators, and the LEA " }
        + "\(Wording.priorities(local)) with its local indicators"
    case .local(let priorities): return "the LEA meets \(Wording.priorities(priorities)) with its local indicators"
    case .listed(.calpads): return "the LEA did not submit its CALPADS data as required"
    }
  }

  // MARK: Schools

  private func school(_ status: SchoolStatus) -> String {
    switch status {
    case .csiGrad:
      let result = program.rule(.graduation).flatMap { rule -> Tenths? in
        if case .graduation(let below, _, _) = rule.condition { return below }
        return nil
      }
      return "\(name) is \(status.code) on the \(year) Dashboard: its graduation rate is below "
        + "\(result?.description ?? "the limit")%."
    case .csiLowPerform:
      let id = determination.schoolwide?.pattern
      let pattern = id.flatMap { program.patterns?.pattern($0) }
      return "\(name) is \(status.code) on the \(year) Dashboard: \(lower(pattern?.words ?? "a color pattern fits"))"
        + " (\(SchoolWords.tally(determination.schoolwide?.tally ?? ColorTally(), in: program)))."
    case .atsi, .tsi:
      return "\(name) is \(status.code) on the \(year) Dashboard, by \(Wording.named(determination.qualifyingGroups))."
    case .noStatus, .generalAssistance:
      return "\(name) is not identified on the \(year) Dashboard (\(status.code))."
    }
  }

  private func lower(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
}

extension Program {
  /// For how many years one identification of a kind of LEA lasts: as many as there are steps of years.
  func yearsOfAssistance(_ kind: EntityKind) -> Int {
    steps.filter { $0.kinds.contains(kind) }.compactMap { step -> Int? in
      if case .lcff(.differentiatedInYear(let year)) = step.status { return year }
      return nil
    }.max() ?? 1
  }
}

/// A school's answers in words.
enum SchoolWords {
  /// The numbers of colors, such as `4 of 6 indicators Red, 1 Orange`, or of levels in a year without colors.
  static func tally(_ tally: ColorTally, in program: Program) -> String {
    let isByStatus = program.patterns?.patterns.contains { !$0.isByStatus } == false
    if tally.isEmpty { return "no indicator with a \(isByStatus ? "Status level" : "color")" }
    let red = isByStatus ? "at the lowest Status level" : "Red"
    var words: [String] = []
    if tally.count > 0 {
      words.append("\(tally.red) of \(tally.count) \(tally.count == 1 ? "indicator" : "indicators") \(red)")
    }
    if tally.orange > 0 { words.append("\(tally.orange) Orange") }
    if tally.notRed > 0 { words.append("\(tally.notRed) not \(red)") }
    if tally.open > 0 { words.append("\(tally.open) not known") }
    return words.joined(separator: ", ")
  }

  /// What an indicator counts as.
  static func part(_ indicator: TalliedIndicator) -> String {
    switch indicator.part {
    case .red:
      if case .status = indicator.rule.value { return "counts in place of Red" }
      return "counts as Red"
    case .orange: return "counts as Orange"
    case .notRed: return "not Red by CDE's list of low-performing schools; no more is known"
    case .other: return "counts, neither Red nor Orange"
    case .notCounted: return "does not count"
    case .unknown: return "not known"
    }
  }

  /// What the graduation rate comes to.
  static func graduation(_ result: GraduationResult) -> String {
    if let rate = result.rate {
      let graduates = result.cohorts.map { String($0.graduates) }.joined(separator: " + ")
      let students = result.cohorts.map { String($0.students) }.joined(separator: " + ")
      let comparison = rate < result.below ? "below" : "not below"
      return "(\(graduates)) of (\(students)) is \(rate)%, \(comparison) \(result.below)%"
    }
    switch result.obstacle {
    case .noCohort(let year): return "no graduation row in \(year)"
    case .noColor(let year): return "the graduation row of \(year) has no color"
    case .smallCohort(let year, let count):
      return "the cohort of \(year) has \(count) students, \(result.minimum) are needed"
    case .notGiven(let year): return "the cohort of \(year) is not known"
    case nil: return "no rate"
    }
  }

  /// Where the prior status is known from.
  static func basis(_ basis: PriorStatus.Basis) -> String {
    switch basis {
    case .list(let year): "by CDE's list of \(year)"
    case .lists(let years): "CDE's lists of \(Listing.words(years.map(\.description))) differ"
    case .notListed(let year): "CDE's list of \(year) does not have the school"
    case .carried(let year): "carried from \(year)"
    case .computed: "computed from the Dashboards"
    case .nothing: "nothing was given"
    }
  }
}
