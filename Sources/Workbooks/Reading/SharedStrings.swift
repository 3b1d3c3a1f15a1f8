/// The texts that cells refer to by number.
struct SharedStrings: PartHandler, Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var text = CellText()

  /// The text of a number.
  subscript(index: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  mutating func begin(_ element: String, _ attributes: [String: String]) throws(PartFlaw) {
    text.begin(element)
  }

  mutating func take(_ piece: String) {
    text.take(piece)
  }

  mutating func end(_ element: String) throws(PartFlaw) {
    text.end(element)
    if element == "si" {
      bytes += text.finish()
      ends.append(bytes.count)
    }
  }
}
