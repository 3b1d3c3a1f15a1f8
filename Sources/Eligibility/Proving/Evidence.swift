public import Criteria
public import DashboardModel

/// What an answer rests on: the cells and ratings that were looked at, in the shape of the condition.
public indirect enum Evidence: Hashable, Sendable {
  /// What the files say of a group on a state indicator, and the answer that it gives.
  case indicator(Condition, Indicator, DashboardYear, Lookup, Answer)
  /// What the files of a year say of a local indicator, and the answer that it gives.
  case local(Condition, LCFFPriority, DashboardYear, LocalLookup, Answer)
  /// Every one of these has to be met.
  case all([Evidence], Answer)
  /// At least one of these has to be met.
  case any([Evidence], Answer)

  /// The answer.
  public var answer: Answer {
    switch self {
    case .indicator(_, _, _, _, let answer), .local(_, _, _, _, let answer), .all(_, let answer),
      .any(_, let answer):
      answer
    }
  }

  /// The leaves, in order.
  public var leaves: [Evidence] {
    switch self {
    case .indicator, .local: [self]
    case .all(let parts, _), .any(let parts, _): parts.flatMap(\.leaves)
    }
  }

  /// What would settle it, where it cannot be determined: the leaves that keep it open.
  public var missing: [Missing] {
    switch self {
    case _ where answer != .undetermined: []
    case .indicator(_, let indicator, let year, .notGiven, _): [.stateIndicator(indicator, year)]
    case .indicator(_, let indicator, let year, _, _): [.numberOfStudents(indicator, year)]
    case .local(_, let priority, let year, _, _): [.localIndicator(priority, year)]
    case .all(let parts, _), .any(let parts, _): parts.flatMap(\.missing)
    }
  }
}
