import DashboardModel

/// The rows of a table that has a CDS code in each: the one loop over rows that all lists share.
///
/// Blank rows, CDE's footers and repeated headers are passed over. A row that is cut off, too long, or damaged by a quotation
/// mark is a fault, and so is a code that is none; no reader sees such a row.
struct TableRows {
  /// A row that is whole.
  struct Row {
    /// Its line, or its row in a sheet, counted from 1.
    let line: Int
    /// Whose it is.
    let cds: CDSCode
    fileprivate let fields: [String]

    /// The text of a column; empty for one that the file lacks.
    subscript(column: Int?) -> String { column.map { fields[$0] } ?? "" }
  }

  /// Which codes a table may hold.
  enum Codes {
    /// LEAs: a code of county and district alone is one of theirs.
    case agencies
    /// Schools: only all 14 digits say whose the row is.
    case schools
  }

  /// What is wrong with the table.
  var faults: FaultCollector

  private let table: RawTable
  private let cds: Int?
  private let codes: Codes
  private var scanner: RowScanner
  private let lastColumn: Int
  private let bytes: [UInt8]
  private var restored: Int = 0
  private var completed: Int = 0
  private var repeatedHeaders: Int = 0

  /// Prepares for a table.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - cds: The column of the CDS code; `nil` where the file has none.
  ///   - columns: The columns that every row has to reach; all of them where none are given.
  ///   - codes: Which codes the table may hold.
  init(_ table: RawTable, cds: Int?, columns: [Int?]? = nil, codes: Codes) {
    self.table = table
    self.cds = cds
    self.codes = codes
    faults = FaultCollector(path: table.path, sheet: table.sheet)
    do throws(Fault) { bytes = try table.bytes() } catch {
      bytes = []
      faults.add(error.kind)
    }
    let all = table.header.names.indices.map { Optional($0) }
    scanner = RowScanner(
      layout: Layout(table.header, columns: all), position: table.header.end, line: table.header.line + 1)
    lastColumn = (columns ?? all).compactMap { $0 }.max() ?? 0
  }

  /// What a reader of the file may want to know of its rows.
  var remarks: [Remark] {
    var remarks: [Remark] = []
    if restored > 0 { remarks.append(.restoredCodes(count: restored)) }
    if completed > 0 { remarks.append(.completedCodes(count: completed)) }
    if repeatedHeaders > 0 { remarks.append(.repeatedHeaders(count: repeatedHeaders)) }
    return remarks
  }

  /// The next row that is whole, or `nil` behind the last one.
  mutating func next() -> Row? {
    // A reference of its own, so that the rows can be scanned while the reader changes.
    let text = bytes
    let bytes = text.span
    while scanner.next(bytes) {
      scanner.read(bytes)
      let found = scanner.countRest(bytes)
      // Damage comes first: what a quotation mark swallowed may look blank.
      if let fault = scanner.damage {
        faults.add(line: scanner.line, fault)
        continue
      }
      let fields = table.header.names.indices.map { scanner.text(bytes, $0) }
      let filled = fields.count { !$0.isEmpty && $0 != "*" }
      if filled == 0 { continue }
      let code = cds.map { fields[$0] } ?? ""
      let reading = cds.map { bytes.cds(scanner.range($0)) } ?? .empty
      if reading == .damaged || reading == .empty {
        // CDE's footers, "California Department of Education" and a date, stand alone in their rows.
        if filled == 1, code.isEmpty || code.contains(where: \.isLetter) || code.isDate { continue }
        if let cds, TableHeader.folded(code) == TableHeader.folded(table.header.names[cds]) {
          repeatedHeaders += 1
          continue
        }
      }
      if let fault = table.structure(found: found, through: lastColumn) {
        faults.add(line: scanner.line, fault)
        continue
      }
      guard let known = known(reading, code) else { continue }
      return Row(line: scanner.line, cds: known, fields: fields)
    }
    return nil
  }

  /// Notes a fault of a row in a column.
  mutating func fault(_ row: Row, _ column: Int?, _ kind: Fault.Kind) {
    faults.add(line: row.line, column: column.map { table.header.names[$0] }, kind)
  }

  /// Notes that a row is of the same entity as one before.
  mutating func repeated(_ row: Row, _ before: SourcePlace, differs: Bool) {
    fault(
      row, cds, .repeatedEntity(code: row.cds.description, otherLine: Int(before.line), differs: differs))
  }

  private mutating func known(_ reading: CDSReading, _ text: String) -> CDSCode? {
    switch reading {
    case .code(let code): return code
    case .restored(let code):
      restored += 1
      return code
    case .completed(let code) where codes == .agencies:
      completed += 1
      return code
    case .completed, .empty, .damaged:
      faults.add(
        line: scanner.line, column: cds.map { table.header.names[$0] }, .damagedCDS(found: text))
      return nil
    }
  }
}

extension RowScanner {
  /// What keeps a row from being cut into its fields, or `nil` where nothing does; known when the row's end is found.
  var damage: Fault.Kind? { isTooLong ? .lineTooLong(bytes: length) : hasUnclosedQuote ? .unclosedQuote : nil }
}

extension RawTable {
  /// What is wrong with the number of a row's fields, or `nil`.
  ///
  /// - Parameters:
  ///   - found: How many fields the row has.
  ///   - last: The last column that is asked for.
  /// - Returns: A row that is too short or too long.
  func structure(found: Int, through last: Int) -> Fault.Kind? {
    let expected = header.names.count
    if found <= last, !isSheet { return .shortRow(found: found, expected: expected) }
    return found > expected ? .longRow(found: found, expected: expected) : nil
  }
}

extension String {
  /// Whether the text is digits and the marks between parts of a date.
  fileprivate var isDate: Bool {
    contains { $0 == "/" || $0 == "-" || $0 == "." } && allSatisfy { $0.isNumber || "/-. ".contains($0) }
  }
}
