public import Criteria
public import DashboardModel

/// Works out the consequences of several years: Level 3 and its relatives.
public struct ClockKeeper: Sendable {
  private let history: History

  /// Prepares for a history.
  public init(history: History) { self.history = history }

  /// A rule's answer for an LEA as of a year, or `nil` where the rule is of the other world: that of charter schools for
  /// districts and county offices, and the reverse.
  ///
  /// A rule for districts only is not met by a county office, as CDE's list of 2025 has it.
  public func result(_ rule: ClockRule, _ cds: CDSCode, _ kind: EntityKind, _ year: DashboardYear) -> ClockResult? {
    guard rule.kinds.contains(.charter) == (kind == .charter) else { return nil }
    guard rule.kinds.contains(kind) else {
      return ClockResult(
        rule: rule, window: [], answer: .notMet, groups: [], neededYears: 0, neededGroups: 0,
        assumesFewerGroups: false)
    }
    switch rule.shape {
    case .groups(let groups, let dashboards, let of):
      return groupsResult(rule, cds, kind, window: year.latest(of), groups: groups, years: dashboards)
    case .sameGroup(let dashboards):
      return sameGroupResult(rule, cds, kind, window: year.latest(dashboards))
    }
  }

  private func sameGroupResult(
    _ rule: ClockRule, _ cds: CDSCode, _ kind: EntityKind, window: [DashboardYear]
  ) -> ClockResult {
    let groups = groupYears(cds, kind, window)
    var answer = Answer.notMet
    for group in groups { answer = answer.or(group.years.reduce(.met) { $0.and($1.answer) }) }
    return ClockResult(
      rule: rule, window: window, answer: answer, groups: groups, neededYears: window.count, neededGroups: 1,
      assumesFewerGroups: false)
  }

  private func groupsResult(
    _ rule: ClockRule, _ cds: CDSCode, _ kind: EntityKind, window: [DashboardYear], groups needed: Int, years: Int
  ) -> ClockResult {
    let groups = groupYears(cds, kind, window)
    let answers = groups.map { Answer.count(atLeast: years, met: $0.met.count, undetermined: $0.undetermined.count) }
    let met = answers.filter { $0 == .met }.count
    let open = answers.filter { $0 == .undetermined }.count
    var result = ClockResult(
      rule: rule, window: window, answer: Answer.count(atLeast: needed, met: met, undetermined: open), groups: groups,
      neededYears: years, neededGroups: needed, assumesFewerGroups: false)
    guard result.answer != .met, met + open > 0, let year = window.last else { return result }
    // All groups are needed where there are fewer than three.
    if let own = groupsOf(cds, kind, year) {
      guard own.groups.count < needed, !(own.isComplete && own.groups.isEmpty) else { return result }
      let all = own.groups.map { group in
        zip(groups, answers).first { $0.0.group == group }?.1 ?? .notMet
      }
      // Where a file of the year is not given, there may be more groups.
      let fewer = all.reduce(own.isComplete ? Answer.met : .undetermined) { $0.and($1) }
      result.answer = result.answer.or(fewer)
      if own.isComplete { result.neededGroups = own.groups.count }
    } else if result.answer == .notMet {
      assumeFewerGroups(zip(groups, answers).filter { !$0.0.met.isEmpty }, &result)
    }
    return result
  }

  /// Lists name no group that never qualified, so that they do not show how many groups an LEA has.
  ///
  /// Where every group that they name reaches its years, there are at least two, and one is of race or ethnicity (every
  /// LEA has such a group), these may be all. That is taken to be so: it reproduces all flags of CDE's lists of 2022 and
  /// 2023, one of them through this clause.
  private func assumeFewerGroups(
    _ named: [(ClockResult.GroupYears, Answer)], _ result: inout ClockResult
  ) {
    guard named.count > 1, named.count < result.neededGroups,
      named.contains(where: { $0.0.group.isRaceOrEthnicity }), named.allSatisfy({ $0.1 != .notMet })
    else { return }
    let isOpen = result.groups.contains { !$0.undetermined.isEmpty }
    result.answer = isOpen ? .undetermined : .met
    result.neededGroups = named.count
    result.assumesFewerGroups = true
  }

  /// The groups that have a color, or a Status level that counts, on the Dashboard of a year, and whether all files were
  /// given that could show more; `nil` where only lists are at hand, which name no group that never qualified.
  private func groupsOf(
    _ cds: CDSCode, _ kind: EntityKind, _ year: DashboardYear
  ) -> (groups: [StudentGroup], isComplete: Bool)? {
    guard let dashboard = history.data.dashboards[year], dashboard.isInStateFiles(cds),
      let edition = history.editions[year]
    else { return nil }
    let indicators = edition.stateIndicators
    let groups = edition.studentGroups.filter { group in
      indicators.contains { indicator in
        guard case .cell(let cell) = dashboard.lookup(cds, group, indicator) else { return false }
        if edition.publication(of: indicator) == .colors { return cell.color != nil }
        let isLarge =
          cell.meetsMinimumSize
          ?? cell.students.map { Int($0) >= edition.minimumSize.needed(group, at: kind) } ?? false
        return cell.statusLevel != nil && isLarge
      }
    }
    return (groups, indicators.allSatisfy { dashboard.covers(cds, $0) })
  }

  private func groupYears(
    _ cds: CDSCode, _ kind: EntityKind, _ window: [DashboardYear]
  ) -> [ClockResult.GroupYears] {
    let answers = window.map { history.groupAnswers(cds, kind, $0) }
    return StudentGroup.allCases.filter { $0 != .all }.compactMap { group in
      let years = answers.map { $0[Int(group.rawValue)] }
      if years.allSatisfy({ $0.answer == .notMet }) { return nil }
      return ClockResult.GroupYears(group: group, years: years)
    }
  }
}

extension StudentGroup {
  /// Whether every student is in one of the groups of this kind, so that an LEA has at least one of them.
  var isRaceOrEthnicity: Bool {
    switch self {
    case .aa, .ai, .as, .fi, .hi, .pi, .tom, .wh: true
    case .all, .el, .fos, .hom, .ltel, .sed, .swd: false
    }
  }
}
