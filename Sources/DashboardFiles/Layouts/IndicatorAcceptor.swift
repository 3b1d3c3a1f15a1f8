import DashboardModel

/// What was read of a piece of a state-indicator file.
struct IndicatorPiece: Sendable {
  /// The entities of the rows that are asked for, in the order of first mention.
  var entities: [Entity] = []
  /// The rows that are asked for; their lines count from 1 within the piece.
  var rows: [IndicatorRows.Row] = []
  /// Which counties the piece has rows of.
  var coverage: Coverage = Coverage()
  /// How many rows the piece has.
  var rowCount: Int = 0
  /// How many lines the piece has.
  var lineCount: Int = 0
  /// So many lines stand between the header and the piece.
  var line: Int = 0
  /// What is counted over the rows.
  var sums: IndicatorSums = IndicatorSums()
}

/// Takes pieces of state-indicator files in which nothing is wrong or unusual; anything else it leaves to the careful reader.
///
/// It looks at every row's fields, reads the same values by the same functions, and gives the same rows. A row that begins as
/// the one before is of the same entity, which is then known.
struct IndicatorAcceptor {
  private typealias Slot = IndicatorColumns.Slot

  /// A piece has so many bytes.
  static let pieceSize: Int = 1 << 21
  /// A row has at most so many bytes.
  private static let longest: Int = 4000
  /// So many bytes are loaded at once.
  private static let wide: Int = 16

  private let plan: IndicatorPlan
  private let delimiter: SIMD16<UInt8>
  private let tabs: Int
  private let columns: [Int]
  private var piece: IndicatorPiece = IndicatorPiece()
  private var positions: [CDSCode: Int32] = [:]
  /// Where the fields of the row end.
  private var ends: [Int]
  private var isUnusual: Bool = false

  /// Whether a file may be taken in pieces at all.
  static func suits(_ plan: IndicatorPlan) -> Bool {
    if plan.table.isSheet || plan.table.header.names.count >= 2000 { return false }
    var reader = IndicatorReader(plan)
    return reader.hasWholeHeader()
  }

  /// The pieces of a table's rows, as bytes of the file.
  static func pieces(_ table: RawTable, size: Int = pieceSize) -> [Range<Int>] {
    stride(from: table.header.end, to: table.text.count, by: size).map { $0..<min($0 + size, table.text.count) }
  }

  private init(_ plan: IndicatorPlan) {
    self.plan = plan
    delimiter = SIMD16(repeating: plan.table.header.delimiter)
    tabs = plan.table.header.names.count - 1
    columns = plan.columns.columns.map { $0 ?? -1 }
    ends = Array(repeating: 0, count: plan.table.header.names.count + Self.wide)
  }

  /// Takes a piece.
  ///
  /// - Parameters:
  ///   - plan: What the file is read for.
  ///   - range: The piece; rows that begin in it are its own.
  ///   - buffer: Memory to read into.
  /// - Returns: `nil` where the careful reader has to look.
  static func accept(_ plan: IndicatorPlan, _ range: Range<Int>, _ buffer: inout [UInt8]) -> IndicatorPiece? {
    let text = plan.table.text
    // One byte before tells whether the piece begins with a row; the last row may go on beyond.
    let from = max(range.lowerBound - 1, 0)
    let to = min(range.upperBound + longest + 1, text.count)
    do throws(FileBytes.Trouble) { try text.read(from..<to, into: &buffer, padding: wide) } catch { return nil }
    var acceptor = IndicatorAcceptor(plan)
    let count = to - from
    let limit = range.upperBound - from
    let bytes = buffer.span
    // In a comma file a quotation mark changes what a row is.
    if plan.table.header.delimiter == UInt8(ascii: ","), bytes.first(34, from: 0) < count { return nil }
    var start = range.lowerBound - from
    if range.lowerBound != plan.table.header.end, bytes[0] != 10 {
      start = bytes.first(10, from: start) + 1
    }
    acceptor.take(bytes, from: start, limit: limit, count: count, isEnd: to == text.count)
    return acceptor.isUnusual ? nil : acceptor.piece
  }

