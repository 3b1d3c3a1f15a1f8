import Criteria
import DashboardModel
import Dashboards
import Eligibility
import TestSupport
import Testing

/// The proofs and the screen without proofs say the same of every LEA, group and criterion.
@Suite struct ProverTests {
  /// Compares them on all LEAs of all years and gives the number of comparisons.
  private func compare(_ data: DashboardData) -> Int {
    var compared = 0
    for edition in Dashboards.all {
      guard let dashboard = data.dashboards[edition.year] else { continue }
      let assessor = Assessor(edition: edition, data: data)
      let prover = Prover(edition: edition, data: data)
      for lea in dashboard.entities where lea.kind.isLocalEducationalAgency {
        let assessment = assessor.assess(lea.cds, lea.kind)
        for group in assessment.groups {
          let proofs = prover.proofs(lea.cds, lea.kind, group.group)
          let words = "\(edition.year) \(lea.cds) \(group.group)"
          let met = LCFFPrioritySet(proofs.filter { $0.answer == .met }.map(\.criterion.priority))
          let open = LCFFPrioritySet(proofs.filter { $0.answer == .undetermined }.map(\.criterion.priority))
          #expect(group.met == met, "\(words)")
          #expect(group.undetermined == open.subtracting(met), "\(words)")
          let places = edition.criteria.indices.filter { place in
            proofs.contains { $0.answer == .met && $0.criterion == edition.criteria[place] }
          }
          #expect(group.metCriteria == places, "\(words)")
          for proof in proofs {
            #expect(proof.missing.isEmpty == (proof.answer != .undetermined), "\(words) \(proof.criterion.id)")
          }
          compared += proofs.count
        }
        let local = prover.localProofs(lea.cds, lea.kind)
        let met = LCFFPrioritySet(local.filter { $0.answer == .met }.map(\.criterion.priority))
        let open = LCFFPrioritySet(local.filter { $0.answer == .undetermined }.map(\.criterion.priority))
        #expect(assessment.localMet == met, "\(edition.year) \(lea.cds)")
        #expect(assessment.localUndetermined == open.subtracting(met), "\(edition.year) \(lea.cds)")
        compared += local.count
      }
    }
    return compared
  }

  @Test func `they agree on the fictional county`() async throws {
    let outcome = await DataFolder.sierraAzul.value
    try #require(outcome.faults == [])
    #expect(compare(outcome.data) > 7_000)
  }

  @Test(arguments: Indicator.allCases) func `they agree where an indicator's files are not given`(
    _ indicator: Indicator
  ) async throws {
    let paths = DataFolder.sierraAzulPaths.filter { !$0.contains("/\(indicator.stem)download") }
    let outcome = await DataFolder.read(paths)
    try #require(outcome.faults == [])
    #expect(compare(outcome.data) > 6_000)
  }

  @Test(.enabled(if: Repository.hasCDEFiles, "needs CDE's files of Monterey County in shared/cde"))
  func `they agree on Monterey County`() async throws {
    let outcome = await DataFolder.read([2018, 2022, 2023, 2024].map { Repository.cde("\($0)/monterey") })
    try #require(outcome.faults == [])
    #expect(compare(outcome.data) > 10_000)
  }

  @Test func `a proof shows the rows that it rests on, with their lines`() throws {
    var board = SmallBoard()
    let lea = SmallBoard.district
    let year = DashboardYear(2024)
    let ela = Cell(color: .red, students: 40, place: SourcePlace(file: 3, line: 17))
    let math = Cell(color: .orange, students: 41, place: SourcePlace(file: 4, line: 18))
    board.put(2024, lea, .sed, .ela, ela)
    board.put(2024, lea, .sed, .math, math)
    let prover = Prover(edition: Dashboards.dashboard2024, data: board.data)
    let proof = try #require(
      prover.proofs(lea.cds, lea.kind, .sed).first { $0.criterion.id == "p4-ela-math-red-orange" })
    #expect(proof.answer == .met)
    #expect(
      proof.evidence.leaves == [
        .indicator(.color(.ela, [.red]), .ela, year, .cell(ela), .met),
        .indicator(.color(.math, [.orange]), .math, year, .cell(math), .met),
        .indicator(.color(.ela, [.orange]), .ela, year, .cell(ela), .notMet),
        .indicator(.color(.math, [.red]), .math, year, .cell(math), .notMet),
      ])
  }
}
