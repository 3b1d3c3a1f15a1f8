import DashboardModel
import Foundation

/// Reads a state-indicator file of any year, taking the columns by name and only the rows that are asked for.
struct IndicatorReader {
  private typealias Slot = IndicatorColumns.Slot

  private let table: RawTable
  private let request: ReadingRequest
  private let file: Int
  private let columns: IndicatorColumns

  private var result: IndicatorRows
  private var faults: FaultCollector
  private var positions: [CDSCode: Int32] = [:]
  private var last: (cds: CDSCode, position: Int32)?
  private let groupCodes: GroupCodes = GroupCodes()
  private var firstYear: (key: UInt64, text: String) = (0, "")
  private var firstIndicator: (key: UInt64, text: String) = (0, "")
  private var restored: Int = 0
  private var withoutGroup: Int = 0
  private var informational: Int = 0

  /// Prepares for a table.
  init(_ table: RawTable, indicator: Indicator, year: DashboardYear, request: ReadingRequest, file: Int) {
    self.table = table
    self.request = request
    self.file = file
    columns = IndicatorColumns(table.header)
    result = IndicatorRows(indicator: indicator, year: year)
    faults = FaultCollector(path: table.path, sheet: table.sheet)
  }

  /// Reads the rows; faults are part of the result.
  mutating func read() -> IndicatorRows {
    checkHeader()
    if faults.all.isEmpty { readRows() }
    if faults.all.isEmpty, result.rowCount == 0 { faults.add(line: table.header.line, .noRows) }
    result.faults = faults.all
    if restored > 0 { result.remarks.append(.restoredCodes(count: restored)) }
    if withoutGroup > 0 { result.remarks.append(.rowsWithoutGroup(count: withoutGroup)) }
    if informational > 0 { result.remarks.append(.informationalRows(count: informational)) }
    return result
  }

  private mutating func checkHeader() {
    faults.addRepeatedColumn(of: table.header)
    let publication = request.publication(result.indicator, result.year)
    for name in columns.missing(indicator: result.indicator, publication: publication, year: result.year) {
      faults.addMissingColumn(name, of: table.header, needed: "\(result.indicator.name) \(result.year)")
    }
  }

  private mutating func readRows() {
    let data = table.data
    let bytes = data.span
    var scanner = RowScanner(
      layout: Layout(table.header, columns: columns.columns), position: table.header.end, line: table.header.line + 1)
    firstYear = first(.year)
    firstIndicator = first(.indicator)
    while scanner.next(bytes) {
      scanner.read(bytes, through: columns.gate)
      let cdsRange = scanner.range(Slot.cds.rawValue)
      let isBlank = cdsRange.isEmpty && scanner.isEmpty(Slot.rtype.rawValue)
      if isBlank {
        scanner.read(bytes)
        if scanner.countRest(bytes) > 1 { blankCode(scanner) }
        continue
      }
      result.rowCount += 1
      guard let cds = code(bytes, cdsRange, scanner.line) else {
        scanner.skip(bytes)
        continue
      }
      result.coverage.insert(cds)
      guard let kind = kind(bytes, scanner, cds) else {
        scanner.skip(bytes)
        continue
      }
      if request.wants(kind) {
        scanner.read(bytes)
        keep(bytes, &scanner, cds, kind)
      } else {
        scanner.skip(bytes)
      }
    }
  }

  /// The text of a column in the first row, which all rows of a file share.
  private func first(_ slot: Slot) -> (key: UInt64, text: String) {
    let row = table.firstRow()
    guard let column = columns.columns[slot.rawValue], column < row.count else { return (0, "") }
    let bytes = Array(row[column].utf8)
    return (bytes.span.key(0..<bytes.count), row[column])
  }

  private mutating func blankCode(_ scanner: RowScanner) {
    for slot in [Slot.group, .color, .statusLevel] where !scanner.isEmpty(slot.rawValue) {
      faults.add(line: scanner.line, column: name(.cds), .damagedCDS(found: ""))
      return
    }
  }

