import Testing

@testable import Workbooks

@Suite struct EscapedTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("a_x000D_b", "a\rb"), ("_x0041__x0042_", "AB"), ("_x005F_x0041_", "_x0041_"),
    ("_x00_", "_x00_"), ("_x00G1_", "_x00G1_"), ("_xD800_", "_xD800_"), ("_", "_"), ("snake_case_x", "snake_case_x"),
  ])
  func `escapes become characters`(written: String, text: String) {
    #expect(String(decoding: EscapedText.decoded(Array(written.utf8)), as: UTF8.self) == text)
  }

  @Test(arguments: ["plain", "_x0041_", "_x005F_x0041_", "__x000D__", "snake_case"])
  func `text survives being escaped`(text: String) {
    #expect(String(decoding: EscapedText.decoded(Array(EscapedText.encoded(text).utf8)), as: UTF8.self) == text)
  }
}
