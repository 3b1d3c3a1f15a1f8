import Criteria
import DashboardModel
import Dashboards
import Eligibility
import TestSupport
import Testing

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
    let history = History(editions: Dashboards.all, data: outcome.data)
    let own = try #require(outcome.data.lcffList(DashboardYear(year)))
    var compared = 0
    var letters = 0
    for row in own.rows where row.cds.county == 27 {
      let kind: EntityKind = row.cds.isCountyOffice ? .countyOffice : .district
      let computed = try #require(history.computed(row.cds, kind, DashboardYear(year)), "\(row.name)")
      #expect(computed.basis == .dashboard)
      #expect(history.disagreements(row.cds, kind, DashboardYear(year)) == [], "\(row.name)")
      for group in computed.groups {
        #expect(group.undetermined == [], "\(row.name) \(group.group)")
        #expect((group.meets == .met ? group.met.letter : nil) == row.groups[group.group]?.letter, "\(row.name)")
        compared += 1
        letters += group.meets == .met ? 1 : 0
      }
    }
    #expect(compared == 325)
    #expect(letters > 10)
  }

  @Test func `2024 is determined as far as the files go`() async throws {
    let outcome = await DataFolder.read([Repository.cde("2024/monterey")])
    try #require(outcome.faults == [])
    let found = LCFFEngine(editions: Dashboards.all, data: outcome.data).determinations(DashboardYear(2024))
    let agencies = found.filter { $0.entity.kind != .charter }
    #expect(agencies.count == 25)
    #expect(agencies.reduce(0) { $0 + $1.assessment.groups.filter { $0.undetermined == [] }.count } == 350)
    for determination in agencies {
      #expect(determination.assessment.methods[1] != .undetermined)
      #expect((determination.status == nil) == !determination.missing.isEmpty)
      #expect(determination.status == nil || determination.status == .differentiatedYear1)
    }
    #expect(agencies.contains { $0.status == .differentiatedYear1 })
  }
}
