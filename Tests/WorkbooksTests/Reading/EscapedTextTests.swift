import Testing

@testable import Workbooks

@Suite struct EscapedTextTests {
  private func decoded(_ written: String) -> String {
    var bytes = Array("_x0041_\(written)".utf8)
    EscapedText.decode(&bytes, from: 7)
    #expect(bytes.starts(with: "_x0041_".utf8))
    return String(decoding: bytes.dropFirst(7), as: UTF8.self)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a_x00E9_b_x20AC_", "aéb€"), ("_x0041__x0042_", "AB"), ("_x005F_x0041_", "_x0041_"),
    ("_x00_", "_x00_"), ("_x00G1_", "_x00G1_"), ("_xD800_", "_xD800_"), ("_", "_"), ("snake_case_x", "snake_case_x"),
  ])
  func `escapes become characters`(written: String, text: String) {
    #expect(decoded(written) == text)
  }

  @Test(arguments: ["plain", "_x0041_", "_x005F_x0041_", "__x0041__", "snake_case"])
  func `text survives being escaped`(text: String) {
    #expect(decoded(EscapedText.encoded(text)) == text)
  }

  @Test func `what would break a line becomes a space`() {
    #expect(decoded("a_x000D__x000A_b_x0009_") == "a  b ")
  }
}
