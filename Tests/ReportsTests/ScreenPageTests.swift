import Criteria
import DashboardModel
import Dashboards
import Eligibility
import TestSupport
import Testing

@testable import Reports

@Suite("The page of a screen")
struct ScreenPageTests {
  private func row(_ page: Page, _ name: String) throws -> [String] {
    let grid = try #require(page.grids.first)
    return try #require(grid.rows.first { $0[0].text.hasPrefix(name) }).map(\.text)
  }

  @Test(
    "a line an LEA: status, methods, Level 3, marks, and what brings it in",
    arguments: [
      ("Granito", ["district", "DA Year 1", "N", "N", "Y", "N", "N", "i", "SWD 6 + LEA 2"]),
      ("Sierra Azul County", ["coe", "DA Year 1", "Y", "Y", "N", "N", "Y", "i", "FOS 5+6; HI 5+6; LEA 9+10"]),
      ("Arroyo", ["district", "DA Year 2", "N", "N", "N", "N", "N", "", ""]),
      ("Cumbre", ["charter", "DA", "Y", "N", "N", "-", "N", "i", "SWD 5+6"]),
      ("Encuentro", ["charter", "General", "Y", "N", "N", "-", "N", "", ""]),
    ])
  func agencies(name: String, cells: [String]) async throws {
    let page = try await ReportScene().screen()
    #expect(page.title == "2025 California School Dashboard: LCFF assistance, 23 LEAs")
    #expect(try Array(row(page, name).dropFirst()) == cells)
  }

