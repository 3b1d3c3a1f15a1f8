/// One text of a cell, gathered from its runs.
struct CellText {
  /// The text so far, after those that were kept.
  private(set) var bytes: [UInt8] = []

  /// Where the text begins.
  private var start = 0

  /// Whether the text may have characters that are escaped or that would break a line.
  private var isSpecial = false

  /// Makes room for so many bytes.
  mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count)
  }

  /// Drops the text.
  mutating func removeAll() {
    isSpecial = false
    if bytes.count > start { bytes.removeLast(bytes.count - start) }
  }

  /// Keeps the text, so that the next one stands behind it.
  mutating func keep() {
    isSpecial = false
    start = bytes.count
  }

  /// Adds the text that stands at the scanner's place.
  mutating func append(from scanner: inout PartScanner) throws(WorkbookFault) {
    if try scanner.appendText(to: &bytes) { isSpecial = true }
  }

  /// Makes the text one that can stand in a line: what would break the line becomes a space.
  ///
  /// - Parameter isEscaped: Whether the text has characters that are written as `_x000D_`.
  mutating func settle(isEscaped: Bool) {
    guard isSpecial else { return }
    isSpecial = false
    if isEscaped { EscapedText.decode(&bytes, from: start) }
    let first = start
    var text = bytes.mutableSpan
    for index in first..<text.count where text[index] == 0x09 || text[index] == 0x0A || text[index] == 0x0D {
      text[index] = 0x20
    }
  }
}
