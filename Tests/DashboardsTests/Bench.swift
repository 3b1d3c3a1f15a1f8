import Criteria
import DashboardModel
import Dashboards
import TestSupport
import Testing

@testable import Eligibility

/// One LEA and student group on one year's Dashboard, all of whose state-indicator files are given, for trying cells.
struct Bench {
  let edition: Edition
  let lea: Entity
  let group: StudentGroup
  /// The editions of the years that the criteria look at, laid out once for all boards.
  private let editions: [Edition]
  private let rules: YearTable<YearRules>
  /// A board with all files and without rows.
  private var whole: SmallBoard = SmallBoard()

  init(_ year: Int, _ group: StudentGroup = .sed, at kind: EntityKind = .district) throws {
    edition = try #require(Dashboards.edition(DashboardYear(year)))
    lea = SmallBoard.lea(kind)
    self.group = group
    let years = edition.year.latest(max(Self.dashboards(edition), 2))
    editions = Dashboards.all.filter { years.contains($0.year) }
    var rules = YearTable<YearRules>()
    let names = RuleNames()
    for edition in editions.reversed() { rules[edition.year] = YearRules(edition, .lcff, names) }
    self.rules = rules
    whole = board(giving: Indicator.allCases)
  }

  /// How many Dashboards the criteria of state indicators look at, the year's own included.
  var dashboards: Int { Self.dashboards(edition) }

  private static func dashboards(_ edition: Edition) -> Int {
    edition.lcff.criteria.filter(\.isStateCriterion).map(\.condition.dashboards).max() ?? 1
  }

  /// A board with the files of these indicators and with these rows; for a rule that looks back also with rows of the
  /// Dashboards before, whose files are all given.
  func board(
    _ cells: [Indicator: Cell], given: [Indicator] = Indicator.allCases, before: [Indicator: Cell]? = nil
  ) -> SmallBoard {
    let year = edition.year.number
    var board = given.count == Indicator.allCases.count ? whole : board(giving: given)
    for earlier in edition.year.latest(dashboards).dropLast() {
      for (indicator, cell) in before ?? cells { board.put(earlier.number, lea, group, indicator, cell) }
    }
    for (indicator, cell) in cells { board.put(year, lea, group, indicator, cell) }
    return board
  }

  /// A board with files and without rows; of earlier years all files are given.
  private func board(giving given: [Indicator]) -> SmallBoard {
    var board = SmallBoard()
    for earlier in edition.year.latest(dashboards).dropLast() { board.give(Indicator.allCases, earlier.number, lea) }
    board.give(given, edition.year.number, lea)
    return board
  }

  /// The engine over a board.
  func engine(_ board: SmallBoard) -> Engine { Engine(.lcff, editions: editions, data: board.data) }

  /// What the group meets on a board.
  func result(_ board: SmallBoard) throws -> GroupResult {
    try #require(engine(board).groupResults(lea, edition.year).first { $0.group == group })
  }

  /// Every year of the LEA on a board, for asking a rule by its name.
  func record(_ board: SmallBoard) -> Record {
    Record(lea, Setting(.lcff, rules, board.data, flipped: []))
  }

  /// The priorities that the group meets with these rows.
  func met(_ cells: [Indicator: Cell]) throws -> [Int] {
    let record = record(board(cells))
    // A judgment lives no longer than its record.
    let (met, open) = withExtendedLifetime(record) { record.judgment(edition.year).state(group) }
    #expect(open == [], "all files of the year are given")
    return met.priorities.map { Int($0.rawValue) }
  }

  /// The priorities that the group meets with these colors; `nil` is a row without a color.
  func met(_ colors: [Indicator: PerformanceColor?]) throws -> [Int] {
    try met(colors.mapValues { Cell(color: $0, students: 100) })
  }
}
