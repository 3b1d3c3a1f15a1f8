import Criteria
import DashboardModel
import Dashboards
import Foundation
import Testing

@Suite("Editions as JSON")
struct EditionReaderTests {
  private func text(_ edition: Edition) -> String { String(decoding: JSONWriter.bytes(edition.json), as: UTF8.self) }

  private func read(_ text: String) -> Result<Edition, EditionFaults> { EditionReader.read(Array(text.utf8)) }

  private func faults(_ text: String) -> [JSONFault] {
    switch read(text) {
    case .success: []
    case .failure(let faults): faults.all
    }
  }

  /// The text of the 2025 edition with one thing changed wherever it stands.
  private func changed(_ old: String, _ new: String) throws -> String {
    let own = text(Dashboards.dashboard2025)
    try #require(own.contains(old), "the edition has no \(old)")
    return own.replacingOccurrences(of: old, with: new)
  }

  @Test("every edition is read back as it was, but never as CDE's own", arguments: Dashboards.all)
  func roundTrip(edition: Edition) throws {
    var expected = edition
    expected.isCDEs = false
    switch read(text(edition)) {
    case .success(let found): #expect(found == expected)
    case .failure(let faults): Issue.record("\(edition.year): \(faults.all.map(\.sentence).joined(separator: "\n"))")
    }
  }

  @Test("the rules of LEAs can be changed in a file, and nothing else changes with them")
  func changedAgencies() throws {
    let old = "\"role\": {\n          \"method\": 1\n        }"
    let edition = try read(changed(old, "\"role\": {\n          \"method\": 9\n        }")).get()
    var expected = Dashboards.dashboard2025
    expected.isCDEs = false
    let index = try #require(expected.lcff.rules.firstIndex { $0.method == 1 })
    expected.lcff.rules[index].role = .method(9)
    #expect(edition == expected)
  }

  @Test("the rules of schools can be changed in a file, and nothing else changes with them")
  func changedSchools() throws {
    let edition = try read(changed("\"below\": \"68.0\"", "\"below\": \"67.0\"")).get()
    var expected = Dashboards.dashboard2025
    expected.isCDEs = false
    #expect(edition.lcff == expected.lcff)
    let rates = try #require(edition.essa).rules.flatMap(\.condition.nodes).compactMap { node -> Tenths? in
      if case .graduation(let rate, _, _) = node { rate } else { nil }
    }
    #expect(rates == [Tenths(670)])
  }

  @Test("the rules of schools may be left out")
  func withoutSchools() throws {
    guard case .object(var members) = Dashboards.dashboard2025.json else { return }
    members["essa"] = nil
    let text = String(decoding: JSONWriter.bytes(.object(members)), as: UTF8.self)
    #expect(try read(text).get().essa == nil)
  }

  @Test("an unknown key is told with its place and the nearest key")
  func unknownKey() throws {
    let faults = faults(try changed("\"otherwise\"", "\"otherwize\""))
    let unknown = try #require(faults.first { if case .unknownKey = $0.kind { true } else { false } })
    #expect(unknown.sentence.contains("Did you mean \"otherwise\"?"))
    #expect(unknown.place.line > 1)
    #expect(faults.contains { $0.kind == .missingKey("otherwise") })
  }

  @Test("an unknown word is told with the nearest word, wherever it stands")
  func unknownWord() throws {
    let faults = faults(try changed("\"Orange\"", "\"Ornage\""))
    #expect(!faults.isEmpty)
    #expect(faults.allSatisfy { $0.sentence.contains("Did you mean \"Orange\"?") })
  }

  @Test("a rule without its name is missed by the rules that name it")
  func renamedRule() throws {
    let faults = faults(try changed("\"id\": \"criteria\"", "\"id\": \"criterion\""))
    #expect(!faults.isEmpty)
    #expect(faults.allSatisfy { $0.sentence.contains("\"criteria\". Did you mean \"criterion\"?") })
  }

  @Test("two criteria of one name are refused")
  func repeatedRule() throws {
    let faults = faults(try changed("\"id\": \"p5-chronic-red\"", "\"id\": \"p5-graduation-red\""))
    #expect(faults.map(\.kind) == [.repeatedRule("p5-graduation-red")])
  }
}
