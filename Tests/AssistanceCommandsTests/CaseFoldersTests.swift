import Foundation
import TestSupport
import Testing

@testable import AssistanceCommands

/// Small inputs that once went wrong, kept beside the package: each answers as its line in their README says.
@Suite(.enabled(if: CaseFolder.areAtHand, "needs the folders of cases beside the package, in shared/cases"))
struct CaseFoldersTests {
  @Test("each case of the rules has the answers that are right for it", arguments: CaseFolder.all)
  func answers(_ folder: CaseFolder) async throws {
    let console = RecordingConsole()
    let code = await Assistance.run(
      ["screen", folder.path, "--format", "csv"] + folder.options, console: console)
    #expect(code == .done, "\(console.told)")
    let table = CommaTable(console.output)
    for (cds, columns) in folder.rows {
      let row = try #require(table.row("cds", cds), "\(cds) is not among the rows")
      for (column, value) in columns { #expect(row[column] == value, "\(cds), \(column)") }
    }
    let open = table.rows.filter { row in row.values.contains("?") || row["status"] == "Undetermined" }
    #expect(open.allSatisfy { $0["missing"] != "" }, "a ? without what would settle it")
    #expect(!console.output.contains(folder.never), "\(folder.never)")
  }

  @Test("every folder of the rules' cases is among those that are tried")
  func complete() throws {
    let found = try FileManager.default.contentsOfDirectory(atPath: CaseFolder.rules.path)
    let tried = Set(CaseFolder.all.map { $0.name.split(separator: "/")[0] }.map(String.init))
    #expect(found.filter { !$0.hasPrefix(".") && !tried.contains($0) } == [])
  }

  /// What `explain` says of somebody in a case, each sentence on one line.
  private func page(_ name: String, _ entity: String, _ options: String...) async -> String {
    let console = RecordingConsole(width: 400)
    _ = await Assistance.run(
      ["explain", entity, CaseFolder.rules.appending(path: name).path] + options, console: console)
    return console.output
  }

  @Test("a charter school of 2019: each year's line names the groups that met in it, none says not met")
  func charterOf2019() async {
    let text = await page("charter-2019-years/data", "Charter 46")
    for year in [2017, 2018, 2019] {
      #expect(text.contains("  \(year): criteria met, by African American, American Indian, Foster Youth, Homeless"))
    }
    #expect(text.contains("In every year: African American, American Indian, Foster Youth and Homeless"))
    #expect(!text.contains("criteria not met"))
  }

  @Test("the next Dashboard is not said to be without effect while an earlier year is open")
  func openYear() async throws {
    let text = await page("clock-next-open/data", "Loma")
    #expect(!text.contains("cannot bring it about"))
    #expect(text.contains("What the 2024 Dashboard can do to it cannot be told without 2023."))
    // The group that decides is the first of each.
    let years = try #require(text.range(of: "Several years"))
    let groups = text[years.upperBound...].split(separator: "\n").filter { $0.contains("2019") && $0.contains("2022 ") }
    #expect(groups.first?.contains("SWD   2018 Y  2019 Y  2022 Y  2023 ?") == true)
  }

  @Test("a file that was given and does not speak of an LEA is not called not given")
  func silent() async {
    let office = await page("local-coe-no-row/a", "Inyo", "--depth", "full")
    #expect(office.contains("2024 Priority 10: the file that was given has no row of Inyo County"))
    #expect(!office.contains("Priority 10: file not given"))
    let district = await page("local-coe-no-row/h", "Lone Pine")
    #expect(district.contains("Chronic Absenteeism: the file that was given has no row of it"))
    #expect(!district.contains("file not given"))
  }
}

/// A folder of a case, with what is right there.
struct CaseFolder: Sendable, CustomTestStringConvertible {
  /// Where the cases of the rules lie.
  static let rules: URL = Repository.root.deletingLastPathComponent().appending(path: "shared/cases/rules")
  /// Whether they are at hand.
  static let areAtHand: Bool = FileManager.default.fileExists(atPath: rules.path)

  /// The folder, below the cases of the rules.
  let name: String
  /// The options of the screen.
  var options: [String] = []
  /// The right answers, by code and column.
  let rows: [String: [String: String]]
  /// What must stand nowhere in the answers.
  var never: String = "\u{0}"

  /// The folder's path.
  var path: String { Self.rules.appending(path: name).path }
  /// What a test's message calls it.
  var testDescription: String { name }

