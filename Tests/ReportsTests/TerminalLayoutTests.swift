import DashboardModel
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

  @Test("several spaces between words stay, so that small columns stand")
  func gaps() {
    #expect(TextWrap.lines("HI    2024 Y  2025 N", width: 40) == ["HI    2024 Y  2025 N"])
    #expect(TextWrap.lines("HI    2024 Y  2025 N", width: 14, rest: "  ") == ["HI    2024 Y", "  2025 N"])
  }

  @Test("a text is cut or filled to a width")
  func fit() {
    #expect(TextWrap.fit("abc", 5) == "abc  ")
    #expect(TextWrap.fit("abcdef", 4) == "abc…")
    #expect(TextWrap.fit("abcd", 4) == "abcd")
  }
}

@Suite("Pages on a terminal")
struct TerminalLayoutTests {
  private static let page: Page = {
    var page = Page("A District", code: "59701100000000", subtitle: "school district")
    page.paragraph("It is eligible.")
    page.section(
      "Why",
      [
        Item(
          lead: "Hispanic (HI):", "Priority 5",
          parts: [Item("Red on Graduation Rate: met", parts: [.place("grad.txt:7")])]),
        Item("The law", kind: .source, address: "https://a.b/c"),
        Item("A table", kind: .source, address: "on paper only"),
      ])
    page.section(
      "Colors",
      [
        .grid(
          Grid(
            [.init("", 4), .init("SUSP", 7), .init("What", 10...60)],
            rows: [[.init("HI", isStrong: true), .init("Red", color: .red), .init("one two three four")]])),
        .note("none: a row without a color."),
      ])
    page.paragraph("CDE decides.")
    return page
  }()

  @Test("title and code, then the parts; a list or table stands apart from what is said behind it")
  func plain() {
    #expect(
      TerminalLayout.text(Self.page, style: TextStyle(usesColor: false, width: 40)) == """
        A District  59701100000000
        school district

        It is eligible.

        Why
          Hispanic (HI): Priority 5
            Red on Graduation Rate: met
              grad.txt:7
          The law https://a.b/c
          A table [on paper only]

        Colors
             SUSP    What
        HI   Red     one two three four

        none: a row without a color.
        CDE decides.

        """)
  }

  @Test("a narrow terminal breaks the last column, and no line is wider")
  func narrow() {
    let text = TerminalLayout.text(Self.page, style: TextStyle(usesColor: false, width: 26))
    #expect(text.contains("HI   Red     one two three\n             four\n"))
    for line in text.split(separator: "\n") { #expect(line.count <= 26, "\(line)") }
  }

  @Test("without color nothing is lost: the words are the same")
  func color() {
    let plain = TerminalLayout.text(Self.page, style: TextStyle(usesColor: false, width: 60))
    let colored = TerminalLayout.text(Self.page, style: TextStyle(usesColor: true, width: 60))
    #expect(colored.contains("\u{1B}[1mWhy\u{1B}[0m"))
    #expect(colored.contains("\u{1B}[97;41mRed    \u{1B}[0m"))
    let stripped = colored.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    func lines(_ text: String) -> [String] {
      text.split(separator: "\n", omittingEmptySubsequences: false).map {
        String($0.reversed().drop { $0 == " " }.reversed())
      }
    }
    #expect(lines(stripped) == lines(plain))
  }

  @Test("a heading stands only over something, and a paragraph says something")
  func emptyParts() {
    var page = Page("T")
    page.section("Nothing", [Item]())
    page.section("Nothing either", [.items([]), .note("")])
    page.paragraph("")
    #expect(page.blocks.isEmpty)
  }

  @Test("a table of rows leaves its empty columns out, and keeps short words whole")
  func table() {
    let table = ReportTable(
      name: "t", columns: ["cds", "empty", "groups"],
      rows: [[.code("59701100000000"), .text(""), .list(["EL", "SWD"], separator: "+")]])
    #expect(Page(table).text == "cds            groups\n59701100000000 EL+SWD\n")
  }
}