  /// Finding B5: `M1 … Y` stood beside General for a charter school, which needs two years, without a word.
  @Test("where charter schools are listed, the legend says of which year their methods speak, and what counts")
  func charterLegend() async throws {
    let scene = try await ReportScene()
    #expect(
      try scene.screen().line.contains(
        "For a charter school they speak of 2025 alone; its status counts 2024 and 2025."))
    let districts = scene.determinations.filter { $0.entity.kind == .district }
    let page = ScreenPage.page(districts, edition: scene.edition, program: try scene.program)
    #expect(!page.line.contains("For a charter school they speak"))
  }

  /// Finding B6: rows that are read off CDE's list and computed rows looked alike.
  @Test("a row that is read off a list is marked, and the letter is explained")
  func listed() throws {
    var board = SmallBoard()
    for year in [2018, 2019, 2022] { board.giveAll(year, SmallBoard.district) }
    board.meet(2023, SmallBoard.district, .hi)
    board.data.lcffLists = [SmallList.make(2023, [(SmallBoard.countyOffice, [.el: "A"])])]
    let scene = try ReportScene(board.data, .lcff, 2023)
    let page = try scene.screen()
    let grid = try #require(page.grids.first)
    let column = try #require(grid.columns.firstIndex { $0.title.isEmpty })
    let letters = Dictionary(
      grid.rows.map { ($0[0].text, $0[column].text) }, uniquingKeysWith: { first, _ in first })
    #expect(letters == ["LEA 59105950000000": "l", "LEA 59701100000000": ""])
    #expect(
      page.line.contains("l: an answer of the row is read off CDE's list, because the files do not give it."))
    let own = ScreenPage.page(
      scene.determinations.filter { $0.source == .dashboard }, edition: scene.edition, program: try scene.program)
    #expect(!own.line.contains("l: an answer"))
  }

  /// Finding B6: marks stood in `explain` and on stderr only.
  @Test("every mark of a row has its letter there and its meaning below")
  func marks() async throws {
    let inferred = try await ReportScene().screen()
    #expect(
      inferred.line.contains("i (inferred): another reading that the sources leave open would change an answer, or"))
    var edition = Dashboards.dashboard2025
    edition.isCDEs = false
    edition.name = "A proposal"
    let whatif = try await ReportScene(.lcff, 2025, edition: edition).screen()
    #expect(whatif.line.contains("w (whatif): the criteria are not CDE's own."))
    #expect(try row(whatif, "Nopal")[8] == "w")
    var data = await DataFolder.sierraAzulWhole.value.data
    data.isPreRelease = true
    let embargo = try ReportScene(data, .lcff, 2025).screen()
    #expect(embargo.line.contains("e (embargo): a file was read that CDE gives out before the release."))
  }

  @Test("what rests on one secondary source is said before any answer")
  func provisional() async throws {
    let page = try await ReportScene(.lcff, 2026).screen()
    #expect(page.blocks.first == .note("Provisional: the year's rule rests on one secondary source."))
    let cumbre = try row(page, "Cumbre")
    #expect(cumbre[2] == "?")
  }

  @Test("the numbers of each status stand below, with words and numbers that cannot be confused")
  func counts() async throws {
    #expect(
      try await ReportScene().screen().line.contains(
        "Differentiated Assistance, Year 1: 7; Differentiated Assistance, Year 2: 4; Differentiated Assistance: 1; "
          + "General Assistance: 11."))
    #expect(
      try await ReportScene(.essa, 2024).screen().line.contains(
        "CSI Grad: 1; CSI Low Perform: 1; ATSI: 2; TSI: 2; No Status: 21; Undetermined: 1."))
  }

  @Test("open answers say what would settle them, and nothing else is asked for")
  func open() async throws {
    #expect(try await !ReportScene().screen().line.contains("What would settle it"))
    #expect(
      try await ReportScene(.essa, 2023).screen().line.contains(
        "? cannot be determined. What would settle it: Title I of 2022-23 (roster or CDE's ESSA list)."))
    let of2026 = try await ReportScene(.lcff, 2026).screen().line
    #expect(of2026.contains("What becomes of charter schools under the rule of 2026 is not known."))
  }

  @Test("a line a school: status, exit, and the pattern or the groups")
  func schools() async throws {
    // The status before is read off CDE's list of 2022.
    let page = try await ReportScene(.essa, 2023).screen()
    #expect(try row(page, "Ibis").dropFirst(2) == ["ATSI", "NOEXIT", "l", "EL"])
    #expect(try row(page, "Barranca").dropFirst(2) == ["CSI Low Perform", "NOEXIT", "l", "all-red-but-one"])
    #expect(try row(page, "Palma")[3] == "CSIEXIT")
    #expect(try row(page, "Tejo")[2] == "Undetermined")
  }

  @Test("a line a group: those that meet something, or may")
  func groups() async throws {
    let page = try await ReportScene().screen(byGroup: true)
    let rows = try #require(page.grids.first).rows.map { $0.map(\.text) }
    #expect(rows.contains { $0[0].hasPrefix("Dos Encinas") && $0[1...3] == ["SWD", "N", "5"] })
    #expect(rows.contains { $0[0].hasPrefix("Jacaranda") && $0.last == "p4-elpi-ltel-red-orange p5-chronic-red" })
    #expect(!rows.contains { $0[0].hasPrefix("Ocotillo") })
    let schools = try await ReportScene(.essa, 2023).screen(byGroup: true)
    let el = try #require(schools.grids.first?.rows.first { $0[0].text == "Ibis Elementary" })
    #expect(
      el.map(\.text).dropFirst() == ["EL", "Y", "all-red", "", "2022 all-lowest"], "only the status is of a list")
  }

  @Test("what the last criteria that are law give stands beside a provisional answer")
  func beside() async throws {
    let scene = try await ReportScene(.lcff, 2026)
    let other = try await ReportScene().determinations
    let page = ScreenPage.page(
      scene.determinations, edition: scene.edition, program: try scene.program,
      beside: ScreenPage.Beside(year: 2025, determinations: other))
    let grid = try #require(page.grids.first)
    let column = try #require(grid.columns.firstIndex { $0.title == "By 2025" })
    #expect(grid.rows.first { $0[0].text.hasPrefix("Jacaranda") }?[column].text == "DA Year 1")
    #expect(page.line.contains("By 2025: what the criteria of 2025 give for the same data."))
  }

  @Test("a status is never cut, on a terminal of 80 columns either", arguments: [2022, 2023, 2024, 2025])
  func wholeStatus(year: Int) async throws {
    for program in Program.Name.allCases {
      let scene = try await ReportScene(program, year)
      let text = try scene.screen().text
      for determination in scene.determinations {
        let status = program == .lcff ? Wording.short(determination.status) : determination.statusCode
        let start = String(determination.entity.name.prefix(15))
        let line = text.split(separator: "\n").first { $0.hasPrefix(start) }
        #expect(line?.contains(" \(status) ") == true, "\(line ?? "")")
      }
    }
  }
}