  /// Takes the rows that begin before a limit.
  private mutating func take(_ bytes: Span<UInt8>, from start: Int, limit: Int, count: Int, isEnd: Bool) {
    let gate = plan.columns.gate
    let (cdsColumn, rtypeColumn, charterColumn) = (
      columns[Slot.cds.rawValue], columns[Slot.rtype.rawValue], columns[Slot.charter.rawValue]
    )
    var row = start
    // The row before, and how much of it tells whose it is.
    var before = -1
    var prefix = 0
    var kind = EntityKind.state
    var cds = CDSCode.state
    var isWanted = false
    var entity: Int32 = -1
    while row < limit {
      piece.lineCount &+= 1
      let end = min(bytes.first(10, from: row), count)
      if end == count, !isEnd { return refuse() }
      var stop = end
      if stop > row, bytes[stop &- 1] == 13 { stop &-= 1 }
      let length = stop &- row
      defer { row = end &+ 1 }
      if length == 0 {
        before = -1
        continue
      }
      if length > Self.longest { return refuse() }
      let isSame = before >= 0 && length >= prefix && bytes.isEqual(row, before, count: prefix)
      if isSame, !isWanted {
        if bytes.count(of: delimiter, from: row &+ prefix, to: stop) != tabs &- gate &- 1 { return refuse() }
        piece.rowCount &+= 1
        continue
      }
      if !findEnds(bytes, row, stop) { return refuse() }
      if !isSame {
        let code = field(bytes, row, stop, cdsColumn)
        guard case .code(let found) = bytes.cds(code) else { return refuse() }
        cds = found
        let charter = charterColumn < 0 ? row..<row : field(bytes, row, stop, charterColumn)
        let rtype = rtypeColumn < 0 ? row..<row : field(bytes, row, stop, rtypeColumn)
        guard let isCharter = bytes.flag(charter),
          let found = IndicatorPlan.kind(bytes, rtype, isCharter: isCharter, cds), !isUnusual
        else { return refuse() }
        kind = found
        isWanted = plan.wants(kind)
        piece.coverage.insert(cds)
        entity = -1
        before = row
        // The field behind the gate begins the rest; without one no row is known by its beginning.
        prefix = gate < tabs ? ends[gate] &- row &+ 1 : .max
      }
      piece.rowCount &+= 1
      if isWanted { keep(bytes, row, stop, cds, kind, &entity) }
      if isUnusual { return }
    }
  }

  private mutating func refuse() { isUnusual = true }

  /// Finds where the fields of a row end; whether there are as many as the header has.
  @inline(__always) private mutating func findEnds(_ bytes: Span<UInt8>, _ row: Int, _ stop: Int) -> Bool {
    let tabs = tabs
    let delimiter = delimiter
    var found = 0
    var place = row
    var ends = ends.mutableSpan
    while place < stop {
      var marks = bytes.marks(of: delimiter, at: place)
      let rest = stop &- place
      if rest < Self.wide { marks &= (1 &<< UInt32(truncatingIfNeeded: rest)) &- 1 }
      if found &+ marks.nonzeroBitCount > tabs { return false }
      while marks != 0 {
        ends[found] = place &+ marks.trailingZeroBitCount
        found &+= 1
        marks &= marks &- 1
      }
      place &+= Self.wide
    }
    if found != tabs { return false }
    ends[tabs] = stop
    return true
  }

  /// Where a field stands, without blanks at its ends; one in quotation marks, or with a carriage return, is unusual.
  @inline(__always) private mutating func field(
    _ bytes: Span<UInt8>, _ row: Int, _ stop: Int, _ column: Int
  ) -> Range<Int> {
    if column < 0 { return row..<row }
    var start = column == 0 ? row : ends[column &- 1] &+ 1
    var end = ends[column]
    if start == end { return start..<end }
    while start < end, bytes[start] == 32 { start &+= 1 }
    while end > start, bytes[end &- 1] == 32 { end &-= 1 }
    if start < end, bytes[start] == 34 || bytes[end &- 1] == 13 { isUnusual = true }
    return start..<end
  }

