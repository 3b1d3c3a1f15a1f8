/// Makes a workbook (`.xlsx`) in memory: the same sheets always give the same bytes.
public struct WorkbookWriter: Sendable {
  private let sheets: [WorkbookSheet]

  /// Creates a writer of sheets in the order of their tabs; without any the workbook has one empty sheet.
  public init(sheets: [WorkbookSheet]) {
    let wanted = sheets.isEmpty ? [WorkbookSheet(name: "", columns: [], rows: [])] : sheets
    let names = SheetNames(wanted.map(\.name)).names
    self.sheets = zip(wanted, names).map { sheet, name in
      WorkbookSheet(name: name, columns: sheet.columns, rows: sheet.rows)
    }
  }

  /// The bytes of the workbook's file.
  public func bytes() throws(WorkbookExcess) -> [UInt8] {
    let parts = WorkbookParts(sheets: sheets)
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", Array(parts.contentTypes.utf8))
    zip.add("_rels/.rels", Array(parts.rootRelationships.utf8))
    zip.add("xl/workbook.xml", Array(parts.workbook.utf8))
    zip.add("xl/_rels/workbook.xml.rels", Array(parts.workbookRelationships.utf8))
    var styles = WorkbookStyles()
    for (index, sheet) in sheets.enumerated() {
      zip.add("xl/" + WorkbookParts.sheetPath(index), try SheetPart.bytes(of: sheet, styles: &styles))
    }
    zip.add("xl/styles.xml", Array(styles.part.utf8))
    return zip.bytes()
  }
}
