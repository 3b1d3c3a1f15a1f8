import DashboardModel
import Foundation

/// Reads CDE's lists of low-performing schools: `Y` for Red, a blank or `*` otherwise.
struct RedFlagReader {
  private let table: RawTable
  private let year: DashboardYear
  private let file: Int
  private let cds: Int?
  private let group: Int?
  private let indicators: [(indicator: Indicator, column: Int)]
  private var rows: [RedFlagList.Row] = []
  private var faults: FaultCollector

  /// Prepares for a table.
  init(_ table: RawTable, year: DashboardYear, file: Int) {
    self.table = table
    self.year = year
    self.file = file
    cds = table.header.column("cds", "cdscode")
    group = table.header.column("studentgroup")
    indicators = Indicator.allCases.compactMap { indicator in
      table.header.column(indicator.stem).map { (indicator, $0) }
    }
    faults = FaultCollector(path: table.path, sheet: table.sheet)
  }

  /// Reads the rows.
  mutating func read() -> (list: RedFlagList, faults: [Fault]) {
    if cds == nil { faults.addMissingColumn("cds", of: table.header, needed: "CDE's list of red flags") }
    if faults.all.isEmpty { readRows() }
    if faults.all.isEmpty, rows.isEmpty { faults.add(line: table.header.line, .noRows) }
    let list = RedFlagList(
      year: year, file: file, isSchoolwide: group == nil, indicators: Set(indicators.map(\.indicator)), rows: rows)
    return (list, faults.all)
  }

  private mutating func readRows() {
    let data = table.data
    let bytes = data.span
    let columns = [cds, group] + indicators.map { Optional($0.column) }
    var scanner = RowScanner(
      layout: Layout(table.header, columns: columns), position: table.header.end, line: table.header.line + 1)
    while scanner.next(bytes) {
      scanner.read(bytes)
      if scanner.countRest(bytes) == 1, scanner.isEmpty(0) { continue }
      switch bytes.cds(scanner.range(0)) {
      case .code(let code), .restored(let code): keep(bytes, scanner, code)
      case .empty: continue
      case .damaged, .completed:
        faults.add(line: scanner.line, column: "cds", .damagedCDS(found: text(bytes, scanner.range(0))))
      }
    }
  }

  private mutating func keep(_ bytes: Span<UInt8>, _ scanner: RowScanner, _ code: CDSCode) {
    var found = StudentGroup.all
    if group != nil {
      let name = text(bytes, scanner.range(1))
      guard let known = StudentGroup(code: name) else {
        let nearest = NearestName.of(name, among: StudentGroup.allCases.map(\.code))
        return faults.add(line: scanner.line, column: "studentgroup", .studentGroup(found: name, nearest: nearest))
      }
      found = known
    }
    var red: Set<Indicator> = []
    for (slot, entry) in indicators.enumerated() {
      let range = scanner.range(slot + 2)
      guard let flag = bytes.flag(range) else {
        faults.add(
          line: scanner.line, column: table.header.names[entry.column],
          .value(found: text(bytes, range), expected: "Y for Red, N or a blank for not"))
        continue
      }
      if flag { red.insert(entry.indicator) }
    }
    rows.append(
      RedFlagList.Row(cds: code, group: found, red: red, place: SourcePlace(file: file, line: scanner.line)))
  }

  private func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    TextDecoding.string(bytes.copy(range.lowerBound..<min(range.upperBound, range.lowerBound + 200)))
  }
}
