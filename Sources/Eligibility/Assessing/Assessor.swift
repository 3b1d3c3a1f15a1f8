public import Criteria
public import DashboardModel

/// Assesses LEAs by one edition from the Dashboard's files, without proofs: the way to screen a whole state.
public struct Assessor: Sendable {
  /// The edition.
  public let edition: Edition
  private let evaluator: ConditionEvaluator
  private let stateCriteria: [AskedCriterion]
  private let localCriteria: [AskedCriterion]
  /// The Dashboards that the criteria of the state indicators look at, oldest first.
  let years: [DashboardYear]
  private let calpads: CDSList?

  /// Prepares for an edition.
  public init(edition: Edition, data: DashboardData) {
    self.edition = edition
    evaluator = ConditionEvaluator(edition: edition, data: data)
    let asked = edition.criteria.enumerated().map { AskedCriterion(place: $0, $1) }
    stateCriteria = asked.filter { !$0.condition.isLocal }
    localCriteria = asked.filter { $0.condition.isLocal }
    years = edition.year.latest(edition.dashboards)
    calpads = data.calpads
  }

  /// Assesses one LEA.
  public func assess(_ cds: CDSCode, _ kind: EntityKind) -> Assessment {
    let groups = edition.studentGroups.map { group($0, cds, kind) }
    let (localMet, localOpen) = local(cds, kind)
    var assessment = Assessment(
      cds: cds, kind: kind, year: edition.year, basis: .dashboard, groups: groups, localMet: localMet,
      localUndetermined: localOpen, methods: [:], meets: .notMet)
    judge(&assessment)
    return assessment
  }

  private func group(_ group: StudentGroup, _ cds: CDSCode, _ kind: EntityKind) -> GroupAssessment {
    let subject = evaluator.subject(cds, kind, group)
    var met: LCFFPrioritySet = []
    var open: LCFFPrioritySet = []
    var metCriteria: [Int] = []
    var openCriteria = 0
    for criterion in stateCriteria where criterion.isFor(group, kind) {
      switch evaluator.answer(criterion.condition, subject) {
      case .met:
        met.insert(criterion.priority)
        metCriteria.append(criterion.place)
      case .undetermined:
        open.insert(criterion.priority)
        openCriteria += 1
      case .notMet: break
      }
    }
    open.subtract(met)
    var meets = Answer.notMet
    for method in edition.methods {
      switch method.shape {
      case .sameGroup(let needed):
        meets = meets.or(Answer.count(atLeast: needed, met: met.count, undetermined: open.count))
      case .sameGroupCriteria(let needed):
        meets = meets.or(Answer.count(atLeast: needed, met: metCriteria.count, undetermined: openCriteria))
      case .localIndicators, .stateAndLocal, .calpads: break
      }
    }
    return GroupAssessment(group: group, met: met, undetermined: open, meets: meets, metCriteria: metCriteria)
  }

  private func local(_ cds: CDSCode, _ kind: EntityKind) -> (met: LCFFPrioritySet, open: LCFFPrioritySet) {
    var met: LCFFPrioritySet = []
    var open: LCFFPrioritySet = []
    let subject = evaluator.subject(cds, kind, .all)
    for criterion in localCriteria where criterion.isFor(kind) {
      switch evaluator.answer(criterion.condition, subject) {
      case .met: met.insert(criterion.priority)
      case .undetermined: open.insert(criterion.priority)
      case .notMet: break
      }
    }
    open.subtract(met)
    return (met, open)
  }

  private func judge(_ assessment: inout Assessment) {
    var plain: [(number: Int, shape: MethodRule.Shape, answer: Answer)] = []
    for method in edition.methods where method.kinds.contains(assessment.kind) {
      plain.append((method.number, method.shape, answer(method.shape, assessment)))
    }
    assessment.meets = plain.reduce(.notMet) { $0.or($1.answer) }
    let others = plain.reduce(Answer.notMet) { before, method in
      switch method.shape {
      case .sameGroup, .sameGroupCriteria, .localIndicators: before.or(method.answer)
      case .stateAndLocal, .calpads: before
      }
    }
    for (number, shape, answer) in plain {
      if case .stateAndLocal = shape {
        assessment.methods[number] = alone(answer, others, assessment)
      } else {
        assessment.methods[number] = answer
      }
    }
  }

  /// Whether a state and a local indicator together are met and neither of the other two ways is.
  ///
  /// It stays open only where they can turn out to be the one and only way: a further priority of the group, or a further
  /// local one, would be one of the other ways.
  private func alone(_ answer: Answer, _ others: Answer, _ assessment: Assessment) -> Answer {
    if others == .met || answer == .notMet { return .notMet }
    if others == .notMet, answer == .met { return .met }
    let locals = assessment.localMet.union(assessment.localUndetermined).priorities.filter {
      assessment.localMet.union(LCFFPrioritySet([$0])).count < neededLocally
    }
    let canStandAlone = assessment.groups.contains { group in
      group.met.union(group.undetermined).priorities.contains { state in
        group.met.union(LCFFPrioritySet([state])).count < neededByGroup && locals.contains { $0 != state }
      }
    }
    return canStandAlone ? .undetermined : .notMet
  }

  /// How many priorities one group needs by itself.
  private var neededByGroup: Int {
    edition.methods.lazy.compactMap { if case .sameGroup(let count) = $0.shape { count } else { nil } }.first ?? .max
  }

  /// How many local priorities an LEA needs by themselves.
  private var neededLocally: Int {
    edition.methods.lazy.compactMap { if case .localIndicators(let count) = $0.shape { count } else { nil } }.first
      ?? .max
  }

  private func answer(_ shape: MethodRule.Shape, _ assessment: Assessment) -> Answer {
    switch shape {
    case .sameGroup, .sameGroupCriteria: assessment.groups.reduce(.notMet) { $0.or($1.meets) }
    case .localIndicators(let needed):
      Answer.count(
        atLeast: needed, met: assessment.localMet.count, undetermined: assessment.localUndetermined.count)
    case .stateAndLocal: assessment.groups.reduce(.notMet) { $0.or(Self.stateAndLocal($1, assessment)) }
    case .calpads: Answer(calpads?.lines[assessment.cds] != nil)
    }
  }

  /// Whether a group meets a priority with a state indicator and the LEA a different one with a local indicator.
  private static func stateAndLocal(_ group: GroupAssessment, _ assessment: Assessment) -> Answer {
    var answer = Answer.notMet
    for state in group.met.union(group.undetermined).priorities {
      for local in assessment.localMet.union(assessment.localUndetermined).priorities where local != state {
        let isMet = group.met.contains(state) && assessment.localMet.contains(local)
        answer = answer.or(isMet ? .met : .undetermined)
      }
    }
    return answer
  }
}
