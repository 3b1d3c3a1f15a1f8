import Criteria
import DashboardModel

/// Gathers what a determination rests on.
public struct Explainer: Sendable {
  private let history: History

  /// Prepares for a history.
  public init(history: History) { self.history = history }

  /// The explanation of a determination, or `nil` where there is no edition for its year.
  public func explain(_ determination: LCFFDetermination) -> Explanation? {
    guard let edition = history.editions[determination.year] else { return nil }
    let entity = determination.entity
    let prover = Prover(edition: edition, data: history.data)
    let indicators = edition.stateIndicators
    var cells: [StudentGroup: [Indicator: Lookup]] = [:]
    let dashboard = history.data.dashboards[determination.year]
    for group in [.all] + edition.studentGroups {
      for indicator in indicators {
        cells[group, default: [:]][indicator] = dashboard?.lookup(entity.cds, group, indicator) ?? .notGiven
      }
    }
    let groups = determination.assessment.groups.filter { group in
      let hasRow = cells[group.group]?.values.contains { if case .cell = $0 { true } else { false } } ?? false
      return hasRow || !group.met.isEmpty || group.meets != .notMet
    }
    let explained = groups.map {
      GroupExplanation(
        assessment: $0,
        proofs: determination.assessment.basis == .dashboard
          ? prover.proofs(entity.cds, entity.kind, $0.group) : [])
    }
    let local = dashboard == nil ? [] : prover.localProofs(entity.cds, entity.kind)
    return Explanation(
      determination: determination, edition: edition, indicators: indicators, groups: explained, cells: cells,
      local: local, helpers: helpers(determination), cautions: cautions(explained, local, determination, edition))
  }

  private func helpers(_ determination: LCFFDetermination) -> [Helper] {
    var helpers: [Helper] = []
    let kind = determination.entity.kind
    if determination.isEligible == .met, let helper = Helper.differentiated(kind) { helpers.append(helper) }
    if determination.clock(.ec52071f)?.answer == .met { helpers.append(.geographicLead) }
    let isIntensive = [ClockRule.Name.ec52072, .ec47607].contains { determination.clock($0)?.answer == .met }
    if isIntensive, let helper = Helper.intensive(kind) { helpers.append(helper) }
    return helpers
  }

  private func cautions(
    _ groups: [GroupExplanation], _ local: [Proof], _ determination: LCFFDetermination, _ edition: Edition
  ) -> [String] {
    var cautions: [String] = []
    if determination.assessment.basis == .list {
      cautions.append("Read off CDE's list of \(determination.year), because its Dashboard files were not given.")
    }
    let rules = (groups.flatMap(\.met) + local.filter { $0.answer == .met }).map(\.criterion)
    for rule in edition.criteria where rules.contains(rule) && rule.support.confidence.needsCaution {
      cautions.append("\(rule.id) is \(rule.support.confidence.words). \(rule.support.note)")
    }
    for clock in determination.clocks where clock.answer == .met && clock.assumesFewerGroups {
      cautions.append(
        "\(clock.rule.name.section) assumes that the LEA has no other student groups; "
          + "the Dashboard files of \(determination.year) would show it.")
    }
    for clock in determination.clocks where clock.answer == .met && clock.rule.support.confidence.needsCaution {
      cautions.append(
        "\(clock.rule.name.section) is \(clock.rule.support.confidence.words). \(clock.rule.support.note)")
    }
    return cautions
  }
}
