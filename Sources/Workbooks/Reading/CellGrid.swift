/// The filled cells of a sheet, on their way to become lines of text.
struct CellGrid {
  private struct Placed {
    let place: CellReference
    let text: Range<Int>
  }

  private var bytes: [UInt8] = []
  private var cells: [Placed] = []
  private var isInOrder = true

  /// Puts text into a cell; empty text leaves no trace, and what would break a line becomes a space.
  mutating func put(_ text: ArraySlice<UInt8>, at place: CellReference) {
    guard !text.isEmpty else { return }
    let start = bytes.count
    for byte in text {
      bytes.append(byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0x20 : byte)
    }
    if let last = cells.last?.place, !Self.precedes(last, place) { isInOrder = false }
    cells.append(Placed(place: place, text: start..<bytes.count))
  }

  /// The lines, those that are not empty all with as many fields as the sheet has columns; nil if they exceed the limit.
  func table(limit: Int) -> SheetTable? {
    let ordered = isInOrder ? cells : inOrder()
    let columns = ordered.reduce(0) { max($0, $1.place.column) }
    let rows = ordered.last?.place.row ?? 0
    var filledRows = 0
    var previous = 0
    for cell in ordered where cell.place.row != previous {
      filledRows += 1
      previous = cell.place.row
    }
    guard bytes.count + rows + filledRows * columns <= limit else { return nil }

    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count + rows + filledRows * columns)
    var row = 1
    var column = 0
    for cell in ordered {
      if cell.place.row > row {
        if column > 0 { Self.append(0x09, columns - column, to: &lines) }
        Self.append(0x0A, cell.place.row - row, to: &lines)
        row = cell.place.row
        column = 0
      }
      Self.append(0x09, cell.place.column - max(column, 1), to: &lines)
      lines += bytes[cell.text]
      column = cell.place.column
    }
    if column > 0 {
      Self.append(0x09, columns - column, to: &lines)
      lines.append(0x0A)
    }
    return SheetTable(bytes: lines, rows: rows, columns: columns)
  }

  /// The cells sorted by place; of several in the same place the last one counts.
  private func inOrder() -> [Placed] {
    let sorted = cells.enumerated().sorted { left, right in
      left.element.place == right.element.place
        ? left.offset < right.offset : Self.precedes(left.element.place, right.element.place)
    }
    var unique: [Placed] = []
    for (_, cell) in sorted {
      if unique.last?.place == cell.place { unique.removeLast() }
      unique.append(cell)
    }
    return unique
  }

  private static func precedes(_ left: CellReference, _ right: CellReference) -> Bool {
    left.row == right.row ? left.column < right.column : left.row < right.row
  }

  private static func append(_ byte: UInt8, _ count: Int, to lines: inout [UInt8]) {
    for _ in 0..<count { lines.append(byte) }
  }
}
