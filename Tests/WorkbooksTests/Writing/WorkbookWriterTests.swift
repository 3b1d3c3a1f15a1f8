import Workbooks
import Foundation
import Testing

@testable import Workbooks

@Suite struct WorkbookWriterTests {
  private static let columns = [WorkbookColumn("CDS", width: 16), WorkbookColumn("Name", width: 40, wraps: true)]
  private static let sheet = WorkbookSheet(
    name: "Eligible", columns: columns,
    rows: [
      [.text("01611190000000"), .text("Tom & \"Ann\" <b> _x0041_ é 😀"), .number(-12)],
      [],
      [.empty, .colored("Red", fill: WorkbookColor(rgb: 0xC00000), font: WorkbookColor(rgb: 0xFFFFFF))],
      [.text(" kept \u{1}\u{0}"), .colored("Yellow", fill: WorkbookColor(rgb: 0xFFFF00))],
    ])

  private func part(_ name: String, of sheets: [WorkbookSheet]) throws -> String {
    let archive = try ZipArchive(bytes: Data(try WorkbookWriter(sheets: sheets).bytes()))
    return String(decoding: try archive.contents(of: name), as: UTF8.self)
  }

  @Test func `the reader gives back what was written`() throws {
    let book = try Workbook(bytes: Data(try WorkbookWriter(sheets: [Self.sheet]).bytes()))
    #expect(book.sheets.map(\.name) == ["Eligible"])
    let lines = String(decoding: try book.table(of: book.sheets[0]).bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines == [
        "CDS\tName\t", "01611190000000\tTom & \"Ann\" <b> _x0041_ é 😀\t-12", "", "\tRed\t", " kept \tYellow\t", "",
      ])
  }

  @Test func `the same sheets give the same bytes`() throws {
    let first = try WorkbookWriter(sheets: [Self.sheet, Self.sheet]).bytes()
    #expect(try WorkbookWriter(sheets: [Self.sheet, Self.sheet]).bytes() == first)
  }

  @Test func `the header is bold, frozen and filtered`() throws {
    let xml = try part("xl/worksheets/sheet1.xml", of: [Self.sheet])
    #expect(xml.contains(#"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>"#))
    #expect(xml.contains(#"<col min="2" max="2" width="40" customWidth="1"/>"#))
    #expect(xml.contains(#"</sheetData><autoFilter ref="A1:B5"/></worksheet>"#))
    #expect(xml.contains(#"<c r="A1" s="2" t="inlineStr">"#))
    let names = try part("xl/workbook.xml", of: [Self.sheet])
    #expect(names.contains(#"localSheetId="0" hidden="1">'Eligible'!$A$1:$B$5</definedName>"#))
  }

  @Test func `colors and wrapping are styles`() throws {
    let xml = try part("xl/styles.xml", of: [Self.sheet])
    #expect(xml.contains(#"<fgColor rgb="FFC00000"/>"#))
    #expect(xml.contains(#"<color rgb="FFFFFFFF"/>"#))
    #expect(xml.contains(#"<cellXfs count="5">"#))
    #expect(xml.contains(#"wrapText="1""#))
  }

  @Test func `names become names that tabs can have`() throws {
    let sheets = ["a/b", "A?B", String(repeating: "long", count: 9), "", "'quoted'", "<&>"].map {
      WorkbookSheet(name: $0, columns: [], rows: [])
    }
    let book = try Workbook(bytes: Data(try WorkbookWriter(sheets: sheets).bytes()))
    #expect(
      book.sheets.map(\.name) == ["a b", "A B (2)", "longlonglonglonglonglonglonglon", "Sheet4", "quoted", "<&>"])
  }

  @Test func `without sheets there is an empty one`() throws {
    let book = try Workbook(bytes: Data(try WorkbookWriter(sheets: []).bytes()))
    #expect(book.sheets.map(\.name) == ["Sheet1"])
    #expect(try book.table(of: book.sheets[0]).rows == 0)
  }

  @Test func `what no cell can hold is refused`() {
    let long = String(repeating: "x", count: 32_768)
    let sheet = WorkbookSheet(name: "S", columns: [], rows: [[], [.empty, .text(long)]])
    #expect(throws: WorkbookExcess.text(sheet: "S", row: 3, column: 2, length: 32_768, limit: 32_767)) {
      try WorkbookWriter(sheets: [sheet]).bytes()
    }
  }

  @Test func `what no sheet can hold is refused`() {
    let rows = [[WorkbookCell]](repeating: [], count: 1_048_576)
    let tall = WorkbookSheet(name: "S", columns: [], rows: rows)
    #expect(throws: WorkbookExcess.rows(sheet: "S", count: 1_048_577, limit: 1_048_576)) {
      try WorkbookWriter(sheets: [tall]).bytes()
    }
    let wide = WorkbookSheet(name: "S", columns: [], rows: [[WorkbookCell](repeating: .empty, count: 16_385)])
    #expect(throws: WorkbookExcess.columns(sheet: "S", count: 16_385, limit: 16_384)) {
      try WorkbookWriter(sheets: [wide]).bytes()
    }
  }
}
