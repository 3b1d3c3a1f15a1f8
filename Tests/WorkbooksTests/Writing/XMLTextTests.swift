import Testing

@testable import Workbooks

@Suite struct XMLTextTests {
  @Test(arguments: [
    ("a<b>&\"c\"", "a&lt;b&gt;&amp;&quot;c&quot;"), ("a\u{0}\u{7}\u{85}b", "ab"), ("a\r\nb\rc\td", "a\nb\nc\td"),
    ("\u{FFFE}é😀", "é😀"), ("_x0041_", "_x005F_x0041_"),
  ])
  func `only what XML can hold stays`(text: String, xml: String) {
    #expect(XMLText.cell(text) == xml)
  }
}
