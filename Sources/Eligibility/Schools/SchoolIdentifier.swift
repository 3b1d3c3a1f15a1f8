import Criteria
import DashboardModel

/// Puts the answers of a school together to its status and exit, in CDE's order.
struct SchoolIdentifier {
  let rules: ESSARules

  /// Fills in the pool, the statuses that are possible, and the exits.
  func identify(_ determination: inout SchoolDetermination) {
    determination.isInPool = pool(determination)
    let priors = determination.prior?.possible ?? [rules.unidentified]
    var possible: Set<SchoolStatus> = []
    var exits: Set<ESSAExit> = []
    for prior in priors {
      let statuses = rules.cycle.kind == .exitsAndTSI ? after(prior, determination) : entry(determination)
      possible.formUnion(statuses)
      if determination.prior != nil { exits.formUnion(statuses.map { ESSAExit(from: prior, to: $0) }) }
    }
    determination.possible = SchoolStatus.allCases.filter(possible.contains)
    determination.possibleExits = ESSAExit.allCases.filter(exits.contains)
  }

  /// Whether the school can be CSI Low Perform.
  private func pool(_ determination: SchoolDetermination) -> Answer {
    let priors = determination.prior?.possible ?? []
    let was: Answer =
      !priors.contains(.csiLowPerform) ? .notMet : priors.count == 1 ? .met : .undetermined
    guard rules.pool.year != nil else { return was }
    return was.or(determination.titleI.map { Answer($0) } ?? .undetermined)
  }

  /// A year in which schools enter.
  private func entry(_ determination: SchoolDetermination) -> [SchoolStatus] {
    walk([
      (determination.graduation?.answer ?? .notMet, .csiGrad),
      (determination.schoolwide.answer.and(determination.isInPool), .csiLowPerform),
      (anyGroup(determination), .atsi),
    ])
  }

  /// A year in which schools leave, or stay while they meet their own test, and others are TSI.
  private func after(_ prior: SchoolStatus, _ determination: SchoolDetermination) -> [SchoolStatus] {
    let group = anyGroup(determination)
    switch prior {
    case .csiGrad: return walk([(determination.graduation?.answer ?? .notMet, .csiGrad), (group, .tsi)])
    case .csiLowPerform: return walk([(determination.schoolwide.answer, .csiLowPerform), (group, .tsi)])
    case .atsi: return walk([(group, .atsi)])
    case .tsi, .noStatus, .generalAssistance: return walk([(group, .tsi)])
    }
  }

  /// The statuses that are possible where the first one met counts.
  private func walk(_ steps: [(answer: Answer, status: SchoolStatus)]) -> [SchoolStatus] {
    var possible: [SchoolStatus] = []
    for step in steps where step.answer != .notMet {
      possible.append(step.status)
      if step.answer == .met { return possible }
    }
    return possible + [rules.unidentified]
  }

  private func anyGroup(_ determination: SchoolDetermination) -> Answer {
    determination.groups.reduce(.notMet) { $0.or($1.meets) }
  }
}
