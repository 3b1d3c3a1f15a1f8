import DashboardModel
import Foundation

/// Reads a file of local indicators: one priority a file (`Pr12024`), or all in one (`LocalIndPerf2018.txt`).
struct LocalReader {
  private enum Slot: Int {
    case cds, name, county, priority, performance, year
  }

  private let table: RawTable
  private let file: Int
  private let columns: [Int?]
  private let namedPriority: LCFFPriority?
  private var result: LocalRows
  private var faults: FaultCollector
  private var restored: Int = 0
  private var completed: Int = 0

  /// Prepares for a table.
  init(_ table: RawTable, year: DashboardYear, file: Int) {
    self.table = table
    self.file = file
    let header = table.header
    columns = [
      header.column("cds", "cdscode"), header.column("lea", "leaname", "schoolname", "districtname"),
      header.column("countyname", "county"), header.column("localindicator", "prioritynumber", "priorityid"),
      header.column("countyperformance", "performance"), header.column("year", "reportingyear"),
    ]
    namedPriority = FileName(path: table.path).priority
    result = LocalRows(year: year)
    faults = FaultCollector(path: table.path, sheet: table.sheet)
  }

  /// Reads the rows; faults are part of the result.
  mutating func read() -> LocalRows {
    checkHeader()
    if faults.isEmpty { readRows() }
    if table.header.has("localindicator") { coverAll() }
    if faults.isEmpty, result.rows.isEmpty { faults.add(line: table.header.line, .noRows) }
    result.faults = faults.all
    if restored > 0 { result.remarks.append(.restoredCodes(count: restored)) }
    if completed > 0 { result.remarks.append(.completedCodes(count: completed)) }
    return result
  }

  private mutating func checkHeader() {
    let header = table.header
    faults.addRepeatedColumn(of: header)
    for (slot, name) in [(Slot.cds, "cdsCode"), (.performance, "countyPerformance"), (.priority, "priorityNumber")]
    where columns[slot.rawValue] == nil && !(slot == .priority && namedPriority != nil) {
      faults.addMissingColumn(name, of: header, needed: "the local indicators of \(result.year)")
    }
  }

  private mutating func readRows() {
    let data = table.data
    let bytes = data.span
    var scanner = RowScanner(
      layout: Layout(table.header, columns: columns), position: table.header.end, line: table.header.line + 1)
    while scanner.next(bytes) {
      scanner.read(bytes)
      let found = scanner.countRest(bytes)
      if found == 1, scanner.isEmpty(0) { continue }
      if scanner.isTooLong {
        faults.add(line: scanner.line, .lineTooLong(bytes: scanner.length))
        continue
      }
      let fields = columns.indices.map { scanner.text(bytes, $0) }
      if fields.allSatisfy(\.isEmpty) { continue }
      if scanner.hasUnclosedQuote {
        faults.add(line: scanner.line, .unclosedQuote)
        continue
      }
      if found < (columns[Slot.performance.rawValue] ?? 0) + 1, !table.isSheet {
        faults.add(line: scanner.line, .shortRow(found: found, expected: table.header.names.count))
        continue
      }
      if found > table.header.names.count {
        faults.add(line: scanner.line, .longRow(found: found, expected: table.header.names.count))
        continue
      }
      keep(fields, bytes.cds(scanner.range(0)), scanner.line)
    }
  }

  private mutating func keep(_ fields: [String], _ reading: CDSReading, _ line: Int) {
    let cds: CDSCode
    switch reading {
    case .code(let code): cds = code
    case .restored(let code):
      cds = code
      restored += 1
    case .completed(let code):
      cds = code
      completed += 1
    case .empty, .damaged: return fault(line, .cds, .damagedCDS(found: fields[Slot.cds.rawValue]))
    }
    let priorityText = fields[Slot.priority.rawValue]
    guard let priority = priority(priorityText) else {
      return fault(line, .priority, .value(found: priorityText, expected: "a priority: 1, 2, 3, 6, 7, 9 or 10"))
    }
    let yearText = fields[Slot.year.rawValue]
    if !yearText.isEmpty, yearText.prefix(4) != String(result.year.number) {
      return fault(line, .year, .mixedYears(found: yearText, expected: String(result.year.number)))
    }
    let rating: LocalIndicatorRating?
    let performance = fields[Slot.performance.rawValue]
    switch RatingText.read(performance) {
    case .rating(let found): rating = found
    case .none: rating = nil
    case .unknown: return fault(line, .performance, .value(found: performance, expected: RatingText.expected))
    }
    let kind: EntityKind = cds.school != 0 ? .charter : cds.isCountyOffice ? .countyOffice : .district
    let name = fields[Slot.name.rawValue]
    let entity = Entity(
      cds: cds, kind: kind, name: name, districtName: kind == .charter ? "" : name,
      county: County.name(code: cds.county) ?? fields[Slot.county.rawValue])
    let row = LocalRow(rating: rating, place: SourcePlace(file: file, line: line))
    result.rows.append(LocalRows.Row(entity: entity, priority: priority, row: row))
    result.coverage[priority, default: Coverage()].insert(cds)
  }

  /// The combined file holds every local indicator of its year: one that it lacks was not asked for that year.
  private mutating func coverAll() {
    var all = Coverage()
    for coverage in result.coverage.values { all.formUnion(coverage) }
    for priority in LCFFPriority.local { result.coverage[priority] = all }
  }

  private func priority(_ text: String) -> LCFFPriority? {
    if text.isEmpty { return namedPriority }
    let digits = String(text.reversed().prefix { $0 >= "0" && $0 <= "9" }.reversed())
    guard let found = UInt8(digits).flatMap(LCFFPriority.init(rawValue:)) else { return nil }
    return LCFFPriority.local.contains(found) ? found : nil
  }

  private mutating func fault(_ line: Int, _ slot: Slot, _ kind: Fault.Kind) {
    faults.add(line: line, column: columns[slot.rawValue].map { table.header.names[$0] }, kind)
  }
}
