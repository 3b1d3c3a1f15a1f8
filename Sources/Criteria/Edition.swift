public import DashboardModel

/// The rules of one Dashboard year: what was published, what counts, and what follows.
public struct Edition: Hashable, Sendable {
  /// The year.
  public var year: DashboardYear
  /// The edition's name; CDE's own are named for their year, others by whoever wrote them.
  public var name: String
  /// Whether these are the rules that CDE applied or announced, not somebody's variation of them.
  public var isCDEs: Bool
  /// What should be known of the edition as a whole, in sentences; empty where nothing.
  public var notes: [String]
  /// What CDE published of each indicator; an indicator that is absent was not reported.
  public var publications: [Indicator: Publication]
  /// The student groups that count for the LCFF.
  public var studentGroups: [StudentGroup]
  /// The number of students that a Status level needs.
  public var minimumSize: MinimumSize
  /// The kinds of LEA that are determined on this Dashboard alone.
  public var kinds: [EntityKind]
  /// The criteria, in order of priority.
  public var criteria: [Criterion]
  /// The methods, in order of number.
  public var methods: [MethodRule]
  /// For how long assistance lasts.
  public var duration: Duration
  /// How charter schools are judged, or `nil` where they were not.
  public var charters: CharterRule?
  /// What follows from several years.
  public var clocks: [ClockRule]
  /// How schools are identified under ESSA, or `nil` where the year has no such rules.
  public var essa: ESSARules?

  /// Makes an edition of its parts.
  public init(
    year: DashboardYear, name: String, isCDEs: Bool = true, notes: [String] = [],
    publications: [Indicator: Publication], studentGroups: [StudentGroup], minimumSize: MinimumSize,
    kinds: [EntityKind], criteria: [Criterion], methods: [MethodRule], duration: Duration, charters: CharterRule?,
    clocks: [ClockRule], essa: ESSARules? = nil
  ) {
    self.year = year
    self.name = name
    self.isCDEs = isCDEs
    self.notes = notes
    self.publications = publications
    self.studentGroups = studentGroups
    self.minimumSize = minimumSize
    self.kinds = kinds
    self.criteria = criteria
    self.methods = methods
    self.duration = duration
    self.charters = charters
    self.clocks = clocks
    self.essa = essa
  }

  /// What CDE published of an indicator.
  public func publication(of indicator: Indicator) -> Publication { publications[indicator] ?? .none }

  /// The state indicators that the criteria ask for.
  public var stateIndicators: [Indicator] {
    Indicator.allCases.filter { indicator in criteria.contains { $0.condition.indicators.contains(indicator) } }
  }

  /// How many Dashboards the criteria of the state indicators look at, the edition's own included.
  public var dashboards: Int { stateCriteria.map(\.condition.dashboards).max() ?? 1 }

  /// The criteria of the local indicators.
  public var localCriteria: [Criterion] { criteria.filter(\.condition.isLocal) }

  /// The criteria of the state indicators.
  public var stateCriteria: [Criterion] { criteria.filter { !$0.condition.isLocal } }

  /// The criterion of a name, or `nil`.
  public func criterion(_ id: String) -> Criterion? { criteria.first { $0.id == id } }
}
