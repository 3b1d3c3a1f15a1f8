import Foundation
import TestSupport
import Testing

@testable import AssistanceCommands

@Suite("explain")
struct ExplainVerbTests {
  private let county = Repository.fixture("sierra-azul")

  /// What is printed on a terminal wide enough that no sentence is broken.
  private func wide(_ line: String...) async -> String {
    let console = RecordingConsole(width: 400)
    _ = await Assistance.run(["explain"] + line, console: console)
    return console.output
  }

  @Test("the status comes first, then what brings it in, the colors, what is not enough, who helps, and the law")
  func order() async throws {
    let (code, console) = await RecordingConsole.run("explain", "Piedra Lisa", county)
    #expect(code == .done)
    var rest = Substring(console.output)
    for part in [
      "is eligible for Differentiated Assistance, Year 1", "Why", "African American (AA)", "Colors",
      "Not enough by itself", "Several years", "Who helps", "EC 52071(c)", "The rules and their sources",
      "CDE decides",
    ] {
      let range = try #require(rest.range(of: part), "\(part) is missing or out of order")
      rest = rest[range.upperBound...]
    }
  }

  @Test("in full every cell is told with its file and line")
  func full() async {
    let text = await wide("Piedra Lisa", county, "--depth", "full")
    #expect(text.contains("2025/suspdownload2025.txt:"))
    #expect(text.contains("not met [p4-ela-math-red]"))
  }

