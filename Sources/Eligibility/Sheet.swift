import Criteria
import DashboardModel

/// One entity's row of a year's Dashboard turned on its side: for every indicator and color or level the student groups
/// that have it, so that a condition is answered for all groups in a few operations.
final class Sheet {
  private static let values = 5
  /// For each indicator and color the groups.
  private var colors: [StudentGroupSet]
  /// For each indicator and Status level the groups with the minimum number of students.
  private var levels: [StudentGroupSet]
  /// For each indicator and Status level the groups whose number of students is not known.
  private var unsized: [StudentGroupSet]
  /// For each indicator the groups of which it is not known what its file says.
  private var unread: [StudentGroupSet]

  /// The sheet of a year of which no file was given.
  static var empty: Sheet { Sheet() }

  private init() {
    colors = []
    levels = []
    unsized = []
    unread = []
  }

  /// The sheet of an entity that no file names.
  init(of cds: CDSCode, _ dashboard: Dashboard?) {
    let count = Indicator.allCases.count
    colors = Array(repeating: [], count: count * Self.values)
    levels = colors
    unsized = colors
    unread = Indicator.allCases.map { dashboard?.covers(cds, $0) == true ? [] : .everything }
  }

  /// The sheet of an entity by its number in the Dashboard.
  convenience init(_ position: Int, _ cds: CDSCode, _ kind: EntityKind, _ dashboard: Dashboard, _ minimum: MinimumSize?)
  {
    self.init(of: cds, dashboard)
    for indicator in Indicator.allCases where unread(indicator) == [] {
      unread[Int(indicator.rawValue)] = dashboard.openGroups(of: position, indicator)
    }
    dashboard.forEachCell(of: position) { indicator, group, cell in
      unread[Int(indicator.rawValue)].remove(group)
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

  /// The groups of which it is not known what an indicator's file says.
  func unread(_ indicator: Indicator) -> StudentGroupSet {
    unread.isEmpty ? .everything : unread[Int(indicator.rawValue)]
  }

  /// The groups with one of some colors; a row that is not there or has no color does not have them.
  func color(_ indicator: Indicator, _ wanted: ValueSet) -> GroupAnswers {
    if unread.isEmpty { return GroupAnswers(.undetermined) }
    return GroupAnswers(met: groups(colors, indicator, wanted), open: unread(indicator))
  }

  /// The groups at one of some Status levels, which count only with the minimum number of students.
  func status(_ indicator: Indicator, _ wanted: ValueSet) -> GroupAnswers {
    if unread.isEmpty { return GroupAnswers(.undetermined) }
    return GroupAnswers(
      met: groups(levels, indicator, wanted),
      open: groups(unsized, indicator, wanted).union(unread(indicator)))
  }

  private func groups(_ table: [StudentGroupSet], _ indicator: Indicator, _ wanted: ValueSet) -> StudentGroupSet {
    let place = Int(indicator.rawValue) * Self.values - 1
    var found: StudentGroupSet = []
    for value in 1...Self.values where wanted.contains(UInt8(value)) { found.formUnion(table[place + value]) }
    return found
  }

  /// The groups with any color, or with any Status level that counts, on one of some indicators; open where a file that is
  /// not given, or a number of students that is not known, may show more of them.
  func groups(colored: [Indicator], leveled: [Indicator]) -> GroupAnswers {
    var answers = GroupAnswers(.notMet)
    for indicator in colored { answers = answers.or(color(indicator, .anyValue)) }
    for indicator in leveled { answers = answers.or(status(indicator, .anyValue)) }
    return answers
  }
}
