import Criteria
import DashboardModel

/// What the files say of one entity in one year: every fact that a condition can ask for.
final class YearView {
  let year: DashboardYear
  let cds: CDSCode
  let kind: EntityKind
  let edition: Edition?
  let data: DashboardData
  let redFlags: [RedFlagList]
  private let dashboard: Dashboard?
  private let position: Int?
  let county: String

  init(_ year: DashboardYear, of entity: Entity, edition: Edition?, data: DashboardData) {
    self.year = year
    cds = entity.cds
    kind = entity.kind
    county = entity.county
    self.edition = edition
    self.data = data
    dashboard = data.dashboards[year]
    position = dashboard?.position(of: entity.cds)
    redFlags = data.redFlagLists.filter { $0.year == year }
  }

  /// The groups by color and level, worked out when it is first asked for.
  private(set) lazy var sheet: Sheet = {
    guard let dashboard, let position else { return Sheet(of: cds, dashboard) }
    return Sheet(position, cds, kind, dashboard, edition?.minimumSize)
  }()

  /// Whether any file of the year speaks of the entity: it names it, or is of the whole state.
  ///
  /// An entity that a statewide file leaves out is not reported there: it may not have existed yet.
  private(set) lazy var isKnown: Bool = {
    guard let dashboard else { return !redFlags.isEmpty }
    return position != nil || !redFlags.isEmpty || Indicator.allCases.contains { dashboard.covers(cds, $0) }
  }()

  /// Whether a state-indicator file names the entity.
  var isInStateFiles: Bool { dashboard?.isInStateFiles(cds) ?? false }

  /// What the files say of a group on an indicator.
  func lookup(_ indicator: Indicator, _ group: StudentGroup) -> Lookup {
    guard let dashboard else { return .notGiven }
    if let position { return dashboard.lookup(position: position, group, indicator) }
    return dashboard.lookup(cds, group, indicator)
  }

  /// What the files say of a local indicator.
  func lookup(_ priority: LCFFPriority) -> LocalLookup { dashboard?.localLookup(cds, priority) ?? .notGiven }

  /// Why the files say nothing of an indicator.
  func gap(_ indicator: Indicator) -> Missing.Gap {
    dashboard?.isGiven(indicator) == true ? .silent(county: county) : .notGiven
  }

  /// Why the files say nothing of a local indicator.
  func gap(_ priority: LCFFPriority) -> Missing.Gap {
    dashboard?.isGiven(priority) == true ? .silent(county: county) : .notGiven
  }

  /// The answer to a local rating: no row or no determination does not meet it.
  func rating(_ priority: LCFFPriority, _ ratings: [LocalIndicatorRating]) -> Answer {
    switch lookup(priority) {
    case .notGiven: .undetermined
    case .notReported: .notMet
    case .row(let row): Answer(row.rating.map(ratings.contains) ?? false)
    }
  }

  /// The answer to a list of the user's; without a list nobody is taken to be on it.
  func listed(_ list: UserList) -> Bool? {
    switch list {
    case .calpads: data.calpads.map { $0.lines[cds] != nil }
    }
  }

  /// The student groups that have a color, or a Status level that counts, on an indicator of the program, and those that may.
  func groups(of rules: YearRules) -> GroupAnswers {
    sheet.groups(colored: rules.colored, leveled: rules.leveled).within(rules.groups)
  }
}
