import Criteria
import DashboardModel
import Dashboards
import Eligibility
import TestSupport
import Testing

/// One LEA and student group on one year's Dashboard, all of whose state-indicator files are given, for trying cells.
struct Bench {
  let edition: Edition
  let lea: Entity
  let group: StudentGroup

  init(_ year: Int, _ group: StudentGroup = .sed, at kind: EntityKind = .district) throws {
    edition = try #require(Dashboards.edition(DashboardYear(year)))
    lea = SmallBoard.lea(kind)
    self.group = group
  }

  /// A board with the files of these indicators and with these rows; for a rule that looks back also with rows of the
  /// Dashboards before, whose files are all given.
  func board(
    _ cells: [Indicator: Cell], given: [Indicator] = Indicator.allCases, before: [Indicator: Cell]? = nil
  ) -> SmallBoard {
    var board = SmallBoard()
    let year = edition.year.number
    for earlier in edition.year.latest(edition.dashboards).dropLast() {
      board.give(Indicator.allCases, earlier.number, lea)
      for (indicator, cell) in before ?? cells { board.put(earlier.number, lea, group, indicator, cell) }
    }
    board.give(given, year, lea)
    for (indicator, cell) in cells { board.put(year, lea, group, indicator, cell) }
    return board
  }

  /// The priorities that the group meets with these rows.
  func met(_ cells: [Indicator: Cell]) throws -> [Int] {
    let assessment = Assessor(edition: edition, data: board(cells).data).assess(lea.cds, lea.kind)
    let own = try #require(assessment.group(group))
    #expect(own.undetermined == [], "all files of the year are given")
    return own.met.priorities.map { Int($0.rawValue) }
  }

  /// The priorities that the group meets with these colors; `nil` is a row without a color.
  func met(_ colors: [Indicator: PerformanceColor?]) throws -> [Int] {
    try met(colors.mapValues { Cell(color: $0, students: 100) })
  }
}
