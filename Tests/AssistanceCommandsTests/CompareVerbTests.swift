import TestSupport
import Testing

@testable import AssistanceCommands

@Suite("compare")
struct CompareVerbTests {
  private let county = Repository.fixture("sierra-azul")

  @Test("two rule sets on the same data: by county, who enters, stays and leaves")
  func criteria() async {
    let (code, console) = await RecordingConsole.run(
      "compare", county, "--year", "2025", "--criteria", "2025", "--criteria", "2026", "--format", "csv")
    #expect(code == .done)
    let lines = console.output.split(separator: "\n")
    #expect(lines.first == "cds,name,county,type,before,after,direction,added,dropped,missing")
    #expect(lines.filter { $0.contains(",leaves,") }.count == 9)
    #expect(lines.filter { $0.contains(",stays,") }.count == 2)
    #expect(lines.filter { $0.contains(",enters,") }.isEmpty)
    let (_, table) = await RecordingConsole.run("compare", county, "--criteria", "2025", "--criteria", "2026")
    #expect(table.output.contains("enters"))
    #expect(table.output.contains("Not CDE's own criteria"))
  }

  @Test("two releases of the same year show what moved")
  func releases() async {
    let (code, console) = await RecordingConsole.run(
      "compare", "\(county)/2023", "\(county)/2024", "--format", "csv")
    #expect(code == .done)
    #expect(console.output.contains("Manzanita Unified"))
  }

  @Test("one thing alone cannot be compared")
  func one() async {
    let (code, console) = await RecordingConsole.run("compare", county)
    #expect(code == .failed)
    #expect(console.told.contains { $0.contains("compare needs two") })
  }
}
