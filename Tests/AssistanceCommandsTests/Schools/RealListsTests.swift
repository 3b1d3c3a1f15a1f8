import Criteria
import DashboardModel
import Eligibility
import Reports
import TestSupport
import Testing

/// CDE's lists of 2019, 2022 and 2023: what holds without colors.
@Suite(.enabled(if: Repository.hasCDEFiles, "CDE's files are not at hand"))
struct RealListsTests {
  private static let shared: Task<SchoolEngine, any Error> = Task {
    try await SchoolFiles.engine(
      [
        "2019/official/essaassistance19.csv", "2019/official/essaassistancestudentgroup19.xlsx",
        "2022/official/essaassistance22.xlsx", "2023/official/essaassistance23.xlsx",
      ].map(Repository.cde))
  }

  @Test func `the transitions that need no colors hold in every row`() async throws {
    let engine = try await Self.shared.value
    let verification = SchoolVerification.run(engine: engine, lists: engine.data.essaLists)
    print(
      SchoolVerificationText.text(
        verification, data: engine.data, style: TextStyle(usesColor: false, width: 120)))
    #expect(engine.data.essaLists.map(\.rows.count) == [9970, 9972, 9946, 10044])
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

  @Test func `where school colors are missing the answer is undetermined`() async throws {
    let engine = try await Self.shared.value
    for (number, count) in [(2019, 9972), (2022, 9946), (2023, 10044)] {
      let determinations = engine.determinations(DashboardYear(number))
      #expect(determinations.count == count)
      #expect(determinations.allSatisfy { $0.status == nil && !$0.missing.isEmpty }, "\(number)")
    }
  }

  @Test func `the statuses before come from the list's own column`() async throws {
    let engine = try await Self.shared.value
    let year = DashboardYear(2023)
    let list = try #require(engine.data.essaList(year))
    for determination in engine.determinations(year) {
      let column = list.row(determination.entity.cds)?.statuses[DashboardYear(2022)]
      #expect(determination.prior?.status == column)
    }
  }
}
