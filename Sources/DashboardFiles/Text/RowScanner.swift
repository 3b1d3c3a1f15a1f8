/// Walks the rows of a delimited file as bytes, finding only the fields that are asked for.
///
/// The bytes are passed to every call, because a span cannot be kept. Nothing is allocated per row or field.
struct RowScanner {
  private let layout: Layout
  private var position: Int
  private var column: Int = 0
  private var ended: Bool = true
  private var starts: [Int]
  private var ends: [Int]

  /// The line of the row, counted from 1.
  private(set) var line: Int
  /// Where the row begins.
  private(set) var rowStart: Int = 0
  /// Whether a quoted field of the row was never closed.
  private(set) var hasUnclosedQuote: Bool = false
  private var nextLine: Int

  /// Starts behind a header.
  init(layout: Layout, position: Int, line: Int) {
    self.layout = layout
    self.position = position
    self.line = line
    self.nextLine = line
    starts = Array(repeating: 0, count: layout.slotCount)
    ends = starts
  }

  /// Goes to the next row.
  ///
  /// - Returns: Whether there is one.
  mutating func next(_ bytes: Span<UInt8>) -> Bool {
    guard position < bytes.count else { return false }
    line = nextLine
    nextLine += 1
    rowStart = position
    column = 0
    ended = false
    hasUnclosedQuote = false
    for slot in 0..<starts.count {
      starts[slot] = position
      ends[slot] = position
    }
    return true
  }

  /// Finds the fields up to a column; the last column that is asked for where it is beyond.
  mutating func read(_ bytes: Span<UInt8>, through last: Int) {
    let stop = min(last, layout.slots.count - 1)
    while column <= stop, !ended { field(bytes, slot: layout.slots[column]) }
  }

  /// Finds all fields that are asked for.
  mutating func read(_ bytes: Span<UInt8>) { read(bytes, through: layout.slots.count - 1) }

  /// Goes to the end of the row.
  ///
  /// - Returns: How many fields the row has.
  mutating func countRest(_ bytes: Span<UInt8>) -> Int {
    while !ended { field(bytes, slot: -1) }
    return column
  }

  /// Goes to the end of the row without looking at its fields.
  mutating func skip(_ bytes: Span<UInt8>) {
    if layout.quoting == .rfc4180 {
      _ = countRest(bytes)
    } else if !ended {
      position = bytes.lineEnd(from: position) + 1
      ended = true
    }
  }

  /// Where a field stands, without quotation marks round it and spaces at its ends.
  func range(_ slot: Int) -> Range<Int> { starts[slot]..<ends[slot] }

  /// Whether a field is empty.
  func isEmpty(_ slot: Int) -> Bool { starts[slot] == ends[slot] }

  /// Whether the row was found to end before a column.
  func endsBefore(column wanted: Int) -> Bool { ended && column <= wanted }

  /// The length of what was scanned of the row, in bytes.
  var length: Int { position - rowStart }

  private mutating func field(_ bytes: Span<UInt8>, slot: Int) {
    let count = bytes.count
    var index = position
    let delimiter = layout.delimiter
    if layout.quoting == .rfc4180, index < count, bytes[index] == 34 {
      index = closingQuote(bytes, from: index + 1)
    }
    while index < count {
      let byte = bytes[index]
      if byte == delimiter || byte == 10 { break }
      index += 1
    }
    if slot >= 0 {
      var start = position
      var end = index
      if end > start, bytes[end - 1] == 13 { end -= 1 }
      while start < end, bytes[start] == 32 { start += 1 }
      while end > start, bytes[end - 1] == 32 { end -= 1 }
      if end - start >= 2, bytes[start] == 34, bytes[end - 1] == 34 {
        start += 1
        end -= 1
      }
      starts[slot] = start
      ends[slot] = end
    }
    column += 1
    ended = index >= count || bytes[index] == 10
    position = index + 1
  }

  private mutating func closingQuote(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index] == 10 { nextLine += 1 }
      if bytes[index] == 34 {
        if index + 1 < bytes.count, bytes[index + 1] == 34 {
          index += 1
        } else {
          return index + 1
        }
      }
      index += 1
    }
    hasUnclosedQuote = true
    return index
  }
}
