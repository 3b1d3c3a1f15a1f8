import DashboardModel

/// Reads CDE's official lists under the LCFF by their headers, so that a year not seen before is read too.
struct LCFFListReader {
  private let table: RawTable
  private let subject: LCFFList.Subject
  private let year: DashboardYear
  private let file: Int
  private let columns: ListColumns
  private var found: [LCFFListRow] = []
  private var positions: [CDSCode: Int] = [:]
  private var rows: TableRows

  /// Prepares for a table.
  init(_ table: RawTable, subject: LCFFList.Subject, year: DashboardYear, file: Int) {
    self.table = table
    self.subject = subject
    self.year = year
    self.file = file
    columns = ListColumns(table.header, year: year)
    rows = TableRows(table, cds: columns.cds, codes: .agencies)
  }

  /// Reads the rows.
  mutating func read() -> (list: LCFFList, remarks: [Remark], faults: [Fault]) {
    checkHeader()
    if rows.faults.isEmpty { while let row = rows.next() { keep(row) } }
    if rows.faults.isEmpty, found.isEmpty { rows.faults.add(line: table.header.line, .noRows) }
    let list = LCFFList(
      subject: subject, year: year, file: file, studentGroups: columns.groups.map(\.group), rows: found)
    return (list, rows.remarks, rows.faults.all)
  }

  private mutating func checkHeader() {
    let header = table.header
    let needed = "CDE's list of \(year)"
    rows.faults.addRepeatedColumn(of: header)
    if columns.cds == nil { rows.faults.addMissingColumn("CDS", of: header, needed: needed) }
    if subject == .districtsAndCountyOffices, columns.statuses.isEmpty {
      let name = "AssistanceStatus\(year)"
      rows.faults.addMissingColumn(name, of: header, needed: needed)
    }
    for group in StudentGroup.allCases where group != .all && group != .ltel {
      if !columns.groups.contains(where: { $0.group == group }) {
        let name = group.code + (subject == .charterSchools ? "current" : "priorities")
        let unknown = header.names.filter { !$0.isEmpty && isUnknown($0) }
        rows.faults.addMissingColumn(name, of: header, needed: needed, candidates: unknown)
      }
    }
  }

  private func isUnknown(_ name: String) -> Bool {
    ListColumns(TableHeader(delimiter: 0, names: [name], line: 0, end: 0), year: year).isEmpty
  }

  private mutating func keep(_ texts: TableRows.Row) {
    var row = LCFFListRow(
      cds: texts.cds, name: texts[columns.name],
      county: County.name(code: texts.cds.county) ?? texts[columns.county],
      place: SourcePlace(file: file, line: texts.line))
    for (group, column) in columns.groups { row.groups[group] = letter(texts, column) }
    for (group, column) in columns.priorGroups { row.priorGroups[group] = letter(texts, column) }
    for (year, column) in columns.statuses { row.statuses[year] = status(texts, column) }
    for (number, column) in columns.methods { row.methods[number] = yesNo(texts, column) }
    for (name, column) in columns.flags { row.flags[name] = yesNo(texts, column) }
    if let column = columns.total, !Self.isBlank(texts[column]) {
      row.totalStudentGroups = Int(texts[column])
      if row.totalStudentGroups == nil { rows.fault(texts, column, .value(found: texts[column], expected: "a number")) }
    }
    if let position = positions[texts.cds] {
      let before = found[position]
      row.place = before.place
      return rows.repeated(texts, before.place, differs: row != before)
    }
    positions[texts.cds] = found.count
    found.append(row)
  }

  private mutating func letter(_ row: TableRows.Row, _ column: Int) -> LCFFPrioritySet? {
    let text = row[column]
    if Self.isBlank(text) { return nil }
    if text.count == 1, let letter = text.uppercased().first, let set = LCFFPrioritySet(letter: letter) { return set }
    rows.fault(row, column, .letter(found: text))
    return nil
  }

  private mutating func status(_ row: TableRows.Row, _ column: Int) -> AssistanceStatus? {
    let text = row[column]
    if Self.isBlank(text) { return nil }
    if let status = AssistanceStatus(listText: text) { return status }
    let expected = AssistanceStatus.listed.map(\.words).joined(separator: "; ")
    rows.fault(row, column, .value(found: text, expected: "a status (\(expected)), a blank or *"))
    return nil
  }

  private mutating func yesNo(_ row: TableRows.Row, _ column: Int) -> Bool? {
    let text = row[column]
    switch text.lowercased() {
    case "", "*": return nil
    case "y", "yes": return true
    case "n", "no": return false
    default:
      rows.fault(row, column, .value(found: text, expected: "Y, N, a blank or *"))
      return nil
    }
  }

  private static func isBlank(_ text: String) -> Bool { text.isEmpty || text == "*" }
}
