import Criteria
import DashboardModel
import Dashboards
import Reports
import TestSupport
import Testing

@testable import Eligibility

/// CDE's lists of 2019, 2022 and 2023: what holds without colors.
@Suite(.enabled(if: Repository.hasCDEFiles, "CDE's files are not at hand"), .apart)
struct RealListsTests {
  @Test func `the transitions that need no colors hold in every row`() async throws {
    let engine = SchoolEngine(editions: Dashboards.all, data: try await SchoolFiles.lists.value)
    let verification = SchoolVerification.run(engine: engine, lists: engine.data.essaLists)
    print(
      SchoolVerificationText.text(
        verification, data: engine.data, style: TextStyle(usesColor: false, width: 120)))
    #expect(engine.data.essaLists.map(\.rows.count) == [9970, 9972, 9946, 10044])
    // Where school colors are missing, the answer is undetermined.
    #expect(verification.comparisons.map(\.schools) == [9970, 9972, 9946, 10044])
    for comparison in verification.comparisons {
      #expect(comparison.undetermined == comparison.schools && comparison.differences.isEmpty)
      #expect(comparison.statuses.keys.allSatisfy { $0.computed == nil })
      #expect(comparison.exitsDiffering == 0)
    }
    for check in verification.checks {
      let asked = check.asked[.exitFollowsFromStatuses] ?? 0
      #expect(asked == engine.data.essaLists.first { $0.file == check.file }?.rows.count)
      for rule in ESSAListCheck.Rule.allCases where rule != .noColorsNoStatus {
        #expect(check.broken[rule] == nil, "\(check.year) \(rule.rawValue)")
      }
    }
    #expect(verification.checks.compactMap { $0.asked[.lowPerformNeedsTitleI] } == [483, 511, 474, 540])
    // The two small schools that CDE identifies without a color; no rule is known.
    #expect(
      verification.checks.last?.broken[.noColorsNoStatus]?.map(\.description) == ["18750366010714", "40104056106769"])
    // The two lists of 2019.
    let difference = try #require(verification.listDifferences.first)
    #expect(difference.schools.filter { $0.first != nil && $0.second != nil && $0.year.number == 2019 }.count == 64)
  }

  @Test func `the statuses before come from the list's own column`() async throws {
    let engine = SchoolEngine(editions: Dashboards.all, data: try await SchoolFiles.lists.value)
    let year = DashboardYear(2023)
    let list = try #require(engine.data.essaList(year))
    for row in list.rows {
      let prior = engine.prior(row.cds, DashboardYear(2022), for: year)
      #expect(prior.status == row.statuses[DashboardYear(2022)])
    }
  }
}
