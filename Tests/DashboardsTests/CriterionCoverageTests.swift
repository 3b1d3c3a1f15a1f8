import Criteria
import DashboardModel
import Dashboards
import TestSupport
import Testing

@testable import Eligibility

/// Every criterion of every edition is seen met, not met in every way there is, and undetermined.
@Suite struct CriterionCoverageTests {
  @Test func `every case is of a criterion that there is`() {
    #expect(Set(CriterionCase.all.keys) == Set(Dashboards.all.flatMap { $0.lcff.criteria.map(\.id) }))
  }

  @Test(arguments: Dashboards.all) func `every criterion on state indicators is seen with every answer`(
    _ edition: Edition
  ) throws {
    for criterion in edition.lcff.criteria where criterion.isStateCriterion {
      let own = try #require(CriterionCase.all[criterion.id], "no case for \(criterion.id)")
      try #require(!own.meets.isEmpty && !own.misses.isEmpty)
      let bench = try Bench(edition.year.number, own.group, at: own.kind)
      for cells in own.meets {
        try expect(.met, criterion, bench, bench.board(cells), "with \(cells.keys)")
        for indicator in cells.keys {
          var changed = cells
          changed[indicator]?.color = nil
          changed[indicator]?.students = 29
          let withoutColor = bench.board(changed, before: cells)
          try expect(.notMet, criterion, bench, withoutColor, "\(indicator) without color, too few students")
          changed[indicator] = nil
          try expect(.notMet, criterion, bench, bench.board(changed, before: cells), "\(indicator) not reported")
          let others = Indicator.allCases.filter { $0 != indicator }
          let board = bench.board(changed, given: others, before: cells)
          try expect(.undetermined, criterion, bench, board, "\(indicator) not given")
          let missing = try proof(criterion, bench, board).missing
          #expect(missing == [.stateIndicator(indicator, edition.year, .notGiven)], "\(criterion.id)")
        }
      }
      for cells in own.misses {
        try expect(.notMet, criterion, bench, bench.board(cells, before: own.meets[0]), "just not")
        if bench.dashboards > 1 {
          let board = bench.board(own.meets[0], before: cells)
          try expect(.notMet, criterion, bench, board, "just not on the Dashboards before")
        }
      }
    }
  }

  @Test(arguments: Dashboards.all.filter { $0.lcff.criteria.contains(where: \.isLocalCriterion) })
  func `every criterion on local indicators is seen with every answer`(_ edition: Edition) throws {
    let year = edition.year.number
    for criterion in edition.lcff.criteria where criterion.isLocalCriterion {
      let own = try #require(CriterionCase.all[criterion.id], "no case for \(criterion.id)")
      let priority = try #require(own.local)
      // The file of all ratings of 2018 knows none of two years: Not Met in 2017 and 2018 says so, too, except of
      // Priority 7, which had no local indicator in 2017.
      let isOfTwoYears = year == 2018 && priority != .broadCourse
      let (yes, no): ([Int: LocalIndicatorRating], [[Int: LocalIndicatorRating]]) =
        isOfTwoYears
        ? ([2017: .notMet, 2018: .notMet], [[2017: .met, 2018: .notMet], [2017: .notMet, 2018: .met]])
        : ([year: .notMetForTwoOrMoreYears], [[year: .notMet], [year: .met]])
      let bench = try Bench(year, at: own.kind)
      func board(_ ratings: [Int: LocalIndicatorRating?], given: [Int] = Array(yes.keys)) -> SmallBoard {
        var board = SmallBoard()
        // A file that names the LEA: of a year without any, the whole year would be missing.
        board.give([.suspension], year, bench.lea)
        for year in given { board.giveLocal([priority], year, bench.lea) }
        for (year, rating) in ratings { board.put(year, bench.lea, priority, rating) }
        return board
      }
      try expect(.met, criterion, bench, board(yes), "not met for two years")
      try expect(.met, criterion, bench, board([year: .notMetForTwoOrMoreYears]), "by the rating itself")
      for ratings in no { try expect(.notMet, criterion, bench, board(ratings), "not for two years") }
      for year in yes.keys {
        let others = yes.filter { $0.key != year }
        try expect(.notMet, criterion, bench, board(others), "no row of \(year)")
        var blank: [Int: LocalIndicatorRating?] = others
        blank.updateValue(nil, forKey: year)
        try expect(.notMet, criterion, bench, board(blank), "no determination in \(year)")
        let open = board(others, given: Array(others.keys))
        try expect(.undetermined, criterion, bench, open, "\(year) not given")
        let missing = try proof(criterion, bench, open).missing
        #expect(missing == [.localIndicator(priority, DashboardYear(year), .notGiven)], "\(criterion.id)")
      }
    }
  }

