import Criteria
import DashboardModel

/// One entity's row of a year's Dashboard turned on its side: for every indicator and color or level the student groups
/// that have it, so that a condition is answered for all groups in a few operations.
struct Sheet {
  private static let values = 5
  /// For each indicator and color the groups.
  private var colors: [StudentGroupSet]
  /// For each indicator and Status level the groups with the minimum number of students.
  private var levels: [StudentGroupSet]
  /// For each indicator and Status level the groups whose number of students is not known.
  private var unsized: [StudentGroupSet]
  /// For each indicator, whether a file was given that speaks of the entity.
  private var given: [Bool]

  /// The sheet of an entity that no file names.
  init(of cds: CDSCode, _ dashboard: Dashboard?) {
    let count = Indicator.allCases.count
    colors = Array(repeating: [], count: count * Self.values)
    levels = colors
    unsized = colors
    given = Indicator.allCases.map { dashboard?.covers(cds, $0) ?? false }
  }

  /// The sheet of an entity by its number in the Dashboard.
  init(_ position: Int, _ cds: CDSCode, _ kind: EntityKind, _ dashboard: Dashboard, _ minimum: MinimumSize?) {
    self.init(of: cds, dashboard)
    dashboard.forEachCell(of: position) { indicator, group, cell in
      let place = Int(indicator.rawValue) * Self.values - 1
      if let color = cell.color { colors[place + Int(color.rawValue)].insert(group) }
      guard let level = cell.statusLevel else { return }
      switch Self.isLarge(cell, group, kind, minimum) {
      case true?: levels[place + Int(level.rawValue)].insert(group)
      case nil: unsized[place + Int(level.rawValue)].insert(group)
      case false?: break
      }
    }
  }

  /// Whether a cell has the minimum number of students, `nil` where neither the row nor its count says.
  static func isLarge(_ cell: Cell, _ group: StudentGroup, _ kind: EntityKind, _ minimum: MinimumSize?) -> Bool? {
    if let isMet = cell.meetsMinimumSize { return isMet }
    guard let minimum else { return nil }
    return cell.students.map { Int($0) >= minimum.needed(group, at: kind) }
  }

  /// Whether a file of an indicator was given that speaks of the entity.
  func isGiven(_ indicator: Indicator) -> Bool { given[Int(indicator.rawValue)] }

  /// The groups with one of some colors; a row that is not there or has no color does not have them.
  func color(_ indicator: Indicator, _ wanted: [PerformanceColor]) -> GroupAnswers {
    guard isGiven(indicator) else { return GroupAnswers(.undetermined) }
    let place = Int(indicator.rawValue) * Self.values - 1
    return GroupAnswers(met: wanted.reduce(into: []) { $0.formUnion(colors[place + Int($1.rawValue)]) })
  }

  /// The groups at one of some Status levels, which count only with the minimum number of students.
  func status(_ indicator: Indicator, _ wanted: [StatusLevel]) -> GroupAnswers {
    guard isGiven(indicator) else { return GroupAnswers(.undetermined) }
    let place = Int(indicator.rawValue) * Self.values - 1
    return GroupAnswers(
      met: wanted.reduce(into: []) { $0.formUnion(levels[place + Int($1.rawValue)]) },
      open: wanted.reduce(into: []) { $0.formUnion(unsized[place + Int($1.rawValue)]) })
  }

  /// The groups with any color, or with any Status level that counts, on one of some indicators; open where a file that is
  /// not given, or a number of students that is not known, may show more of them.
  func groups(colored: [Indicator], leveled: [Indicator]) -> GroupAnswers {
    let answers =
      colored.map { color($0, PerformanceColor.allCases) } + leveled.map { status($0, StatusLevel.allCases) }
    return answers.reduce(GroupAnswers(.notMet)) { $0.or($1) }
  }
}
