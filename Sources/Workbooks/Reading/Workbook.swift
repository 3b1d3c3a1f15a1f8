import Foundation

/// A workbook (`.xlsx`) in memory, whose sheets are read when they are asked for.
public struct Workbook: Sendable {
  /// One sheet of cells.
  public struct Sheet: Equatable, Sendable {
    /// The name on the sheet's tab.
    public let name: String

    /// Whether the workbook does not show the sheet.
    public let isHidden: Bool

    /// The part of the archive that has the cells.
    public let part: String
  }

  /// The sheets of cells in the order of their tabs; sheets that are only a chart are left out.
  public let sheets: [Sheet]

  private let archive: ZipArchive
  private let limits: WorkbookLimits
  private let strings: SharedStrings
  private let styles: CellStyles
  private let countsFrom1904: Bool

  /// Reads what the workbook says of itself, its texts and its styles, but none of its sheets.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the file.
  ///   - limits: How much the workbook may be.
  /// - Throws: ``WorkbookFault`` where the file is no workbook, is damaged or is too much.
  public init(bytes: Data, limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookFault) {
    self.limits = limits
    archive = try ZipArchive(bytes: bytes, limits: limits)
    let root = try Relationships(of: "", in: archive, limit: limits.parts)
    let main = root.path(kind: "officeDocument") ?? "xl/workbook.xml"
    let list = try SheetList(main, of: archive, limit: limits.sheets)
    let references = try Relationships(of: main, in: archive, limit: limits.parts)
    countsFrom1904 = list.countsFrom1904
    // A workbook may do without texts and styles.
    if let part = references.path(kind: "sharedStrings") {
      strings = try SharedStrings(part, of: archive, limit: limits.tableBytes)
    } else {
      strings = SharedStrings()
    }
    styles = if let part = references.path(kind: "styles") { try CellStyles(part, of: archive) } else { CellStyles() }

    var sheets: [Sheet] = []
    var rest = limits.unpackedBytes
    for item in list.items {
      guard let target = references.target(id: item.reference) else { throw .missingPart(item.name) }
      guard target.kind == "worksheet" else { continue }
      // Many sheets may name the same part, which is unpacked for each.
      rest -= archive.size(of: target.path)
      guard rest >= 0 else { throw .tooLarge(limit: limits.unpackedBytes) }
      sheets.append(Sheet(name: item.name, isHidden: item.isHidden, part: target.path))
    }
    self.sheets = sheets
  }

  /// The sheet of a name.
  public func sheet(named name: String) throws(WorkbookFault) -> Sheet {
    guard let sheet = sheets.first(where: { $0.name == name }) else {
      throw .unknownSheet(name: name, known: sheets.map(\.name))
    }
    return sheet
  }

  /// The cells of a sheet as tab-delimited text, where no other sheet is read.
  public func table(of sheet: Sheet) throws(WorkbookFault) -> SheetTable {
    var allowance = WorkbookAllowance(limits)
    return try table(of: sheet, within: &allowance)
  }

  /// The cells of a sheet as tab-delimited text.
  ///
  /// - Parameters:
  ///   - sheet: One of ``sheets``.
  ///   - allowance: What the sheets that are read may still cost; this one's share is taken from it.
  /// - Returns: The text.
  /// - Throws: ``WorkbookFault`` where the sheet is damaged or too much.
  public func table(of sheet: Sheet, within allowance: inout WorkbookAllowance) throws(WorkbookFault) -> SheetTable {
    var cells = SheetCells(strings: strings, styles: styles, countsFrom1904: countsFrom1904)
    var grid = CellGrid(limit: allowance.tableBytes)
    try cells.read(sheet.part, of: archive, into: &grid)
    guard !grid.isFull else { throw .tooMuchText(part: sheet.part, limit: limits.tableBytes) }
    let table = grid.table()
    allowance.tableBytes -= table.bytes.count
    return table
  }
}