  @Test(arguments: Dashboards.all) func `a criterion is not asked of groups and kinds that it is not for`(
    _ edition: Edition
  ) throws {
    let worst = Cell(color: .red, statusLevel: .worst, students: 100)
    let cells = Dictionary(uniqueKeysWithValues: Indicator.allCases.map { ($0, worst) })
    let hasLocal = edition.lcff.criteria.contains(where: \.isLocalCriterion)
    for kind in [EntityKind.district, .countyOffice, .charter] {
      for group in edition.lcff.studentGroups {
        let bench = try Bench(edition.year.number, group, at: kind)
        var board = bench.board(cells)
        for priority in LCFFPriority.local {
          board.put(edition.year.number, bench.lea, priority, .notMetForTwoOrMoreYears)
        }
        // Where everything is at its worst, a criterion that is asked of the group is met.
        let asked = try bench.result(board).criteria.map(\.rawValue)
        let isOfEnglishLearners = asked.filter { $0.hasPrefix("p4-elpi") }.isEmpty == false
        #expect(isOfEnglishLearners == (edition.year.number != 2018 && (group == .el || group == .ltel)))
        let names = ["p4-ela-math-red", "p4-ela-math-very-low", "p4-ela-red-3"]
        #expect(names.contains(where: asked.contains) || group == .ltel)
        let record = bench.record(board)
        func isMet(_ id: Rule.ID) -> Bool { record.answer(.rule(id), edition.year).whole == .met }
        #expect(isMet("p9-local") == (kind == .countyOffice && hasLocal))
        #expect(isMet("p10-local") == (kind == .countyOffice && hasLocal))
        #expect(isMet("p1-local") == hasLocal)
      }
    }
  }

  /// Years of Red out of three, and whether they are enough: only where all are.
  @Test(arguments: [Indicator.ela, .math, .elpi, .graduation, .chronic, .suspension, .cci])
  func `a criterion of 2026 needs its color on each of three Dashboards`(_ indicator: Indicator) throws {
    let bench = try Bench(2026, .el)
    for pattern in 0..<8 {
      var board = SmallBoard()
      for (place, year) in [2024, 2025, 2026].enumerated() {
        board.give(Indicator.allCases, year, bench.lea)
        board.put(year, bench.lea, .el, indicator, pattern & (1 << place) != 0 ? .red : .yellow)
      }
      #expect(try bench.result(board).criteria.isEmpty == (pattern != 7), "\(pattern)")
    }
  }

  private func proof(_ criterion: Rule, _ bench: Bench, _ board: SmallBoard) throws -> Proof {
    let group: StudentGroup = criterion.isLocalCriterion ? .all : bench.group
    return bench.record(board).proof(.rule(criterion.id), group, bench.edition.year)
  }

  private func expect(
    _ answer: Answer, _ criterion: Rule, _ bench: Bench, _ board: SmallBoard, _ what: String
  ) throws {
    let words = "\(bench.edition.year) \(criterion.id), \(what)"
    #expect(try proof(criterion, bench, board).answer == answer, "\(words): proof")
    let priority = try #require(criterion.priority)
    if criterion.isLocalCriterion {
      let determination = try #require(bench.engine(board).determine(bench.lea, bench.edition.year))
      #expect(determination.localMet.contains(priority) == (answer == .met), "\(words): screen")
      #expect(determination.localUndetermined.contains(priority) == (answer == .undetermined), "\(words): screen")
    } else {
      let own = try bench.result(board)
      #expect(own.criteria.contains(criterion.id) == (answer == .met), "\(words): screen")
      if answer == .undetermined { #expect(own.undetermined.contains(priority), "\(words): screen") }
    }
  }
}
