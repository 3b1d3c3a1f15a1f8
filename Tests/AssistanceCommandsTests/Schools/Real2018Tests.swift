import Criteria
import DashboardModel
import Eligibility
import Reports
import TestSupport
import Testing

/// The 2018 determination against CDE's list of the odd-numbered counties.
@Suite(.enabled(if: Repository.hasCDEFiles, "CDE's files are not at hand"))
struct Real2018Tests {
  private static let year: DashboardYear = DashboardYear(2018)

  private static let shared: Task<SchoolEngine, any Error> = Task {
    try await SchoolFiles.engine([
      Repository.cde("2018/school-colors"), Repository.cde("2018/statewide/graddownload2018.txt"),
      Repository.cde("2018/official/scheligibilitystate_sg.csv"),
    ])
  }

  @Test func `2018 comes out as CDE's list but for twelve schools, each with its cause`() async throws {
    let engine = try await Self.shared.value
    let list = try #require(engine.data.essaList(Self.year))
    let clock = ContinuousClock()
    let start = clock.now
    let determinations = engine.determinations(Self.year)
    let time = clock.now - start
    print("2018: \(determinations.count) schools determined in \(time)")
    if !SchoolFiles.isDebug { #expect(time < .seconds(1)) }

    let comparison = try #require(ESSAComparison(list, engine: engine))
    print(
      SchoolVerificationText.text(
        SchoolVerification(comparisons: [comparison]), data: engine.data,
        style: TextStyle(usesColor: false, width: 120)))
    #expect(comparison.schools == 6313)
    #expect(comparison.equal >= 6301)
    #expect(comparison.undetermined == 0)
    // CSI Grad: at least 181 of 192, none false.
    let grad = comparison.differences.filter { $0.step == .csiGrad }
    #expect(grad.count <= 11)
    for difference in grad {
      #expect(difference.listed == .csiGrad)
      guard case .rateNotBelow(_, isDASS: true) = difference.cause else {
        Issue.record("\(difference.entity.name): \(difference.cause)")
        continue
      }
    }
    // CSI Low Perform: every one of the list, and no false one where the two do not part at CSI Grad.
    #expect(comparison.count(.csiLowPerform) == 0)
    // ATSI: at most two flags.
    #expect(comparison.flagsDiffering <= 2)
    #expect(comparison.flagsListed == 613)
    #expect(comparison.count(.groups) <= 2)
    #expect(comparison.differences.count == comparison.count(.csiGrad) + comparison.count(.groups))
  }

  @Test func `without a roster no school is CSI Low Perform, and those that meet a pattern are undetermined`()
    async throws
  {
    let full = try await Self.shared.value
    var data = full.data
    data.rosters = []
    data.essaLists = []
    let engine = SchoolEngine(editions: Array(full.editions.values), data: data)
    let determinations = engine.determinations(Self.year)
    #expect(determinations.allSatisfy { $0.status != .csiLowPerform })
    let open = determinations.filter { $0.status == nil }
    #expect(open.count > 500)
    #expect(open.allSatisfy { $0.missing == [.titleI(Self.year)] && $0.schoolwide.answer == .met })
  }
}
