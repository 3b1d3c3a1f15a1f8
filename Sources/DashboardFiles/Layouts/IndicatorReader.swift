import DashboardModel
import Foundation

/// Reads a state-indicator file of any year, taking the columns by name and only the rows that are asked for.
struct IndicatorReader {
  private typealias Slot = IndicatorColumns.Slot

  private let plan: IndicatorPlan
  private var table: RawTable { plan.table }
  private var columns: IndicatorColumns { plan.columns }

  private var result: IndicatorRows
  private var faults: FaultCollector
  private var positions: [CDSCode: Int32] = [:]
  private var last: (cds: CDSCode, position: Int32)?
  private var restored: Int = 0
  private var completed: Int = 0
  private var repeatedHeaders: Int = 0
  private var otherBlanks: Int = 0
  private var groupsByName: Int = 0
  private var learnersAsAll: Int = 0
  private var sums: IndicatorSums = IndicatorSums()
  private var unknownGroups: UnknownGroups = UnknownGroups()

  /// Prepares for a plan.
  init(_ plan: IndicatorPlan) {
    self.plan = plan
    result = IndicatorRows(indicator: plan.indicator, year: plan.year)
    faults = FaultCollector(path: plan.table.path, sheet: plan.table.sheet)
  }

  /// Reads the rows with care; faults are part of the result.
  mutating func read() -> IndicatorRows {
    checkHeader()
    if faults.isEmpty { readRows() }
    settleUnknownGroups()
    return finished()
  }

  /// Whether the header is without faults, so that the rows may be taken in pieces.
  mutating func hasWholeHeader() -> Bool {
    checkHeader()
    return faults.isEmpty
  }

  /// What the acceptor took in pieces of a file with a whole header, as this reader would have read it.
  mutating func accept(_ pieces: [IndicatorPiece]) -> IndicatorRows {
    result.take(pieces, line: table.header.line)
    for piece in pieces { sums.add(piece.sums, lines: table.header.line + piece.line) }
    return finished()
  }

  /// The result with what only the whole file shows.
  private mutating func finished() -> IndicatorRows {
    if faults.isEmpty { checkWhole() }
    result.faults = faults.all
    if result.rowCount == 0, faults.isEmpty { result.remarks.append(.noRows) }
    if completed > 0 { result.remarks.append(.completedCodes(count: completed)) }
    if repeatedHeaders > 0 { result.remarks.append(.repeatedHeaders(count: repeatedHeaders)) }
    if otherBlanks > 0 { result.remarks.append(.otherBlanks(count: otherBlanks)) }
    if groupsByName > 0 { result.remarks.append(.groupsByName(count: groupsByName)) }
    if sums.belowMinimum > 0 { result.remarks.append(.colorsBelowMinimum(count: sums.belowMinimum)) }
    if learnersAsAll > 0 { result.remarks.append(.learnersAsAll(count: learnersAsAll)) }
    let renamed = columns.renamed(in: table.header)
    if !columns.has(.charter), result.rowCount > 0, !renamed.contains(where: { $0.name == "charter_flag" }) {
      result.remarks.append(.noCharterColumn)
    }
    for column in renamed {
      result.remarks.append(.renamedColumn(name: column.name, header: column.header, rests: column.rests))
    }
    if restored > 0 { result.remarks.append(.restoredCodes(count: restored)) }
    if sums.withoutGroup > 0 { result.remarks.append(.rowsWithoutGroup(count: sums.withoutGroup)) }
    if sums.informational > 0 { result.remarks.append(.informationalRows(count: sums.informational)) }
    return result
  }

  private mutating func checkHeader() {
    faults.addRepeatedColumn(of: table.header)
    let whole = "\(result.indicator.name) \(result.year)"
    for (name, needed) in columns.missing(indicator: result.indicator, publication: plan.publication, of: whole) {
      faults.addMissingColumn(name, of: table.header, needed: needed)
    }
  }

