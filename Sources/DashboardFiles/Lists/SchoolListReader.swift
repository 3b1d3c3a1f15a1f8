import DashboardModel
import Foundation

/// Reads CDE's ESSA lists, and plain rosters of schools, by their headers.
struct SchoolListReader {
  private let table: RawTable
  private let year: DashboardYear?
  private let file: Int
  private let columns: SchoolColumns
  private var rows: [ESSAListRow] = []
  private var entries: [RosterEntry] = []
  private var positions: [CDSCode: Int] = [:]
  private var faults: FaultCollector
  private var restored: Int = 0

  /// Prepares for a table.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - year: The list's year, or `nil` for a roster.
  ///   - file: The list's index among the inputs.
  init(_ table: RawTable, year: DashboardYear?, file: Int) {
    self.table = table
    self.year = year
    self.file = file
    columns = SchoolColumns(table.header, year: year)
    faults = FaultCollector(path: table.path, sheet: table.sheet)
  }

  /// Reads a list.
  mutating func readList() -> (list: ESSAList, remarks: [Remark], faults: [Fault]) {
    let (roster, remarks, faults) = readRoster()
    let list = ESSAList(
      year: year ?? DashboardYear(0), studentGroups: columns.groups.map(\.group), rows: rows, roster: roster)
    return (list, remarks, faults)
  }

  /// Reads a roster.
  mutating func readRoster() -> (roster: Roster, remarks: [Remark], faults: [Fault]) {
    checkHeader()
    if faults.all.isEmpty { readRows() }
    if faults.all.isEmpty, entries.isEmpty { faults.add(line: table.header.line, .noRows) }
    return (
      Roster(file: file, entries: entries), restored > 0 ? [.restoredCodes(count: restored)] : [], faults.all
    )
  }

  private mutating func checkHeader() {
    let header = table.header
    faults.addRepeatedColumn(of: header)
    if columns.cds == nil { missing("cds") }
    guard let year else {
      if columns.titleI.isEmpty { missing("TitleI1718") }
      return
    }
    if !columns.statuses.contains(where: { $0.year == year }) { missing("AssistanceStatus\(year)") }
    guard !columns.groups.isEmpty else { return }
    for group in StudentGroup.allCases where group != .all && group != .ltel {
      if !columns.groups.contains(where: { $0.group == group }) { missing(group.code) }
    }
  }

  private mutating func missing(_ name: String) {
    faults.addMissingColumn(name, of: table.header, needed: year == nil ? "the roster" : "the ESSA list")
  }

  private mutating func readRows() {
    let data = table.data
    let bytes = data.span
    let all = table.header.names.indices.map { Optional($0) }
    var scanner = RowScanner(
      layout: Layout(table.header, columns: all), position: table.header.end, line: table.header.line + 1)
    while scanner.next(bytes) {
      scanner.read(bytes)
      let found = scanner.countRest(bytes)
      if scanner.hasUnclosedQuote { return faults.add(line: scanner.line, .unclosedQuote) }
      let fields = all.indices.map { text(bytes, scanner.range($0)) }
      let filled = fields.filter { !$0.isEmpty && $0 != "*" }.count
      if filled == 0 { continue }
      guard let column = columns.cds else { return }
      let reading = bytes.cds(scanner.range(column))
      // CDE's footers, "California Department of Education" and a date, stand alone in their rows.
      if filled == 1, reading == .damaged || reading == .empty { continue }
      if found < column + 1 || (found < fields.count && !table.isSheet) {
        faults.add(line: scanner.line, .shortRow(found: found, expected: fields.count))
        continue
      }
      keep(fields, reading, scanner.line)
    }
  }

