import Criteria
import DashboardModel
import Dashboards
import Eligibility
import TestSupport
import Testing

@testable import Reports

/// The keys are part of the wire format: what is added is added here, and nothing may change its meaning.
@Suite("Explanations and histories as JSON")
struct WireTests {
  private func object(_ value: JSONValue?) throws -> [String: JSONValue] {
    guard case .object(let members)? = value else { throw Missing() }
    return members
  }

  private func array(_ value: JSONValue?) throws -> [JSONValue] {
    guard case .array(let values)? = value else { throw Missing() }
    return values
  }

  private struct Missing: Error {}

  private func explanation(_ scene: ReportScene, _ name: String) throws -> [String: JSONValue] {
    let determination = try scene.determination(name)
    return try object(ExplanationWire.value(#require(scene.engine.explain(determination)), data: scene.data))
  }

  private static let common: Set<String> = [
    "cds", "name", "type", "county", "status", "possible", "sentence", "source", "marks", "missing", "readings",
    "disagreements", "consequences", "steps", "cautions",
  ]

  @Test("an LEA's explanation has its keys")
  func agencyKeys() async throws {
    let members = try await explanation(ReportScene(), "Granito")
    #expect(
      Set(members.keys)
        == Self.common.union(["basis", "methods", "met", "groups", "local", "clocks", "charter"]))
    #expect(try Set(object(members["methods"]).keys) == ["method1", "method2", "method3", "method4"])
    let clock = try object(array(members["clocks"]).first)
    #expect(
      Set(clock.keys) == [
        "id", "law", "answer", "words", "next", "window", "neededYears", "neededGroups", "missing", "groups", "source",
      ])
    let proof = try object(array(members["local"]).first)
    #expect(
      Set(proof.keys) == [
        "criterion", "priority", "words", "answer", "confidence", "citation", "address", "evidence", "missing",
      ])
  }

  @Test("a school's explanation has its keys")
  func schoolKeys() async throws {
    let members = try await explanation(ReportScene(.essa, 2023), "Ibis")
    #expect(
      Set(members.keys)
        == Self.common.union([
          "district", "exit", "graduation", "schoolwide", "groups", "prior", "needs", "needsTooFewStudents",
          "needsUnknown", "history",
        ]))
    let group = try object(array(members["groups"]).first)
    #expect(Set(group.keys) == ["group", "meets", "current", "earlier", "indicators"])
  }

  @Test("the sentence, the status and the marks are those of the page")
  func sameWords() async throws {
    for (program, year, name) in [(Program.Name.lcff, 2025, "Granito"), (.essa, 2023, "Barranca")] {
      let scene = try await ReportScene(program, year)
      let members = try explanation(scene, name)
      let determination = try scene.determination(name)
      guard case .string(let sentence)? = members["sentence"] else { throw Missing() }
      #expect(try scene.page(determination).blocks.contains(.paragraph(sentence)))
      #expect(members["status"] == .string(determination.statusCode))
      #expect(members["marks"] == .strings(determination.marks.names))
      #expect(members["source"] == .string(determination.source.rawValue))
    }
  }

  @Test("a cell is told with its file, line and figures; numbers are numbers")
  func cells() async throws {
    let scene = try await ReportScene()
    let members = try explanation(scene, "Jacaranda")
    let groups = try array(members["groups"]).map(object)
    let ltel = try #require(groups.first { $0["group"] == .string("LTEL") })
    #expect(ltel["priorities"] == .string("4+5") && ltel["meets"] == .string("Y"))
    let proofs = try array(ltel["proofs"]).map(object)
    let chronic = try #require(proofs.first { $0["criterion"] == .string("p5-chronic-red") })
    let evidence = try object(chronic["evidence"])
    #expect(evidence["color"] == .string("Red") && evidence["students"] == .number(41))
    #expect(evidence["indicator"] == .string("CHRO") && evidence["year"] == .number(2025))
    guard case .string(let file)? = evidence["file"], case .number? = evidence["line"] else { throw Missing() }
    #expect(file.hasSuffix("2025/chronicdownload2025.txt"))
  }

  @Test("the other way of an open reading is named by what was not asked for", arguments: [false, true])
  func readings(isTurned: Bool) async throws {
    let scene = try await ReportScene(.lcff, 2024, readings: isTurned ? [.charters] : [])
    let reading = try object(array(explanation(scene, "Delta Roja")["readings"]).first)
    #expect(reading["name"] == .string("charters"))
    #expect(reading["other"] == .string(isTurned ? "same-group" : "any-group"))
    #expect(
      try object(reading["answers"])
        == ["status": .string(isTurned ? "General Assistance" : "Differentiated Assistance")])
  }

  /// Finding B9, of the wire: what follows names its source with the address.
  @Test("what follows cites its source with the address")
  func consequences() async throws {
    let members = try await explanation(ReportScene(), "Sierra Azul County")
    let consequences = try array(members["consequences"]).map(object)
    #expect(consequences.count > 5)
    for consequence in consequences {
      #expect(Set(consequence.keys) == ["subject", "words", "law", "confidence", "citation", "address"])
      #expect(consequence["address"] != .string("") && consequence["citation"] != .string(""))
    }
  }

  @Test("a history has its keys, a year at a time")
  func history() async throws {
    let scene = try await ReportScene()
    let entity = try scene.determination("Arroyo").entity
    let members = try object(HistoryWire.value(scene.engine.history(entity), editions: scene.engine.editions))
    #expect(Set(members.keys) == ["cds", "name", "type", "county", "years", "clocks", "disagreements"])
    let years = try array(members["years"]).map(object)
    #expect(years.map { $0["year"] } == [2018, 2019, 2022, 2023, 2024, 2025].map { .number($0) })
    #expect(
      years.allSatisfy {
        Set($0.keys) == [
          "year", "listed", "note", "status", "basis", "source", "marks", "groups", "missing", "charter", "clocks",
        ]
      })
    #expect(
      years[3]["groups"]
        == .object(["EL": .string("4+5"), "HOM": .string("4+6"), "SWD": .string("4+6"), "TOM": .string("5+6")]))
    #expect(
      years.map { $0["basis"] } == ["list", "list"].map { .string($0) }
        + Array(repeating: .string("dashboard"), count: 4))
  }

  @Test("a school's history has its years and how long it has its status")
  func schoolHistory() async throws {
    let scene = try await ReportScene(.essa, 2024)
    let members = try object(
      HistoryWire.value(
        scene.engine.history(try scene.determination("Laurel").entity, through: 2024), editions: scene.engine.editions))
    #expect(Set(members.keys) == ["yearsInStatus", "years"])
    #expect(members["yearsInStatus"] == .array([.number(2022), .number(2023), .number(2024)]))
    let last = try object(array(members["years"]).last)
    #expect(Set(last.keys) == ["year", "status", "listed", "list", "computed", "groups"])
    #expect(last["status"] == .string("CSI Grad") && last["computed"] == .strings(["CSI Grad"]))
  }
}
