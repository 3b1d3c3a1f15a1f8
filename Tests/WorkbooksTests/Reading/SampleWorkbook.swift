import Foundation

@testable import Workbooks

/// A workbook of the parts that a test gives, packed in memory.
struct SampleWorkbook {
  static let schema = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let references = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The rows of the only sheet.
  var rows = ""
  var strings: String?
  var styles: String?
  var properties = ""

  /// Parts that replace the usual ones or are added to them.
  var replaced: [String: String] = [:]

  /// The names of usual parts that are left out.
  var missing: Set<String> = []

  var parts: [(name: String, xml: String)] {
    let targets = [
      ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"), ("styles", "/xl/styles.xml"),
    ]
    let relationships = targets.map { kind, path in
      #"<Relationship Id="r-\#(kind)" Type="\#(Self.references)/\#(kind)" Target="\#(path)"/>"#
    }
    let usual: [(name: String, xml: String)] = [
      (
        "xl/workbook.xml",
        #"<workbook xmlns="\#(Self.schema)" xmlns:r="\#(Self.references)">\#(properties)"#
          + #"<sheets><sheet name="Data" sheetId="1" r:id="r-worksheet"/></sheets></workbook>"#
      ),
      ("xl/_rels/workbook.xml.rels", "<Relationships>\(relationships.joined())</Relationships>"),
      ("xl/worksheets/sheet1.xml", #"<worksheet xmlns="\#(Self.schema)"><sheetData>\#(rows)</sheetData></worksheet>"#),
      ("xl/sharedStrings.xml", strings.map { "<sst>\($0)</sst>" } ?? "<sst/>"),
      ("xl/styles.xml", styles.map { "<styleSheet>\($0)</styleSheet>" } ?? "<styleSheet/>"),
    ]
    let added = replaced.filter { part in !usual.contains { $0.name == part.key } }.sorted { $0.key < $1.key }
    let kept = usual.filter { !missing.contains($0.name) }.map { ($0.name, replaced[$0.name] ?? $0.xml) }
    return kept + added.map { ($0.key, $0.value) }
  }

  var bytes: Data {
    var zip = ZipWriter()
    for part in parts { zip.add(part.name, Array(part.xml.utf8)) }
    return Data(zip.bytes())
  }

  /// The lines of the only sheet.
  func lines() throws -> [String] {
    let book = try Workbook(bytes: bytes)
    let table = try book.table(of: try book.sheet(named: "Data"))
    var lines = String(decoding: table.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return lines.map(String.init)
  }

  /// The text of the only cell, with the given attributes and content.
  func cell(_ attributes: String = "", _ content: String) throws -> String {
    var copy = self
    copy.rows = #"<row r="1"><c r="A1" \#(attributes)>\#(content)</c></row>"#
    return try copy.lines().joined(separator: "\n")
  }
}

extension ZipArchive {
  /// The whole of a part.
  func contents(of name: String) throws(WorkbookFault) -> [UInt8] {
    var stream = try stream(of: name)
    var contents: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 100)
    while !stream.isAtEnd {
      let count = try stream.read(into: &piece, from: 1)
      contents += piece[1..<1 + count]
    }
    return contents
  }
}

extension Data {
  /// Overwrites a little-endian number in the nth record of a kind.
  mutating func patch(_ record: ZipLayout.Record, number: Int = 0, at offset: Int, with value: [UInt8]) {
    let signature = Data((0..<4).map { UInt8(truncatingIfNeeded: record.signature >> ($0 * 8)) })
    var start = startIndex
    for _ in 0...number {
      guard let found = self[start...].range(of: signature) else { return }
      start = found.upperBound
    }
    replaceSubrange(start - 4 + offset..<start - 4 + offset + value.count, with: value)
  }
}
