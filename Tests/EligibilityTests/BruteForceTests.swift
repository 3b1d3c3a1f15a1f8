import Criteria
import DashboardModel
import Dashboards
import Foundation
import TestSupport
import Testing

@testable import Eligibility

/// Small random worlds with files, years and lists taken away: what is said is held against every filling that is tried.
///
/// `BRUTE_FORCE_WORLDS` sets how many worlds there are, `BRUTE_FORCE_SEED` the first one's seed.
@Suite struct BruteForceTests {
  private static let environment: [String: String] = ProcessInfo.processInfo.environment
  private static let count: Int = environment["BRUTE_FORCE_WORLDS"].flatMap { Int($0) } ?? 50
  private static let firstSeed: UInt64 = environment["BRUTE_FORCE_SEED"].flatMap { UInt64($0) } ?? 1

  private static var seeds: Range<UInt64> { firstSeed..<(firstSeed + UInt64(count)) }

  @Test(arguments: Program.Name.allCases)
  func `no definite answer is contradicted by any filling of what is open`(_ program: Program.Name) {
    check(program) { $0.contradictions(fillings: 4) }
  }

  @Test(arguments: Program.Name.allCases)
  func `where an answer is open, what is missing is named, and with it none is open`(_ program: Program.Name) {
    check(program) { $0.faultsOfMissing(byLists: false) + $0.faultsOfMissingByGroup() }
  }

  @Test(arguments: Program.Name.allCases)
  func `CDE's list of a year settles it, or what is still missing is named`(_ program: Program.Name) {
    check(program) { $0.faultsOfMissing(byLists: true) }
  }

  @Test func `what the next Dashboard is said to do it does, whatever is open`() {
    check(.lcff) { $0.faultsOfOutlook(fillings: 2, choices: 8) }
  }

  @Test func `where the two ways to read an open question part, the other answers are told`() {
    check(.lcff) { $0.faultsOfReadings() }
  }

  private func check(_ program: Program.Name, _ faults: (inout BruteForceCase) -> [String]) {
    var failures = 0
    for seed in Self.seeds where failures < 3 {
      var world = BruteForceCase(program, seed: seed)
      let found = faults(&world)
      if found.isEmpty { continue }
      failures += 1
      Issue.record("\(program) seed \(seed): \(found.joined(separator: "; "))\n\(world.description)")
    }
  }
}
