import TestSupport
import Testing

@testable import AssistanceCommands

@Suite("history")
struct HistoryVerbTests {
  @Test("every year is told with its status and what it is known from; the clocks look one Dashboard ahead")
  func kestrel() async {
    let (code, console) = await RecordingConsole.run(
      "history", "Kestrel", Repository.fixture("sierra-azul"), console: RecordingConsole(width: 120))
    #expect(code == .done)
    let lines = console.output.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("2019  Differentiated Assistance") && $0.contains("list") })
    #expect(lines.contains { $0.hasPrefix("2023  Differentiated Assistance, Year 1") && $0.contains("Dashboard") })
    #expect(!lines.contains { $0.hasPrefix("2020") || $0.hasPrefix("2021") })
    #expect(lines.contains { $0.contains("HI   2022 N  2023 Y  2024 Y  2025 Y") })
    #expect(
      lines.contains { $0.contains("On the 2026 Dashboard it stays if 1 of AA, SED meets the criteria") })
  }

  @Test("JSON has the years, the clocks and what comes next")
  func json() async {
    let (_, console) = await RecordingConsole.run(
      "history", "Kestrel", Repository.fixture("sierra-azul"), "--format", "json")
    #expect(console.output.contains("\"next\": \"On the 2026 Dashboard"))
    #expect(console.output.contains("\"basis\": \"list\""))
  }
}
