import Foundation
import TestSupport
import Testing
import Workbooks

@testable import AssistanceCommands

@Suite("screen")
struct ScreenVerbTests {
  private let county = Repository.fixture("sierra-azul")

  @Test("the columns by entity are those of the contract")
  func entityColumns() async {
    let (code, console) = await RecordingConsole.run("screen", county, "--format", "csv")
    #expect(code == .done)
    let lines = console.output.split(separator: "\n")
    #expect(
      lines.first
        == "year,cds,name,county,type,status,method1,method2,method3,method4,groups,ec52072,ec52071f,missing")
    #expect(lines.count == 24)
    #expect(
      lines.contains {
        $0.hasPrefix(
          "2025,59701770000000,Granito Joint Unified,Sierra Azul,district,\"Differentiated Assistance, Year 1\",N,N,Y,N,0,"
        )
      })
  }

  @Test("the columns by group are those of the contract")
  func groupColumns() async {
    let (_, console) = await RecordingConsole.run("screen", county, "--by", "group", "--format", "csv")
    let lines = console.output.split(separator: "\n")
    #expect(lines.first == "year,cds,name,county,type,group,priorities,meets,criteria,missing")
    #expect(
      lines.contains(
        "2025,59702010000000,Jacaranda Union Elementary,Sierra Azul,district,LTEL,4+5,Y,p4-elpi-ltel-red-orange+p5-chronic-red,"
      ))
  }

  @Test("method 4 is met only through the list that the user gives, and without it the assumption is told")
  func calpads() async {
    let (_, without) = await RecordingConsole.run("screen", county, "--entity", "Ocotillo")
    #expect(without.output.contains("--calpads"))
    let (_, with) = await RecordingConsole.run(
      "screen", county, "--entity", "Ocotillo", "--format", "csv", "--calpads",
      Repository.fixture("sierra-azul-calpads-2025.txt"))
    #expect(with.output.contains(",\"Differentiated Assistance, Year 1\",N,N,N,Y,0,"))
  }

  @Test("the output is the same whatever the order of the paths")
  func order() async {
    let paths = ["2022", "2023", "2024", "2025"].map { "\(county)/\($0)" }
    let first = RecordingConsole()
    let second = RecordingConsole()
    _ = await Assistance.run(["screen"] + paths + ["--format", "csv"], console: first)
    _ = await Assistance.run(["screen"] + paths.reversed() + ["--format", "csv"], console: second)
    #expect(!first.output.isEmpty)
    #expect(first.output == second.output)
  }

  @Test("an LEA is found by name without accents, by part of it, and by code; a misspelling is answered with a name")
  func entities() async {
    for text in ["canada honda", "59701360000000", "Cañada Honda Unified"] {
      let (code, console) = await RecordingConsole.run("screen", county, "--entity", text, "--format", "csv")
      #expect(code == .done, "\(text): \(console.told)")
      #expect(console.output.contains("Cañada Honda Unified"))
    }
    let (code, console) = await RecordingConsole.run("screen", county, "--entity", "Granitto Joint Unified")
    #expect(code == .failed)
    #expect(console.told.contains { $0.contains("Did you mean \"Granito Joint Unified\"?") })
  }

  @Test("eligible leaves out those in General Assistance")
  func eligible() async {
    let (_, console) = await RecordingConsole.run("screen", county, "--eligible", "--format", "csv")
    #expect(!console.output.contains("General Assistance"))
    #expect(console.output.split(separator: "\n").count > 5)
  }

  @Test("an unknown county is answered with the nearest one")
  func county() async {
    let (code, console) = await RecordingConsole.run("screen", county, "--county", "Siera Azul")
    #expect(code == .failed)
    #expect(console.told.contains { $0.contains("Did you mean Sierra Azul?") })
  }

  @Test("color is used on a terminal, not with NO_COLOR, and the words are the same")
  func color() async {
    let terminal = RecordingConsole(isTerminal: true)
    let plain = RecordingConsole(isTerminal: true, refusesColor: true)
    _ = await Assistance.run(["screen", county], console: terminal)
    _ = await Assistance.run(["screen", county], console: plain)
    #expect(terminal.output.contains("\u{1B}["))
    #expect(!plain.output.contains("\u{1B}["))
    let stripped = terminal.output.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(stripped == plain.output)
  }

  @Test("no line of the table is wider than the terminal", arguments: [80, 100, 120])
  func width(columns: Int) async {
    let console = RecordingConsole(width: columns)
    _ = await Assistance.run(["screen", county], console: console)
    for line in console.output.split(separator: "\n") { #expect(line.count <= columns, "\(line)") }
  }

  @Test("a workbook has the same rows, with codes as text")
  func workbook() async throws {
    let (_, console) = await RecordingConsole.run("screen", county, "--format", "xlsx")
    let workbook = try Workbook(bytes: Data(console.bytes))
    let sheet = try #require(workbook.sheets.first)
    let table = String(decoding: try workbook.table(of: sheet).bytes, as: UTF8.self)
    #expect(table.split(separator: "\n").count == 24)
    #expect(table.contains("59701770000000"))
  }

  @Test("JSON names its schema, the criteria, every input and the assumptions")
  func json() async {
    let (_, console) = await RecordingConsole.run("screen", county, "--format", "json", "--entity", "Granito")
    for part in [
      "\"schema\": 1", "\"criteria\": \"2025 California School Dashboard\"", "suspdownload2025.txt",
      "\"method3\": \"Y\"", "\"assumptions\": [\"Method 4",
    ] { #expect(console.output.contains(part), "\(part)") }
  }

  @Test("before the 2026 files exist the screen of 2026 is the watch list")
  func watchList() async {
    let (_, console) = await RecordingConsole.run(
      "screen", county, "--year", "2026", "--by", "group", "--format", "csv")
    #expect(
      console.output.contains(
        "2026,59702190000000,Kestrel Valley Unified,Sierra Azul,district,SWD,,?,,suspdownload2026.txt; eladownload2026.txt"
      ))
    let (_, entities) = await RecordingConsole.run("screen", county, "--year", "2026", "--format", "csv")
    let answers = entities.output.split(separator: "\n").dropFirst().map { $0.split(separator: ",")[6] }
    #expect(answers.filter { $0 == "?" }.count == 4)
    #expect(answers.filter { $0 == "N" }.count == 13)
  }

  @Test("the authorizer's sheet shows its charter schools with both years and both readings")
  func authorizer() async {
    let (code, console) = await RecordingConsole.run(
      "screen", county, "--authorizer", "Granito", "--format", "csv")
    #expect(code == .done)
    #expect(console.output.contains("59701770150037,Cumbre K-12 Charter,Granito Joint Unified,2024,HI:5+6 SWD:5+6,Y,"))
    let (none, talk) = await RecordingConsole.run("screen", county, "--authorizer", "Nopal")
    #expect(none == .failed)
    #expect(talk.told.contains { $0.contains("authorizes no charter school") })
  }

  @Test("another rule set is marked in every format", arguments: ["table", "csv", "json"])
  func otherCriteria(format: String) async {
    let (code, console) = await RecordingConsole.run(
      "screen", county, "--year", "2025", "--criteria", "2024", "--format", format)
    #expect(code == .done)
    let everything = console.output + console.told.joined()
    #expect(everything.contains("ot CDE's own") || everything.contains("not CDE's"), "\(format)")
  }
}
