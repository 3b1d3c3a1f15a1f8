import Foundation
import Testing

@testable import Workbooks

@Suite struct WorkbookTests {
  private static let sheetXML =
    #"<worksheet><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>"#

  @Test func `lists sheets in order, hidden ones too, but no charts`() throws {
    var sample = SampleWorkbook()
    sample.replaced["xl/workbook.xml"] = """
      <workbook xmlns:r="x"><sheets><sheet name="B &amp; b" sheetId="4" r:id="b"/><sheet name="Chart" r:id="c"/>
      <sheet name="A" sheetId="1" state="veryHidden" r:id="a"/></sheets></workbook>
      """
    sample.replaced["xl/_rels/workbook.xml.rels"] = """
      <Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet"
      Target="/xl/worksheets/a.xml"/><Relationship Id="b" Type="x/worksheet" Target="./../xl/worksheets/b.xml"/>
      <Relationship Id="c" Type="x/chartsheet" Target="chartsheets/c.xml"/>
      <Relationship Id="d" Type="x/externalLink" Target="http://example.org" TargetMode="External"/></Relationships>
      """
    sample.replaced["xl/worksheets/a.xml"] = Self.sheetXML
    let book = try Workbook(bytes: sample.bytes)
    #expect(
      book.sheets == [
        .init(name: "B & b", isHidden: false, part: "xl/worksheets/b.xml"),
        .init(name: "A", isHidden: true, part: "xl/worksheets/a.xml"),
      ])
    #expect(try book.table(of: book.sheets[1]) == SheetTable(bytes: Array("7\n".utf8), rows: 1, columns: 1))
    #expect(throws: WorkbookFault.missingPart("xl/worksheets/b.xml")) { try book.table(of: book.sheets[0]) }
  }

  @Test func `finds the main part by the root's references`() throws {
    var sample = SampleWorkbook()
    sample.replaced["_rels/.rels"] =
      #"<Relationships><Relationship Id="1" Type="x/officeDocument" Target="/book/main.xml"/></Relationships>"#
    sample.replaced["book/main.xml"] = #"<workbook><sheets><sheet name="S" r:id="1"/></sheets></workbook>"#
    sample.replaced["book/_rels/main.xml.rels"] =
      #"<Relationships><Relationship Id="1" Type="x/worksheet" Target="s.xml"/></Relationships>"#
    #expect(try Workbook(bytes: sample.bytes).sheets.map(\.part) == ["book/s.xml"])
  }

  @Test func `a workbook needs its main part`() {
    let sample = SampleWorkbook(missing: ["xl/workbook.xml"])
    #expect(throws: WorkbookFault.missingPart("xl/workbook.xml")) { try Workbook(bytes: sample.bytes) }
  }

  @Test func `a workbook may do without texts and styles, but not where it refers to them`() throws {
    var sample = SampleWorkbook(missing: ["xl/sharedStrings.xml"])
    #expect(throws: WorkbookFault.missingPart("xl/sharedStrings.xml")) { try Workbook(bytes: sample.bytes) }
    sample.replaced["xl/_rels/workbook.xml.rels"] =
      #"<Relationships><Relationship Id="r-worksheet" Type="/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#
    #expect(try sample.cell("", "<v>5</v>") == "5")
  }

  @Test func `an unknown sheet is told with the known ones`() throws {
    let book = try Workbook(bytes: SampleWorkbook().bytes)
    #expect(throws: WorkbookFault.unknownSheet(name: "data", known: ["Data"])) { try book.sheet(named: "data") }
  }

  @Test func `a sheet that becomes too large is a fault`() throws {
    let sample = SampleWorkbook(rows: #"<row r="1048576"><c r="A1048576"><v>1</v></c></row>"#)
    #expect(try sample.lines().count == 1_048_576)
    let book = try Workbook(bytes: sample.bytes, limits: ZipLimits(partBytes: 10_000))
    #expect(throws: WorkbookFault.tooLarge(part: "xl/worksheets/sheet1.xml", limit: 10_000)) {
      try book.table(of: book.sheets[0])
    }
  }

  @Test func `no changed byte brings the reader down`() {
    let bytes = SampleWorkbook(rows: #"<row r="2"><c r="B2" t="s"><v>0</v></c></row>"#, strings: "<si><t>x</t></si>")
      .bytes
    var faults = 0
    for index in stride(from: 2, to: bytes.count, by: 3) {
      var changed = bytes
      changed[index] ^= 0x55
      do {
        let book = try Workbook(bytes: changed)
        for sheet in book.sheets { _ = try book.table(of: sheet) }
      } catch {
        faults += 1
      }
    }
    #expect(faults > bytes.count / 6)
  }
}
