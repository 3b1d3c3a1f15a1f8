import Foundation
import TestSupport
import Testing

@testable import AssistanceCommands

@Suite("compare")
struct CompareVerbTests {
  private let county = Repository.fixture("sierra-azul")

  /// Compares with a wide terminal, so that no name is cut.
  private func table(_ line: String...) async -> String {
    let console = RecordingConsole(width: 200)
    _ = await Assistance.run(["compare"] + line, console: console)
    return console.output
  }

  @Test("two rule sets on the same data: by county, who enters, stays and leaves")
  func criteria() async {
    let (code, console) = await RecordingConsole.run(
      "compare", county, "--year", "2025", "--criteria", "2025", "--criteria", "2026", "--format", "csv")
    #expect(code == .done)
    let lines = console.output.split(separator: "\n")
    #expect(
      lines.first == "cds,name,county,type,before,after,direction,added,dropped,missing,source,marks,why")
    // What becomes of charter schools and of earlier identifications under the rule of 2026 is not known.
    #expect(lines.filter { $0.contains(",leaves,") }.count == 3)
    #expect(lines.filter { $0.contains(",stays,") }.count == 2)
    #expect(lines.filter { $0.contains(",enters,") }.isEmpty)
    #expect(lines.filter { $0.contains(",unknown,") }.count == 12)
    let table = await table(county, "--criteria", "2025", "--criteria", "2026")
    #expect(table.contains("County      Enter   Stay    Leave   Not known"))
    #expect(table.contains("Sierra Azul 0       2       3       12"))
    #expect(table.contains("not CDE's own criteria"))
  }

  @Test("the sides are never headed alike, and criteria that are not CDE's own are told once at the head")
  func heads() async {
    let criteria = await table(county, "--criteria", "2025", "--criteria", "2026")
    #expect(
      criteria.contains(
        "Before: 2025 California School Dashboard. After: 2026 California School Dashboard criteria, applied to the 2025 "
          + "Dashboard (not CDE's own criteria)."))
    #expect(criteria.components(separatedBy: "not CDE's own criteria)").count == 2)
    let releases = await table("\(county)/2024", "\(county)/2025")
    #expect(
      releases.contains("Before: 2024 California School Dashboard. After: 2025 California School Dashboard."))
    let same = await table("\(county)/2025", county)
    #expect(same.contains("Before: 2025 California School Dashboard, from \(county)/2025."))
    #expect(same.contains("After: 2025 California School Dashboard, from \(county)."))
  }

  @Test("two releases of the same year show what moved")
  func releases() async {
    let (code, console) = await RecordingConsole.run(
      "compare", "\(county)/2023", "\(county)/2024", "--format", "csv")
    #expect(code == .done)
    #expect(console.output.contains("Manzanita Unified"))
  }

  @Test("no rule but a year's own is read off that year's letters: nobody stays, enters or leaves")
  func lettersOfAnotherRule() async {
    let (code, console) = await RecordingConsole.run(
      "compare", Repository.fixture("official/assistancestatus24.csv"), "--year", "2024", "--criteria", "2024",
      "--criteria", "2025", "--format", "csv")
    #expect(code == .done)
    let table = CommaTable(console.output)
    #expect(table.rows.count == 17)
    #expect(table.rows.allSatisfy { $0["direction"] == "unknown" && $0["after"] == "Undetermined" })
    #expect(table.row("name", "Kestrel Valley Unified")?["before"] == "Differentiated Assistance, Year 1")
  }

  @Test("one thing alone cannot be compared")
  func one() async {
    let (code, console) = await RecordingConsole.run("compare", county)
    #expect(code == .failed)
    #expect(console.told.contains { $0.contains("compare needs two") })
  }

  @Test("a county is asked for as in a screen")
  func counties() async {
    let (code, _) = await RecordingConsole.run(
      "compare", county, "--criteria", "2025", "--criteria", "2026", "--county", "59")
    #expect(code == .done)
    let (failed, console) = await RecordingConsole.run(
      "compare", county, "--criteria", "2025", "--criteria", "2026", "--county", "59", "--county", "Siera Azul")
    #expect(failed == .failed && console.output.isEmpty)
    #expect(console.told.contains { $0.contains("Did you mean Sierra Azul?") })
  }
}
