import DashboardModel

/// Reads CDE's ESSA lists, and plain rosters of schools, by their headers.
struct SchoolListReader {
  private let table: RawTable
  private let year: DashboardYear?
  private let file: Int
  private let columns: SchoolColumns
  private var found: [ESSAListRow] = []
  private var entries: [RosterEntry] = []
  private var positions: [CDSCode: Int] = [:]
  private var rows: TableRows

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
    rows = TableRows(table, cds: columns.cds, codes: .schools)
  }

  /// Reads a list.
  mutating func readList() -> (list: ESSAList, remarks: [Remark], faults: [Fault]) {
    let (roster, remarks, faults) = readRoster()
    let list = ESSAList(
      year: year ?? DashboardYear(0), studentGroups: columns.groups.map(\.group), rows: found, roster: roster)
    return (list, remarks, faults)
  }

  /// Reads a roster.
  mutating func readRoster() -> (roster: Roster, remarks: [Remark], faults: [Fault]) {
    checkHeader()
    if rows.faults.isEmpty { while let row = rows.next() { keep(row) } }
    if rows.faults.isEmpty, entries.isEmpty { rows.faults.add(line: table.header.line, .noRows) }
    return (Roster(file: file, entries: entries), rows.remarks, rows.faults.all)
  }

  private mutating func checkHeader() {
    let header = table.header
    rows.faults.addRepeatedColumn(of: header)
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
    rows.faults.addMissingColumn(name, of: table.header, needed: year == nil ? "the roster" : "the ESSA list")
  }

  private mutating func keep(_ texts: TableRows.Row) {
    let entry = entry(texts)
    let row = year == nil ? nil : row(texts)
    if let position = positions[texts.cds] {
      var (sameEntry, sameRow) = (entry, row)
      sameEntry.place = entries[position].place
      sameRow?.place = entries[position].place
      let differs = sameEntry != entries[position] || (row != nil && sameRow != found[position])
      return rows.repeated(texts, entries[position].place, differs: differs)
    }
    positions[texts.cds] = entries.count
    entries.append(entry)
    if let row { found.append(row) }
  }

  private mutating func entry(_ row: TableRows.Row) -> RosterEntry {
    let cds = row.cds
    var entry = RosterEntry(
      cds: cds, name: row[columns.name], district: row[columns.district],
      county: County.name(code: cds.county) ?? row[columns.county],
      place: SourcePlace(file: file, line: row.line))
    for (year, column) in columns.titleI { entry.titleI[year] = yesNo(row, column) }
    if let column = columns.dass { entry.isDASS = yesNo(row, column) }
    if let column = columns.charter, !Self.isBlank(row[column]) { entry.charterFunding = row[column] }
    if let column = columns.enrollment { entry.enrollment = number(row, column) }
    return entry
  }

  private mutating func row(_ texts: TableRows.Row) -> ESSAListRow {
    var row = ESSAListRow(cds: texts.cds, place: SourcePlace(file: file, line: texts.line))
    for (year, column) in columns.statuses where !Self.isBlank(texts[column]) {
      row.statuses[year] = SchoolStatus(code: texts[column])
      if row.statuses[year] == nil {
        let expected = SchoolStatus.allCases.map(\.code).joined(separator: ", ")
        rows.fault(texts, column, .value(found: texts[column], expected: "a status (\(expected)), a blank or *"))
      }
    }
    for (group, column) in columns.groups where yesNo(texts, column) == true { row.groups.insert(group) }
    if let column = columns.exit, !Self.isBlank(texts[column]) {
      row.exit = ESSAExit(code: texts[column])
      if row.exit == nil {
        rows.fault(texts, column, .value(found: texts[column], expected: "CSIEXIT, ATSIEXIT or NOEXIT"))
      }
    }
    let totals = columns.totals.compactMap { number(texts, $0) }
    if !totals.isEmpty { row.totalStudentGroups = totals.reduce(0, +) }
    if let column = columns.colors { row.hasColors = yesNo(texts, column) }
    if let column = columns.smallDASS { row.isSmallDASS = yesNo(texts, column) }
    return row
  }

  private mutating func yesNo(_ row: TableRows.Row, _ column: Int) -> Bool? {
    let text = row[column]
    switch text.lowercased() {
    case "", "*": return nil
    case "y", "yes", "1", "1.0": return true
    case "n", "no", "0", "0.0": return false
    default:
      rows.fault(row, column, .value(found: text, expected: "Yes, No, 1, 0, a blank or *"))
      return nil
    }
  }

  private mutating func number(_ row: TableRows.Row, _ column: Int) -> Int? {
    let text = row[column]
    if Self.isBlank(text) { return nil }
    let digits = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    if let number = Int(digits), number >= 0, number < 1_000_000_000 { return number }
    rows.fault(row, column, .value(found: text, expected: "a number, a blank or *"))
    return nil
  }

  private static func isBlank(_ text: String) -> Bool { text.isEmpty || text == "*" }
}
