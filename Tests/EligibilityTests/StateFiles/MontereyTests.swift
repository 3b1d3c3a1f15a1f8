import Criteria
import DashboardModel
import Dashboards
import TestSupport
import Testing

@testable import Eligibility

/// The indicator files of Monterey County against CDE's lists.
@Suite(.enabled(if: Repository.hasCDEFiles, Comment(rawValue: Repository.needsCDEFiles)))
struct MontereyTests {
  private static let lists = [
    2018: "2018/official/assistancestatus18.xlsx", 2022: "2022/official/assistancestatus22.xlsx",
    2023: "2023/official/assistancestatus23.xlsx",
  ]

  @Test(arguments: [2018, 2022, 2023]) func `every group's letter is that of CDE's list`(_ year: Int) async throws {
    let list = try #require(Self.lists[year])
    let outcome = await DataFolder.read([Repository.cde("\(year)/monterey"), Repository.cde(list)])
    try #require(outcome.faults == [])
    let setting = outcome.data.setting()
    let own = try #require(outcome.data.lcffList(DashboardYear(year)))
    var compared = 0
    var letters = 0
    for row in own.rows where row.cds.county == 27 {
      let kind: EntityKind = row.cds.isCountyOffice ? .countyOffice : .district
      let lea = Entity(cds: row.cds, kind: kind, name: row.name, districtName: "", county: row.county)
      // The list is given too: the files alone are asked.
      let record = Record(lea, setting)
      try withExtendedLifetime(record) {
        let judgment = record.judgment(DashboardYear(year))
        #expect(judgment.isKnown, "\(row.name)")
        let computed = judgment.answersOfFiles(.group)
        for group in try #require(judgment.rules).program.studentGroups {
          let (met, open) = judgment.state(group)
          #expect(open == [], "\(row.name) \(group)")
          #expect(judgment.basis(.group, group) == .dashboard)
          let letter = row.groups[group]?.letter
          #expect((computed[group] == .met ? met.letter : nil) == letter, "\(row.name) \(group)")
          compared += 1
          letters += computed[group] == .met ? 1 : 0
        }
      }
      let found = try outcome.data.determination(lea, DashboardYear(year))
      #expect(found.disagreements == [], "\(row.name)")
    }
    #expect(compared == 325)
    #expect(letters > 10)
  }

  @Test func `2024 is determined as far as the files go`() async throws {
    let outcome = await DataFolder.read([Repository.cde("2024/monterey")])
    try #require(outcome.faults == [])
    let found = outcome.data.engine().determinations(2024)
    let agencies = found.filter { $0.entity.kind != .charter }
    #expect(agencies.count == 25)
    #expect(agencies.reduce(0) { $0 + $1.groups.filter { $0.undetermined == [] }.count } == 350)
    for determination in agencies {
      #expect(determination.methods[1] != .undetermined)
      #expect((determination.status == nil) == !determination.statusMissing.isEmpty)
      #expect(determination.status == nil || determination.status == .lcff(.differentiatedInYear(1)))
    }
    #expect(agencies.contains { $0.status == .lcff(.differentiatedInYear(1)) })
  }
}
