import Foundation
import TestSupport
import Testing

@testable import AssistanceCommands

@Suite("explain")
struct ExplainVerbTests {
  private let county = Repository.fixture("sierra-azul")

  @Test("the status comes first, then the colors, what was met, what nearly was, who helps, and the law")
  func order() async throws {
    let (code, console) = await RecordingConsole.run("explain", "Piedra Lisa", county)
    #expect(code == .done)
    var rest = Substring(console.output)
    for part in [
      "is eligible for Differentiated Assistance, Year 1", "Colors", "Met: two or more priorities",
      "African American (AA)", "Nearly: one priority met", "Several years", "Who helps", "EC 52071(c)",
      "The rules and their sources", "CDE decides",
    ] {
      let range = try #require(rest.range(of: part), "\(part) is missing or out of order")
      rest = rest[range.upperBound...]
    }
  }

  @Test("in full every cell is told with its file and line")
  func full() async {
    let (_, console) = await RecordingConsole.run(
      "explain", "Piedra Lisa", county, "--depth", "full", console: RecordingConsole(width: 200))
    #expect(console.output.contains("2025/suspdownload2025.txt:"))
    #expect(console.output.contains("not met [p4-ela-math-red]"))
  }

  @Test("a determination that rests on an inferred criterion says so")
  func caution() async {
    let (_, console) = await RecordingConsole.run(
      "explain", "Piedra Lisa", county, console: RecordingConsole(width: 200))
    #expect(console.output.contains("p8-cci-red is inferred; no source settles it."))
  }

  @Test("a second year is told as such")
  func secondYear() async {
    let (_, console) = await RecordingConsole.run(
      "explain", "Arroyo Seco", county, console: RecordingConsole(width: 200))
    #expect(console.output.contains("Differentiated Assistance, Year 2: it met the criteria of 2024"))
  }

  @Test("a charter school shows both readings where they differ")
  func charter() async {
    let (_, console) = await RecordingConsole.run(
      "explain", "Delta Roja", county, "--year", "2024", console: RecordingConsole(width: 200))
    #expect(console.output.contains("Same student group in both years (the default reading): not met"))
    #expect(console.output.contains("Any student group in each year (the other reading): met"))
  }

  @Test("what cannot be determined names the file")
  func undetermined() async {
    let (_, console) = await RecordingConsole.run(
      "explain", "Nopal", "\(county)/2025", console: RecordingConsole(width: 200))
    #expect(console.output.contains("cannot be determined"))
    #expect(console.output.contains("2024 Dashboard or CDE's list of 2024"))
  }

  @Test("no line is wider than the terminal")
  func width() async {
    let (_, console) = await RecordingConsole.run("explain", "Kestrel", county, "--depth", "full")
    let files = console.output.split(separator: "\n").filter { $0.count > 80 }
    // A path has no place to break it.
    #expect(files.allSatisfy { $0.contains("/") })
  }

  @Test("without an LEA, or for one that does not exist, it says what to do")
  func mistakes() async {
    let (code, console) = await RecordingConsole.run("explain")
    #expect(code == .failed)
    #expect(console.told.contains { $0.contains("needs an LEA") })
    let (other, talk) = await RecordingConsole.run("explain", "Nowhere at all", county)
    #expect(other == .failed)
    #expect(talk.told.contains { $0.contains("No LEA of the files is \"Nowhere at all\"") })
  }
}
