import DashboardModel

/// Reads CDE's lists of low-performing schools: `Y` for Red, a blank or `*` otherwise.
struct RedFlagReader {
  private let table: RawTable
  private let year: DashboardYear
  private let file: Int
  private let hasGroups: Bool
  private let indicators: [Indicator]
  private var rows: TableRows
  private var found: [RedFlagList.Row] = []
  private var lines: [Key: Int] = [:]

  private struct Key: Hashable {
    let cds: CDSCode
    let group: StudentGroup
  }

  /// The column of the student group, behind the code's; the flags follow it.
  private static let groupSlot: Int = 1

  /// Prepares for a table.
  init(_ table: RawTable, year: DashboardYear, file: Int) {
    self.table = table
    self.year = year
    self.file = file
    let group = table.header.column("studentgroup")
    hasGroups = group != nil
    let flags = Indicator.allCases.compactMap { indicator in
      table.header.column(indicator.stem).map { (indicator, $0) }
    }
    indicators = flags.map(\.0)
    rows = TableRows(
      table, columns: [table.header.column("cds", "cdscode"), group] + flags.map { Optional($0.1) }, codes: .schools)
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
      year: year, file: file, isSchoolwide: !hasGroups, indicators: Set(indicators), rows: found)
    return (list, rows.remarks, rows.faults.all)
  }

  private mutating func keep(_ row: TableRows.Row) {
    var group = StudentGroup.all
    if hasGroups {
      let name = row.fields[Self.groupSlot]
      guard let known = GroupNames.group(name) else {
        let nearest = NearestName.of(name, among: StudentGroup.allCases.map(\.code))
        return rows.fault(row, Self.groupSlot, .studentGroup(found: name, nearest: nearest))
      }
      group = known
    }
    var red: Set<Indicator> = []
    for (place, indicator) in indicators.enumerated() {
      let slot = Self.groupSlot + 1 + place
      guard let flag = FlagText.read(row.fields[slot]) else {
        rows.fault(row, slot, .value(found: row.fields[slot], expected: "Y for Red, N or a blank for not"))
        continue
      }
      if flag { red.insert(indicator) }
    }
    let key = Key(cds: row.cds, group: group)
    if let before = lines[key] {
      let isSame = found.contains { $0.cds == row.cds && $0.group == group && $0.red == red }
      return rows.fault(
        row, 0, .repeatedEntity(code: row.cds.description, otherLine: before, differs: !isSame))
    }
    lines[key] = row.line
    found.append(
      RedFlagList.Row(cds: row.cds, group: group, red: red, place: SourcePlace(file: file, line: row.line)))
  }
}