  private mutating func code(_ bytes: Span<UInt8>, _ range: Range<Int>, _ line: Int) -> CDSCode? {
    switch bytes.cds(range) {
    case .code(let code): return code
    case .restored(let code):
      restored += 1
      return code
    case .empty, .damaged:
      faults.add(line: line, column: name(.cds), .damagedCDS(found: bytes.text(range)))
      return nil
    }
  }

  private mutating func kind(_ bytes: Span<UInt8>, _ scanner: RowScanner, _ cds: CDSCode) -> EntityKind? {
    let range = scanner.range(Slot.rtype.rawValue)
    let isCharter = bytes.isYes(scanner.range(Slot.charter.rawValue))
    let agency: EntityKind = cds.isCountyOffice ? .countyOffice : .district
    if range.isEmpty { return cds == .state ? .state : cds.school == 0 ? agency : isCharter ? .charter : .school }
    if range.count == 1 {
      switch bytes[range.lowerBound] | 32 {
      case UInt8(ascii: "x") where cds == .state: return .state
      case UInt8(ascii: "d") where cds.isDistrictOrCountyOffice, UInt8(ascii: "l") where cds.isDistrictOrCountyOffice:
        return agency
      case UInt8(ascii: "s") where cds.school != 0: return isCharter ? .charter : .school
      default: break
      }
    }
    faults.add(line: scanner.line, column: name(.rtype), .recordType(found: bytes.text(range)))
    return nil
  }

  private mutating func keep(_ bytes: Span<UInt8>, _ scanner: inout RowScanner, _ cds: CDSCode, _ kind: EntityKind) {
    let expected = table.header.names.count
    let isCutOff = scanner.endsBefore(column: columns.last)
    let found = scanner.countRest(bytes)
    if scanner.isTooLong { return faults.add(line: scanner.line, .lineTooLong(bytes: scanner.length)) }
    if scanner.hasUnclosedQuote { return faults.add(line: scanner.line, .unclosedQuote) }
    if isCutOff, !table.isSheet { return faults.add(line: scanner.line, .shortRow(found: found, expected: expected)) }
    if found > expected { return faults.add(line: scanner.line, .longRow(found: found, expected: expected)) }
    check(bytes, scanner)
    guard let group = group(bytes, scanner) else { return }
    let position = position(bytes, scanner, cds, kind)
    result.rows.append(IndicatorRows.Row(entity: position, group: group, cell: cell(bytes, scanner)))
  }

  /// Sees whether the row is of the year and indicator of the rows before.
  private mutating func check(_ bytes: Span<UInt8>, _ scanner: RowScanner) {
    if columns.has(.year), bytes.key(scanner.range(Slot.year.rawValue)) != firstYear.key {
      faults.add(
        line: scanner.line, column: name(.year),
        .mixedYears(found: scanner.text(bytes, Slot.year.rawValue), expected: firstYear.text))
    }
    if columns.has(.indicator), bytes.key(scanner.range(Slot.indicator.rawValue)) != firstIndicator.key {
      faults.add(
        line: scanner.line, column: name(.indicator),
        .mixedIndicators(found: scanner.text(bytes, Slot.indicator.rawValue), expected: firstIndicator.text))
    }
  }

  private mutating func group(_ bytes: Span<UInt8>, _ scanner: RowScanner) -> StudentGroup? {
    guard columns.has(.group) else { return .el }
    let range = scanner.range(Slot.group.rawValue)
    if range.isEmpty {
      withoutGroup += 1
      return nil
    }
    switch groupCodes.read(bytes, range) {
    case .group(let group): return group
    case .informational: informational += 1
    case .unknown:
      let code = bytes.text(range)
      let nearest = NearestName.of(code, among: StudentGroup.allCases.map(\.code))
      faults.add(line: scanner.line, column: name(.group), .studentGroup(found: code, nearest: nearest))
    }
    return nil
  }

