import DashboardModel
import Testing

@testable import DashboardFiles

@Suite struct FieldParsingTests {
  private func wholeNumber(_ text: String, _ range: Range<Int>? = nil) -> Int? {
    let bytes = Array(text.utf8)
    return bytes.span.wholeNumber(range ?? 0..<bytes.count)
  }

  private func tenths(_ text: String, _ range: Range<Int>? = nil) -> Tenths? {
    let bytes = Array(text.utf8)
    return bytes.span.tenths(range ?? 0..<bytes.count)
  }

  @Test(arguments: [
    ("0", 0), ("7", 7), ("30", 30), ("5.0", 5), ("12.", 12), ("00012", 12), ("99999999999999", 99_999_999_999_999),
  ])
  func `whole numbers`(text: String, number: Int) {
    #expect(wholeNumber(text) == number)
  }

  @Test(arguments: ["", "-1", "5.5", ".", ".0", "1e3", "1,000", "Red", "*", "999999999999999", "1 2"])
  func `other texts are no whole numbers`(text: String) {
    #expect(wholeNumber(text) == nil)
  }

  @Test(arguments: [
    ("41.2", 412), ("-0.3", -3), ("5", 50), ("0", 0), ("-104.45", -1045), ("104.44", 1044), ("0.05", 1), ("-0.05", -1),
    ("99.96", 1000), (".5", 5), ("-.5", -5), ("68.0", 680), ("67.9499999", 679), ("3.", 30),
  ])
  func `numbers with one decimal, further ones rounded with halves away from zero`(text: String, count: Int32) {
    #expect(tenths(text) == Tenths(count))
  }

  @Test(arguments: ["", "-", ".", "1.2.3", "--1", "1-", "x", "*", "1e5", "+1", "99999999999"])
  func `other texts are no numbers`(text: String) {
    #expect(tenths(text) == nil)
  }

  @Test func `only the field itself is read, not its neighbors`() {
    #expect(tenths("912.34", 1..<5) == Tenths(123))
    #expect(wholeNumber("912.34", 1..<3) == 12)
  }

  @Test(
    arguments: [
      ("Y", true), ("y", true), ("Yes", true), ("true", true), ("TRUE", true), ("1", true), ("N", false), ("No", false),
      ("false", false), ("0", false), ("*", false), ("", false), ("NA", false), ("NULL", false), ("9", nil),
      ("maybe", nil),
      ("YN", nil), ("yes please", nil),
    ] as [(String, Bool?)])
  func `a flag is Y, or what other programs make of it, and nothing else is taken for no`(text: String, flag: Bool?) {
    let bytes = Array(text.utf8)
    let found = bytes.span.flag(0..<bytes.count)
    #expect(found == flag)
  }

  @Test(
    arguments: [
      ("NA", true), ("n/a", true), ("NULL", true), ("\\N", true), ("NaN", true), ("None", true), ("", false),
      ("N", false), ("0", false), ("NAX", false), ("NULLS", false),
    ])
  func `blanks of other programs are known`(text: String, isBlank: Bool) {
    let bytes = Array(text.utf8)
    let found = bytes.span.isBlankOfOthers(0..<bytes.count)
    #expect(found == isBlank)
  }

  @Test(arguments: ["9999999999", "999999999", "99999999.99", "-999999999"])
  func `a number with more digits than fit is none`(text: String) {
    #expect(tenths(text, 0..<text.utf8.count) == nil)
  }
}
