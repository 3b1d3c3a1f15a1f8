import Testing

@testable import Criteria

@Suite("JSON reader")
struct JSONReaderTests {
  private func read(_ text: String) throws -> JSONNode { try JSONReader.read(Array(text.utf8)) }

  private func fault(_ text: String) -> JSONFault? {
    do {
      _ = try read(text)
      return nil
    } catch {
      return error as? JSONFault
    }
  }

  @Test("values come with the places where they begin")
  func places() throws {
    let node = try read("{\n  \"a\": [1, true],\n  \"b\": null }")
    guard case .object(let members, let start) = node else {
      Issue.record("not an object")
      return
    }
    #expect(start == JSONPlace(line: 1, column: 1))
    #expect(members.map(\.key) == ["a", "b"])
    #expect(members[0].place == JSONPlace(line: 2, column: 3))
    #expect(
      members[0].value
        == .array(
          [.number(1, JSONPlace(line: 2, column: 9)), .bool(true, JSONPlace(line: 2, column: 12))],
          JSONPlace(line: 2, column: 8)))
    #expect(members[1].value == .null(JSONPlace(line: 3, column: 8)))
  }

  @Test("escapes stand for their characters, surrogate pairs for one")
  func escapes() throws {
    #expect(
      try read(#""a\"\\\/\n\té\u00e9\ud83d\ude00""#)
        == .string("a\"\\/\n\té\u{e9}\u{1F600}", JSONPlace(line: 1, column: 1)))
  }

  @Test(
    "what is not JSON is told with its place",
    arguments: [
      ("{\"a\": 1,}", 1, 9), ("[1 2]", 1, 4), ("{\"a\" 1}", 1, 6), ("\n  nul", 2, 3), ("[1.5]", 1, 3), ("[1]x", 1, 4),
      ("\"ab", 1, 4), ("", 1, 1), ("// no\n1", 1, 1),
      ("[01]", 1, 4), ("[-]", 1, 3), ("[99999999999999999999]", 1, 22), ("\"\\u+123\"", 1, 4),
      ("\"\\ud83d\\u0041\"", 1, 14), ("\"\\ude00\"", 1, 8),
    ])
  func syntax(text: String, line: Int, column: Int) {
    let found = fault(text)
    #expect(found?.place == JSONPlace(line: line, column: column))
    guard case .syntax = found?.kind else {
      Issue.record("\(text): \(String(describing: found))")
      return
    }
  }

  @Test("a key that stands twice is a fault at its second place")
  func repeated() {
    #expect(fault("{\"a\": 1, \"a\": 2}") == JSONFault(JSONPlace(line: 1, column: 10), .repeatedKey("a")))
  }

  @Test("very many keys are looked at once each")
  func manyKeys() throws {
    let keys = (0..<100_000).map { "\"\($0)\": 0" }.joined(separator: ",")
    guard case .object(let members, _) = try read("{\(keys)}") else {
      Issue.record("not an object")
      return
    }
    #expect(members.count == 100_000)
    #expect(fault("{\(keys), \"7\": 1}")?.kind == .repeatedKey("7"))
  }

  @Test("very deep nesting is refused instead of crashing")
  func depth() {
    #expect(fault(String(repeating: "[", count: 100_000)) != nil)
  }

  @Test("what the writer writes the reader reads")
  func roundTrip() throws {
    let value = JSONValue.object([
      "text": .string("a \"b\" \\ \n\u{1} é"), "list": .array([.number(-3), .bool(false), .null]),
      "empty": .object([:]),
    ])
    let node = try JSONReader.read(JSONWriter.bytes(value))
    #expect(Self.plain(node) == value)
  }

  private static func plain(_ node: JSONNode) -> JSONValue {
    switch node {
    case .null: .null
    case .bool(let bool, _): .bool(bool)
    case .number(let number, _): .number(number)
    case .string(let text, _): .string(text)
    case .array(let values, _): .array(values.map(plain))
    case .object(let members, _):
      .object(Dictionary(uniqueKeysWithValues: members.map { ($0.key, plain($0.value)) }))
    }
  }
}
