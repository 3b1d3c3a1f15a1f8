import DashboardModel

/// Reads CDE's lists of low-performing schools: `Y` for Red, a blank or `*` otherwise.
struct RedFlagReader {
  private let table: RawTable
  private let year: DashboardYear
  private let file: Int
  private let group: Int?
  private let flags: [(indicator: Indicator, column: Int)]
  private var rows: TableRows
  private var found: [RedFlagList.Row] = []
  private var positions: [Key: Int] = [:]

  private struct Key: Hashable {
    let cds: CDSCode
    let group: StudentGroup
  }

  /// Prepares for a table.
  init(_ table: RawTable, year: DashboardYear, file: Int) {
    self.table = table
    self.year = year
    self.file = file
    let cds = table.header.column("cds", "cdscode")
    group = table.header.column("studentgroup")
    flags = Indicator.allCases.compactMap { indicator in
      table.header.column(indicator.stem).map { (indicator, $0) }
    }
    rows = TableRows(table, cds: cds, columns: [cds, group] + flags.map { Optional($0.column) }, codes: .schools)
  }

  /// Reads the rows.
  mutating func read() -> (list: RedFlagList, remarks: [Remark], faults: [Fault]) {
    rows.faults.addRepeatedColumn(of: table.header)
    if table.header.column("cds", "cdscode") == nil {
      rows.faults.addMissingColumn("cds", of: table.header, needed: "CDE's list of red flags")
    }
    if rows.faults.isEmpty { while let row = rows.next() { keep(row) } }
    if rows.faults.isEmpty, found.isEmpty { rows.faults.add(line: table.header.line, .noRows) }
    let list = RedFlagList(
      year: year, file: file, isSchoolwide: group == nil, indicators: Set(flags.map(\.indicator)), rows: found)
    return (list, rows.remarks, rows.faults.all)
  }

  private mutating func keep(_ row: TableRows.Row) {
    var own = StudentGroup.all
    if let group {
      let name = row[group]
      guard let known = GroupNames.group(name) else {
        let nearest = NearestName.of(name, among: StudentGroup.allCases.map(\.code))
        return rows.fault(row, group, .studentGroup(found: name, nearest: nearest))
      }
      own = known
    }
    var red: Set<Indicator> = []
    for (indicator, column) in flags {
      guard let flag = FlagText.read(row[column]) else {
        rows.fault(row, column, .value(found: row[column], expected: "Y for Red, N or a blank for not"))
        continue
      }
      if flag { red.insert(indicator) }
    }
    let key = Key(cds: row.cds, group: own)
    if let before = positions[key].map({ found[$0] }) {
      return rows.repeated(row, before.place, differs: red != before.red)
    }
    positions[key] = found.count
    found.append(
      RedFlagList.Row(cds: row.cds, group: own, red: red, place: SourcePlace(file: file, line: row.line)))
  }
}
