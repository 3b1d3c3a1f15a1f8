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
  private var completed: Int = 0
  private var repeatedHeaders: Int = 0
  private var otherBlanks: Int = 0
  private var groupsByName: Int = 0
  private var learnersAsAll: Int = 0
  /// Rows with a color, and rows that ought to have one by their levels and both sizes.
  private var colored: Int = 0
  private var colorless: (count: Int, line: Int) = (0, 0)
  /// Rows with a color and too few students for one.
  private var belowMinimum: Int = 0
  /// Whether a row of a single student group was seen.
  private var hasGroups: Bool = false
  private var withoutGroup: Int = 0
  private var informational: Int = 0
  private var unknownGroups: UnknownGroups = UnknownGroups()

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
    if faults.isEmpty { readRows() }
    settleUnknownGroups()
    if faults.isEmpty { checkWhole() }
    result.faults = faults.all
    if result.rowCount == 0, faults.isEmpty { result.remarks.append(.noRows) }
    if completed > 0 { result.remarks.append(.completedCodes(count: completed)) }
    if repeatedHeaders > 0 { result.remarks.append(.repeatedHeaders(count: repeatedHeaders)) }
    if otherBlanks > 0 { result.remarks.append(.otherBlanks(count: otherBlanks)) }
    if groupsByName > 0 { result.remarks.append(.groupsByName(count: groupsByName)) }
    if belowMinimum > 0 { result.remarks.append(.colorsBelowMinimum(count: belowMinimum)) }
    if learnersAsAll > 0 { result.remarks.append(.learnersAsAll(count: learnersAsAll)) }
    let renamed = columns.renamed(in: table.header)
    if !columns.has(.charter), result.rowCount > 0, !renamed.contains(where: { $0.name == "charter_flag" }) {
      result.remarks.append(.noCharterColumn)
    }
    for column in renamed {
      result.remarks.append(.renamedColumn(name: column.name, header: column.header, rests: column.rests))
    }
    if restored > 0 { result.remarks.append(.restoredCodes(count: restored)) }
    if withoutGroup > 0 { result.remarks.append(.rowsWithoutGroup(count: withoutGroup)) }
    if informational > 0 { result.remarks.append(.informationalRows(count: informational)) }
    return result
  }

  private mutating func checkHeader() {
    faults.addRepeatedColumn(of: table.header)
    let publication = request.publication(result.indicator, result.year)
    let whole = "\(result.indicator.name) \(result.year)"
    for (name, needed) in columns.missing(indicator: result.indicator, publication: publication, of: whole) {
      faults.addMissingColumn(name, of: table.header, needed: needed)
    }
  }

  /// Sees what only the whole file shows: colors that are gone, and groups that are gone.
  private mutating func checkWhole() {
    if request.publication(result.indicator, result.year) == .colors, colored == 0, colorless.count > 0 {
      faults.add(line: colorless.line, column: name(.color), .noColors(rows: colorless.count))
    }
    let agencies = result.entities.count { $0.kind == .district || $0.kind == .countyOffice }
    if columns.has(.group), result.indicator != .elpi, !hasGroups, agencies > 1 {
      // Of student groups the file says nothing.
      result.coverage = Coverage()
      result.remarks.append(.onlyAllStudents)
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
      guard let kind = kind(bytes, scanner, cds) else {
        scanner.skip(bytes)
        continue
      }
      // Where nothing tells charter schools apart, other files may.
      let isWanted = request.wants(kind) || (!columns.has(.charter) && kind == .school)
      if isWanted { scanner.read(bytes) }
      // A row that nobody asks for may have swallowed one that somebody does.
      guard isWhole(bytes, &scanner) else { continue }
      result.coverage.insert(cds)
      if isWanted { keep(bytes, scanner, cds, kind) }
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
    case .completed(let code):
      completed += 1
      return code
    case .damaged where isHeader(bytes, range):
      repeatedHeaders += 1
      result.rowCount -= 1
      return nil
    case .empty, .damaged:
      faults.add(line: line, column: name(.cds), .damagedCDS(found: bytes.text(range)))
      return nil
    }
  }

  /// Whether a code's field holds the column's name, as where files were joined with their headers.
  private func isHeader(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    TableHeader.folded(bytes.text(range)) == TableHeader.folded(name(.cds))
  }

  private mutating func kind(_ bytes: Span<UInt8>, _ scanner: RowScanner, _ cds: CDSCode) -> EntityKind? {
    let range = scanner.range(Slot.rtype.rawValue)
    let isCharter = flag(bytes, scanner, .charter)
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

  /// Goes to the row's end and sees whether it has the fields that it ought to have.
  private mutating func isWhole(_ bytes: Span<UInt8>, _ scanner: inout RowScanner) -> Bool {
    let found = scanner.countRest(bytes)
    guard let fault = scanner.damage ?? table.structure(found: found, through: columns.last) else { return true }
    faults.add(line: scanner.line, fault)
    return false
  }

  private mutating func keep(_ bytes: Span<UInt8>, _ scanner: RowScanner, _ cds: CDSCode, _ kind: EntityKind) {
    check(bytes, scanner)
    guard let group = group(bytes, scanner, cds, kind) else { return }
    if group != .all { hasGroups = true }
    let position = position(bytes, scanner, cds, kind)
    let cell = cell(bytes, scanner)
    if cell.color != nil {
      colored += 1
      if cell.meetsMinimumSize == false || (cell.students ?? 15) < 15 { belowMinimum += 1 }
    } else if cell.statusLevel != nil, cell.changeLevel != nil, (cell.students ?? 0) >= 30,
      (cell.priorStudents ?? 0) >= 30
    {
      if colorless.count == 0 { colorless.line = scanner.line }
      colorless.count += 1
    }
    result.rows.append(IndicatorRows.Row(entity: position, group: group, cell: cell))
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

  private mutating func group(
    _ bytes: Span<UInt8>, _ scanner: RowScanner, _ cds: CDSCode, _ kind: EntityKind
  ) -> StudentGroup? {
    guard columns.has(.group) else { return .el }
    let range = scanner.range(Slot.group.rawValue)
    if range.isEmpty { return leaveOutWithoutGroup(bytes, scanner) }
    switch groupCodes.read(bytes, range) {
    case .group(.all) where result.indicator == .elpi:
      learnersAsAll += 1
      return .el
    case .group(let group): return group
    case .informational: informational += 1
    case .unknown:
      if bytes.isBlankOfOthers(range) { return leaveOutWithoutGroup(bytes, scanner) }
      let code = bytes.text(range)
      if let group = GroupNames.group(code) {
        groupsByName += 1
        return group == .all && result.indicator == .elpi ? .el : group
      }
      unknownGroups.add(code, entity: position(bytes, scanner, cds, kind), line: scanner.line)
    }
    return nil
  }

  /// What a code that nobody knows may stand for is open; a new group is told and left out.
  private mutating func settleUnknownGroups() {
    if unknownGroups.isEmpty { return }
    for (code, lines, entities, groups) in unknownGroups.meanings(beside: result.rows) {
      if groups.isEmpty {
        result.remarks.append(.newGroup(code: code, count: lines.count, line: lines[0]))
      } else if let nearest = NearestName.of(code, among: groups.map(\.code)) {
        for line in lines {
          faults.add(line: line, column: name(.group), .studentGroup(found: code, nearest: nearest))
        }
      } else {
        result.remarks.append(.unknownGroup(code: code, count: lines.count, line: lines[0]))
        result.openCells += entities.flatMap { entity in groups.map { IndicatorRows.Open(entity: entity, group: $0) } }
      }
    }
  }

  /// CDE's own extracts have rows without a group and without a color; what rests on one with a color is not known.
  private mutating func leaveOutWithoutGroup(_ bytes: Span<UInt8>, _ scanner: RowScanner) -> StudentGroup? {
    let color = scanner.range(Slot.color.rawValue)
    if color.count == 1, bytes[color.lowerBound] >= 49, bytes[color.lowerBound] <= 53 {
      faults.add(line: scanner.line, column: name(.group), .studentGroup(found: "", nearest: nil))
    }
    withoutGroup += 1
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
      let dass = flag(bytes, scanner, .dass)
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
    if columns.has(.sizeMet) { cell.meetsMinimumSize = flag(bytes, scanner, .sizeMet) }
    return cell
  }

  private mutating func flag(_ bytes: Span<UInt8>, _ scanner: RowScanner, _ slot: Slot) -> Bool {
    let range = scanner.range(slot.rawValue)
    if let flag = bytes.flag(range) { return flag }
    faults.add(
      line: scanner.line, column: name(slot),
      .value(found: bytes.text(range), expected: "Y for yes, N or a blank for no"))
    return false
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
    if isBlankOfOthers(bytes, range) { return nil }
    faults.add(line: scanner.line, column: name(slot), .value(found: bytes.text(range), expected: expected()))
    return nil
  }

  private mutating func number(_ bytes: Span<UInt8>, _ scanner: RowScanner, _ slot: Slot) -> Int32? {
    let range = scanner.range(slot.rawValue)
    if Self.isBlank(bytes, range) { return nil }
    if let number = bytes.wholeNumber(range), number < 1_000_000_000 { return Int32(number) }
    if isBlankOfOthers(bytes, range) { return nil }
    faults.add(
      line: scanner.line, column: name(slot),
      .value(found: bytes.text(range), expected: "a number of students, or a blank"))
    return nil
  }

  private mutating func tenths(_ bytes: Span<UInt8>, _ scanner: RowScanner, _ slot: Slot) -> Tenths? {
    let range = scanner.range(slot.rawValue)
    if Self.isBlank(bytes, range) { return nil }
    if let number = bytes.tenths(range) { return number }
    if isBlankOfOthers(bytes, range) { return nil }
    faults.add(
      line: scanner.line, column: name(slot),
      .value(found: bytes.text(range), expected: "a number such as 41.2, or a blank"))
    return nil
  }

  private static func isBlank(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.isEmpty || (range.count == 1 && bytes[range.lowerBound] == 42)
  }

  /// Looked for only where a field is no number, because nearly every one is.
  private mutating func isBlankOfOthers(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard bytes.isBlankOfOthers(range) else { return false }
    otherBlanks += 1
    return true
  }

  private func name(_ slot: Slot) -> String {
    columns.columns[slot.rawValue].map { table.header.names[$0] } ?? "\(slot)"
  }
}
