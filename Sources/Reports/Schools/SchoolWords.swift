import Criteria
import DashboardModel
import Eligibility

/// A school's answers in words.
enum SchoolWords {
  /// The determination in a sentence or two.
  static func sentence(_ explanation: SchoolExplanation) -> String {
    let determination = explanation.determination
    let name = determination.entity.name
    guard let status = determination.status else {
      let possible = determination.possible.map(\.code).joined(separator: ", ")
      let missing = determination.missing.map(\.words).joined(separator: "; ")
      return "The status of \(name) cannot be determined: it may be \(possible)."
        + (missing.isEmpty ? "" : " Missing: \(missing).")
    }
    let year = determination.year
    switch status {
    case .csiGrad:
      return "\(name) is \(status.code) on the \(year) Dashboard: its graduation rate is "
        + "\(determination.graduation?.rate?.description ?? "")%, below \(threshold(explanation))%."
    case .csiLowPerform:
      let pattern = determination.schoolwide.pattern.flatMap(explanation.rules.pattern)
      return "\(name) is \(status.code) on the \(year) Dashboard: \(lower(pattern?.words ?? "a pattern is met"))"
        + " (\(tally(determination.schoolwide.tally)))."
    case .atsi, .tsi:
      let groups = determination.qualifyingGroups.map(\.name).joined(separator: ", ")
      return "\(name) is \(status.code) on the \(year) Dashboard, by \(groups)."
    case .noStatus, .generalAssistance:
      return "\(name) is not identified on the \(year) Dashboard (\(status.code))."
    }
  }

  /// The numbers of colors, such as `4 of 6 Red, 1 Orange`.
  static func tally(_ tally: ColorTally) -> String {
    if tally.count == 0, tally.open == 0, tally.notRed == 0 { return "no indicator with a color" }
    var words = "\(tally.red) of \(tally.count) Red"
    if tally.orange > 0 { words += ", \(tally.orange) Orange" }
    if tally.notRed > 0 { words += ", \(tally.notRed) not Red" }
    if tally.open > 0 { words += ", \(tally.open) not known" }
    return words
  }

  /// What an indicator counts as.
  static func part(_ indicator: TalliedIndicator) -> String {
    switch indicator.part {
    case .red:
      if case .status = indicator.rule.reading { return "counts in place of Red" }
      return "counts as Red"
    case .orange: return "counts as Orange"
    case .notRed: return "not Red by CDE's list of low-performing schools; no more is known"
    case .other: return "counts, neither Red nor Orange"
    case .notCounted: return "not counted"
    case .unknown: return "not known"
    }
  }

  /// What the graduation rate comes to.
  static func graduation(_ result: GraduationResult, _ rule: GraduationRule) -> String {
    if let rate = result.rate {
      let graduates = result.cohorts.map { String($0.graduates) }.joined(separator: " + ")
      let students = result.cohorts.map { String($0.students) }.joined(separator: " + ")
      let comparison = rate < rule.below ? "below" : "not below"
      return "(\(graduates)) of (\(students)) is \(rate)%, \(comparison) \(rule.below)%"
    }
    switch result.obstacle {
    case .noCohort(let year): return "no graduation row in \(year)"
    case .noColor(let year): return "the graduation row of \(year) has no color"
    case .smallCohort(let year, let count):
      let number = count.map { "\($0) students" } ?? "too few students to be published"
      return "the cohort of \(year) has \(number), \(rule.minimumCohort) are needed"
    case .notGiven(let year): return "the cohort of \(year) is not known"
    case nil: return "no rate"
    }
  }

  /// Where the prior status is known from.
  static func basis(_ basis: PriorStatus.Basis) -> String {
    switch basis {
    case .list(let year): "by CDE's list of \(year)"
    case .notListed(let year): "CDE's list of \(year) does not have the school"
    case .carried(let year): "carried from \(year)"
    case .computed: "computed from the Dashboards"
    case .nothing: "nothing was given"
    }
  }

  /// A rate with its number of decimals.
  private static func threshold(_ explanation: SchoolExplanation) -> String {
    explanation.rules.graduation?.below.description ?? ""
  }

  private static func lower(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
}
