import Criteria
import DashboardModel
import Eligibility
import Reports
import TestSupport
import Testing

/// The charter schools of Monterey County, for which the files of 2022 to 2024 are at hand.
@Suite(.enabled(if: Repository.hasCDEFiles, "CDE's files are not at hand"))
struct MontereySchoolsTests {
  @Test func `what the files of Monterey County determine is what CDE's lists say`() async throws {
    let engine = try await SchoolFiles.engine(
      [
        "2018/monterey", "2022/monterey", "2023/monterey", "2024/monterey", "2018/school-colors/roster2018.csv",
        "2022/official/essaassistance22.xlsx", "2023/official/essaassistance23.xlsx",
      ].map(Repository.cde))
    for number in [2022, 2023] {
      let year = DashboardYear(number)
      let list = try #require(engine.data.essaList(year))
      let comparison = try #require(ESSAComparison(list, engine: engine))
      let found = engine.data.dashboards[year]?.entities.filter { $0.kind == .charter || $0.kind == .school } ?? []
      print("\(number): \(found.count) schools of Monterey County, \(comparison.equal) determined and equal")
      for difference in comparison.differences { print(difference.entity.name, DifferenceWords.cause(difference)) }
      #expect(comparison.differences.isEmpty)
      #expect(comparison.equal + comparison.undetermined == comparison.schools)
      #expect(comparison.equal > 0)
      #expect(comparison.flagsDiffering == 0)
    }
  }
}
