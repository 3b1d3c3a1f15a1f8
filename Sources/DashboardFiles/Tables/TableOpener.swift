import Foundation
import Workbooks

/// Opens a file as a table with its header found: text as it is, a workbook's first sheet that has a header.
enum TableOpener {
  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: The file's path as the user named it.
  ///   - file: Its bytes.
  ///   - columns: What known columns are called in the files at hand.
  /// - Returns: The table, its rows not read yet.
  /// - Throws: ``Fault`` where the file is no table.
  static func open(path: String, file: FileBytes, columns: ColumnNames = ColumnNames()) throws(Fault) -> RawTable {
    let text: TableText
    do throws(FileBytes.Trouble) { text = try TableText(file) } catch {
      throw Fault(path: path, .unreadable(reason: error.reason))
    }
    return try open(path: path, text: text, columns)
  }

  /// Opens a text, or a workbook's bytes.
  ///
  /// - Throws: ``Fault`` where it is no table.
  static func open(
    path: String, text: TableText, _ columns: ColumnNames = ColumnNames()
  ) throws(Fault) -> RawTable {
    let bytes = text.head
    if bytes.isEmpty { throw Fault(path: path, .empty) }
    let start = Array(bytes.prefix(8))
    if start.starts(with: [0x1F, 0x8B]) || path.lowercased().hasSuffix(".zip") { throw Fault(path: path, .packed) }
    if start.starts(with: [0x50, 0x4B]) { return try workbook(path: path, text, columns) }
    if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { throw Fault(path: path, .oldWorkbook) }
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      throw Fault(path: path, line: 1, .utf16)
    }
    let head = Array(bytes.prefix(4096))
    if TextDecoding.string(Array(head.prefix(64))).hasPrefix("version https://git-lfs") {
      throw Fault(path: path, line: 1, .filePointer)
    }
    if isWebPage(head) { throw Fault(path: path, line: 1, .webPage) }
    if path.lowercased().hasSuffix(".xlsx") { throw Fault(path: path, .workbook(.notAZip)) }
    if let zero = head.firstIndex(of: 0) {
      let line = head[..<zero].reduce(1) { $0 + ($1 == 10 ? 1 : 0) }
      throw Fault(path: path, line: line, .binary(byte: zero + 1))
    }
    if head.contains(13), !bytes.prefix(1 << 16).contains(10) { throw Fault(path: path, line: 1, .carriageReturns) }
    return try table(path: path, sheet: nil, fileBytes: text.count, text, columns)
  }

  /// The data stand in the last sheet of some of CDE's lists, behind sheets that describe the layout.
  private static func workbook(path: String, _ text: TableText, _ columns: ColumnNames) throws(Fault) -> RawTable {
    let bytes: [UInt8]
    do throws(FileBytes.Trouble) { bytes = try text.all() } catch {
      throw Fault(path: path, .unreadable(reason: error.reason))
    }
    var first: Fault?
    do throws(WorkbookFault) {
      let workbook = try Workbook(bytes: Data(bytes))
      var allowance = WorkbookAllowance()
      for sheet in workbook.sheets.reversed() {
        let text = try workbook.table(of: sheet, within: &allowance).bytes
        if text.isEmpty { continue }
        do throws(Fault) {
          let found = try table(path: path, sheet: sheet.name, fileBytes: bytes.count, TableText(text), columns)
          if found.header.names.count > 2 { return found }
        } catch {
          if first == nil { first = error }
        }
      }
    } catch {
      throw Fault(path: path, .workbook(error))
    }
    throw first ?? Fault(path: path, .notRecognized(columns: []))
  }

  private static func table(
    path: String, sheet: String?, fileBytes: Int, _ text: TableText, _ columns: ColumnNames
  ) throws(Fault) -> RawTable {
    let own = columns.entries(for: path)
    var finding = HeaderFinder.find(in: text.head, columns: own)
    // What begins in the part at hand may end beyond it; where all lines that are looked at stand in it, nothing does.
    if !text.isWhole, !finding.ends(before: text.head.count), !HeaderFinder.isEnough(text.head) {
      do throws(FileBytes.Trouble) { finding = HeaderFinder.find(in: try text.all(), columns: own) } catch {
        throw Fault(path: path, sheet: sheet, .unreadable(reason: error.reason))
      }
    }
    switch finding {
    case .header(let header):
      return RawTable(path: path, sheet: sheet, fileBytes: fileBytes, text: text, header: header)
    case .lineTooLong(let line, let bytes):
      throw Fault(path: path, sheet: sheet, line: line, .lineTooLong(bytes: bytes))
    case .none(let columns):
      throw Fault(path: path, sheet: sheet, .notRecognized(columns: columns))
    }
  }

  private static func isWebPage(_ head: [UInt8]) -> Bool {
    let text = TextDecoding.string(head).drop { $0.isWhitespace || $0 == "\u{FEFF}" }.prefix(512).lowercased()
    return text.hasPrefix("<!doctype") || text.hasPrefix("<html") || (text.hasPrefix("<") && text.contains("<html"))
  }
}
