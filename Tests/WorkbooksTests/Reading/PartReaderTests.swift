import Foundation
import Testing

@testable import Workbooks

@Suite struct PartReaderTests {
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
    let book = try Workbook(bytes: sample.bytes, limits: ZipLimits(ratio: 1000))
    #expect(try book.table(of: book.sheets[0]).bytes == Array("7\n".utf8))
  }
}