  @Test("a determination that rests on an inferred criterion says so")
  func caution() async {
    #expect(
      await wide("Piedra Lisa", county).contains(
        "p5-chronic-red; p6-suspension-red; p8-cci-red; p5-graduation-red: inferred; no source settles it."))
  }

  @Test("a second year is told as such")
  func secondYear() async {
    #expect(
      await wide("Arroyo Seco", county).contains("Differentiated Assistance, Year 2: it met the criteria of 2024"))
  }

  @Test("a charter school shows both readings where they differ, and which answers")
  func charter() async {
    let text = await wide("Delta Roja", county, "--year", "2024")
    #expect(text.contains("Delta Roja Charter is in General Assistance: it met the criteria of 2023 and 2024"))
    #expect(text.contains("Here the same student group meets the criteria on every Dashboard that counts."))
    #expect(
      text.contains(
        "If the school meets the criteria on every Dashboard that counts, whichever group it is, the status would be "
          + "Differentiated Assistance."))
  }

  @Test("the other reading of charter schools, asked for, answers and is told", arguments: ["reading", "charters"])
  func otherReading(option: String) async {
    let text = await wide(
      "Delta Roja", county, "--year", "2024", "--\(option)", option == "reading" ? "charters=any-group" : "any-group")
    #expect(text.contains("Delta Roja Charter is eligible for Differentiated Assistance"))
    #expect(
      text.contains(
        "As asked: the school meets the criteria on every Dashboard that counts, whichever group it is (charters=any-group)."
      ))
  }

  @Test("what cannot be determined names the file")
  func undetermined() async {
    let text = await wide("Nopal", "\(county)/2025")
    #expect(text.contains("cannot be determined"))
    #expect(text.contains("2024 Dashboard or CDE's list of 2024"))
  }

  @Test("no line is wider than the terminal", arguments: ["Kestrel", "Cumbre", "County Office"])
  func width(name: String) async {
    let (_, console) = await RecordingConsole.run("explain", name, county, "--depth", "full")
    let files = console.output.split(separator: "\n").filter { $0.count > 80 }
    // A path and an address have no place to break them.
    #expect(files.allSatisfy { $0.contains("/") })
  }

  @Test("an LEA is found by its code with hyphens or blanks", arguments: ["59-70219-0000000", "59 70219 0000000"])
  func codes(text: String) async {
    #expect(await wide(text, county).hasPrefix("Kestrel Valley Unified  59702190000000\n"))
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

  // MARK: What was given and does not speak

  @Test("a file that was given and has no row of the LEA's county is told as that, never as not given")
  func silentFiles() async throws {
    let folder = try ScratchFolder()
    for year in [2024, 2025] {
      for name in ["susp", "chronic", "ela", "math", "elpi", "cci"] {
        try folder.copy("sierra-azul/\(year)/\(name)download\(year).txt")
      }
      // The county's rows become those of another one; the state's stay.
      try folder.copy("sierra-azul/\(year)/graddownload\(year).txt") { line in
        line.hasPrefix("59") ? "27\(line.dropFirst(2))".replacing("Sierra Azul", with: "Monterey") : line
      }
      try folder.copy("sierra-azul/\(year)/Pr1\(year).txt") { $0.hasPrefix("59") ? "27\($0.dropFirst(2))" : $0 }
    }
    let text = await wide("59701850000000", folder.path(), "--depth", "full")
    #expect(text.contains("Graduation Rate: the file that was given has no row of Sierra Azul County"))
    #expect(text.contains("2025 Priority 1: the file that was given has no row of Sierra Azul County"))
    #expect(text.contains("What would settle it: graddownload2025.txt has no row of Sierra Azul County"))
    #expect(!text.contains("Graduation Rate: file not given"))
    // The other priorities' files were not given indeed.
    #expect(text.contains("2025 Priority 2: file not given"))
  }

  @Test("rules other than the year's own are never applied to CDE's letters", arguments: ["2025", "2026", "2023"])
  func lettersOfAnotherRule(criteria: String) async {
    let text = await wide(
      "Kestrel", Repository.fixture("official/assistancestatus24.csv"), "--year", "2024", "--criteria", criteria)
    #expect(text.contains("The status of Kestrel Valley Unified on the 2024 Dashboard cannot be determined"))
    #expect(text.contains("files of the 2024 Dashboard"))
    #expect(!text.contains("2024 Dashboard or CDE's list of 2024"))
    #expect(!text.contains("Method 1, met"))
    #expect(!text.contains("Kestrel Valley Unified is"))
  }

  @Test("an agency of the local files that CDE's list does not have is not read off it")
  func notOnTheList() async throws {
    let folder = try ScratchFolder()
    try folder.copy("official/assistancestatus24.csv") { $0.contains("Nopal Elementary") ? nil : $0 }
    try folder.copy("sierra-azul/2024/Pr12024.txt")
    let text = await wide("Nopal", folder.path(), "--year", "2024")
    #expect(text.contains("The status of Nopal Elementary on the 2024 Dashboard cannot be determined"))
    #expect(text.contains("CDE's list of 2024 does not have it"))
    #expect(!text.contains("is in General Assistance"))
  }

  @Test("a charter school of a year that determined none is told so, with the year")
  func notDetermined() async {
    let (code, console) = await RecordingConsole.run("explain", "Cumbre", county, "--year", "2022")
    #expect(code == .done)
    #expect(console.output == "Cumbre K-12 Charter is not determined: no charter school was on the 2022 Dashboard.\n")
  }

  // MARK: 2026

  @Test("the rule of 2026 is provisional at the page's head, and what it does not tell is open")
  func provisional() async {
    let district = await wide("Piedra Lisa", county, "--year", "2026")
    #expect(district.contains("\nProvisional: the year's rule rests on one secondary source.\n"))
    #expect(district.contains("Whether the two years of an identification of the year before go on is not known"))
    let charter = await wide("Cumbre", county, "--year", "2026")
    #expect(
      charter.contains(
        "The status of Cumbre K-12 Charter on the 2026 Dashboard cannot be determined: it may be Differentiated "
          + "Assistance or General Assistance."))
    #expect(charter.contains("What becomes of charter schools under the rule of 2026 is not known"))
  }

  // MARK: Schools

  @Test("a school is found by itself, and told why, what follows and what the plans need")
  func school() async {
    let console = RecordingConsole(width: 100)
    let code = await Assistance.run(["explain", "Barranca", county, "--year", "2023"], console: console)
    #expect(code == .done)
    for part in [
      "Barranca Elementary is CSI Low Perform on the 2023 Dashboard", "[all-red-but-one]", "Approved by",
      "The school, the LEA and the State", "EC 64001", "School Plan for Student Achievement: results at the two worst",
      "For the LCAP: every Red", "In this status for 1 year, since 2023",
    ] {
      #expect(console.output.contains(part), "\(part)")
    }
    let (json, talk) = await RecordingConsole.run(
      "explain", "59701100160119", county, "--year", "2023", "--format", "json")
    #expect(json == .done && talk.output.contains("\"status\": \"CSI Low Perform\""))
    let full = await wide("Barranca", county, "--program", "essa", "--year", "2023", "--depth", "full")
    #expect(full.contains("sierra-azul/2023/eladownload2023.txt:"))
  }

  @Test("a name that is neither an LEA's nor a school's is told as before")
  func neither() async {
    let (code, console) = await RecordingConsole.run("explain", "Atlantis", county, "--year", "2023")
    #expect(code == .failed && console.output.isEmpty)
    #expect(console.told.contains { $0.contains("Atlantis") })
  }

  @Test(
    "a misspelled school is answered with the nearest school, several are listed", arguments: ["explain", "history"])
  func misspelledSchool(verb: String) async {
    let (code, console) = await RecordingConsole.run(verb, "Sauce Elementry", county)
    #expect(code == .failed && console.output.isEmpty)
    #expect(
      console.told.contains(
        "assistance: No school of the files is \"Sauce Elementry\". Did you mean \"Sauce Elementary\"?"))
    let (_, agency) = await RecordingConsole.run(verb, "Granitto Joint Unified School District", county)
    #expect(agency.told.contains { $0.hasSuffix("Did you mean \"Granito Joint Unified\"?") })
  }

  @Test("a name that only schools share is answered with them")
  func severalSchools() async {
    let (code, console) = await RecordingConsole.run("explain", "Elementary", county, "--program", "essa")
    #expect(code == .failed && console.told.contains { $0.contains("fits") && $0.contains("Give the CDS code.") })
    let (both, talk) = await RecordingConsole.run("explain", "High", county)
    #expect(both == .failed && talk.told.contains { $0.contains("\"High\" fits") }, "\(talk.told)")
  }
}
