import Foundation
import Synchronization
import TestSupport
import Testing

@testable import AssistanceCommands

/// Keeps what a verb writes.
final class SchoolConsole: Console {
  private let kept: Mutex<(results: [UInt8], talk: [String])> = Mutex(([], []))

  func write(_ bytes: [UInt8]) { kept.withLock { $0.results += bytes } }
  func tell(_ line: String) { kept.withLock { $0.talk.append(line) } }
  var isTerminal: Bool { false }
  var talksToTerminal: Bool { false }
  var width: Int { 100 }
  var refusesColor: Bool { true }

  var results: String { kept.withLock { String(decoding: $0.results, as: UTF8.self) } }
  var talk: [String] { kept.withLock { $0.talk } }
}

@Suite struct SchoolCommandTests {
  private static let data: String = Repository.fixture("sierra-azul")

  private func run(_ line: String...) async -> (code: Int32, results: String, talk: [String]) {
    let console = SchoolConsole()
    let code = await Assistance.run(line, console: console)
    return (code.rawValue, console.results, console.talk)
  }

  @Test func `screen prints the contract's columns by school and by group`() async {
    let schools = await run("screen", Self.data, "--program", "essa", "--year", "2024", "--format", "csv")
    #expect(schools.code == 0)
    #expect(
      schools.results.hasPrefix(
        "year,cds,name,district,county,status,exit,pattern,groups,missing\n2024,59105950150045,"))
    #expect(
      schools.results.contains(
        "2024,59701100160119,Barranca Elementary,Arroyo Seco Unified,Sierra Azul,TSI,CSIEXIT,,SWD,\n"))
    #expect(
      schools.results.contains(
        "2024,59702190160283,Tejo Elementary,Kestrel Valley Unified,Sierra Azul,Undetermined,NOEXIT,"))
    let groups = await run(
      "screen", Self.data, "--program", "essa", "--year", "2023", "--by", "group", "--format", "csv")
    #expect(groups.results.hasPrefix("year,cds,group,meets,pattern,prior_pattern,missing\n"))
    #expect(groups.results.contains("\n2023,59702680160184,EL,Y,all-red,all-lowest,\n"))
    #expect(groups.results.contains("\n2023,59702680160192,SED,N,all-red,N,\n"))
  }

  @Test func `every format is written, the same each time`() async {
    for format in ["table", "csv", "json", "xlsx"] {
      let first = await run("screen", Self.data, "--program", "essa", "--year", "2023", "--format", format)
      let second = await run("screen", Self.data, "--program", "essa", "--year", "2023", "--format", format)
      #expect(first.code == 0 && !first.results.isEmpty)
      #expect(first.results == second.results, "\(format)")
    }
  }

  @Test func `identified schools of one county or name can be asked for`() async {
    let eligible = await run(
      "screen", Self.data, "--program", "essa", "--year", "2025", "--format", "csv", "--eligible")
    #expect(eligible.results.split(separator: "\n").count == 3)
    let one = await run(
      "screen", Self.data, "--program", "essa", "--year", "2025", "--format", "csv", "--entity", "Sauce")
    #expect(
      one.results.split(separator: "\n").last
        == "2025,59702190160275,Sauce Elementary,Kestrel Valley Unified,Sierra Azul,TSI,NOEXIT,,AA,")
    let none = await run("screen", Self.data, "--program", "essa", "--year", "2025", "--county", "Alameda")
    #expect(none.code == 2 && none.results.isEmpty)
  }

  @Test func `explain finds a school by itself and says why, what follows and what the plans need`() async {
    let text = await run("explain", "Barranca", Self.data, "--year", "2023")
    #expect(text.code == 0)
    for part in [
      "Barranca Elementary is CSI Low Perform on the 2023 Dashboard", "[all-red-but-one]", "Approved by",
      "The school, the LEA and the State", "EC 64001", "School Plan for Student Achievement: results at the two worst",
      "For the LCAP: every Red", "In this status for 1 year, since 2023",
    ] {
      #expect(text.results.contains(part), "\(part)")
    }
    let json = await run("explain", "59701100160119", Self.data, "--year", "2023", "--format", "json")
    #expect(json.code == 0 && json.results.contains("\"status\": \"CSI Low Perform\""))
    let full = await run(
      "explain", "Barranca", Self.data, "--program", "essa", "--year", "2023", "--depth", "full")
    #expect(full.results.contains("sierra-azul/2023/eladownload2023.txt:"))
  }

  @Test func `a name that is neither an LEA's nor a school's is told as before`() async {
    let found = await run("explain", "Atlantis", Self.data, "--year", "2023")
    #expect(found.code == 2 && found.results.isEmpty)
    #expect(found.talk.contains { $0.contains("Atlantis") })
  }

  @Test func `a year that determined no schools says which did`() async {
    let found = await run("screen", Self.data, "--program", "essa", "--year", "2017")
    #expect(found.code == 2)
    #expect(found.talk.contains { $0.contains("2018, 2019, 2022, 2023") })
  }

  @Test func `the criteria of a year hold the rules of schools`() async {
    let text = await run("criteria", "2023")
    #expect(text.results.contains("schools under ESSA") && text.results.contains("majority-red"))
    let json = await run("criteria", "2023", "--format", "json")
    #expect(json.results.contains("\"essa\": {") && json.results.contains("\"currentAndPrior\"") == false)
  }
}
