import Criteria
import DashboardModel
import Dashboards
import Eligibility
import TestSupport
import Testing

@testable import Reports

@Suite("The page of an entity's years")
struct HistoryPageTests {
  private func rows(_ page: Page) throws -> [[String]] { try #require(page.grids.first).rows.map { $0.map(\.text) } }

  @Test("a line a year: the status, where it is from, and the groups that meet the criteria")
  func agency() async throws {
    let page = try await ReportScene().history("Arroyo")
    #expect(
      try rows(page) == [
        ["2018", "Differentiated Assistance", "list", "HOM 5+6"],
        ["2019", "General Assistance", "list", ""],
        ["2022", "Differentiated Assistance", "Dashboard", "SWD 4+6"],
        ["2023", "Differentiated Assistance, Year 1", "Dashboard", "EL 4+5, HOM 4+6, SWD 4+6, TOM 5+6"],
        [
          "2024", "Differentiated Assistance, Year 1", "Dashboard", "EL 4+5, HI 4+8, LTEL 4+8, SED 5+6, SWD 4+6",
        ],
        ["2025", "Differentiated Assistance, Year 2", "Dashboard", ""],
      ])
    // The old heading said a number of priorities, whatever the rule.
    #expect(page.grids.first?.columns.last?.title == "Groups that meet the criteria")
  }

  @Test("a year that determines no charter schools says so, and an open one what would settle it")
  func charter() async throws {
    let page = try await ReportScene().history("Brújula")
    let rows = try rows(page)
    #expect(rows[0] == ["2018", "not determined", "", "no charter school was determined on the 2018 Dashboard"])
    #expect(rows[1][1] == "Undetermined")
    let notes = page.section("Notes").items
    #expect(notes.first?.lead == "2019:")
    #expect(notes.first?.text.hasPrefix("What would settle it: 2019 Dashboard or CDE's charter list of 2019") == true)
    #expect(page.section("Several years").items.first?.lead == "EC 47607.3:")
  }

  /// Finding B3: the groups that decide come first here, too.
  @Test("several years are told with the groups that matter first, each rule once")
  func several() async throws {
    let items = try await ReportScene().history("Arroyo").section("Several years").items.filter { !$0.lead.isEmpty }
    #expect(items.map(\.lead) == ["EC 52072:", "EC 52071(f) and EC 52064(e)(5):"])
    #expect(items[0].parts.first?.text == "SWD   2022 Y  2023 Y  2024 Y  2025 N")
  }

  @Test("where CDE's list says something else, both are told")
  func disagreement() async throws {
    var data = await DataFolder.sierraAzulWhole.value.data
    let arroyo = try #require(data.dashboards[2024]?.entities.first { $0.name == "Arroyo Seco Unified" })
    data.lcffLists.append(SmallList.make(2024, [(arroyo, [.wh: "A"])]))
    let notes = try ReportScene(data, .lcff, 2025).history("Arroyo").section("Notes").items.map(\.text)
    #expect(notes.contains("WH: the Dashboard files give none, CDE's list 4+5+6"))
    #expect(notes.contains("EL: the Dashboard files give 4+5, CDE's list none"))
  }

  @Test("a school's years stand with CDE's list beside the computation, and how long it has its status")
  func school() async throws {
    let page = try await ReportScene(.essa, 2024).history("Ibis")
    let items = page.section("Years").items
    let years = items.filter { !$0.lead.isEmpty }
    #expect(years.map(\.lead) == ["2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025"])
    #expect(years[5].text == "ATSI (CDE's list); computed: ATSI, by English Learners")
    #expect(years[0].text == "No Status (CDE's list of 2023)")
    #expect(page.blocks.last == .note(Wording.decides(.essa)))
    let laurel = try await ReportScene(.essa, 2024).explain("Laurel").section("Years").items.last
    #expect(laurel?.text.hasPrefix("In this status for 3 years, since 2022.") == true)
  }

  @Test("a history of nothing has a title and no table")
  func nothing() throws {
    let history = Engine(.lcff, editions: Dashboards.all, data: DashboardData()).history(SmallBoard.district)
    let page = HistoryPage.page(history, editions: [:])
    #expect(page.title == "LEA 59701100000000")
    #expect(page.section("Several years").blocks.isEmpty && page.section("Notes").blocks.isEmpty)
  }
}
