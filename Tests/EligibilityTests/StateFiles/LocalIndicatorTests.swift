import Criteria
import DashboardModel
import Dashboards
import TestSupport
import Testing

@testable import Eligibility

/// Method 2 from the statewide files of local indicators, for every LEA of CDE's lists.
@Suite struct LocalIndicatorTests {
  private func compare(_ year: Int, _ paths: [String], _ list: String) async throws -> (rows: Int, met: Int) {
    let outcome = await DataFolder.read((paths + [list]).map { Repository.cde($0) })
    try #require(outcome.faults == [])
    let setting = outcome.data.setting()
    let own = try #require(outcome.data.lcffList(DashboardYear(year)))
    var met = 0
    for row in own.rows {
      let kind: EntityKind = row.cds.isCountyOffice ? .countyOffice : .district
      let lea = Entity(cds: row.cds, kind: kind, name: row.name, districtName: "", county: row.county)
      // The list is given too: the files alone are asked.
      let record = Record(lea, setting)
      let answer = withExtendedLifetime(record) {
        record.judgment(DashboardYear(year)).answersOfFiles("method2").whole
      }
      let expected = Answer(try #require(row.methods[2] as Bool?, "\(row.name)"))
      #expect(answer == expected, "\(row.cds) \(row.name)")
      met += expected == .met ? 1 : 0
    }
    return (own.rows.count, met)
  }

  @Test(.enabled(if: Repository.hasCDEFiles, Comment(rawValue: Repository.needsCDEFiles)))
  func `two years of local indicators give CDE's method 2 of 2018`() async throws {
    let found = try await compare(
      2018, ["2017/statewide/LocalIndPerf2017.txt", "2018/statewide/LocalIndPerf2018.txt"],
      "2018/official/assistancestatus18.xlsx")
    #expect(found == (993, 11))
  }

  @Test(.enabled(if: Repository.hasCDEFiles, Comment(rawValue: Repository.needsCDEFiles)))
  func `seven workbooks of local indicators give CDE's method 2 of 2023`() async throws {
    let found = try await compare(2023, ["2023/statewide"], "2023/official/assistancestatus23.xlsx")
    #expect(found == (991, 19))
  }
}
