import Criteria
import DashboardModel
import Dashboards
import Eligibility
import Foundation
import TestSupport
import Testing
import Workbooks

@testable import Reports

@Suite("Rows of determinations")
struct RowsTests {
  @Test("the columns are those of the contract, in its order")
  func columns() async throws {
    let scene = try await ReportScene()
    func columns(_ table: ReportTable) -> String { table.columns.joined(separator: ",") }
    #expect(
      columns(.agencies([]))
        == "year,cds,name,county,type,status,method1,method2,method3,method4,groups,ec52072,ec52071f,missing,source,"
        + "marks,met,ec47607")
    #expect(
      columns(.agencyGroups([]))
        == "year,cds,name,county,type,group,priorities,meets,criteria,missing,source,marks")
    #expect(
      columns(.schools([])) == "year,cds,name,district,county,status,exit,pattern,groups,missing,source,marks")
    #expect(
      columns(.schoolGroups([]))
        == "year,cds,group,meets,pattern,prior_pattern,missing,source,marks")
    #expect(columns(.authorizer([], engine: scene.engine)).hasSuffix(",status,missing,source,marks"))
  }

  @Test(
    "what brings an LEA in stands in one column, by any method",
    arguments: [
      (2025, "Sierra Azul County", "FOS 5+6; HI 5+6; LEA 9+10"), (2025, "Granito", "SWD 6 + LEA 2"),
      (2023, "Granito", "LEA 1+3"), (2025, "Cumbre", "SWD 5+6"), (2025, "Nopal", ""),
      (2022, "Arroyo", "SWD 4+6"),
    ])
  func met(year: Int, name: String, met: String) async throws {
    let determination = try await ReportScene(.lcff, year).determination(name)
    let row = try #require(TableRow(.agencies([determination]), determination.entity.cds.description))
    #expect(row["met"] == met)
  }

  @Test("under a rule that counts indicators they are named")
  func indicators() throws {
    var board = SmallBoard()
    for year in 2024...2026 { board.meet(year, SmallBoard.district, .hi) }
    let scene = try ReportScene(board.data, .lcff, 2026)
    let row = try #require(TableRow(.agencies(scene.determinations), "59701100000000"))
    #expect(row["met"] == "HI SUSP+GRAD")
    #expect(row["marks"] == "provisional")
    #expect(row["method2"] == "-" && row["method4"] == "-" && row["ec52072"] == "-")
  }

  /// Finding B6: rows that are read off CDE's list and computed rows looked alike in table, CSV, JSON and workbook.
  @Test("a row says whether it is computed or read off CDE's list, in every format")
  func source() throws {
    var board = SmallBoard()
    for year in [2018, 2019, 2022] { board.giveAll(year, SmallBoard.district) }
    board.meet(2023, SmallBoard.district, .hi)
    board.data.lcffLists = [SmallList.make(2023, [(SmallBoard.countyOffice, [.el: "A"])])]
    let table = try ReportTable.agencies(ReportScene(board.data, .lcff, 2023).determinations)
    let csv = CommaTable(String(decoding: CSVFormat.bytes(table), as: UTF8.self)).rows
    #expect(csv.map { $0["source"] } == ["list", "dashboard"])
    guard case .array(let rows) = JSONFormat.rows(table) else { return }
    let json = rows.map { row -> JSONValue? in if case .object(let row) = row { row["source"] } else { nil } }
    #expect(json == [.string("list"), .string("dashboard")])
    let workbook = try Workbook(bytes: Data(try WorkbookFormat.bytes([table])))
    let sheet = String(
      decoding: try workbook.table(of: try workbook.sheet(named: "LEAs")).bytes, as: UTF8.self)
    let lines = sheet.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    let place = try #require(lines.first?.firstIndex(of: "source"))
    #expect(lines.dropFirst().map { $0[place] } == ["list", "dashboard"])
  }

  /// Finding B6: inferred and embargo marks stood in `explain` and on stderr only.
  @Test("marks go with every row, joined in their order")
  func marks() async throws {
    var edition = Dashboards.dashboard2025
    edition.isCDEs = false
    var data = await DataFolder.sierraAzulWhole.value.data
    data.isPreRelease = true
    let scene = try ReportScene(data, .lcff, 2025, edition: edition)
    let agencies = ReportTable.agencies(scene.determinations)
    let granito = try scene.determination("Granito").entity.cds.description
    #expect(TableRow(agencies, granito)?["marks"] == "inferred+embargo+whatif")
    #expect(
      TableRow(
        .agencyGroups(
          scene.engine.groupDeterminations(DashboardYear(2025), of: scene.determinations.map(\.entity))), granito)?[
          "marks"]
        == "inferred+embargo+whatif")
    let text = String(decoding: CSVFormat.bytes(agencies), as: UTF8.self)
    #expect(text.contains(",inferred+embargo+whatif,"))
    guard case .array(let rows) = JSONFormat.rows(agencies), case .object(let row)? = rows.first else { return }
    #expect(row["marks"] == .strings(["inferred", "embargo", "whatif"]))
  }

  @Test("an authorizer's sheet has both readings side by side, with what each year's groups meet")
  func authorizer() async throws {
    let scene = try await ReportScene(.lcff, 2024)
    let delta = try scene.determination("Delta Roja")
    let row = try #require(TableRow(.authorizer([delta], engine: scene.engine), delta.entity.cds.description))
    #expect(row["prioryear"] == "2023" && row["priorgroups"] == "SED:5+6" && row["currentgroups"] == "SWD:4+6")
    #expect(row["meets_prior"] == "Y" && row["meets_current"] == "Y")
    #expect(row["same_group"] == "N" && row["any_group"] == "Y")
    #expect(row["status"] == "General Assistance" && row["marks"] == "inferred")
    let page = AuthorizerPage.page([delta], edition: scene.edition, engine: scene.engine)
    #expect(page.grids.first?.columns.map(\.title).contains("2023") == true)
    #expect(page.line.contains("Delta Roja Charter General Y SED 5+6 Y SWD 4+6"))
    for line in page.text.split(separator: "\n") { #expect(line.count <= 80) }
  }
}
