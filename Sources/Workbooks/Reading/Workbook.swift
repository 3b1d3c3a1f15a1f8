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
  private let limits: ZipLimits
  private let strings: SharedStrings
  private let styles: CellStyles
  private let countsFrom1904: Bool

  /// Reads what the workbook says of itself, its texts and its styles, but none of its sheets.
  public init(bytes: Data, limits: ZipLimits = ZipLimits()) throws(WorkbookFault) {
    self.limits = limits
    archive = try ZipArchive(bytes: bytes, limits: limits)
    let main = try Relationships.of("", in: archive).path(kind: "officeDocument") ?? "xl/workbook.xml"
    let list = try PartReader.read(main, of: archive, with: SheetList())
    let references = try Relationships.of(main, in: archive)
    countsFrom1904 = list.countsFrom1904
    strings = try Self.part("sharedStrings", of: references, in: archive, or: SharedStrings())
    styles = try Self.part("styles", of: references, in: archive, or: CellStyles())

    var sheets: [Sheet] = []
    for item in list.items {
      guard let target = references.target(id: item.reference) else { throw .missingPart(item.name) }
      guard target.kind == "worksheet" else { continue }
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

  /// The cells of a sheet as tab-delimited text.
  public func table(of sheet: Sheet) throws(WorkbookFault) -> SheetTable {
    let cells = SheetCells(strings: strings, styles: styles, countsFrom1904: countsFrom1904)
    let grid = try PartReader.read(sheet.part, of: archive, with: cells).grid
    guard let table = grid.table(limit: limits.partBytes) else {
      throw .tooLarge(part: sheet.part, limit: limits.partBytes)
    }
    return table
  }

  /// A part that a workbook may do without.
  private static func part<Handler: PartHandler>(
    _ kind: String, of references: Relationships, in archive: ZipArchive, or none: Handler
  ) throws(WorkbookFault) -> Handler {
    guard let path = references.path(kind: kind) else { return none }
    return try PartReader.read(path, of: archive, with: none)
  }
}
