public import Criteria
public import DashboardModel

/// Proves the criteria of one edition: the same answers as ``Assessor`` gives, with all that they rest on.
public struct Prover: Sendable {
  /// The edition.
  public let edition: Edition
  private let evaluator: ConditionEvaluator

  /// Prepares for an edition.
  public init(edition: Edition, data: DashboardData) {
    self.edition = edition
    evaluator = ConditionEvaluator(edition: edition, data: data)
  }

  /// Every criterion of the state indicators that is for a group, in the edition's order.
  public func proofs(_ cds: CDSCode, _ kind: EntityKind, _ group: StudentGroup) -> [Proof] {
    let subject = evaluator.subject(cds, kind, group)
    return edition.stateCriteria.filter { $0.groups.contains(group) && $0.kinds.contains(kind) }.map {
      Proof(criterion: $0, cds: cds, group: group, evidence: evidence($0.condition, subject, evaluator))
    }
  }

  /// Every criterion of the local indicators that is for a kind of LEA, in the edition's order.
  public func localProofs(_ cds: CDSCode, _ kind: EntityKind) -> [Proof] {
    let subject = evaluator.subject(cds, kind, .all)
    return edition.localCriteria.filter { $0.kinds.contains(kind) }.map {
      Proof(criterion: $0, cds: cds, group: nil, evidence: evidence($0.condition, subject, evaluator))
    }
  }

  private func evidence(
    _ condition: Condition, _ subject: ConditionEvaluator.Subject, _ evaluator: ConditionEvaluator
  ) -> Evidence {
    switch condition {
    case .color(let indicator, let colors):
      let lookup = evaluator.lookup(indicator, subject)
      return .indicator(condition, indicator, evaluator.year, lookup, ConditionEvaluator.color(lookup, colors))
    case .status(let indicator, let levels):
      let lookup = evaluator.lookup(indicator, subject)
      return .indicator(condition, indicator, evaluator.year, lookup, evaluator.status(lookup, levels, subject))
    case .local(let priority, let ratings, let years):
      let parts: [Evidence] = evaluator.localYears(years).map { year in
        let lookup = evaluator.local(priority, year, subject)
        return .local(condition, priority, year, lookup, ConditionEvaluator.local(lookup, ratings))
      }
      return parts.count == 1 ? parts[0] : .all(parts, parts.reduce(.met) { $0.and($1.answer) })
    case .onEach(let dashboards, let part):
      let parts = evaluator.year.latest(dashboards).map { year in
        let earlier = evaluator.at(year)
        return evidence(part, earlier.subject(subject.cds, subject.kind, subject.group), earlier)
      }
      return .all(parts, parts.reduce(.met) { $0.and($1.answer) })
    case .all(let conditions):
      let parts = conditions.map { evidence($0, subject, evaluator) }
      return .all(parts, parts.reduce(.met) { $0.and($1.answer) })
    case .any(let conditions):
      let parts = conditions.map { evidence($0, subject, evaluator) }
      return .any(parts, parts.reduce(.notMet) { $0.or($1.answer) })
    }
  }
}
