/// The parts of a workbook that tie its sheets together.
struct WorkbookParts {
  private static let schemas = "http://schemas.openxmlformats.org"
  private static let relationships = schemas + "/officeDocument/2006/relationships"
  private static let package = schemas + "/package/2006"
  private static let media = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  /// The sheets under the names that their tabs have in the end.
  let sheets: [WorkbookSheet]

  /// The name of a sheet's part inside the folder of the workbook.
  static func sheetPath(_ index: Int) -> String {
    "worksheets/sheet\(index + 1).xml"
  }

  var contentTypes: String {
    var xml = XMLText.declaration + #"<Types xmlns="\#(Self.package)/content-types">"#
    xml += #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
    xml += #"<Default Extension="xml" ContentType="application/xml"/>"#
    xml += override("workbook.xml", "sheet.main")
    for index in sheets.indices { xml += override(Self.sheetPath(index), "worksheet") }
    return xml + override("styles.xml", "styles") + "</Types>"
  }

  var rootRelationships: String {
    list([relationship(1, "officeDocument", "xl/workbook.xml")])
  }

  var workbook: String {
    var xml = XMLText.declaration + #"<workbook xmlns="\#(Self.schemas)/spreadsheetml/2006/main""#
    xml += #" xmlns:r="\#(Self.relationships)"><bookViews><workbookView activeTab="0"/></bookViews><sheets>"#
    for (index, sheet) in sheets.enumerated() {
      let name = XMLText.escaped(sheet.name)
      xml += #"<sheet name="\#(name)" sheetId="\#(index + 1)" r:id="rId\#(index + 1)"/>"#
    }
    return xml + "</sheets>" + definedNames + "</workbook>"
  }

  var workbookRelationships: String {
    let sheetTargets = sheets.indices.map { relationship($0 + 1, "worksheet", Self.sheetPath($0)) }
    return list(sheetTargets + [relationship(sheets.count + 1, "styles", "styles.xml")])
  }

  /// Programs that write filters also give the filtered area a hidden name, and some read only that.
  private var definedNames: String {
    let names = sheets.enumerated().filter { !$0.element.columns.isEmpty }.map { index, sheet in
      let area = CellName.area(columns: sheet.columns.count, rows: sheet.rows.count + 1, sign: "$")
      let quoted = sheet.name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      return #"<definedName name="_xlnm._FilterDatabase" localSheetId="\#(index)" hidden="1">"#
        + "'\(XMLText.escaped(quoted))'!\(area)</definedName>"
    }
    return names.isEmpty ? "" : "<definedNames>\(names.joined())</definedNames>"
  }

  private func override(_ path: String, _ kind: String) -> String {
    #"<Override PartName="/xl/\#(path)" ContentType="\#(Self.media).\#(kind)+xml"/>"#
  }

  private func relationship(_ number: Int, _ kind: String, _ target: String) -> String {
    #"<Relationship Id="rId\#(number)" Type="\#(Self.relationships)/\#(kind)" Target="\#(target)"/>"#
  }

  private func list(_ relationships: [String]) -> String {
    XMLText.declaration + #"<Relationships xmlns="\#(Self.package)/relationships">"# + relationships.joined()
      + "</Relationships>"
  }
}
