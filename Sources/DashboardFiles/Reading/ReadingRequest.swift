public import DashboardModel

/// The question that files are read for, so that rows nobody asks for cost no more than finding their end.
public struct ReadingRequest: Sendable {
  /// Which rows of the state-indicator files are asked for.
  public enum Levels: Hashable, Sendable {
    /// Districts, county offices and charter schools.
    case localEducationalAgencies
    /// Schools, charter schools among them.
    case schools
    /// All of them.
    case all
  }

  /// The Dashboard years that are asked for, `nil` for all; files of other years are left unread.
  public var years: Set<DashboardYear>?
  /// The indicators that are asked for, `nil` for all; files of others are left unread.
  public var indicators: Set<Indicator>?
  /// Which rows of the state-indicator files are asked for.
  public var levels: Levels
  /// What CDE published of each indicator in each year, so that a column that ought to be there is missed.
  public var publications: [DashboardYear: [Indicator: Publication]]

  /// Whether a file with faults is left out and what rests on it left open, instead of stopping everything.
  public var keepsGoing: Bool

  /// Makes a request of its parts.
  public init(
    years: Set<DashboardYear>? = nil, indicators: Set<Indicator>? = nil, levels: Levels = .localEducationalAgencies,
    publications: [DashboardYear: [Indicator: Publication]] = [:], keepsGoing: Bool = false
  ) {
    self.years = years
    self.indicators = indicators
    self.levels = levels
    self.publications = publications
    self.keepsGoing = keepsGoing
  }

  /// Whether rows of a kind of entity are asked for.
  func wants(_ kind: EntityKind) -> Bool {
    switch kind {
    case .state: false
    case .district, .countyOffice: levels != .schools
    case .charter: true
    case .school: levels != .localEducationalAgencies
    }
  }

  /// Whether a kind of file is asked for.
  func wants(_ kind: FileKind) -> Bool {
    if let years, let year = kind.year, !years.contains(year), !kind.isList { return false }
    if case .stateIndicator(let indicator, _) = kind { return indicators?.contains(indicator) != false }
    return true
  }

  /// What CDE published of an indicator in a year; a Dashboard that nobody told of is taken to have colors.
  func publication(_ indicator: Indicator, _ year: DashboardYear) -> Publication {
    // Of 2020 and 2021 there are figures of graduation only, which CSI Grad pools with later years.
    guard let known = publications[year] else { return year.hadDashboard ? .colors : .figuresOnly }
    return known[indicator] ?? .none
  }
}
