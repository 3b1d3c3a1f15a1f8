/// The filled cells of a sheet, on their way to become lines of text.
///
/// Cells nearly always come in order and the first row is nearly always the widest; then the text is right as it grows.
struct CellGrid {
  /// Cells of one row that came from left to right.
  private struct Run {
    let row: Int32
    let firstColumn: Int32
    var lastColumn: Int32
    let start: UInt32
    var end: UInt32
  }

  private let limit: Int

  /// The runs one after the other, tabs between their cells, and what has to stand between them if they are in order.
  private var text: [UInt8] = []
  private var runs: [Run] = []

  /// The bytes of text without tabs and ends of lines.
  private var letters = 0
  private var rows = 0
  private var columns = 0

  /// Whether every cell came after those above it and to its left.
  private var isInOrder = true

  /// Whether a line was ended before the number of columns was known.
  private var isRagged = false

  /// Whether the text would have more bytes than allowed, blank cells counted.
  private(set) var isFull = false

  /// Creates a grid without cells that may become so many bytes of text, at most 2 GB.
  init(limit: Int) {
    self.limit = min(limit, Int(Int32.max))
  }

  /// Makes room for so many bytes of text, which costs nothing as long as they do not come.
  mutating func reserve(_ count: Int) {
    text.reserveCapacity(min(count, limit))
  }

  /// Puts text into a cell; empty text leaves no trace.
  mutating func put(_ content: ArraySlice<UInt8>, at place: CellReference) {
    guard !content.isEmpty, !isFull else { return }
    let last = runs.last
    let isSameRow = last.map { Int($0.row) == place.row } ?? false
    let continuesRun = isSameRow && last.map { Int($0.lastColumn) < place.column } ?? false
    if !continuesRun, isSameRow || last.map({ Int($0.row) > place.row }) ?? false { isInOrder = false }

    letters += content.count
    rows = max(rows, place.row)
    if place.column > columns {
      isRagged = isRagged || runs.count > (continuesRun ? 1 : 0)
      columns = place.column
    }
    isFull = size(runs: runs.count + (continuesRun ? 0 : 1)) > limit
    guard !isFull else { return }

    if continuesRun, let last {
      text.append(0x09, place.column - Int(last.lastColumn))
      text += content
      runs[runs.count - 1].lastColumn = Int32(place.column)
      runs[runs.count - 1].end = UInt32(text.count)
    } else {
      if isInOrder { endLine(of: last, before: place) }
      let start = UInt32(text.count)
      text += content
      let column = Int32(place.column)
      runs.append(
        Run(row: Int32(place.row), firstColumn: column, lastColumn: column, start: start, end: UInt32(text.count)))
    }
  }

  /// The lines, those that are not empty all with as many fields as the sheet has columns.
  mutating func table() -> SheetTable {
    if !isInOrder { sort() }
    if isRagged { pad() }
    if let last = runs.last {
      text.append(0x09, columns - Int(last.lastColumn))
      text.append(0x0A)
    }
    return SheetTable(bytes: text, rows: rows, columns: columns)
  }

  /// The size of the whole text; runs in disorder are counted at most, with what it takes to sort them.
  private func size(runs: Int) -> Int {
    letters + rows + runs * (isInOrder ? columns - 1 : columns + MemoryLayout<Run>.stride)
  }

  /// Writes what stands between the end of a run and a cell of a later row.
  private mutating func endLine(of last: Run?, before place: CellReference) {
    if let last { text.append(0x09, columns - Int(last.lastColumn)) }
    text.append(0x0A, place.row - Int(last?.row ?? 1))
    text.append(0x09, place.column - 1)
  }

  /// Makes one run of every row, the rows in order; of several cells in the same place the last one counts.
  private mutating func sort() {
    let cells = text
    let sorted = runs.sorted { $0.row < $1.row }
    var places = [Range<Int>](repeating: 0..<0, count: columns + 1)
    text = []
    runs = []
    var first = 0
    while first < sorted.count {
      let row = sorted[first].row
      var end = first
      var columns = sorted[first].firstColumn...sorted[first].lastColumn
      while end < sorted.count, sorted[end].row == row {
        let run = sorted[end]
        columns = min(columns.lowerBound, run.firstColumn)...max(columns.upperBound, run.lastColumn)
        Self.place(cells[Int(run.start)..<Int(run.end)], from: Int(run.firstColumn), in: &places)
        end += 1
      }
      let start = UInt32(text.count)
      for column in columns {
        if column > columns.lowerBound { text.append(0x09) }
        text += cells[places[Int(column)]]
        places[Int(column)] = 0..<0
      }
      runs.append(
        Run(
          row: row, firstColumn: columns.lowerBound, lastColumn: columns.upperBound, start: start,
          end: UInt32(text.count)))
      first = end
    }
    isRagged = true
  }

  /// Notes where the cells of a run stand.
  private static func place(_ run: ArraySlice<UInt8>, from firstColumn: Int, in places: inout [Range<Int>]) {
    var column = firstColumn
    var start = run.startIndex
    for index in run.startIndex...run.endIndex where index == run.endIndex || run[index] == 0x09 {
      if index > start { places[column] = start..<index }
      start = index + 1
      column += 1
    }
  }

  /// Writes the runs anew, now that the number of columns is known.
  private mutating func pad() {
    let cells = text
    text = []
    text.reserveCapacity(size(runs: runs.count))
    var last: Run?
    for run in runs {
      endLine(of: last, before: CellReference(row: Int(run.row), column: Int(run.firstColumn)))
      text += cells[Int(run.start)..<Int(run.end)]
      last = run
    }
  }
}

extension [UInt8] {
  /// Appends the same byte several times.
  fileprivate mutating func append(_ byte: UInt8, _ count: Int) {
    for _ in 0..<count { append(byte) }
  }
}
