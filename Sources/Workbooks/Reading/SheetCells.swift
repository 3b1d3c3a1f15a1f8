/// Reads the cells of a sheet.
struct SheetCells {
  /// What a cell's value is.
  private enum Kind {
    case number, shared, inline, truth, escaped, plain

    init(_ written: Span<UInt8>) {
      if written.is("s") {
        self = .shared
      } else if written.is("inlineStr") {
        self = .inline
      } else if written.is("n") {
        self = .number
      } else if written.is("b") {
        self = .truth
      } else {
        self = written.is("str") ? .escaped : .plain
      }
    }
  }

  private let strings: SharedStrings
  private let styles: CellStyles
  private let countsFrom1904: Bool

  private var place = CellReference(row: 0, column: 0)
  private var kind = Kind.number
  private var date: DateFormat?
  private var value = CellText()
  private var inline = CellText()

  init(strings: SharedStrings, styles: CellStyles, countsFrom1904: Bool) {
    self.strings = strings
    self.styles = styles
    self.countsFrom1904 = countsFrom1904
  }

  /// Reads the cells of a part into a grid, until that is full.
  mutating func read(_ part: String, of archive: ZipArchive, into grid: inout CellGrid) throws(WorkbookFault) {
    var scanner = try PartScanner(part, of: archive)
    grid.reserve(scanner.size + strings.size)
    var isPronunciation = false
    while true {
      switch try scanner.next() {
      case .begins(.cell): try beginCell(scanner)
      case .begins(.value): try value.append(from: &scanner)
      case .begins(.row): try beginRow(scanner)
      case .begins(.pronunciation): isPronunciation = true
      case .begins(.text) where !isPronunciation: try inline.append(from: &scanner)
      case .ends(.pronunciation): isPronunciation = false
      case .ends(.cell):
        try endCell(scanner, into: &grid)
        if grid.isFull { return }
      case .finished: return
      default: break
      }
    }
  }

  private mutating func beginRow(_ scanner: borrowing PartScanner) throws(WorkbookFault) {
    place.column = 0
    guard let row = scanner.attribute(UInt8(ascii: "r"), Self.number) else {
      place.row += 1
      return
    }
    guard let row, row >= 1, row <= CellReference.largest.row else {
      throw scanner.impossibleCell(UInt8(ascii: "r"))
    }
    place.row = row
  }

  private mutating func beginCell(_ scanner: borrowing PartScanner) throws(WorkbookFault) {
    if let stated = scanner.attribute(UInt8(ascii: "r"), { CellReference($0) }) {
      guard let stated else { throw scanner.impossibleCell(UInt8(ascii: "r")) }
      place = stated
    } else {
      place.column += 1
      guard place.isInside else { throw scanner.damage() }
    }
    kind = scanner.attribute(UInt8(ascii: "t")) { Kind($0) } ?? .number
    date = scanner.attribute(UInt8(ascii: "s"), Self.number).flatMap { $0 }.flatMap { styles[$0] }
    value.removeAll()
    inline.removeAll()
  }

  private mutating func endCell(_ scanner: borrowing PartScanner, into grid: inout CellGrid) throws(WorkbookFault) {
    switch kind {
    case .shared:
      guard let index = Self.number(value.bytes.span), let text = strings[index] else { throw scanner.damage() }
      grid.put(text, at: place)
    case .inline:
      inline.unescape()
      grid.put(inline.bytes[...], at: place)
    case .truth:
      if !value.bytes.isEmpty { grid.put(Array((value.bytes == [0x30] ? "FALSE" : "TRUE").utf8)[...], at: place) }
    case .escaped, .plain:
      if kind == .escaped { value.unescape() }
      grid.put(value.bytes[...], at: place)
    case .number:
      putNumber(into: &grid)
    }
  }

  private func putNumber(into grid: inout CellGrid) {
    let written = value.bytes[...]
    if let date, let serial = NumberText.value(of: written),
      let text = DateText.text(of: serial, as: date, from1904: countsFrom1904)
    {
      grid.put(Array(text.utf8)[...], at: place)
    } else if NumberText.isPlainInteger(written) {
      grid.put(written, at: place)
    } else {
      grid.put(NumberText.text(of: written)[...], at: place)
    }
  }

  /// A number in plain digits.
  private static func number(_ digits: Span<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 10 else { return nil }
    var number = 0
    for index in digits.indices {
      let digit = Int(digits[index]) - Int(UInt8(ascii: "0"))
      guard digit >= 0, digit <= 9 else { return nil }
      number = number * 10 + digit
    }
    return number
  }
}
