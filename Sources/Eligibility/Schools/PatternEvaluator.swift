import Criteria
import DashboardModel

/// Counts the colors of schools and student groups on one year's Dashboard: fast for a whole state, and with proof.
///
/// Both ways call the same function for an indicator, so that they cannot part.
struct PatternEvaluator: Sendable {
  let year: DashboardYear
  let rules: ESSARules
  private let minimumSize: MinimumSize
  private let dashboard: Dashboard?
  private let redFlags: [RedFlagList]
  private let indicators: [[ESSAIndicator]]

  init?(edition: Edition, data: DashboardData) {
    guard let rules = edition.essa else { return nil }
    year = edition.year
    self.rules = rules
    minimumSize = edition.minimumSize
    dashboard = data.dashboards[edition.year]
    redFlags = data.redFlagLists.filter { $0.year == edition.year }
    indicators = StudentGroup.allCases.map { group in
      rules.indicators.filter { group == .all || $0.groups.contains(group) }
    }
  }

  /// The school's number in the Dashboard, for asking many times.
  func position(of cds: CDSCode) -> Int? { dashboard?.position(of: cds) }

  /// Whether a group meets a pattern; ``StudentGroup/all`` is the school as a whole.
  func result(_ cds: CDSCode, _ position: Int?, _ group: StudentGroup) -> PatternResult {
    var tally = ColorTally()
    for rule in indicators[Int(group.rawValue)] {
      tally.add(part(lookup(rule, cds, position, group), rule, cds, row(rule, group)))
    }
    let minimum = group == .all ? rules.minimum.school : rules.minimum.group
    let answer = tally.meets(rules.patterns, minimum: minimum)
    let pattern = answer == .met ? tally.pattern(rules.patterns, minimum: minimum)?.id : nil
    return PatternResult(year: year, tally: tally, answer: answer, pattern: pattern)
  }

  /// The indicators that keep a group's answer open, as bits of their numbers: those without a file, and those whose row
  /// lacks the number of students.
  func openIndicators(_ cds: CDSCode, _ position: Int?, _ group: StudentGroup) -> (files: UInt16, counts: UInt16) {
    var files: UInt16 = 0
    var counts: UInt16 = 0
    for rule in indicators[Int(group.rawValue)] {
      let lookup = lookup(rule, cds, position, group)
      let part = part(lookup, rule, cds, row(rule, group))
      guard part == .unknown || part == .notRed else { continue }
      if case .cell = lookup { counts |= 1 << rule.indicator.rawValue } else { files |= 1 << rule.indicator.rawValue }
    }
    return (files, counts)
  }

  /// What the answer rests on, indicator by indicator.
  func evidence(_ cds: CDSCode, _ group: StudentGroup) -> [TalliedIndicator] {
    let position = position(of: cds)
    return indicators[Int(group.rawValue)].map { rule in
      let row = row(rule, group)
      let lookup = lookup(rule, cds, position, group)
      return TalliedIndicator(
        rule: rule, year: year, group: row, lookup: lookup, part: part(lookup, rule, cds, row),
        isByRedFlags: lookup == .notGiven && flagged(cds, row, rule) != nil)
    }
  }

  /// The group whose row holds the indicator: that of English learners also stands for the school as a whole.
  private func row(_ rule: ESSAIndicator, _ group: StudentGroup) -> StudentGroup {
    if group == .all, case .only(let groups) = rule.groups, let first = groups.first { return first }
    return group
  }

  private func lookup(_ rule: ESSAIndicator, _ cds: CDSCode, _ position: Int?, _ group: StudentGroup) -> Lookup {
    guard let dashboard else { return .notGiven }
    let row = row(rule, group)
    if let position { return dashboard.lookup(position: position, row, rule.indicator) }
    return dashboard.lookup(cds, row, rule.indicator)
  }

  private func part(
    _ lookup: Lookup, _ rule: ESSAIndicator, _ cds: CDSCode, _ group: StudentGroup
  ) -> TalliedIndicator.Part {
    switch lookup {
    case .notGiven: return flagged(cds, group, rule) ?? .unknown
    case .notReported: return .notCounted
    case .cell(let cell):
      switch rule.reading {
      case .color:
        switch cell.color {
        case nil: return .notCounted
        case .red: return .red
        case .orange: return .orange
        case .yellow, .green, .blue: return .other
        }
      case .status(let others):
        guard let level = cell.statusLevel, level == .worst || others == .counted else { return .notCounted }
        switch isLarge(cell, group) {
        case nil: return .unknown
        case false: return .notCounted
        case true: return level == .worst ? .red : .other
        }
      }
    }
  }

  /// What CDE's list of Red indicators says, where no file was given.
  private func flagged(_ cds: CDSCode, _ group: StudentGroup, _ rule: ESSAIndicator) -> TalliedIndicator.Part? {
    for list in redFlags {
      guard let isRed = list.isRed(cds, group, rule.indicator) else { continue }
      if isRed { return .red }
      return rule.reading == .status(others: .ignored) ? .notCounted : .notRed
    }
    return nil
  }

  /// Whether a cell has the minimum number of students, `nil` where neither the row nor its count says.
  private func isLarge(_ cell: Cell, _ group: StudentGroup) -> Bool? {
    cell.meetsMinimumSize ?? cell.students.map { Int($0) >= minimumSize.needed(group, at: .school) }
  }
}
