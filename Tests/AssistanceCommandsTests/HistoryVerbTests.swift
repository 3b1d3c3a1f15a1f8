import TestSupport
import Testing

@testable import AssistanceCommands

@Suite("history")
struct HistoryVerbTests {
  private let county = Repository.fixture("sierra-azul")

  @Test("every year is told with its status and what it is known from; several years look one Dashboard ahead")
  func kestrel() async {
    let (code, console) = await RecordingConsole.run(
      "history", "Kestrel", county, console: RecordingConsole(width: 200))
    #expect(code == .done)
    let lines = console.output.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("2019 Differentiated Assistance") && $0.contains("list") })
    #expect(lines.contains { $0.hasPrefix("2023 Differentiated Assistance, Year 1") && $0.contains("Dashboard") })
    #expect(!lines.contains { $0.hasPrefix("2020") || $0.hasPrefix("2021") })
    #expect(lines.contains { $0.contains("HI    2022 N  2023 Y  2024 Y  2025 Y") })
    #expect(
      lines.contains {
        $0.contains(
          "On the 2026 Dashboard it stays if one of the student groups African American and Socioeconomically Disadvantaged meets the "
            + "criteria, and otherwise not")
      })
  }

  @Test("JSON has the years, what is counted over several and what comes next")
  func json() async {
    let (_, console) = await RecordingConsole.run("history", "Kestrel", county, "--format", "json")
    #expect(console.output.contains("\"next\": \"On the 2026 Dashboard"))
    #expect(console.output.contains("\"basis\": \"list\""))
  }

  @Test("a charter school's year that determined none says why")
  func charter() async {
    let (code, console) = await RecordingConsole.run(
      "history", "Delta Roja", county, console: RecordingConsole(width: 200))
    #expect(code == .done)
    let lines = console.output.split(separator: "\n").map(String.init)
    #expect(
      lines.contains {
        $0.hasPrefix("2022 not determined") && $0.contains("no charter school was determined on the 2022 Dashboard")
      })
  }
}