  private mutating func keep(
    _ bytes: Span<UInt8>, _ row: Int, _ stop: Int, _ cds: CDSCode, _ kind: EntityKind, _ entity: inout Int32
  ) {
    func slot(_ slot: Slot) -> Int { columns[slot.rawValue] }
    let (year, indicator) = (slot(.year), slot(.indicator))
    if year >= 0, bytes.key(field(bytes, row, stop, year)) != plan.firstYear.key { return refuse() }
    if indicator >= 0, bytes.key(field(bytes, row, stop, indicator)) != plan.firstIndicator.key { return refuse() }
    var group = StudentGroup.el
    if slot(.group) >= 0 {
      let code = field(bytes, row, stop, slot(.group))
      if code.isEmpty {
        let color = field(bytes, row, stop, slot(.color))
        if color.count == 1, bytes[color.lowerBound] >= 49, bytes[color.lowerBound] <= 53 { return refuse() }
        piece.sums.withoutGroup += 1
        return
      }
      switch GroupCodes.shared.read(bytes, code) {
      case .group(let found): group = found
      case .informational:
        piece.sums.informational += 1
        return
      case .unknown: return refuse()
      }
      if group == .all, plan.indicator == .elpi { return refuse() }
    }
    if entity < 0 { entity = position(bytes, row, stop, cds, kind) }
    var cell = Cell(place: SourcePlace(file: plan.file, line: piece.lineCount))
    cell.color = level(bytes, row, stop, slot(.color)).flatMap(PerformanceColor.init(rawValue:))
    cell.statusLevel = level(bytes, row, stop, slot(.statusLevel)).flatMap(StatusLevel.init(rawValue:))
    cell.changeLevel = level(bytes, row, stop, slot(.changeLevel)).flatMap(ChangeLevel.init(rawValue:))
    cell.students = number(bytes, row, stop, slot(.students))
    cell.numerator = number(bytes, row, stop, slot(.numerator))
    cell.priorStudents = number(bytes, row, stop, slot(.priorStudents))
    cell.priorNumerator = number(bytes, row, stop, slot(.priorNumerator))
    cell.status = tenths(bytes, row, stop, slot(.status))
    cell.change = tenths(bytes, row, stop, slot(.change))
    if slot(.sizeMet) >= 0 {
      guard let isMet = bytes.flag(field(bytes, row, stop, slot(.sizeMet))) else { return refuse() }
      cell.meetsMinimumSize = isMet
    }
    piece.sums.add(cell, group, line: piece.lineCount)
    piece.rows.append(IndicatorRows.Row(entity: entity, group: group, cell: cell))
  }

  @inline(__always) private mutating func level(
    _ bytes: Span<UInt8>, _ row: Int, _ stop: Int, _ column: Int
  ) -> UInt8? {
    let range = field(bytes, row, stop, column)
    if range.isEmpty { return nil }
    let byte = bytes[range.lowerBound]
    if range.count == 1, byte >= 48, byte <= 53 { return byte == 48 ? nil : byte &- 48 }
    if range.count != 1 || byte != 42 { isUnusual = true }
    return nil
  }

  @inline(__always) private mutating func number(
    _ bytes: Span<UInt8>, _ row: Int, _ stop: Int, _ column: Int
  ) -> Int32? {
    let range = field(bytes, row, stop, column)
    if range.isEmpty || (range.count == 1 && bytes[range.lowerBound] == 42) { return nil }
    if let number = bytes.wholeNumber(range), number < 1_000_000_000 { return Int32(number) }
    isUnusual = true
    return nil
  }

  @inline(__always) private mutating func tenths(
    _ bytes: Span<UInt8>, _ row: Int, _ stop: Int, _ column: Int
  ) -> Tenths? {
    let range = field(bytes, row, stop, column)
    if range.isEmpty || (range.count == 1 && bytes[range.lowerBound] == 42) { return nil }
    if let number = bytes.tenths(range) { return number }
    isUnusual = true
    return nil
  }

  private mutating func position(
    _ bytes: Span<UInt8>, _ row: Int, _ stop: Int, _ cds: CDSCode, _ kind: EntityKind
  ) -> Int32 {
    if let known = positions[cds] { return known }
    let position = Int32(piece.entities.count)
    positions[cds] = position
    let dass = columns[Slot.dass.rawValue]
    var isDASS: Bool?
    if dass >= 0 {
      isDASS = bytes.flag(field(bytes, row, stop, dass))
      if isDASS == nil { isUnusual = true }
    }
    let names = [Slot.school, .district, .county].map { field(bytes, row, stop, columns[$0.rawValue]) }
    piece.entities.append(
      IndicatorPlan.entity(
        cds, kind, school: bytes.text(names[0]), district: bytes.text(names[1]), county: bytes.text(names[2]),
        isDASS: isDASS))
    return position
  }
}
