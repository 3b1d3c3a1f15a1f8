import Foundation
import Testing

@testable import Workbooks

@Suite struct PartScannerTests {
  private static let sheet = "xl/worksheets/sheet1.xml"

  private func fault(of xml: String) throws -> WorkbookFault? {
    let book = try Workbook(bytes: SampleWorkbook(replaced: [Self.sheet: xml]).bytes)
    return #expect(throws: WorkbookFault.self) { try book.table(of: book.sheets[0]) }
  }

  @Test func `damaged XML is reported with its place`() throws {
    let fault = try fault(of: "<worksheet>\n<sheetData>\n<row r=\"1\"></wrong></sheetData></worksheet>")
    guard case .damagedPart(Self.sheet, let line, _) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(line == 3)
  }

  @Test(arguments: ["", "no markup", "<a><b>", "<a>text", "<a/><a/>", "<a/>text", "<a", "<?xml ", "<!-- "])
  func `what is not one whole element is damaged`(xml: String) throws {
    guard case .damagedPart(Self.sheet, _, _) = try fault(of: xml) else {
      Issue.record("\(xml)")
      return
    }
  }

  @Test func `bytes that are no UTF-8 are damage`() throws {
    var zip = ZipWriter()
    for part in SampleWorkbook().parts where part.name != Self.sheet { zip.add(part.name, Array(part.xml.utf8)) }
    let start = Array(#"<worksheet><sheetData><row><c t="str"><v>caf"#.utf8)
    zip.add(Self.sheet, start + [0xE9] + "</v></c></row></sheetData></worksheet>".utf8)
    let book = try Workbook(bytes: Data(zip.bytes()))
    #expect(throws: WorkbookFault.self) { try book.table(of: book.sheets[0]) }
  }

  @Test func `a text that is not there is damage at the cell`() throws {
    let xml = "<worksheet><sheetData><row>\n\n<c t=\"s\"><v>9</v></c></row></sheetData></worksheet>"
    guard case .damagedPart(Self.sheet, let line, _) = try fault(of: xml) else {
      Issue.record("no damage")
      return
    }
    #expect(line == 3)
  }

  @Test(arguments: ["A1048577", "XFE1", "5", "C", "A0", "A-1", "", "$A$1"])
  func `an impossible cell is reported`(reference: String) throws {
    let xml = #"<worksheet><sheetData><row><c r="\#(reference)"><v>1</v></c></row></sheetData></worksheet>"#
    #expect(try fault(of: xml) == .impossibleCell(part: Self.sheet, reference: reference))
  }

  @Test(arguments: ["0", "1048577", "99999999999999999999", "x"])
  func `an impossible row is reported`(row: String) throws {
    let xml = #"<worksheet><sheetData><row r="\#(row)"/></sheetData></worksheet>"#
    #expect(try fault(of: xml) == .impossibleCell(part: Self.sheet, reference: row))
  }

  @Test(arguments: [
    #"<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>"#,
    #"<!DOCTYPE worksheet [<!ENTITY b SYSTEM "file:///etc/hostname">]>"#,
    #"<?xml version="1.0"?><!-- <a> --><!DOCTYPE worksheet SYSTEM "http://example.org/x.dtd">"#,
  ])
  func `declarations of the document's type are refused`(declaration: String) throws {
    let xml = declaration + #"<worksheet><sheetData><row><c t="str"><v>[&b;]</v></c></row></sheetData></worksheet>"#
    let column = (declaration.range(of: "<!DOCTYPE")?.lowerBound.utf16Offset(in: declaration) ?? 0) + 1
    #expect(try fault(of: xml) == .damagedPart(name: Self.sheet, line: 1, column: column))
  }

  @Test func `prefixes do not matter`() throws {
    let xml = """
      <x:worksheet xmlns:x="\(SampleWorkbook.schema)"><x:sheetData><x:row r="1"><x:c r="B1"><x:v>4</x:v></x:c></x:row>
      </x:sheetData></x:worksheet>
      """
    #expect(try SampleWorkbook(replaced: [Self.sheet: xml]).lines() == ["\t4"])
  }

  @Test func `a part of more than ten megabytes is read`() throws {
    let formula = String(repeating: "0123456789abcdef", count: 660_000)
    let sample = SampleWorkbook(rows: "<row><c><f>\(formula)</f><v>7</v></c></row>")
    let book = try Workbook(bytes: sample.bytes, limits: WorkbookLimits(ratio: 1000))
    #expect(try book.table(of: book.sheets[0]).bytes == Array("7\n".utf8))
  }

  /// The steps through a part, such as `<text>a</text>` for elements with what text was asked for.
  private func steps(_ xml: String, padding: Int = 0) throws -> String {
    try steps(Array(xml.utf8), padding: padding)
  }

  private func steps(_ xml: [UInt8], padding: Int = 0) throws -> String {
    var zip = ZipWriter()
    zip.add("part", xml + [UInt8](repeating: 0x20, count: padding))
    var scanner = try PartScanner("part", of: try ZipArchive(bytes: Data(zip.bytes())))
    var text: [UInt8] = []
    while true {
      switch try scanner.next() {
      case .begins(let element):
        let letter = scanner.attribute(UInt8(ascii: "r")) { bytes in bytes.indices.map { bytes[$0] } }
        text += Array("<\(element)".utf8) + (letter.map { [0x20] + $0 } ?? []) + Array(">".utf8)
        if element == .text || element == .value { _ = try scanner.appendText(to: &text, after: text.count) }
      case .ends(let element): text += Array("</\(element)>".utf8)
      case .finished: return String(decoding: text, as: UTF8.self)
      }
    }
  }

  private func place(of xml: String) -> [Int] {
    do {
      _ = try steps(xml)
    } catch WorkbookFault.damagedPart("part", let line, let column) {
      return [line, column]
    } catch {
      Issue.record("\(error)")
    }
    return []
  }

  @Test(arguments: [
    "<a/>", "\u{FEFF}<a/>", "\r\n <a/>", "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<a/>",
    "<?xml version='1.0'?><!-- <!DOCTYPE a> --><x:a/>", "<?xml version='1.0' encoding='utf-8'?><a/>", "<?x?><a/>",
    "<a></a >", "<a/><!-- - -- -->\n<?x <a>?>\n", "<a  b = 'c\"' d=\"'>\" />", "<é.-_1/>",
  ])
  func `what may stand around the only element, and in its tag`(xml: String) throws {
    #expect(try steps(xml) == "<other></other>")
  }

  @Test(arguments: [
    ("", 1, 1), ("text", 1, 1), ("<!DOCTYPE a><a/>", 1, 1), ("<!-- x -->\n  <!DOCTYPE a><a/>", 2, 3),
    ("<?xml version='1.0' encoding='UTF-7'?><a/>", 1, 1), ("<!-- <a/>", 1, 10), ("<?xml", 1, 6), ("<?xml ", 1, 7),
    ("<a/>\n<?xml version='1.0'?>", 2, 1), ("<a></b>", 1, 4), ("<a></>", 1, 4), ("<a></ a>", 1, 4),
    ("<a></\u{0}a>", 1, 4), ("<a></ab>", 1, 4), ("</a>", 1, 1), ("<a>\n</a", 2, 4),
    ("<a/><a/>", 1, 5), ("<a/>é", 1, 5), ("<a b></a>", 1, 5), ("<a b=c></a>", 1, 6), ("<a b='1'c='2'/>", 1, 9),
    ("<a b='<'/>", 1, 7), ("<a b='&x;'/>", 1, 7), ("<a b='\u{1}'/>", 1, 7), ("<a/ >", 1, 3), ("<1/>", 1, 2),
    ("< a/>", 1, 2), ("<a><![CDATA[x</a>", 1, 18), ("<![CDATA[x]]><a/>", 1, 1), ("<t>&x;</t>", 1, 4),
    ("<t>a&amp</t>", 1, 5), ("<t>&#xD800;</t>", 1, 4), ("<t>&#0;</t>", 1, 4), ("<t>&#;</t>", 1, 4), ("<t>&;</t>", 1, 4),
    ("<t>&#x110000;</t>", 1, 4), ("<t>\u{1}</t>", 1, 4), ("<t>\n<![CDATA[\u{1}]]></t>", 2, 10), ("<t>&", 1, 4),
  ])
  func `anything else is damage with its place`(xml: String, line: Int, column: Int) {
    #expect(place(of: xml) == [line, column])
  }

  @Test(arguments: [
    ("<t>a</t>", "a"), ("<t>&lt;&gt;&amp;&quot;&apos;</t>", "<>&\"'"), ("<t>&#233;&#x1F600;&#00065;</t>", "é😀A"),
    ("<t>a<![CDATA[<&]]]>b<!-- c --><?d?>e</t>", "a<&]be"), ("<t>a\r\nb\rc\td\ne&#10;&#9;&#13;f</t>", "a b c d e   f"),
    ("<t><![CDATA[a\r\nb\tc\nd]]></t>", "a b c d"), ("<t>é 漢字 😀_</t>", "é 漢字 😀_"), ("<t/>", ""), ("<t></t>", ""),
  ])
  func `texts are what is meant`(xml: String, text: String) throws {
    #expect(try steps(xml) == "<text>\(text)</text>")
  }

  @Test func `attributes are what is meant`() throws {
    #expect(try steps("<c q='1' r='a&lt;&#10;\n&#xe9;b' rr='2'/>") == "<cell a<\n é" + "b></cell>")
    #expect(try steps("<c x:r='1'><v r=''/></c>") == "<cell><value ></value></cell>")
  }

  @Test func `the window may end anywhere`() throws {
    let piece = "<si r='é&amp;'><t>é😀&#233;\r\n<![CDATA[]]]]>_x0041_</t><!-- - --><rPh/></si>"
    let expected = "<sharedText é&><text>é😀é ]]_x0041_</text><pronunciation></pronunciation></sharedText>"
    for shift in 0..<piece.utf8.count {
      let before = String(repeating: " ", count: (1 << 17) - shift - 3)
      #expect(try steps("<a>\(before)\(piece)</a>", padding: 10) == "<other>\(expected)</other>")
    }
  }

  @Test func `bytes that are no UTF-8 are damage wherever they stand`() throws {
    for (bytes, column) in [
      ([UInt8(0xC3)], 5), ([0xE2, 0x82], 5), ([0xFF], 5), ([0xC0, 0x80], 5), ([0xED, 0xA0, 0x80], 5),
    ] {
      let xml = Array("<a>\né<b".utf8) + bytes + Array("/></a>".utf8)
      #expect(throws: WorkbookFault.damagedPart(name: "part", line: 2, column: column)) { try steps(xml) }
    }
    #expect(throws: WorkbookFault.damagedPart(name: "part", line: 1, column: 5)) {
      try steps(Array("<a/>".utf8) + [0xC3])
    }
  }

