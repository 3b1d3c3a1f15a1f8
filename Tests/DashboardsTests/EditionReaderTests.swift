import Foundation
import Criteria
import DashboardModel
import Dashboards
import Testing

@Suite("Editions as JSON")
struct EditionReaderTests {
  private func text(_ edition: Edition) -> String { String(decoding: JSONWriter.bytes(edition.json), as: UTF8.self) }

  private func faults(_ text: String) -> [JSONFault] {
    switch EditionReader.read(Array(text.utf8), schools: Dashboards.schools) {
    case .success: []
    case .failure(let faults): faults.all
    }
  }

  /// The text of the 2025 edition with one thing changed.
  private func changed(_ old: String, _ new: String) throws -> String {
    let own = text(Dashboards.dashboard2025)
    let range = try #require(own.range(of: old), "the edition has no \(old)")
    return own.replacingCharacters(in: range, with: new)
  }

  @Test("every edition is read back as it was, but never as CDE's own", arguments: Dashboards.all)
  func roundTrip(edition: Edition) throws {
    var expected = edition
    expected.isCDEs = false
    let read = try EditionReader.read(Array(text(edition).utf8), schools: Dashboards.schools).get()
    #expect(read == expected)
  }

  @Test("an unknown key is told with its place and the nearest key")
  func unknownKey() throws {
    let faults = faults(try changed("\"words\": \"Red on Chronic", "\"word\": \"Red on Chronic"))
    let unknown = try #require(faults.first)
    #expect(unknown.sentence.contains("\"word\""))
    #expect(unknown.sentence.contains("Did you mean \"words\"?"))
    #expect(unknown.place.line > 1)
    #expect(faults.contains { $0.kind == .missingKey("words") })
  }

  @Test("an unknown word is told with the nearest word")
  func unknownWord() throws {
    let faults = faults(try changed("\"Orange\"", "\"Ornage\""))
    #expect(faults.count == 1)
    #expect(faults.first?.sentence.contains("Did you mean \"Orange\"?") == true)
  }

  @Test("a criterion without citation is refused")
  func noCitation() throws {
    let own = text(Dashboards.dashboard2025)
    let start = try #require(own.range(of: "\"citations\": ["))
    let end = try #require(own.range(of: "],", range: start.upperBound..<own.endIndex))
    let faults = faults(own.replacingCharacters(in: start.lowerBound..<end.upperBound, with: "\"citations\": [],"))
    #expect(faults.contains { if case .noCitation = $0.kind { true } else { false } })
  }

  @Test("a number out of bounds, a wrong type and an empty text are told, all in one run")
  func severalFaults() throws {
    var text = try changed("\"priority\": 5", "\"priority\": 50")
    text = text.replacingOccurrences(of: "\"years\": 2", with: "\"years\": \"two\"")
    text = text.replacingOccurrences(of: "\"name\": \"2025 California School Dashboard\"", with: "\"name\": \"\"")
    let kinds = faults(text).map(\.kind)
    #expect(kinds.contains(.number(50, expected: "a number from 1 to 10")))
    #expect(kinds.contains(.type(expected: "a whole number")))
    #expect(kinds.contains(.emptyText("name")))
  }

  @Test("the rules of schools may be left out, but not changed")
  func schools() throws {
    let faults = faults(try changed("\"below\": \"68.0\"", "\"below\": \"67.0\""))
    #expect(faults.map(\.kind) == [.fixedPart("essa")])
    guard case .object(var members) = Dashboards.dashboard2025.json else { return }
    members["essa"] = nil
    let text = String(decoding: JSONWriter.bytes(.object(members)), as: UTF8.self)
    #expect(self.faults(text).isEmpty)
  }

  @Test("two criteria of one name are refused")
  func repeatedRule() throws {
    let faults = faults(try changed("\"id\": \"p5-chronic-red\"", "\"id\": \"p5-graduation-red\""))
    #expect(faults.contains { $0.kind == .repeatedRule("p5-graduation-red") })
  }

  @Test("what is no edition at all is told and not read")
  func notAnEdition() {
    #expect(!faults("[]").isEmpty)
    #expect(!faults("{}").isEmpty)
    #expect(!faults("{").isEmpty)
  }
}