  /// Sees what only the whole file shows: colors that are gone, and groups that are gone.
  private mutating func checkWhole() {
    if plan.publication == .colors, sums.colored == 0, sums.colorless > 0 {
      faults.add(line: sums.firstColorless, column: name(.color), .noColors(rows: sums.colorless))
    }
    let agencies = result.entities.count { $0.kind == .district || $0.kind == .countyOffice }
    if columns.has(.group), result.indicator != .elpi, !sums.hasGroups, agencies > 1 {
      // Of student groups the file says nothing.
      result.coverage = Coverage()
      result.remarks.append(.onlyAllStudents)
    }
  }

  private mutating func readRows() {
    do throws(Fault) { readRows(of: try table.bytes()) } catch { faults.add(error.kind) }
  }

  private mutating func readRows(of text: [UInt8]) {
    let bytes = text.span
    var scanner = RowScanner(
      layout: Layout(table.header, columns: columns.columns), position: table.header.end, line: table.header.line + 1)
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
      let isWanted = plan.wants(kind)
      if isWanted { scanner.read(bytes) }
      // A row that nobody asks for may have swallowed one that somebody does.
      guard isWhole(bytes, &scanner) else { continue }
      result.coverage.insert(cds)
      if isWanted { keep(bytes, scanner, cds, kind) }
    }
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
    if let kind = IndicatorPlan.kind(bytes, range, isCharter: isCharter, cds) { return kind }
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
    let position = position(bytes, scanner, cds, kind)
    let cell = cell(bytes, scanner)
    sums.add(cell, group, line: scanner.line)
    result.rows.append(IndicatorRows.Row(entity: position, group: group, cell: cell))
  }

  /// Sees whether the row is of the year and indicator of the rows before.
  private mutating func check(_ bytes: Span<UInt8>, _ scanner: RowScanner) {
    if columns.has(.year), bytes.key(scanner.range(Slot.year.rawValue)) != plan.firstYear.key {
      faults.add(
        line: scanner.line, column: name(.year),
        .mixedYears(found: scanner.text(bytes, Slot.year.rawValue), expected: plan.firstYear.text))
    }
    if columns.has(.indicator), bytes.key(scanner.range(Slot.indicator.rawValue)) != plan.firstIndicator.key {
      faults.add(
        line: scanner.line, column: name(.indicator),
        .mixedIndicators(found: scanner.text(bytes, Slot.indicator.rawValue), expected: plan.firstIndicator.text))
    }
  }

  private mutating func group(
    _ bytes: Span<UInt8>, _ scanner: RowScanner, _ cds: CDSCode, _ kind: EntityKind
  ) -> StudentGroup? {
    guard columns.has(.group) else { return .el }
    let range = scanner.range(Slot.group.rawValue)
    if range.isEmpty { return leaveOutWithoutGroup(bytes, scanner) }
    switch GroupCodes.shared.read(bytes, range) {
    case .group(.all) where result.indicator == .elpi:
      learnersAsAll += 1
      return .el
    case .group(let group): return group
    case .informational: sums.informational += 1
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
      } else if case let nearest = NearestName.of(code, among: groups.map(\.code)),
        nearest != nil || !UnknownGroups.looksLikeCode(code)
      {
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
    sums.withoutGroup += 1
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
      let dass = flag(bytes, scanner, .dass)
      result.entities.append(
        IndicatorPlan.entity(
          cds, kind, school: scanner.text(bytes, Slot.school.rawValue),
          district: scanner.text(bytes, Slot.district.rawValue), county: scanner.text(bytes, Slot.county.rawValue),
          isDASS: columns.has(.dass) ? dass : nil))
    }
    last = (cds, position)
    return position
  }

  private mutating func cell(_ bytes: Span<UInt8>, _ scanner: RowScanner) -> Cell {
    var cell = Cell(place: SourcePlace(file: plan.file, line: scanner.line))
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
    columns.columns[slot.rawValue].map { table.header.names[$0] } ?? slot.name
  }
}
