import TestSupport
import Testing

@testable import AssistanceCommands

@Suite("verify")
struct VerifyVerbTests {
  private let county = Repository.fixture("sierra-azul")

  private func verify(_ list: String) async -> (code: Assistance.ExitCode, console: RecordingConsole) {
    await RecordingConsole.run(
      "verify", county, "--official", Repository.fixture("official/\(list)"), console: RecordingConsole(width: 200))
  }

  @Test(
    "lists that agree give 0 differences and exit code 0",
    arguments: ["assistancestatus23.csv", "assistancestatus24.csv", "charterassistance24.csv"])
  func agreeing(list: String) async {
    let (code, console) = await verify(list)
    #expect(code == .done, "\(console.told)")
    #expect(console.output.contains("\n0 differences"))
  }

  @Test("one changed letter is printed with the criteria and cells in which the two part, and exit code 1")
  func changed() async {
    let (code, console) = await verify("assistancestatus24-changed.csv")
    #expect(code == .findings)
    #expect(
      console.output.contains(
        "Kestrel Valley Unified (59702190000000), letter of TOM: computed C (5+6), the list says A (4+5+6)"))
    #expect(console.output.contains("Priority 4, p4-ela-math-red not met: ELA Yellow"))
    #expect(console.output.contains("\n1 difference\n"))
  }

  @Test("a list without data to compare is told, not passed")
  func nothing() async {
    let (code, console) = await RecordingConsole.run(
      "verify", "\(county)/2023/Pr12023.txt", "--official", Repository.fixture("official/assistancestatus23.csv"))
    #expect(code == .failed)
    #expect(console.told.contains { $0.contains("nothing of it could be compared") })
  }

  @Test("what the years that were given cannot settle is counted and not called a difference")
  func undetermined() async {
    let (code, console) = await RecordingConsole.run(
      "verify", "\(county)/2022", "--official", Repository.fixture("official/assistancestatus24.csv"))
    #expect(code == .done)
    #expect(console.output.contains("could not be determined, so not compared: 8 EC52072_2024"))
  }

  @Test("a list that is also among the data is not held against itself")
  func itself() async {
    let list = Repository.fixture("official/assistancestatus24-changed.csv")
    let (_, alone) = await RecordingConsole.run("verify", list, "--official", list)
    #expect(alone.output.contains("held against what follows from the lists' letters"), "\(alone.told)")
    let (code, beside) = await RecordingConsole.run("verify", county, list, "--official", list)
    #expect(code == .findings)
    #expect(beside.output.contains("\n1 difference\n"))
  }

  @Test("a list of schools is found among the data however its path is spelled")
  func spelling() async {
    let (code, console) = await RecordingConsole.run(
      "verify", county, "--official", "\(county)/./2023/../2023/essaassistance23.csv")
    #expect(code != .failed, "\(console.told)")
    #expect(console.output.contains("26 schools; 26 statuses equal"))
  }

  @Test("a list of schools is verified too, as text and as JSON", arguments: ["text", "json"])
  func schools(format: String) async {
    let (code, console) = await RecordingConsole.run(
      "verify", county, "--official", "\(county)/2023/essaassistance23.csv", "--format", format)
    #expect(code != .failed, "\(console.told)")
    let words = format == "json" ? "\"exitsDiffering\": 0" : "exit codes compared: 0 differ"
    #expect(console.output.contains(words), "\(console.output.prefix(2000))")
  }

  @Test("without --official it says what is needed")
  func noOfficial() async {
    let (code, console) = await RecordingConsole.run("verify", county)
    #expect(code == .failed)
    #expect(console.told.contains { $0.contains("--official") })
  }

  @Test(
    "Monterey 2018, 2022, 2023 against CDE's lists: 0 differences",
    .enabled(if: Repository.hasCDEFiles, "CDE's files are not here"),
    arguments: [
      ("2018", "assistancestatus18.xlsx"), ("2022", "assistancestatus22.xlsx"), ("2023", "assistancestatus23.xlsx"),
    ])
  func monterey(year: String, list: String) async {
    let (code, console) = await RecordingConsole.run(
      "verify", Repository.cde("\(year)/monterey"), "--official", Repository.cde("\(year)/official/\(list)"))
    #expect(code == .done)
    #expect(console.output.contains("325 letters"))
    #expect(console.output.contains("\n0 differences"))
  }
}
