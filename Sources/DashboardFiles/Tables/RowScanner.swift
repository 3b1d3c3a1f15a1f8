/// Walks the rows of a delimited file as bytes, finding only the fields that are asked for.
///
/// The bytes are passed to every call, because a span cannot be kept. Nothing is allocated per row or field.
struct RowScanner {
  private let layout: Layout
  private var position: Int
  private var column: Int = 0
  private var ended: Bool = true
  private var fields: [Range<Int>]
  /// The columns before this one have been found, so that fields left over from the row before are not taken for its own.
  private var found: Int = 0
  private var nextLine: Int

  /// The line of the row, counted from 1.
  private(set) var line: Int
  /// Where the row begins.
  private(set) var rowStart: Int = 0
  /// Whether a quoted field of the row was never closed, or text stands behind its closing mark.
  private(set) var hasUnclosedQuote: Bool = false

  /// A row of CDE's has at most some ten thousand bytes; the limit keeps a damaged file from filling the memory.
  private static let lengthLimit: Int = 1 << 20

  /// Starts behind a header.
  init(layout: Layout, position: Int, line: Int) {
    self.layout = layout
    self.position = position
    self.line = line
    self.nextLine = line
    fields = Array(repeating: 0..<0, count: layout.slotCount)
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
    found = 0
    ended = false
    hasUnclosedQuote = false
    return true
  }

  /// Finds the fields up to a column; the last column that is asked for where it is beyond.
  mutating func read(_ bytes: Span<UInt8>, through last: Int) {
    let stop = Swift.min(last, layout.slots.count - 1)
    if ended || column > stop { return }
    let delimiter = layout.delimiter
    var start = position
    // Taken out for the while, so that its uniqueness is checked once a row and not once a field.
    var taken: [Range<Int>] = []
    swap(&taken, &fields)
    var row = taken.mutableSpan
    while column <= stop {
      let end = fieldEnd(bytes, from: start, delimiter)
      let slot = layout.slots[column]
      if slot >= 0 { row[slot] = Self.trimmed(bytes, start, end) }
      column += 1
      start = end + 1
      if end >= bytes.count || bytes[end] == 10 {
        ended = true
        break
      }
    }
    position = start
    found = column
    swap(&taken, &fields)
  }

  /// Finds all fields that are asked for.
  mutating func read(_ bytes: Span<UInt8>) { read(bytes, through: layout.slots.count - 1) }

  /// Goes to the end of the row.
  ///
  /// - Returns: How many fields the row has.
  mutating func countRest(_ bytes: Span<UInt8>) -> Int {
    let delimiter = layout.delimiter
    while !ended {
      let end = fieldEnd(bytes, from: position, delimiter)
      column += 1
      ended = end >= bytes.count || bytes[end] == 10
      position = end + 1
    }
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

  /// Where a field stands, without quotation marks round it and spaces at its ends; empty where the row ends before it.
  func range(_ slot: Int) -> Range<Int> { layout.columns[slot] < found ? fields[slot] : rowStart..<rowStart }

  /// Whether a field is empty.
  func isEmpty(_ slot: Int) -> Bool { range(slot).isEmpty }

  /// A field as text, doubled quotation marks made single where they stand for one.
  func text(_ bytes: Span<UInt8>, _ slot: Int) -> String {
    let text = bytes.text(range(slot))
    guard layout.quoting == .rfc4180, text.contains("\"\"") else { return text }
    var single = ""
    var isSecond = false
    for character in text {
      isSecond = character == "\"" && !isSecond && single.last == "\""
      if !isSecond { single.append(character) }
    }
    return single
  }

  /// Whether the row reaches to the end of the bytes.
  func isAtEnd(_ bytes: Span<UInt8>) -> Bool { position >= bytes.count }

  /// The length of what was scanned of the row, in bytes.
  var length: Int { position - rowStart }

  /// Whether the row is longer than any of CDE's.
  var isTooLong: Bool { length > Self.lengthLimit }

  private mutating func fieldEnd(_ bytes: Span<UInt8>, from start: Int, _ delimiter: UInt8) -> Int {
    let count = bytes.count
    var index = start
    if layout.quoting == .rfc4180, index < count, bytes[index] == 34 { index = closingQuote(bytes, from: index + 1) }
    while index < count {
      let byte = bytes[index]
      if byte == delimiter || byte == 10 { break }
      index += 1
    }
    return index
  }

  private static func trimmed(_ bytes: Span<UInt8>, _ from: Int, _ to: Int) -> Range<Int> {
    var start = from
    var end = to
    if end > start, bytes[end - 1] == 13 { end -= 1 }
    while start < end, bytes[start] == 32 { start += 1 }
    while end > start, bytes[end - 1] == 32 { end -= 1 }
    if end - start >= 2, bytes[start] == 34, bytes[end - 1] == 34 {
      start += 1
      end -= 1
    }
    return start..<end
  }

  /// The place behind the mark that closes a quoted field; only a delimiter or the row's end may follow it.
  private mutating func closingQuote(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index] == 10 { nextLine += 1 }
      if bytes[index] == 34 {
        if index + 1 < bytes.count, bytes[index + 1] == 34 {
          index += 1
        } else {
          if index + 1 < bytes.count, ![layout.delimiter, 10, 13, 32].contains(bytes[index + 1]) {
            hasUnclosedQuote = true
          }
          return index + 1
        }
      }
      index += 1
    }
    hasUnclosedQuote = true
    return index
  }
}
