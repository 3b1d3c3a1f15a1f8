import DashboardModel

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
  private var rows: TableRows

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
    rows = TableRows(table, cds: columns[Slot.cds.rawValue], columns: columns, codes: .agencies)
  }

  /// Reads the rows; faults are part of the result.
  mutating func read() -> LocalRows {
    checkHeader()
    if rows.faults.isEmpty { while let row = rows.next() { keep(row) } }
    if table.header.has("localindicator") { coverAll() }
    if rows.faults.isEmpty, result.rows.isEmpty { rows.faults.add(line: table.header.line, .noRows) }
    // A file that says its priority is of that one; a combined one may be of any.
    result.priorities = namedPriority.map { [$0] } ?? Set(LCFFPriority.local)
    result.faults = rows.faults.all
    result.remarks = rows.remarks
    return result
  }

  private mutating func checkHeader() {
    let header = table.header
    rows.faults.addRepeatedColumn(of: header)
    for (slot, name) in [(Slot.cds, "cdsCode"), (.performance, "countyPerformance"), (.priority, "priorityNumber")]
    where columns[slot.rawValue] == nil && !(slot == .priority && namedPriority != nil) {
      rows.faults.addMissingColumn(name, of: header, needed: "the local indicators of \(result.year)")
    }
  }

  private mutating func keep(_ texts: TableRows.Row) {
    func text(_ slot: Slot) -> String { texts[columns[slot.rawValue]] }
    guard let priority = priority(text(.priority)) else {
      return fault(
        texts, .priority, .value(found: text(.priority), expected: "a priority: 1, 2, 3, 6, 7, 9 or 10"))
    }
    if !text(.year).isEmpty, text(.year).prefix(4) != String(result.year.number) {
      return fault(texts, .year, .mixedYears(found: text(.year), expected: String(result.year.number)))
    }
    let rating: LocalIndicatorRating?
    switch RatingText.read(text(.performance)) {
    case .rating(let found): rating = found
    case .none: rating = nil
    case .unknown:
      return fault(texts, .performance, .value(found: text(.performance), expected: RatingText.expected))
    }
    let cds = texts.cds
    let kind: EntityKind = cds.school != 0 ? .charter : cds.isCountyOffice ? .countyOffice : .district
    let name = text(.name)
    let entity = Entity(
      cds: cds, kind: kind, name: name, districtName: kind == .charter ? "" : name,
      county: County.name(code: cds.county) ?? text(.county))
    let row = LocalRow(rating: rating, place: SourcePlace(file: file, line: texts.line))
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

  private mutating func fault(_ row: TableRows.Row, _ slot: Slot, _ kind: Fault.Kind) {
    rows.fault(row, columns[slot.rawValue], kind)
  }
}
