import DashboardFiles
import Foundation
import TestSupport
import Testing
import Workbooks

@testable import AssistanceCommands

@Suite("screen")
struct ScreenVerbTests {
  private let county = Repository.fixture("sierra-azul")
  private let list = Repository.fixture("official/assistancestatus24.csv")

  /// The rows of a screen, by column.
  private func rows(_ line: String...) async -> CommaTable {
    let console = RecordingConsole()
    _ = await Assistance.run(["screen"] + line + ["--format", "csv"], console: console)
    return CommaTable(console.output)
  }

  // MARK: Columns

  @Test("the columns by entity are those of the contract")
  func entityColumns() async {
    let (code, console) = await RecordingConsole.run("screen", county, "--format", "csv")
    #expect(code == .done)
    let lines = console.output.split(separator: "\n")
    #expect(
      lines.first
        == "year,cds,name,county,type,status,method1,method2,method3,method4,groups,ec52072,ec52071f,missing,source,marks,met,ec47607"
    )
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
    #expect(
      lines.first == "year,cds,name,county,type,group,priorities,meets,criteria,missing,source,marks")
    #expect(
      lines.contains {
        $0.hasPrefix(
          "2025,59702010000000,Jacaranda Union Elementary,Sierra Azul,district,LTEL,4+5,Y,p4-elpi-ltel-red-orange+p5-chronic-red,,"
        )
      })
  }

  @Test("what brings an LEA in is told in a column: groups, a group with local indicators, these alone, CALPADS")
  func met() async {
    let table = await rows(county, "--calpads", Repository.fixture("sierra-azul-calpads-2025.txt"))
    for (name, reasons) in [
      ("Jacaranda Union Elementary", "LTEL 4+5"), ("Granito Joint Unified", "SWD 6 + LEA 2"),
      ("Sierra Azul County Office of Education", "FOS 5+6; HI 5+6; LEA 9+10"), ("Bosque Verde Unified", ""),
      ("Ocotillo Union Elementary", "LEA CALPADS"), ("Cumbre K-12 Charter", "SWD 5+6"), ("Arroyo Seco Unified", ""),
    ] {
      #expect(table.row("name", name)?["met"] == reasons, "\(name)")
    }
  }

  @Test("a charter school that is in by the other reading names the groups of the year")
  func metByOtherReading() async {
    let table = await rows(county, "--year", "2024", "--reading", "charters=any-group")
    #expect(table.row("name", "Delta Roja Charter")?["met"] == "SWD 4+6")
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

  // MARK: Who is asked for

  @Test(
    "an LEA is found by name without accents, by part of it, and by code with hyphens or blanks",
    arguments: [
      "canada honda", "59701360000000", "Cañada Honda Unified", "59-70136-0000000", "59 70136 0000000", "59-70136",
      "5970136",
    ])
  func entities(text: String) async {
    let (code, console) = await RecordingConsole.run("screen", county, "--entity", text, "--format", "csv")
    #expect(code == .done, "\(console.told)")
    #expect(CommaTable(console.output).rows.map { $0["name"] } == ["Cañada Honda Unified"])
  }

  @Test("a misspelled name is answered with the nearest one")
  func misspelled() async {
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

  @Test(
    "a county may be written with or without the word County, by its code or a part of its name",
    arguments: ["Sierra Azul", "Sierra Azul County", "SIERRA AZUL COUNTY", "59", "Azul", "County of Sierra Azul"])
  func countySpelling(text: String) async {
    #expect(await rows(county, "--county", text).rows.count == 23)
  }

  @Test("an unknown county is answered with the nearest one, and not called County County")
  func county() async {
    for text in ["Siera Azul", "Siera Azul County"] {
      let (code, console) = await RecordingConsole.run("screen", county, "--county", text)
      #expect(code == .failed)
      #expect(console.told.contains { $0.contains("Did you mean Sierra Azul?") })
      #expect(!console.told.contains { $0.contains("County County") })
    }
  }

  @Test("a second county that fits nothing is not dropped", arguments: [[], ["--program", "essa"]])
  func secondCounty(options: [String]) async {
    let line = ["screen", county, "--county", "Sierra Azul", "--county", "Siera Azull"] + options
    let console = RecordingConsole()
    #expect(await Assistance.run(line, console: console) == .failed)
    #expect(console.output.isEmpty)
    #expect(console.told.count { $0.hasSuffix("is in Siera Azull County. Did you mean Sierra Azul?") } == 1)
  }

  @Test("a second LEA that fits nothing, or several, is not dropped", arguments: ["Xanadu", "Elementary"])
  func secondEntity(text: String) async {
    let (code, console) = await RecordingConsole.run("screen", county, "--entity", "Nopal", "--entity", text)
    #expect(code == .failed && console.output.isEmpty)
    #expect(console.told.contains { $0.contains("\"\(text)\"") })
  }

  // MARK: Formats

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

  @Test(
    "no line of the table is wider than the terminal",
    arguments: [80, 100, 120],
    [
      ["--by", "entity"], ["--by", "group"], ["--year", "2026"], ["--program", "essa"], ["--authorizer", "Granito"],
    ])
  func width(columns: Int, options: [String]) async {
    let console = RecordingConsole(width: columns)
    _ = await Assistance.run(["screen", county] + options, console: console)
    #expect(!console.output.isEmpty)
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

  @Test("every input of JSON has its size and SHA-256, the list of CALPADS too")
  func inputs() async throws {
    let calpads = Repository.fixture("sierra-azul-calpads-2025.txt")
    let (_, console) = await RecordingConsole.run(
      "screen", county, "--entity", "Granito", "--calpads", calpads, "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(console.bytes)) as? [String: Any]
    let inputs = try #require(object?["inputs"] as? [[String: Any]])
    #expect(inputs.count > 20)
    for input in inputs {
      let path = try #require(input["file"] as? String)
      let bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
      #expect(input["sha256"] as? String == FileDigests.digits(of: bytes), "\(path)")
      #expect(input["bytes"] as? Int == bytes.count, "\(path)")
    }
    #expect(inputs.contains { $0["file"] as? String == calpads })
  }

  @Test("JSON names its schema, the criteria, every input and the assumptions")
  func json() async {
    let (_, console) = await RecordingConsole.run("screen", county, "--format", "json", "--entity", "Granito")
    for part in [
      "\"schema\": 2", "\"criteria\": \"2025 California School Dashboard\"", "suspdownload2025.txt",
      "\"method3\": \"Y\"", "\"assumptions\": [\"Method 4",
    ] { #expect(console.output.contains(part), "\(part)") }
  }

  /// The rules of 2025 asked 2024 for its own status before, without an end.
  @Test("schools are judged by another year's criteria, the status before moving along")
  func schoolsByOtherCriteria() async {
    let (code, console) = await RecordingConsole.run(
      "screen", county, "--program", "essa", "--year", "2024", "--criteria", "2025", "--format", "csv")
    #expect(code == .done)
    #expect(console.output.contains("2024,59701100160101,"))
    #expect(console.output.contains("whatif"))
  }

  @Test("a row that is read off CDE's list says so in every format", arguments: ["table", "csv", "json", "xlsx"])
  func source(format: String) async throws {
    let (_, listed) = await RecordingConsole.run("screen", list, "--year", "2024", "--format", format)
    let (_, computed) = await RecordingConsole.run(
      "screen", "\(county)/2024", "\(county)/2023", "--year", "2024", "--entity", "Kestrel", "--format", format)
    switch format {
    case "csv":
      #expect(CommaTable(listed.output).rows.allSatisfy { $0["source"] == "list" })
      #expect(CommaTable(computed.output).rows.map { $0["source"] } == ["dashboard"])
    case "json":
      #expect(listed.output.contains("\"source\": \"list\"") && !listed.output.contains("\"source\": \"dashboard\""))
      #expect(computed.output.contains("\"source\": \"dashboard\""))
    case "xlsx":
      let workbook = try Workbook(bytes: Data(listed.bytes))
      let table = String(decoding: try workbook.table(of: try #require(workbook.sheets.first)).bytes, as: UTF8.self)
      #expect(table.split(separator: "\n").dropFirst().allSatisfy { $0.contains("list") })
    default:
      #expect(listed.output.contains("l: an answer of the row is read off CDE's list"))
      #expect(!computed.output.contains("read off CDE's list"))
    }
  }

  @Test(
    "what a reader has to know of a row is marked in every format",
    arguments: ["table", "csv", "json", "xlsx"],
    [("2025", "inferred"), ("2026", "provisional"), ("2025 by 2024", "whatif")])
  func marks(format: String, of question: (years: String, mark: String)) async throws {
    let years = question.years.components(separatedBy: " by ")
    let criteria = years.count == 2 ? ["--criteria", years[1]] : []
    let console = RecordingConsole(width: 120)
    _ = await Assistance.run(
      ["screen", county, "--entity", "Kestrel", "--year", years[0], "--format", format] + criteria, console: console)
    switch format {
    case "csv":
      let marks = CommaTable(console.output).rows.first?["marks"]
      #expect(marks?.split(separator: "+").contains(Substring(question.mark)) == true)
    case "json":
      #expect(console.output.contains("\"marks\": [\"\(question.mark)\""))
    case "xlsx":
      let workbook = try Workbook(bytes: Data(console.bytes))
      let table = String(decoding: try workbook.table(of: try #require(workbook.sheets.first)).bytes, as: UTF8.self)
      #expect(table.contains(question.mark))
    default:
      #expect(console.output.contains("\n\(question.mark.prefix(1)) (\(question.mark)): "))
    }
  }

  @Test("another rule set is marked in every format", arguments: ["table", "csv", "json"])
  func otherCriteria(format: String) async {
    let (code, console) = await RecordingConsole.run(
      "screen", county, "--year", "2025", "--criteria", "2024", "--format", format)
    #expect(code == .done)
    let everything = console.output + console.told.joined()
    #expect(everything.contains("ot CDE's own") || everything.contains("not CDE's"), "\(format)")
  }

  // MARK: 2026

  @Test("before the 2026 files exist the screen of 2026 is the watch list")
  func watchList() async {
    let (_, console) = await RecordingConsole.run(
      "screen", county, "--year", "2026", "--by", "group", "--format", "csv")
    #expect(
      console.output.contains(
        "2026,59702190000000,Kestrel Valley Unified,Sierra Azul,district,SWD,,?,,suspdownload2026.txt; eladownload2026.txt"
      ))
    let answers = await rows(county, "--year", "2026").rows.filter { $0["type"] != "charter" }.map { $0["method1"] }
    #expect(answers.filter { $0 == "?" }.count == 4)
    #expect(answers.filter { $0 == "N" }.count == 13)
  }

  @Test("2026 is told provisional at the table's head, before any answer, and in every row's marks")
  func provisional() async throws {
    let (_, table) = await RecordingConsole.run("screen", county, "--year", "2026")
    let lines = table.output.split(separator: "\n")
    let mark = try #require(
      lines.firstIndex { $0.hasPrefix("Provisional: the year's rule rests on one secondary source") })
    let head = try #require(lines.firstIndex { $0.hasPrefix("LEA ") })
    #expect(mark < head)
    let rows = await rows(county, "--year", "2026").rows
    #expect(rows.allSatisfy { $0["marks"]?.split(separator: "+").contains("provisional") == true })
    // A year that CDE's own page states is not.
    #expect(await self.rows(county).rows.allSatisfy { $0["marks"]?.contains("provisional") == false })
  }

  @Test("2026 lists charter schools as Undetermined, and says why")
  func chartersOf2026() async {
    let charters = await rows(county, "--year", "2026").rows.filter { $0["type"] == "charter" }
    #expect(charters.count == 6)
    #expect(charters.allSatisfy { $0["status"] == "Undetermined" })
    #expect(
      charters.allSatisfy {
        $0["missing"]?.contains("what becomes of charter schools under the rule of 2026 is not known") == true
      })
  }

  @Test("2026 leaves open what becomes of those identified in 2025, and only of those")
  func carryOver() async {
    let before = await rows(county, "--year", "2025").rows.filter { $0["type"] != "charter" }
    let after = await rows(county, "--year", "2026")
    for row in before {
      let next = after.row("cds", row["cds"] ?? "")
      let isNew = row["status"] == "Differentiated Assistance, Year 1"
      #expect(
        next?["missing"]?.contains("whether the two years of an identification of the year before go on is not known")
          == isNew, "\(row["name"] ?? "")")
      if isNew { #expect(next?["status"] == "Undetermined", "\(row["name"] ?? "")") }
    }
  }

  // MARK: Charter schools

  @Test("the authorizer's sheet shows its charter schools with both years and both readings")
  func authorizer() async {
    let (code, console) = await RecordingConsole.run("screen", county, "--authorizer", "Granito", "--format", "csv")
    #expect(code == .done)
    #expect(console.output.contains("59701770150037,Cumbre K-12 Charter,Granito Joint Unified,2024,HI:5+6 SWD:5+6,Y,"))
    let (none, talk) = await RecordingConsole.run("screen", county, "--authorizer", "Nopal")
    #expect(none == .failed)
    #expect(talk.told.contains { $0.contains("authorizes no charter school") })
  }

  @Test("an authorizer's sheet of the eligible ones has them alone; where there is none, that is said")
  func eligibleOfAuthorizer() async {
    let (_, all) = await RecordingConsole.run("screen", county, "--authorizer", "Arroyo Seco", "--format", "csv")
    #expect(all.output.contains("Alba Charter Academy"))
    let (code, none) = await RecordingConsole.run("screen", county, "--authorizer", "Arroyo Seco", "--eligible")
    #expect(code == .done && none.output.isEmpty)
    #expect(
      none.told.contains("The charter school of Arroyo Seco Unified is neither eligible nor undetermined."),
      "\(none.told)")
    let (_, some) = await RecordingConsole.run(
      "screen", county, "--authorizer", "Granito", "--eligible", "--format", "csv")
    #expect(some.output.contains("Cumbre K-12 Charter"))
  }

  @Test("an authorizer's sheet is narrowed by entity and county")
  func narrowedAuthorizer() async {
    let (code, console) = await RecordingConsole.run(
      "screen", county, "--authorizer", "Granito", "--entity", "Alba", "--format", "csv")
    #expect(code == .failed && console.output.isEmpty)
    let (elsewhere, talk) = await RecordingConsole.run(
      "screen", county, "--authorizer", "Granito", "--county", "Monterey")
    #expect(elsewhere == .failed && talk.told.contains { $0.contains("Monterey County") })
  }

  @Test("a charter school named as an authorizer is answered with its own", arguments: ["Cumbre", "59701770150037"])
  func charterAsAuthorizer(text: String) async {
    let (code, console) = await RecordingConsole.run("screen", county, "--authorizer", text)
    #expect(code == .failed)
    #expect(
      console.told.contains(
        "assistance: Cumbre K-12 Charter is a charter school. Its authorizer is Granito Joint Unified: "
          + "--authorizer 59701770000000."))
  }

  @Test("charter schools of a year that determined none are no rows, and counted")
  func chartersOf2022() async {
    let (code, console) = await RecordingConsole.run("screen", county, "--year", "2022", "--format", "csv")
    #expect(code == .done)
    #expect(CommaTable(console.output).rows.allSatisfy { $0["type"] != "charter" })
    #expect(
      console.told.contains("5 charter schools are not listed: no charter school was determined on the 2022 Dashboard.")
    )
    let (_, one) = await RecordingConsole.run(
      "screen", county, "--year", "2022", "--entity", "Granito", "--format", "csv")
    #expect(!one.told.contains { $0.contains("not listed") })
    let (failed, talk) = await RecordingConsole.run("screen", county, "--year", "2022", "--authorizer", "Granito")
    #expect(failed == .failed)
    #expect(
      talk.told == [
        "assistance: Granito Joint Unified authorizes 1 charter school of the files, and no charter school was determined "
          + "on the 2022 Dashboard."
      ])
  }

  // MARK: CDE's lists

  @Test("rules other than the year's own are never applied to CDE's letters", arguments: ["2023", "2025", "2026"])
  func lettersOfAnotherRule(criteria: String) async {
    let own = await rows(list, "--year", "2024")
    #expect(own.rows.allSatisfy { $0["status"] != "Undetermined" })
    let other = await rows(list, "--year", "2024", "--criteria", criteria)
    #expect(other.rows.count == 17)
    for row in other.rows {
      #expect(row["status"] == "Undetermined")
      #expect(row["groups"] == "0" && row["met"] == "" && row["method1"] == "?", "\(row["name"] ?? "")")
      // The list of the year was given, and would settle nothing.
      #expect(row["missing"]?.contains("files of the 2024 Dashboard") == true, "\(row["missing"] ?? "")")
      #expect(row["missing"]?.contains("CDE's list of 2024") == false, "\(row["missing"] ?? "")")
    }
  }

  /// CDE's list of 2024 with one more district of the county, and one of another county.
  private func longerList(_ folder: ScratchFolder) throws -> String {
    try folder.copy("official/assistancestatus24.csv") { line in
      guard line.contains("Ocotillo Union Elementary") else { return line }
      let near = line.replacing("59702500000000", with: "59799990000000").replacing("5970250", with: "5979999")
        .replacing("Ocotillo Union Elementary", with: "Zacate Elementary")
      let far = line.replacing("59702500000000", with: "27660270000000").replacing("5970250", with: "2766027")
        .replacing("Ocotillo Union Elementary", with: "Lejos Elementary").replacing("Sierra Azul", with: "Monterey")
      return [line, near, far].joined(separator: "\n")
    }
  }

  @Test("LEAs that only CDE's list names are added for the counties of the files, and for those asked for")
  func onlyListed() async throws {
    let folder = try ScratchFolder()
    let list = try longerList(folder)
    func names(_ options: String...) async -> Set<String> {
      let console = RecordingConsole()
      _ = await Assistance.run(
        ["screen", "\(county)/2024", list, "--year", "2024", "--format", "csv"] + options, console: console)
      return Set(CommaTable(console.output).rows.compactMap { $0["name"] })
    }
    #expect(await names().contains("Zacate Elementary"))
    #expect(await !names().contains("Lejos Elementary"))
    #expect(await names("--county", "Monterey") == ["Lejos Elementary"])
    #expect(await names("--entity", "Lejos") == ["Lejos Elementary"])
    #expect(await names("--entity", "27-66027-0000000") == ["Lejos Elementary"])
    // Where there are no files of the year, everyone on the list.
    let all = await rows(list, "--year", "2024")
    #expect(all.rows.count == 19)
    #expect(all.row("name", "Zacate Elementary")?["source"] == "list")
  }

  @Test("an agency of the local files that CDE's list does not have is Undetermined, not in General Assistance")
  func notOnTheList() async throws {
    let folder = try ScratchFolder()
    try folder.copy("official/assistancestatus24.csv") { $0.contains("Nopal Elementary") ? nil : $0 }
    try folder.copy("sierra-azul/2024/Pr12024.txt")
    let table = await rows(folder.path(), "--year", "2024")
    let row = try #require(table.row("name", "Nopal Elementary"))
    #expect(row["status"] == "Undetermined")
    #expect(row["missing"]?.contains("CDE's list of 2024 does not have it") == true)
    #expect(table.row("name", "Kestrel Valley Unified")?["status"] == "Differentiated Assistance, Year 1")
  }

  @Test("a file that was given and has no row of the county is told as that")
  func silentFile() async throws {
    let folder = try ScratchFolder()
    for name in ["susp", "chronic", "ela", "math", "elpi", "cci"] {
      try folder.copy("sierra-azul/2025/\(name)download2025.txt")
    }
    try folder.copy("sierra-azul/2025/graddownload2025.txt") { line in
      line.hasPrefix("59") ? "27\(line.dropFirst(2))".replacing("Sierra Azul", with: "Monterey") : line
    }
    let table = await rows(folder.path(), "--year", "2025", "--county", "Sierra Azul")
    let missing = table.row("name", "Hacienda Vieja Elementary")?["missing"] ?? ""
    #expect(missing.hasPrefix("graddownload2025.txt has no row of Sierra Azul County; "))
    #expect(!table.rows.contains { $0["missing"]?.contains("graddownload2025.txt;") == true })
  }
}

@Suite("screen --program essa")
struct SchoolScreenTests {
  private static let county: String = Repository.fixture("sierra-azul")

  private func run(_ line: String...) async -> (code: Assistance.ExitCode, console: RecordingConsole) {
    let console = RecordingConsole()
    return (await Assistance.run(["screen", Self.county, "--program", "essa"] + line, console: console), console)
  }

  @Test("the columns by school and by group are those of the contract")
  func columns() async {
    let (code, schools) = await run("--year", "2024", "--format", "csv")
    #expect(code == .done)
    #expect(
      schools.output.hasPrefix(
        "year,cds,name,district,county,status,exit,pattern,groups,missing,source,marks\n2024,59105950150045,"))
    #expect(
      schools.output.contains(
        "2024,59701100160119,Barranca Elementary,Arroyo Seco Unified,Sierra Azul,TSI,CSIEXIT,,SWD,,"))
    #expect(
      schools.output.contains(
        "2024,59702190160283,Tejo Elementary,Kestrel Valley Unified,Sierra Azul,Undetermined,NOEXIT,"))
    let (_, groups) = await run("--year", "2023", "--by", "group", "--format", "csv")
    #expect(groups.output.hasPrefix("year,cds,group,meets,pattern,prior_pattern,missing,source,marks\n"))
    #expect(groups.output.contains("\n2023,59702680160184,EL,Y,all-red,all-lowest,,"))
    #expect(groups.output.contains("\n2023,59702680160192,SED,N,all-red,N,,"))
  }

  @Test("every format is written, the same each time", arguments: ["table", "csv", "json", "xlsx"])
  func formats(format: String) async {
    let (code, first) = await run("--year", "2023", "--format", format)
    let (_, second) = await run("--year", "2023", "--format", format)
    #expect(code == .done && !first.bytes.isEmpty)
    #expect(first.bytes == second.bytes)
  }

  @Test("identified schools of one county or name can be asked for")
  func asked() async {
    let (_, eligible) = await run("--year", "2025", "--format", "csv", "--eligible")
    // Sauce, and Tejo, which may be.
    #expect(CommaTable(eligible.output).rows.count == 1)
    let (_, one) = await run("--year", "2025", "--format", "csv", "--entity", "Sauce")
    #expect(
      one.output.split(separator: "\n").last?.hasPrefix(
        "2025,59702190160275,Sauce Elementary,Kestrel Valley Unified,Sierra Azul,TSI,NOEXIT,,AA,,") == true)
    let (code, none) = await run("--year", "2025", "--county", "Alameda")
    #expect(code == .failed && none.output.isEmpty)
  }

  @Test("a year that determined no schools says which did")
  func noSchools() async {
    let (code, console) = await run("--year", "2017")
    #expect(code == .failed)
    #expect(console.told.contains { $0.contains("2018, 2019, 2022, 2023") })
  }

  @Test("every school comes to what was expected by hand", arguments: [2023, 2024, 2025])
  func expected(year: Int) async throws {
    let expected = try CommaTable(fixture: "expected/essa-\(year).csv").rows
    let (_, console) = await run("--year", String(year), "--format", "csv")
    let found = CommaTable(console.output).rows
    #expect(found.map { $0["cds"] } == expected.map { $0["cds"] })
    for (row, right) in zip(found, expected) {
      #expect(row["status"] == right["status"], "\(row["name"] ?? "")")
      #expect(row["groups"] == right["groups"], "\(row["name"] ?? "")")
    }
  }

  @Test(
    "schools meet the patterns that they were made for",
    arguments: [
      ("59701100160101", 2023, "all-red"), ("59701100160119", 2023, "all-red-but-one"),
      ("59701280160127", 2023, ""), ("59701770160135", 2023, "majority-red"),
      ("59702190160150", 2023, "all-red"), ("59701280160143", 2023, ""), ("59701100160101", 2022, "all-lowest"),
      ("59701100160242", 2022, "all-lowest-but-one"),
    ])
  func patterns(cds: String, year: Int, pattern: String) async {
    let (_, console) = await run("--year", String(year), "--format", "csv")
    #expect(CommaTable(console.output).row("cds", cds)?["pattern"] == pattern)
  }

  @Test("a year that only CDE's list is given for is read off the list, its status and its groups")
  func onlyList() async throws {
    let list = Repository.fixture("sierra-azul/2023/essaassistance23.csv")
    let (code, console) = await RecordingConsole.run(
      "screen", list, "--program", "essa", "--year", "2023", "--format", "csv")
    #expect(code == .done)
    let read = CommaTable(console.output)
    let (_, full) = await run("--year", "2023", "--format", "csv")
    let computed = CommaTable(full.output)
    #expect(read.rows.count == 26)
    for row in read.rows {
      let name = row["name"] ?? ""
      let other = try #require(computed.row("cds", row["cds"] ?? ""), "\(name)")
      #expect(row["source"] == "list", "\(name)")
      for column in ["status", "exit", "groups"] { #expect(row[column] == other[column], "\(name), \(column)") }
    }
    let (_, groups) = await RecordingConsole.run(
      "screen", list, "--program", "essa", "--year", "2023", "--by", "group", "--format", "csv")
    #expect(!groups.output.contains("CDE's ESSA list of 2023"), "the list that was given is not asked for")
    let (_, text) = await RecordingConsole.run("explain", "Ibis", list, "--program", "essa", "--year", "2023")
    #expect(text.output.contains("By CDE's list of 2023, Ibis Elementary is ATSI"))
  }

  @Test("a school that no roster names is undetermined and says what is missing")
  func noRoster() async throws {
    func tejo(_ year: String) async throws -> [String: String] {
      let (_, console) = await run("--year", year, "--format", "csv")
      return try #require(CommaTable(console.output).row("name", "Tejo Elementary"))
    }
    let first = try await tejo("2023")
    #expect(first["status"] == "Undetermined")
    #expect(first["missing"] == "Title I of 2022-23 (roster or CDE's ESSA list)")
    // It stays what it was, be that CSI Low Perform or not.
    let next = try await tejo("2024")
    #expect(next["status"] == "Undetermined" && next["exit"] == "NOEXIT")
    #expect(next["missing"] == "Title I of 2022-23 (roster or CDE's ESSA list); status of 2023 (CDE's ESSA list)")
    let (_, text) = await RecordingConsole.run(
      "explain", "Tejo", Self.county, "--program", "essa", "--year", "2024", console: RecordingConsole(width: 200))
    #expect(text.output.contains("it may be CSI Low Perform or No Status"))
  }

  @Test("without a file the answer is undetermined, never a pass")
  func withoutFile() async throws {
    let (_, console) = await RecordingConsole.run(
      "screen", "\(Self.county)/roster.csv", "\(Self.county)/2022", "\(Self.county)/2023/eladownload2023.txt",
      "\(Self.county)/2023/mathdownload2023.txt", "\(Self.county)/2023/chronicdownload2023.txt",
      "\(Self.county)/2023/graddownload2023.txt", "\(Self.county)/2023/ccidownload2023.txt",
      "\(Self.county)/2023/elpidownload2023.txt", "--program", "essa", "--year", "2023", "--format", "csv")
    let rows = CommaTable(console.output).rows
    let (_, full) = await run("--year", "2023", "--format", "csv")
    let all = CommaTable(full.output)
    let open = rows.filter { $0["status"] == "Undetermined" }
    #expect(!open.isEmpty)
    for row in open {
      let missing = row["missing"] ?? ""
      #expect(missing.contains("suspdownload2023.txt") || missing.contains("graddownload"), "\(row["name"] ?? "")")
    }
    // With suspension too, the ones that were determined stay so.
    for row in rows where row["status"] != "Undetermined" {
      #expect(all.row("cds", row["cds"] ?? "")?["status"] == row["status"], "\(row["name"] ?? "")")
    }
  }
}
