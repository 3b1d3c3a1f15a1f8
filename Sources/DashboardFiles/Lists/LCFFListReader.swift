import DashboardModel
import Foundation

/// Reads CDE's official lists under the LCFF by their headers, so that a year not seen before is read too.
struct LCFFListReader {
  private let table: RawTable
  private let subject: LCFFList.Subject
  private let year: DashboardYear
  private let file: Int
  private let columns: ListColumns
  private var rows: [LCFFListRow] = []
  private var positions: [CDSCode: Int] = [:]
  private var faults: FaultCollector
  private var restored: Int = 0

  /// Prepares for a table.
  init(_ table: RawTable, subject: LCFFList.Subject, year: DashboardYear, file: Int) {
    self.table = table
    self.subject = subject
    self.year = year
    self.file = file
    columns = ListColumns(table.header, year: year)
    faults = FaultCollector(path: table.path, sheet: table.sheet)
  }

  /// Reads the rows.
  mutating func read() -> (list: LCFFList, remarks: [Remark], faults: [Fault]) {
    checkHeader()
    if faults.all.isEmpty { readRows() }
    if faults.all.isEmpty, rows.isEmpty { faults.add(line: table.header.line, .noRows) }
    let list = LCFFList(
      subject: subject, year: year, file: file, studentGroups: columns.groups.map(\.group), rows: rows)
    return (list, restored > 0 ? [.restoredCodes(count: restored)] : [], faults.all)
  }

  private mutating func checkHeader() {
    let header = table.header
    let needed = "CDE's list of \(year)"
    faults.addRepeatedColumn(of: header)
    if columns.cds == nil { faults.addMissingColumn("CDS", of: header, needed: needed) }
    if subject == .districtsAndCountyOffices, columns.statuses.isEmpty {
      let name = "AssistanceStatus\(year)"
      faults.addMissingColumn(name, of: header, needed: needed)
    }
    for group in StudentGroup.allCases where group != .all && group != .ltel {
      if !columns.groups.contains(where: { $0.group == group }) {
        let name = group.code + (subject == .charterSchools ? "current" : "priorities")
        let unknown = header.names.filter { !$0.isEmpty && isUnknown($0) }
        faults.addMissingColumn(name, of: header, needed: needed, candidates: unknown)
      }
    }
  }

  private func isUnknown(_ name: String) -> Bool {
    ListColumns(TableHeader(delimiter: 0, names: [name], line: 0, end: 0), year: year).isEmpty
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
      if scanner.hasUnclosedQuote {
        faults.add(line: scanner.line, .unclosedQuote)
        return
      }
      if scanner.isTooLong {
        faults.add(line: scanner.line, .lineTooLong(bytes: scanner.length))
        continue
      }
      let fields = all.indices.map { scanner.text(bytes, $0) }
      let filled = fields.filter { !$0.isEmpty && $0 != "*" }.count
      if filled == 0 { continue }
      guard let column = columns.cds else { return }
      // CDE's footers, "California Department of Education" and a date, stand alone in their rows.
      if filled == 1, fields[column].isEmpty || fields[column].contains(where: \.isLetter) { continue }
      if found < column + 1 {
        faults.add(line: scanner.line, .shortRow(found: found, expected: fields.count))
        continue
      }
      keep(fields, bytes.cds(scanner.range(column)), scanner.line)
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
    var row = LCFFListRow(
      cds: cds, name: columns.name.map { fields[$0] } ?? "",
      county: County.name(code: cds.county) ?? columns.county.map { fields[$0] } ?? "",
      place: SourcePlace(file: file, line: line))
    for (group, column) in columns.groups { row.groups[group] = letter(fields[column], line, column) }
    for (group, column) in columns.priorGroups { row.priorGroups[group] = letter(fields[column], line, column) }
    for (year, column) in columns.statuses { row.statuses[year] = status(fields[column], line, column) }
    for (number, column) in columns.methods { row.methods[number] = yesNo(fields[column], line, column) }
    for (name, column) in columns.flags { row.flags[name] = yesNo(fields[column], line, column) }
    if let column = columns.total, !Self.isBlank(fields[column]) {
      row.totalStudentGroups = Int(fields[column])
      if row.totalStudentGroups == nil { fault(line, column, .value(found: fields[column], expected: "a number")) }
    }
    if let position = positions[cds] {
      let before = rows[position]
      row.place = before.place
      return fault(
        line, columns.cds,
        .repeatedEntity(code: cds.description, otherLine: Int(before.place.line), differs: row != before))
    }
    positions[cds] = rows.count
    rows.append(row)
  }

  private mutating func letter(_ text: String, _ line: Int, _ column: Int) -> LCFFPrioritySet? {
    if Self.isBlank(text) { return nil }
    if text.count == 1, let letter = text.uppercased().first, let set = LCFFPrioritySet(letter: letter) { return set }
    fault(line, column, .letter(found: text))
    return nil
  }

  private mutating func status(_ text: String, _ line: Int, _ column: Int) -> AssistanceStatus? {
    if Self.isBlank(text) { return nil }
    if let status = AssistanceStatus(listText: text) { return status }
    let expected = AssistanceStatus.listed.map(\.words).joined(separator: "; ")
    fault(line, column, .value(found: text, expected: "a status (\(expected)), a blank or *"))
    return nil
  }

  private mutating func yesNo(_ text: String, _ line: Int, _ column: Int) -> Bool? {
    switch text.lowercased() {
    case "", "*": return nil
    case "y", "yes": return true
    case "n", "no": return false
    default:
      fault(line, column, .value(found: text, expected: "Y, N, a blank or *"))
      return nil
    }
  }

  private static func isBlank(_ text: String) -> Bool { text.isEmpty || text == "*" }

  private mutating func fault(_ line: Int, _ column: Int?, _ kind: Fault.Kind) {
    faults.add(line: line, column: column.map { table.header.names[$0] }, kind)
  }
}
