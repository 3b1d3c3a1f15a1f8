import DashboardModel
import Foundation

/// Reads CDE's list under Education Code 52064(e)(5): the LEAs that need an LCAP goal, with groups named in words.
struct TargetedListReader {
  private let table: RawTable
  private let year: DashboardYear
  private let file: Int
  private var rows: [LCFFListRow] = []
  private var faults: FaultCollector

  /// Prepares for a table.
  init(_ table: RawTable, year: DashboardYear, file: Int) {
    self.table = table
    self.year = year
    self.file = file
    faults = FaultCollector(path: table.path, sheet: table.sheet)
  }

  /// Reads the rows; a group has no priorities here.
  mutating func read() -> (list: LCFFList, faults: [Fault]) {
    let header = table.header
    let columns = [
      header.column("cds", "cdscode"), header.column("lea", "leaname", "districtname"),
      header.column("targetedstudentgroups", "targetedstudentgroup"),
    ]
    for (name, column) in zip(["CDS", "LEA", "Targeted Student Group(s)"], columns) where column == nil {
      faults.addMissingColumn(name, of: header, needed: "the list under EC 52064(e)(5)")
    }
    if faults.all.isEmpty { readRows(columns) }
    if faults.all.isEmpty, rows.isEmpty { faults.add(line: header.line, .noRows) }
    let list = LCFFList(subject: .ec52064e5, year: year, file: file, studentGroups: [], rows: rows)
    return (list, faults.all)
  }

  private mutating func readRows(_ columns: [Int?]) {
    let data = table.data
    let bytes = data.span
    var scanner = RowScanner(
      layout: Layout(table.header, columns: columns), position: table.header.end, line: table.header.line + 1)
    while scanner.next(bytes) {
      scanner.read(bytes)
      _ = scanner.countRest(bytes)
      let fields = (0..<3).map { TextDecoding.string(bytes.copy(scanner.range($0))) }
      if fields[1].isEmpty, fields[2].isEmpty { continue }
      keep(fields, bytes.cds(scanner.range(0)), scanner.line)
    }
  }

  private mutating func keep(_ fields: [String], _ reading: CDSReading, _ line: Int) {
    let cds: CDSCode
    switch reading {
    case .code(let code), .restored(let code): cds = code
    case .empty, .damaged, .completed: return faults.add(line: line, column: "CDS", .damagedCDS(found: fields[0]))
    }
    var row = LCFFListRow(
      cds: cds, name: fields[1], county: County.name(code: cds.county) ?? "",
      place: SourcePlace(file: file, line: line))
    for part in fields[2].split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let name = String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      if let group = GroupNames.group(name) {
        row.groups[group] = []
      } else {
        let nearest = NearestName.of(name, among: StudentGroup.allCases.map(\.name))
        faults.add(line: line, column: "Targeted Student Group(s)", .studentGroup(found: name, nearest: nearest))
      }
    }
    if let before = rows.first(where: { $0.cds == cds }) {
      return faults.add(
        line: line, column: "CDS",
        .repeatedEntity(
          code: cds.description, otherLine: Int(before.place.line), differs: row.groups != before.groups))
    }
    rows.append(row)
  }
}
