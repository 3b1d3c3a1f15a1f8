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
    let book = try Workbook(bytes: sample.bytes, limits: WorkbookLimits(tableBytes: 10_000))
    #expect(throws: WorkbookFault.tooMuchText(part: "xl/worksheets/sheet1.xml", limit: 10_000)) {
      try book.table(of: book.sheets[0])
    }
  }

  @Test func `a cell in the last corner takes no grid, many far cells are refused`() throws {
    let corner = #"<row><c><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#
    #expect(try SampleWorkbook(rows: corner).lines().count == 1_048_576)
    let wide = (1...100).map { #"<row r="\#($0)"><c r="XFD\#($0)"><v>1</v></c></row>"# }.joined()
    let book = try Workbook(bytes: SampleWorkbook(rows: wide).bytes, limits: WorkbookLimits(tableBytes: 1 << 20))
    #expect(throws: WorkbookFault.tooMuchText(part: "xl/worksheets/sheet1.xml", limit: 1 << 20)) {
      try book.table(of: book.sheets[0])
    }
  }

  @Test func `texts that cells refer to are counted too`() {
    let sample = SampleWorkbook(strings: String(repeating: "<si/>", count: 100))
    #expect(throws: WorkbookFault.tooMuchText(part: "xl/sharedStrings.xml", limit: 1599)) {
      try Workbook(bytes: sample.bytes, limits: WorkbookLimits(tableBytes: 1599))
    }
    #expect(throws: Never.self) { try Workbook(bytes: sample.bytes, limits: WorkbookLimits(tableBytes: 1600)) }
  }

  @Test func `all sheets share one allowance`() throws {
    let book = try Workbook(bytes: SampleWorkbook(rows: #"<row r="9"><c><v>1</v></c></row>"#).bytes)
    let sheet = book.sheets[0]
    var allowance = WorkbookAllowance(WorkbookLimits(tableBytes: 20))
    #expect(try book.table(of: sheet, within: &allowance).bytes.count == 10)
    #expect(try book.table(of: sheet, within: &allowance).bytes.count == 10)
    #expect(throws: WorkbookFault.tooMuchText(part: sheet.part, limit: 64 << 20)) {
      try book.table(of: sheet, within: &allowance)
    }
  }

  @Test func `a part that many sheets share is unpacked for each`() throws {
    func book(_ sheets: Int) throws(WorkbookFault) -> Workbook {
      var sample = SampleWorkbook(rows: String(repeating: "<row/>", count: 1000))
      sample.replaced["xl/workbook.xml"] =
        "<workbook>\(String(repeating: #"<sheet name="S" r:id="r-worksheet"/>"#, count: sheets))</workbook>"
      return try Workbook(bytes: sample.bytes, limits: WorkbookLimits(unpackedBytes: 40_000))
    }
    #expect(try book(6).sheets.count == 6)
    #expect(throws: WorkbookFault.tooLarge(limit: 40_000)) { try book(7) }
  }

  @Test func `too many sheets, references and styles are refused`() throws {
    var sample = SampleWorkbook(
      styles: "<cellXfs>\(String(repeating: "<xf/>", count: CellStyles.limit + 1))</cellXfs>")
    #expect(throws: WorkbookFault.tooMany(.styles, limit: 65_536)) { try Workbook(bytes: sample.bytes) }
    let reference = #"<Relationship Id="r-worksheet" Type="/worksheet" Target="worksheets/sheet1.xml"/>"#
    sample.replaced["xl/_rels/workbook.xml.rels"] =
      "<Relationships>\(String(repeating: reference, count: 6))</Relationships>"
    #expect(throws: WorkbookFault.tooMany(.references, limit: 5)) {
      try Workbook(bytes: sample.bytes, limits: WorkbookLimits(parts: 5))
    }
    sample.replaced["xl/workbook.xml"] =
      "<workbook>\(String(repeating: #"<sheet name="S" r:id="r-worksheet"/>"#, count: 1001))</workbook>"
    #expect(throws: WorkbookFault.tooMany(.sheets, limit: 1000)) { try Workbook(bytes: sample.bytes) }
  }

  @Test func `no change of bytes brings the reader down`() throws {
    let sample = SampleWorkbook(
      rows: """
        <row r="2"><c r="B2" t="s"><v>0</v></c><c t="inlineStr"><is><t>a&amp;b</t></is></c><c s="1"><v>45265</v></c></row>
        <row><c r="A3" t="str"><v><![CDATA[x]]>_x0041_é</v></c><!-- no cell --><c><v>1.5E3</v></c></row>
        """,
      strings: "<si><r><t>x</t></r><rPh><t>y</t></rPh></si>",
      styles:
        #"<numFmts><numFmt numFmtId="164" formatCode="d/m"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>"#)
    var stored = ZipWriter()
    for part in sample.parts { stored.add(part.name, Array(part.xml.utf8), method: .stored) }
    let archives = [sample.bytes, Data(stored.bytes())]
    var random = SeededNumbers(state: 2024)
    var faults = 0
    for round in 0..<2000 {
      var changed = archives[round % 2]
      for _ in 0...random.next() % 3 {
        let place = Int(random.next() % UInt64(changed.count))
        switch random.next() % 8 {
        case 0: changed.removeSubrange(place..<min(place + 9, changed.count))
        case 1: changed = changed.prefix(max(place, 2))
        default: changed[place] = UInt8(truncatingIfNeeded: random.next())
        }
      }
      // The checks of the archive would stop most damage before the reader sees it.
      do throws(WorkbookFault) {
        let book = try Workbook(bytes: changed)
        for sheet in book.sheets { _ = try book.table(of: sheet) }
      } catch {
        faults += 1
      }
    }
    #expect(faults > 1500)
  }

  @Test func `no change of a part brings the reader down`() throws {
    var random = SeededNumbers(state: 1)
    let xml = Array(
      """
      <?xml version="1.0"?><worksheet><sheetData><row r="2" x='&lt;'><c r="B2" t="s"><v>0</v></c><c t="inlineStr"><is><t>a\
      &amp;b&#233;</t></is></c><c s="1"><v>45265</v></c></row><row><c r="A3" t="str"><v><![CDATA[x]]>_x0041_é</v></c>
      <!-- no cell --><?x y?><c/><c><v>1.5E3</v></c></row></sheetData></worksheet>
      """.utf8)
    var read = 0
    for _ in 0..<2000 {
      var changed = xml
      let place = Int(random.next() % UInt64(changed.count))
      switch random.next() % 4 {
      case 0: changed.removeSubrange(place..<min(place + 9, changed.count))
      case 1: changed.insert(contentsOf: changed[..<place].suffix(9), at: place)
      default: changed[place] = UInt8(truncatingIfNeeded: random.next())
      }
      var zip = ZipWriter()
      zip.add("sheet", changed, method: .stored)
      let archive = try ZipArchive(bytes: Data(zip.bytes()))
      var cells = SheetCells(strings: SharedStrings(), styles: CellStyles(), countsFrom1904: false)
      var grid = CellGrid(limit: 1 << 20)
      do throws(WorkbookFault) {
        try cells.read("sheet", of: archive, into: &grid)
        read += grid.table().rows > 0 ? 1 : 0
      } catch {
        continue
      }
    }
    #expect(read < 2000)
  }
}

/// Numbers that are the same on every run (SplitMix64).
private struct SeededNumbers {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
