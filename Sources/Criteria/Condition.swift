public import DashboardModel

/// What a rule asks of the Dashboard: a closed set of shapes, so that proofs and checks of coverage are exact.
public indirect enum Condition: Hashable, Sendable {
  /// The group's color on an indicator is one of these.
  case color(Indicator, [PerformanceColor])
  /// The group's Status level on an indicator is one of these, and the group has the minimum number of students.
  ///
  /// It is used where CDE gave no color that year; where CDE gives a color, the color already has the minimum in it.
  case status(Indicator, [StatusLevel])
  /// The LEA's own rating of a priority was one of these in each of so many latest years, this one included.
  case local(LCFFPriority, [LocalIndicatorRating], years: Int)
  /// The condition is met on each of so many latest Dashboards, this one included.
  case onEach(dashboards: Int, Condition)
  /// Every one of these is met.
  case all([Condition])
  /// At least one of these is met.
  case any([Condition])

  /// The indicators that it asks for, each once.
  public var indicators: [Indicator] {
    switch self {
    case .color(let indicator, _), .status(let indicator, _): [indicator]
    case .local: []
    case .onEach(_, let part): part.indicators
    case .all(let parts), .any(let parts):
      Indicator.allCases.filter { indicator in parts.contains { $0.indicators.contains(indicator) } }
    }
  }

  /// How many Dashboards it looks at, this one included.
  public var dashboards: Int {
    switch self {
    case .color, .status: 1
    case .local(_, _, let years): years
    case .onEach(let dashboards, _): dashboards
    case .all(let parts), .any(let parts): parts.map(\.dashboards).max() ?? 1
    }
  }

  /// Whether it asks for a local indicator, which holds for the LEA as a whole.
  public var isLocal: Bool {
    switch self {
    case .color, .status: false
    case .local: true
    case .onEach(_, let part): part.isLocal
    case .all(let parts), .any(let parts): parts.contains(where: \.isLocal)
    }
  }

  /// The condition in a few words, such as `Mathematics Red or Orange`.
  public var words: String {
    switch self {
    case .color(let indicator, let colors):
      "\(indicator.name) \(colors.map(\.name).joined(separator: " or "))"
    case .status(let indicator, let levels):
      "\(indicator.name) \(levels.map { $0.label(on: indicator) }.joined(separator: " or "))"
    case .local(let priority, let ratings, let years):
      "Priority \(priority.rawValue) rated \(ratings.map(\.name).joined(separator: " or "))"
        + (years > 1 ? " in \(years) years running" : "")
    case .onEach(let dashboards, let part): "\(part.words) on each of the last \(dashboards) Dashboards"
    case .all(let parts): parts.map(\.words).joined(separator: " and ")
    case .any(let parts): parts.map(\.words).joined(separator: ", or ")
    }
  }
}