  @Test(arguments: [String.Encoding.utf16, .utf16BigEndian, .utf16LittleEndian, .utf32])
  func `other encodings are damage`(encoding: String.Encoding) throws {
    let xml = Array(try #require("<?xml version='1.0'?><a/>".data(using: encoding)))
    let fault = #expect(throws: WorkbookFault.self) { try steps(xml) }
    guard case .damagedPart("part", 1, _) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
  }

  @Test func `nesting is limited`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(try steps(nested(100)).hasPrefix("<other><other>"))
    #expect(throws: WorkbookFault.tooDeep(part: "part", limit: 100)) { try steps(nested(101)) }
  }

  @Test func `many attributes are read, too many are refused`() throws {
    func attributes(_ count: Int) -> String {
      "<row " + (0..<count).map { "a\($0)='1'" }.joined(separator: " ") + " r='7'/>"
    }
    #expect(try steps(attributes(50_000)) == "<row 7></row>")
    #expect(throws: WorkbookFault.tooLongMarkup(part: "part", limit: 1 << 20)) { try steps(attributes(100_000)) }
  }

  @Test func `long texts are read, too long ones are refused`() throws {
    let rest = "<!-- c -->&lt;"
    let long = String((0..<200_000).map(String.init).joined().prefix((1 << 20) - 1))
    #expect(try steps("<t>\(long)\(rest)</t>") == "<text>\(long)<</text>")
    #expect(throws: WorkbookFault.tooLongMarkup(part: "part", limit: 1 << 20)) { try steps("<t>\(long)\(rest)y</t>") }
  }
}
