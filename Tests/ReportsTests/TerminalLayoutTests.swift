import Testing

@testable import Reports

@Suite("Wrapping")
struct TextWrapTests {
  @Test("lines break between words and later ones are indented")
  func lines() {
    #expect(TextWrap.lines("one two three", width: 9, first: "- ", rest: "  ") == ["- one two", "  three"])
  }

  @Test("a word longer than the width stands alone, and nothing is lost")
  func longWord() {
    #expect(TextWrap.lines("a abcdefghij b", width: 5) == ["a", "abcdefghij", "b"])
  }

  @Test("a text is cut or filled to a width")
  func fit() {
    #expect(TextWrap.fit("abc", 5) == "abc  ")
    #expect(TextWrap.fit("abcdef", 4) == "abc…")
    #expect(TextWrap.fit("abcd", 4) == "abcd")
  }
}
