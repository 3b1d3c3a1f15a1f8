import Criteria
import DashboardModel

/// What was given for a year: one reference in place of copies for each entity.
final class YearFiles: Sendable {
  let dashboard: Dashboard?
  let redFlags: [RedFlagList]
  let minimumSize: MinimumSize?
  /// CDE's list of districts and county offices.
  let agencies: GivenList?
  /// CDE's list of charter schools.
  let charters: GivenList?
  /// CDE's list of charter schools of the next year, which has the letters of this one too.
  let nextCharters: GivenList?

  init(_ year: DashboardYear, _ edition: Edition?, _ data: DashboardData) {
    dashboard = data.dashboards[year]
    redFlags = data.redFlagLists.filter { $0.year == year }
    minimumSize = edition?.minimumSize
    agencies = data.lcffList(year).map(GivenList.init)
    charters = data.lcffList(year, .charterSchools).map(GivenList.init)
    nextCharters = data.lcffList(year.next, .charterSchools).map(GivenList.init)
  }
}

/// A list of CDE's that was given.
final class GivenList: Sendable {
  let list: LCFFList

  init(_ list: LCFFList) { self.list = list }
}

/// What the files say of one entity in one year: every fact that a condition can ask for.
final class YearView {
  let year: DashboardYear
  let cds: CDSCode
  let kind: EntityKind
  let files: YearFiles?
  private let setting: Setting
  private let position: Int?
  let county: String

  init(_ year: DashboardYear, of entity: Entity, _ setting: Setting) {
    self.year = year
    cds = entity.cds
    kind = entity.kind
    county = entity.county
    self.setting = setting
    files = setting.files[year]
    position = files?.dashboard?.position(of: entity.cds)
  }

  /// The groups by color and level, worked out when it is first asked for.
  private(set) lazy var sheet: Sheet = {
    guard let files, let dashboard = files.dashboard else { return .empty }
    guard let position else { return Sheet(of: cds, dashboard) }
    return Sheet(position, cds, kind, dashboard, files.minimumSize)
  }()

  /// Whether any file of the year speaks of the entity: it names it, or is of the whole state.
  ///
  /// An entity that a statewide file leaves out is not reported there: it may not have existed yet.
  private(set) lazy var isKnown: Bool = {
    guard let files else { return false }
    guard let dashboard = files.dashboard else { return !files.redFlags.isEmpty }
    return position != nil || !files.redFlags.isEmpty || Indicator.allCases.contains { dashboard.covers(cds, $0) }
  }()

  /// Whether any file of the year was given, whomever it speaks of.
  var hasFiles: Bool { files?.dashboard != nil }

  /// Whether a state-indicator file names the entity.
  private(set) lazy var isInStateFiles: Bool = files?.dashboard?.isInStateFiles(cds) ?? false

  /// What the files say of a group on an indicator.
  func lookup(_ indicator: Indicator, _ group: StudentGroup) -> Lookup {
    guard let dashboard = files?.dashboard else { return .notGiven }
    if let position { return dashboard.lookup(position: position, group, indicator) }
    return dashboard.lookup(cds, group, indicator)
  }

  /// What the files say of a local indicator.
  func lookup(_ priority: LCFFPriority) -> LocalLookup { files?.dashboard?.localLookup(cds, priority) ?? .notGiven }

  /// Why the files say nothing of an indicator.
  func gap(_ indicator: Indicator) -> Missing.Gap {
    guard let dashboard = files?.dashboard else { return .notGiven }
    if dashboard.isLeftOpen(cds, indicator) { return .unread }
    guard dashboard.isGiven(indicator) else { return .notGiven }
    return .silent(county: dashboard.hasRows(ofCounty: cds, indicator) ? "" : county)
  }

  /// Why the files say nothing of a local indicator.
  func gap(_ priority: LCFFPriority) -> Missing.Gap {
    guard let dashboard = files?.dashboard else { return .notGiven }
    if dashboard.isLeftOpen(cds, priority) { return .unread }
    return dashboard.isGiven(priority) ? .silent(county: county) : .notGiven
  }

  /// The answer to a local rating: no row or no determination does not meet it.
  func rating(_ priority: LCFFPriority, _ ratings: ValueSet) -> Answer {
    switch lookup(priority) {
    case .notGiven: .undetermined
    case .notReported: .notMet
    case .row(let row): Answer(row.rating.map { ratings.contains($0.rawValue) } ?? false)
    }
  }

  /// The answer to a list of the user's; without a list nobody is taken to be on it.
  func listed(_ list: UserList) -> Bool? {
    switch list {
    case .calpads: setting.data.calpads.map { $0.lines[cds] != nil }
    }
  }

  /// The student groups that have a color, or a Status level that counts, on an indicator of the program, and those that may.
  func groups(of rules: YearRules) -> GroupAnswers {
    sheet.groups(colored: rules.colored, leveled: rules.leveled).within(rules.groups)
  }
}
