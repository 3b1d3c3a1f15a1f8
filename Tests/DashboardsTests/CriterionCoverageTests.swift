import Criteria
import DashboardModel
import Dashboards
import Eligibility
import TestSupport
import Testing

/// Every criterion of every edition is seen met, not met in every way there is, and undetermined.
@Suite struct CriterionCoverageTests {
  @Test func `every case is of a criterion that there is`() {
    #expect(Set(CriterionCase.all.keys) == Set(Dashboards.all.flatMap { $0.criteria.map(\.id) }))
  }

  @Test(arguments: Dashboards.all) func `every criterion on state indicators is seen with every answer`(
    _ edition: Edition
  ) throws {
    for criterion in edition.stateCriteria {
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
          #expect(missing == [.stateIndicator(indicator, edition.year)], "\(criterion.id)")
        }
      }
      for cells in own.misses {
        try expect(.notMet, criterion, bench, bench.board(cells, before: own.meets[0]), "just not")
        if edition.dashboards > 1 {
          let board = bench.board(own.meets[0], before: cells)
          try expect(.notMet, criterion, bench, board, "just not on the Dashboards before")
        }
      }
    }
  }

  @Test(arguments: Dashboards.all.filter { !$0.localCriteria.isEmpty })
  func `every criterion on local indicators is seen with every answer`(_ edition: Edition) throws {
    let year = edition.year.number
    // The files of 2017 and 2018 know no rating of two years: the same rating in both says so.
    let (yes, no): ([Int: LocalIndicatorRating], [[Int: LocalIndicatorRating]]) =
      year == 2018
      ? ([2017: .notMet, 2018: .notMet], [[2017: .met, 2018: .notMet], [2017: .notMet, 2018: .met]])
      : ([year: .notMetForTwoOrMoreYears], [[year: .notMet], [year: .met]])
    for criterion in edition.localCriteria {
      let own = try #require(CriterionCase.all[criterion.id], "no case for \(criterion.id)")
      let priority = try #require(own.local)
      let bench = try Bench(year, at: own.kind)
      func board(_ ratings: [Int: LocalIndicatorRating?], given: [Int] = Array(yes.keys)) -> SmallBoard {
        var board = SmallBoard()
        for year in given { board.giveLocal([priority], year, bench.lea) }
        for (year, rating) in ratings { board.put(year, bench.lea, priority, rating) }
        return board
      }
      try expect(.met, criterion, bench, board(yes), "not met for two years")
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
        #expect(missing == [.localIndicator(priority, DashboardYear(year))], "\(criterion.id)")
      }
    }
  }

  @Test(arguments: Dashboards.all) func `a criterion is not asked of groups and kinds that it is not for`(
    _ edition: Edition
  ) throws {
    let worst = Cell(color: .red, statusLevel: .worst, students: 100)
    let cells = Dictionary(uniqueKeysWithValues: Indicator.allCases.map { ($0, worst) })
    for kind in [EntityKind.district, .countyOffice, .charter] {
      for group in edition.studentGroups {
        let bench = try Bench(edition.year.number, group, at: kind)
        let prover = Prover(edition: edition, data: bench.board(cells).data)
        let asked = prover.proofs(bench.lea.cds, kind, group).map(\.criterion.id)
        let isOfEnglishLearners = asked.filter { $0.hasPrefix("p4-elpi") }.isEmpty == false
        #expect(isOfEnglishLearners == (edition.year.number != 2018 && (group == .el || group == .ltel)))
        let names = ["p4-ela-math-red", "p4-ela-math-very-low", "p4-ela-red-3"]
        #expect(names.contains(where: asked.contains) || group == .ltel)
        let local = prover.localProofs(bench.lea.cds, kind).map(\.criterion.id)
        #expect(local.contains("p9-local") == (kind == .countyOffice && !edition.localCriteria.isEmpty))
        #expect(local.contains("p10-local") == (kind == .countyOffice && !edition.localCriteria.isEmpty))
      }
    }
  }

  private func proof(_ criterion: Criterion, _ bench: Bench, _ board: SmallBoard) throws -> Proof {
    let prover = Prover(edition: bench.edition, data: board.data)
    let proofs =
      criterion.condition.isLocal
      ? prover.localProofs(bench.lea.cds, bench.lea.kind) : prover.proofs(bench.lea.cds, bench.lea.kind, bench.group)
    return try #require(proofs.first { $0.criterion == criterion }, "\(criterion.id) is not asked")
  }

  private func expect(
    _ answer: Answer, _ criterion: Criterion, _ bench: Bench, _ board: SmallBoard, _ what: String
  ) throws {
    let words = "\(bench.edition.year) \(criterion.id), \(what)"
    #expect(try proof(criterion, bench, board).answer == answer, "\(words): proof")
    let assessment = Assessor(edition: bench.edition, data: board.data).assess(bench.lea.cds, bench.lea.kind)
    if criterion.condition.isLocal {
      let isOpen = assessment.localUndetermined.contains(criterion.priority)
      #expect(assessment.localMet.contains(criterion.priority) == (answer == .met), "\(words): screen")
      #expect(isOpen == (answer == .undetermined), "\(words): screen")
    } else {
      let own = try #require(assessment.group(bench.group))
      let place = try #require(bench.edition.criteria.firstIndex(of: criterion))
      #expect(own.metCriteria.contains(place) == (answer == .met), "\(words): screen")
      if answer == .undetermined { #expect(own.undetermined.contains(criterion.priority), "\(words): screen") }
    }
  }
}
