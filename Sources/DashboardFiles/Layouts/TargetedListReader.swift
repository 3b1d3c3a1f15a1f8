import DashboardModel

/// Reads CDE's list under Education Code 52064(e)(5): the LEAs that need an LCAP goal, with groups named in words.
struct TargetedListReader {
  private enum Slot: Int {
    case cds, name, groups
  }

  private let table: RawTable
  private let year: DashboardYear
  private let file: Int
  private let columns: [Int?]
  private var rows: TableRows
  private var found: [LCFFListRow] = []
  private var positions: [CDSCode: Int] = [:]

  /// Prepares for a table.
  init(_ table: RawTable, year: DashboardYear, file: Int) {
    self.table = table
    self.year = year
    self.file = file
    let header = table.header
    columns = [
      header.column("cds", "cdscode"), header.column("lea", "leaname", "districtname"),
      header.column("targetedstudentgroups", "targetedstudentgroup"),
    ]
    rows = TableRows(table, cds: columns[Slot.cds.rawValue], columns: columns, codes: .agencies)
  }

  /// Reads the rows; a group has no priorities here.
  mutating func read() -> (list: LCFFList, remarks: [Remark], faults: [Fault]) {
    rows.faults.addRepeatedColumn(of: table.header)
    for (name, column) in zip(["CDS", "LEA", "Targeted Student Group(s)"], columns) where column == nil {
      rows.faults.addMissingColumn(name, of: table.header, needed: "the list under EC 52064(e)(5)")
    }
    if rows.faults.isEmpty { while let row = rows.next() { keep(row) } }
    if rows.faults.isEmpty, found.isEmpty { rows.faults.add(line: table.header.line, .noRows) }
    let list = LCFFList(subject: .ec52064e5, year: year, file: file, studentGroups: [], rows: found)
    return (list, rows.remarks, rows.faults.all)
  }

  private mutating func keep(_ texts: TableRows.Row) {
    var row = LCFFListRow(
      cds: texts.cds, name: texts[columns[Slot.name.rawValue]], county: County.name(code: texts.cds.county) ?? "",
      place: SourcePlace(file: file, line: texts.line))
    let groups = columns[Slot.groups.rawValue]
    for part in texts[groups].split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let name = String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      if let group = GroupNames.group(name) {
        row.groups[group] = []
      } else {
        let nearest = NearestName.of(name, among: StudentGroup.allCases.map(\.name))
        rows.fault(texts, groups, .studentGroup(found: name, nearest: nearest))
      }
    }
    if let position = positions[texts.cds] {
      let before = found[position]
      return rows.repeated(texts, before.place, differs: row.groups != before.groups)
    }
    positions[texts.cds] = found.count
    found.append(row)
  }
}
