import Criteria
import DashboardModel
import Foundation
import Testing

@Suite struct JSONValueTests {
  private func text(_ value: JSONValue) -> String { String(decoding: JSONWriter.bytes(value), as: UTF8.self) }

  @Test func `keys are sorted by their bytes, whatever the order they came in`() {
    let keys = ["b", "a", "é", "Z", "ab", "10", "9"]
    let expected = """
      {
        "10": 1,
        "9": 1,
        "Z": 1,
        "a": 1,
        "ab": 1,
        "b": 1,
        "é": 1
      }

      """
    for turn in keys.indices {
      let turned = keys[turn...] + keys[..<turn]
      #expect(text(.object(Dictionary(uniqueKeysWithValues: turned.map { ($0, .number(1)) }))) == expected)
    }
  }

  @Test func `what JSON cannot hold is escaped and the rest is left alone`() {
    #expect(text(.string("a\"b\\c\nd\re\tf\u{0}\u{1F}/é😀")) == #""a\"b\\c\nd\re\tf\u0000\u001f/é😀""# + "\n")
    #expect(text(.object(["k\"ey": .null])) == "{\n  \"k\\\"ey\": null\n}\n")
  }

  @Test func `plain values stand in one line and nested ones are indented by two`() {
    #expect(
      text(.array([.number(-1), .bool(true), .bool(false), .null, .string("")])) == "[-1, true, false, null, \"\"]\n")
    #expect(text(.array([])) == "[]\n")
    #expect(text(.object([:])) == "{}\n")
    #expect(
      text(.array([.array([.number(1)]), .object(["a": .array([])])])) == """
        [
          [1],
          {
            "a": []
          }
        ]

        """)
  }

  @Test func `numbers with a decimal are numbers`() {
    #expect(text(.array([.tenths(Tenths(412)), .tenths(Tenths(-3)), .tenths(Tenths(50))])) == "[41.2, -0.3, 5.0]\n")
  }

  @Test func `another reader understands it`() throws {
    let nasty = (0..<256).compactMap(UnicodeScalar.init).map(String.init).joined() + "\u{2028}\u{FEFF}👩‍👧"
    let value = JSONValue.object(["text": .string(nasty), "list": .array([.number(Int.min), .number(Int.max), .null])])
    let read = try #require(
      try JSONSerialization.jsonObject(with: Data(JSONWriter.bytes(value))) as? [String: Any])
    #expect(read["text"] as? String == nasty)
    #expect((read["list"] as? [Any])?.count == 3)
  }
}
