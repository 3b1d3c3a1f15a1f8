import Testing

@testable import Reports

@Suite("CSV")
struct CSVFormatTests {
  private func text(_ rows: [[Value]]) -> String {
    String(decoding: CSVFormat.bytes(ReportTable(name: "t", columns: ["a", "b"], rows: rows)), as: UTF8.self)
  }

  @Test("a header, commas, line feeds, and quotes only where they are needed")
  func quoting() {
    #expect(text([[.text("x,y"), .text("say \"no\"")]]) == "a,b\n\"x,y\",\"say \"\"no\"\"\"\n")
    #expect(text([[.text("two\nlines"), .number(7)]]) == "a,b\n\"two\nlines\",7\n")
  }

  @Test("names that a spreadsheet would take for a formula are defused", arguments: ["=1+1", "+1", "-x", "@x"])
  func defused(name: String) {
    #expect(text([[.text(name), .number(-1)]]) == "a,b\n'\(name),-1\n")
  }

  @Test("words of the contract are never changed")
  func codes() {
    #expect(text([[.code("-"), .list(["4", "5"], separator: "+")]]) == "a,b\n-,4+5\n")
  }
}
