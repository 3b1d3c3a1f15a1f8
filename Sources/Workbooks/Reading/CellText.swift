/// One text of a cell, gathered from its runs.
struct CellText {
  /// The text so far, after those that were kept.
  private(set) var bytes: [UInt8] = []

  /// Where the text begins.
  private var start = 0

  /// Whether the text may have escaped characters.
  private var hasUnderscore = false

  /// Makes room for so many bytes.
  mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count)
  }

  /// Drops the text.
  mutating func removeAll() {
    hasUnderscore = false
    if bytes.count > start { bytes.removeLast(bytes.count - start) }
  }

  /// Keeps the text, so that the next one stands behind it.
  mutating func keep() {
    hasUnderscore = false
    start = bytes.count
  }

  /// Adds the text that stands at the scanner's place.
  mutating func append(from scanner: inout PartScanner) throws(WorkbookFault) {
    if try scanner.appendText(to: &bytes, after: start) { hasUnderscore = true }
  }

  /// Replaces what is written as `_x000D_` by what is meant.
  mutating func unescape() {
    if hasUnderscore { EscapedText.decode(&bytes, from: start) }
    hasUnderscore = false
  }
}