  private mutating func position(
    _ bytes: Span<UInt8>, _ scanner: RowScanner, _ cds: CDSCode, _ kind: EntityKind
  ) -> Int32 {
    if let last, last.cds == cds { return last.position }
    let position: Int32
    if let known = positions[cds] {
      position = known
    } else {
      position = Int32(result.entities.count)
      positions[cds] = position
      let school = scanner.text(bytes, Slot.school.rawValue)
      let district = scanner.text(bytes, Slot.district.rawValue)
      let county = scanner.text(bytes, Slot.county.rawValue)
      let isAgency = kind == .district || kind == .countyOffice
      let dass = bytes.isYes(scanner.range(Slot.dass.rawValue))
      result.entities.append(
        Entity(
          cds: cds, kind: kind, name: isAgency || school.isEmpty ? district : school, districtName: district,
          county: County.name(code: cds.county) ?? county, isDASS: columns.has(.dass) ? dass : nil))
    }
    last = (cds, position)
    return position
  }

  private mutating func cell(_ bytes: Span<UInt8>, _ scanner: RowScanner) -> Cell {
    var cell = Cell(place: SourcePlace(file: file, line: scanner.line))
    cell.color = level(bytes, scanner, .color, "a color from 1 (Red) to 5 (Blue), 0 or a blank for none")
      .flatMap(PerformanceColor.init(rawValue:))
    cell.statusLevel = level(bytes, scanner, .statusLevel, "a Status level from 1 to 5, 0 or a blank for none")
      .flatMap(StatusLevel.init(rawValue:))
    cell.changeLevel = level(bytes, scanner, .changeLevel, "a Change level from 1 to 5, 0 or a blank for none")
      .flatMap(ChangeLevel.init(rawValue:))
    cell.students = number(bytes, scanner, .students)
    cell.numerator = number(bytes, scanner, .numerator)
    cell.priorStudents = number(bytes, scanner, .priorStudents)
    cell.priorNumerator = number(bytes, scanner, .priorNumerator)
    cell.status = tenths(bytes, scanner, .status)
    cell.change = tenths(bytes, scanner, .change)
    if columns.has(.sizeMet) { cell.meetsMinimumSize = bytes.isYes(scanner.range(Slot.sizeMet.rawValue)) }
    return cell
  }

  private mutating func level(
    _ bytes: Span<UInt8>, _ scanner: RowScanner, _ slot: Slot, _ expected: @autoclosure () -> String
  ) -> UInt8? {
    let range = scanner.range(slot.rawValue)
    if range.isEmpty { return nil }
    if range.count == 1 {
      let byte = bytes[range.lowerBound]
      if byte >= 48, byte <= 53 { return byte == 48 ? nil : byte - 48 }
      if byte == 42 { return nil }
    }
    if let number = bytes.wholeNumber(range), number <= 5 { return number == 0 ? nil : UInt8(number) }
    faults.add(line: scanner.line, column: name(slot), .value(found: bytes.text(range), expected: expected()))
    return nil
  }

  private mutating func number(_ bytes: Span<UInt8>, _ scanner: RowScanner, _ slot: Slot) -> Int32? {
    let range = scanner.range(slot.rawValue)
    if Self.isBlank(bytes, range) { return nil }
    if let number = bytes.wholeNumber(range), number < 1_000_000_000 { return Int32(number) }
    faults.add(
      line: scanner.line, column: name(slot),
      .value(found: bytes.text(range), expected: "a number of students, or a blank"))
    return nil
  }

  private mutating func tenths(_ bytes: Span<UInt8>, _ scanner: RowScanner, _ slot: Slot) -> Tenths? {
    let range = scanner.range(slot.rawValue)
    if Self.isBlank(bytes, range) { return nil }
    if let number = bytes.tenths(range) { return number }
    faults.add(
      line: scanner.line, column: name(slot),
      .value(found: bytes.text(range), expected: "a number such as 41.2, or a blank"))
    return nil
  }

  private static func isBlank(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.isEmpty || (range.count == 1 && bytes[range.lowerBound] == 42)
  }

  private func name(_ slot: Slot) -> String {
    columns.columns[slot.rawValue].map { table.header.names[$0] } ?? "\(slot)"
  }
}
