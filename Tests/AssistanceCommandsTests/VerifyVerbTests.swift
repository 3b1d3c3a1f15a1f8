import Foundation
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

  /// The figures of a kind of item: compared, equal, differing, open.
  private func figures(_ text: String, _ kind: String) -> [Int]? {
    for line in text.split(separator: "\n") where line.hasPrefix("\(kind) ") {
      let numbers = line.dropFirst(kind.count).split(separator: " ").compactMap { Int($0) }
      if numbers.count == 4 { return numbers }
    }
    return nil
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
        "Kestrel Valley Unified (59702190000000), letter of Two or More Races: computed C (5+6), the list says A (4+5+6), "
          + "in its line 18."))
    #expect(
      console.output.contains(
        "Priority 4, p4-ela-math-red not met; Priority 4, p4-ela-math-red-orange not met: ELA Yellow"))
    #expect(console.output.contains("\n1 difference\n"))
    #expect(figures(console.output, "Letters") == [238, 237, 1, 0])
  }

  @Test("a list without data to compare is told, not passed, and nothing that was given is asked for")
  func nothing() async throws {
    let folder = try ScratchFolder()
    let far = try folder.copy("official/assistancestatus23.csv") { line in
      line.replacing(",59", with: ",27").replacing("Sierra Azul", with: "Monterey")
    }
    let (code, console) = await RecordingConsole.run("verify", "\(county)/2023", "--official", far)
    #expect(code == .failed)
    #expect(console.output.isEmpty)
    #expect(console.told.contains { $0.contains("nothing of it could be compared") })
    #expect(
      console.told.contains { $0.contains("The files of the 2023 Dashboard that were given name no LEA of the list.") })
    #expect(!console.told.contains { $0.contains("Give the files of the 2023 Dashboard") })
  }

  @Test("what the years that were given cannot settle is counted and not called a difference")
  func undetermined() async {
    let (code, console) = await RecordingConsole.run(
      "verify", "\(county)/2022", "--official", Repository.fixture("official/assistancestatus24.csv"),
      console: RecordingConsole(width: 200))
    #expect(code == .done)
    // Of a year that neither files nor a list tells, it is not known which groups an LEA had.
    #expect(figures(console.output, "EC52072_2024") == [7, 7, 0, 10])
    #expect(console.output.contains("What is open cannot be determined from what was given, and was not compared."))
    #expect(console.output.contains("2023 Dashboard or CDE's list of 2023; 2019 Dashboard or CDE's list of 2019"))
    #expect(!console.output.contains("2022 Dashboard"), "the files of 2022 were given")
  }

  @Test("a list that is also among the data is not held against itself")
  func itself() async {
    let list = Repository.fixture("official/assistancestatus24-changed.csv")
    let (_, alone) = await RecordingConsole.run(
      "verify", list, "--official", list, console: RecordingConsole(width: 200))
    #expect(alone.output.contains("held against what follows from the lists' letters"), "\(alone.told)")
    let (code, beside) = await RecordingConsole.run("verify", county, list, "--official", list)
    #expect(code == .findings)
    #expect(beside.output.contains("\n1 difference\n"))
  }

  @Test("differences from somebody's own criteria are not laid to CDE's list")
  func whatIf() async throws {
    let folder = try ScratchFolder()
    let (_, printed) = await RecordingConsole.run("criteria", "2024", "--format", "json")
    let changed = printed.output.replacing(
      try Regex(#"\{\s*"atLeast": 2,\s*"of": "state"\s*\}"#), with: #"{"atLeast": 3, "of": "state"}"#)
    let criteria = try folder.write(changed, "three.json")
    let (code, console) = await RecordingConsole.run(
      "verify", "\(county)", "--official", Repository.fixture("official/assistancestatus24.csv"), "--criteria",
      criteria, "--format", "text", console: RecordingConsole(width: 200))
    #expect(code == .findings, "\(console.told)")
    #expect(console.output.contains("The list and these criteria differ, which are not CDE's own"))
    #expect(console.output.contains("Where the list and these criteria differ"))
    #expect(!console.output.contains("CDE's lists differ"))
  }

  @Test("without --official it says what is needed")
  func noOfficial() async {
    let (code, console) = await RecordingConsole.run("verify", county)
    #expect(code == .failed)
    #expect(console.told.contains { $0.contains("--official") })
  }

  @Test(
    "Monterey 2018, 2022, 2023 against CDE's lists: 0 differences",
    .enabled(if: Repository.hasCDEFiles, Comment(rawValue: Repository.needsCDEFiles)),
    arguments: [
      ("2018", "assistancestatus18.xlsx"), ("2022", "assistancestatus22.xlsx"), ("2023", "assistancestatus23.xlsx"),
    ])
  func monterey(year: String, list: String) async {
    let (code, console) = await RecordingConsole.run(
      "verify", Repository.cde("\(year)/monterey"), "--official", Repository.cde("\(year)/official/\(list)"))
    #expect(code == .done)
    #expect(figures(console.output, "Letters")?.prefix(3) == [325, 325, 0])
    #expect(console.output.contains("\n0 differences"))
  }

  // MARK: Schools

  @Test("a list of schools is found among the data however its path is spelled")
  func spelling() async {
    let (code, console) = await RecordingConsole.run(
      "verify", county, "--official", "\(county)/./2023/../2023/essaassistance23.csv")
    #expect(code != .failed, "\(console.told)")
    #expect(figures(console.output, "Statuses") == [26, 26, 0, 0])
  }

  @Test("a list of schools is verified too, as text and as JSON", arguments: ["text", "json"])
  func schools(format: String) async {
    let (code, console) = await RecordingConsole.run(
      "verify", county, "--official", "\(county)/2023/essaassistance23.csv", "--format", format)
    #expect(code == .done, "\(console.told)")
    if format == "json" {
      #expect(console.output.contains("\"exitsDiffering\": 0"))
    } else {
      #expect(figures(console.output, "Exit codes") == [26, 26, 0, 0])
    }
  }

  @Test("the county's lists of schools agree with the computation and with themselves")
  func schoolLists() async throws {
    let (code, console) = await RecordingConsole.run(
      "verify", county, "--official", "\(county)/2022/essaassistance22.csv", "\(county)/2023/essaassistance23.csv",
      "--format", "json")
    #expect(code == .done, "\(console.told)")
    let results = try SchoolResults(console.output)
    #expect(results.comparisons.map(\.year) == [2022, 2023])
    #expect(results.comparisons.map(\.differences.count) == [0, 0])
    #expect(results.comparisons.map(\.undetermined) == [7, 0])
    #expect(results.checks.allSatisfy { $0.rules.allSatisfy(\.broken.isEmpty) })
  }

  @Test("an option of the LCFF beside lists of schools alone is refused")
  func lcffOption() async {
    let (code, console) = await RecordingConsole.run(
      "verify", Repository.fixture("sierra-azul/2023"), "--official",
      Repository.fixture("sierra-azul/2023/essaassistance23.csv"), "--charters", "any-group")
    #expect(code == .failed && console.output.isEmpty)
    #expect(console.told.contains { $0.contains("--charters cannot go with CDE's lists of schools") })
  }
}

/// What `verify --format json` says of lists of schools.
private struct SchoolResults: Decodable {
  struct Comparison: Decodable {
    struct Difference: Decodable {
      let cds: String
    }
    let year: Int
    let undetermined: Int
    let differences: [Difference]
  }
  struct Check: Decodable {
    struct Rule: Decodable {
      let broken: [String]
    }
    let rules: [Rule]
  }
  private struct Envelope: Decodable {
    let results: [SchoolResults]
  }

  let comparisons: [Comparison]
  let checks: [Check]

  /// Reads the only result of a JSON text.
  init(_ json: String) throws {
    self = try #require(try JSONDecoder().decode(Envelope.self, from: Data(json.utf8)).results.first)
  }
}