  private mutating func keep(_ fields: [String], _ reading: CDSReading, _ line: Int) {
    let cds: CDSCode
    switch reading {
    case .code(let code): cds = code
    case .restored(let code):
      cds = code
      restored += 1
    case .empty, .damaged, .completed:
      return fault(line, columns.cds, .damagedCDS(found: columns.cds.map { fields[$0] } ?? ""))
    }
    let entry = entry(fields, cds, line)
    let row = year == nil ? nil : row(fields, cds, line)
    if let position = positions[cds] {
      var (sameEntry, sameRow) = (entry, row)
      sameEntry.place = entries[position].place
      sameRow?.place = entries[position].place
      let differs = sameEntry != entries[position] || (row != nil && sameRow != rows[position])
      let other = Int(entries[position].place.line)
      return fault(
        line, columns.cds, .repeatedEntity(code: cds.description, otherLine: other, differs: differs))
    }
    positions[cds] = entries.count
    entries.append(entry)
    if let row { rows.append(row) }
  }

  private mutating func entry(_ fields: [String], _ cds: CDSCode, _ line: Int) -> RosterEntry {
    var entry = RosterEntry(
      cds: cds, name: columns.name.map { fields[$0] } ?? "", district: columns.district.map { fields[$0] } ?? "",
      county: County.name(code: cds.county) ?? columns.county.map { fields[$0] } ?? "",
      place: SourcePlace(file: file, line: line))
    for (year, column) in columns.titleI { entry.titleI[year] = yesNo(fields[column], line, column) }
    if let column = columns.dass { entry.isDASS = yesNo(fields[column], line, column) }
    if let column = columns.charter, !Self.isBlank(fields[column]) { entry.charterFunding = fields[column] }
    if let column = columns.enrollment { entry.enrollment = number(fields[column], line, column) }
    return entry
  }

  private mutating func row(_ fields: [String], _ cds: CDSCode, _ line: Int) -> ESSAListRow {
    var row = ESSAListRow(cds: cds, place: SourcePlace(file: file, line: line))
    for (year, column) in columns.statuses where !Self.isBlank(fields[column]) {
      row.statuses[year] = SchoolStatus(code: fields[column])
      if row.statuses[year] == nil {
        let expected = SchoolStatus.allCases.map(\.code).joined(separator: ", ")
        fault(line, column, .value(found: fields[column], expected: "a status (\(expected)), a blank or *"))
      }
    }
    for (group, column) in columns.groups where yesNo(fields[column], line, column) == true { row.groups.insert(group) }
    if let column = columns.exit, !Self.isBlank(fields[column]) {
      row.exit = ESSAExit(code: fields[column])
      if row.exit == nil {
        fault(line, column, .value(found: fields[column], expected: "CSIEXIT, ATSIEXIT or NOEXIT"))
      }
    }
    let totals = columns.totals.compactMap { number(fields[$0], line, $0) }
    if !totals.isEmpty { row.totalStudentGroups = totals.reduce(0, +) }
    if let column = columns.colors { row.hasColors = yesNo(fields[column], line, column) }
    if let column = columns.smallDASS { row.isSmallDASS = yesNo(fields[column], line, column) }
    return row
  }

  private mutating func yesNo(_ text: String, _ line: Int, _ column: Int) -> Bool? {
    switch text.lowercased() {
    case "", "*": return nil
    case "y", "yes", "1", "1.0": return true
    case "n", "no", "0", "0.0": return false
    default:
      fault(line, column, .value(found: text, expected: "Yes, No, 1, 0, a blank or *"))
      return nil
    }
  }

  private mutating func number(_ text: String, _ line: Int, _ column: Int) -> Int? {
    if Self.isBlank(text) { return nil }
    let digits = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    if let number = Int(digits), number >= 0, number < 1_000_000_000 { return number }
    fault(line, column, .value(found: text, expected: "a number, a blank or *"))
    return nil
  }

  private static func isBlank(_ text: String) -> Bool { text.isEmpty || text == "*" }

  private mutating func fault(_ line: Int, _ column: Int?, _ kind: Fault.Kind) {
    faults.add(line: line, column: column.map { table.header.names[$0] }, kind)
  }

  private func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    TextDecoding.string(bytes.copy(range.lowerBound..<min(range.upperBound, range.lowerBound + 200)))
  }
}
