import DashboardModel
import Foundation
import Workbooks

@testable import DashboardFiles

/// A folder of a test's own, with the files that the test writes, gone when the test ends.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "scratch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The path of the folder itself.
  var root: String { folder.path }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// Writes a file, in folders below where the name has some, and gives its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = folder.appending(path: name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  /// Writes rows of fields, each row with a line end.
  @discardableResult
  func write(_ name: String, rows: [[String]], delimiter: String = "\t") throws -> String {
    try write(name, rows.map { $0.joined(separator: delimiter) + "\n" }.joined())
  }

  /// Writes a workbook of one sheet, its first row the header.
  @discardableResult
  func workbook(_ name: String, sheets: [(name: String, rows: [[String]])]) throws -> String {
    let sheets = sheets.map { sheet in
      WorkbookSheet(
        name: sheet.name, columns: sheet.rows[0].map { WorkbookColumn($0, width: 10) },
        rows: sheet.rows.dropFirst().map { $0.map { $0.isEmpty ? .empty : .text($0) } })
    }
    return try write(name, try WorkbookWriter(sheets: sheets).bytes())
  }
}

/// What came of looking at and reading some paths.
struct Outcome {
  let catalog: Catalog
  let reading: Reading

  /// Reads paths, all rows of them.
  init(_ paths: [String], _ request: ReadingRequest = ReadingRequest(levels: .all)) async {
    catalog = await Catalog(paths)
    reading = await Reading(catalog, request)
  }

  var faults: [Fault] { catalog.faults + reading.faults }
  var kinds: [Fault.Kind] { faults.map(\.kind) }

  func dashboard(_ year: Int) -> Dashboard {
    reading.data.dashboards[DashboardYear(year)] ?? Dashboard(year: DashboardYear(year))
  }
}

extension Lookup {
  var cell: Cell? { if case .cell(let cell) = self { cell } else { nil } }
}

extension LocalLookup {
  var row: LocalRow? { if case .row(let row) = self { row } else { nil } }
}

/// A state-indicator file as rows of named fields, in the order of its columns.
struct SampleFile {
  var columns: [String]
  var rows: [[String: String]] = []

  /// A file with the columns that nearly all years share.
  static let columns2024: [String] = [
    "cds", "rtype", "schoolname", "districtname", "countyname", "charter_flag", "coe_flag", "dass_flag", "studentgroup",
    "currnumer", "currdenom", "currstatus", "priornumer", "priordenom", "priorstatus", "change", "statuslevel",
    "changelevel", "color", "box", "smalldenom", "currnsizemet", "indicator", "reportingyear",
  ]

  init(_ columns: [String] = SampleFile.columns2024, rows: [[String: String]] = []) {
    self.columns = columns
    self.rows = rows
  }

  var fields: [[String]] { [columns] + rows.map { row in columns.map { row[$0] ?? "" } } }

  /// A row of a district of the year 2024.
  static func row(_ changes: [String: String] = [:]) -> [String: String] {
    let row = [
      "cds": "59701100000000", "rtype": "D", "districtname": "Arroyo Seco Unified", "countyname": "Sierra Azul",
      "studentgroup": "ALL", "currnumer": "25", "currdenom": "500", "currstatus": "5.0", "priornumer": "20",
      "priordenom": "480", "priorstatus": "4.2", "change": "0.8", "statuslevel": "3", "changelevel": "2", "color": "2",
      "box": "120", "currnsizemet": "Y", "indicator": "GRAD", "reportingyear": "2024",
    ]
    return row.merging(changes) { $1 }
  }
}