  /// All of them.
  static let all: [CaseFolder] = charters + severalYears + schools + files + local

  private static let charters: [CaseFolder] = [
    CaseFolder(
      name: "charter-2019-years/data",
      rows: ["10783581801308": ["status": "Differentiated Assistance", "marks": "inferred"]]),
    CaseFolder(
      name: "charter-list-loses-local/a",
      rows: ["15633610130000": ["status": "Differentiated Assistance", "met": "SED 6 + LEA 1"]]),
    // Letters say nothing of local indicators.
    CaseFolder(
      name: "charter-list-loses-local/b",
      rows: [
        "15633610130000": ["status": "Undetermined", "missing": "files of the 2024 Dashboard", "source": "list"]
      ]),
    // The files that are there are enough: the group's own priority and the LEA's local one need no mathematics.
    CaseFolder(
      name: "charter-list-loses-local/c",
      rows: ["15633610130000": ["status": "Differentiated Assistance", "method3": "Y", "met": "SED 6 + LEA 1"]]),
    CaseFolder(
      name: "charter-list-loses-local/d", rows: ["15633610130000": ["status": "Undetermined", "method2": "?"]],
      never: "General Assistance"),
  ]

  private static let severalYears: [CaseFolder] =
    [
      CaseFolder(
        name: "clock-next-open/data",
        rows: [
          "15632890000000": ["ec52072": "?", "ec52071f": "?"], "15633700000000": ["ec52072": "N", "ec52071f": "N"],
        ])
    ]
    + ["HI", "HOM", "SWD"].flatMap { group in
      [
        // Whether there are other groups in the year without files is not known.
        CaseFolder(
          name: "ec52072-small-unknown/\(group)-lists-only", rows: ["15632890000000": ["ec52072": "?"]]),
        CaseFolder(
          name: "ec52072-small-unknown/\(group)-with-2023",
          rows: ["15632890000000": ["ec52072": "Y", "marks": "inferred", "met": "\(group) 5+6"]]),
      ]
    }

  private static let schools: [CaseFolder] = [2023, 2024].map { year in
    CaseFolder(
      name: "essa-chain-cohort/data", options: ["--program", "essa", "--year", String(year)],
      rows: ["15600010100000": ["status": "CSI Grad", "exit": "NOEXIT", "missing": ""]])
  }

  private static let files: [CaseFolder] =
    ["grad-blank-first-row/a-blank-first", "grad-blank-first-row/b-red-first"].map { name in
      CaseFolder(
        name: name,
        rows: ["15600010000000": ["status": "Differentiated Assistance", "method1": "Y", "met": "HI 5+6"]])
    }
    + ["name-by-path/x", "name-by-path/y"].map { name in
      CaseFolder(name: name, rows: ["15632890000000": ["name": "Loma U"]])
    }
    // Priority 7 had no local indicator in 2017, so that its two years cannot be met in 2018.
    + [CaseFolder(name: "p7-2018", rows: ["15632890000000": ["method2": "N"]])]

  /// Files that were given and have no row of an LEA or its county.
  private static let local: [CaseFolder] = [
    ("", "14632970000000", "method1", "?", "chronicdownload2024.txt has no row of Inyo County"),
    ("a", "14101400000000", "method2", "?", "Pr102024.txt has no row of Inyo County"),
    ("b", "14101400000000", "method2", "N", ""),
    ("c", "14101400000000", "method2", "?", "Pr72024.txt has no row of Inyo County"),
    ("d", "14101400000000", "method2", "N", ""),
    ("e", "02613330000000", "method3", "?", "elpidownload2024.txt has no row of Alpine County"),
    ("f", "02613330000000", "method1", "?", "graddownload2024.txt has no row of Alpine County"),
    ("g", "02613330000000", "method1", "?", "chronicdownload2024.txt has no row of Alpine County"),
    ("h", "14632970000000", "method1", "?", "chronicdownload2024.txt has no row of Inyo County"),
  ].map { part, cds, column, answer, missing in
    // Where it is open for more than the years before, that stands first.
    let years = ["2023", "2022", "2019"].map { "\($0) Dashboard or CDE's list of \($0)" }.joined(separator: "; ")
    var columns = [column: answer]
    if missing.isEmpty { columns["missing"] = years }
    return CaseFolder(
      name: part.isEmpty ? "local-coe-no-row" : "local-coe-no-row/\(part)", rows: [cds: columns])
  }
}
