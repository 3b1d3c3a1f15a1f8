/// Gathers one text from its runs, leaving out how it is pronounced.
struct CellText: Sendable {
  private var bytes: [UInt8] = []
  private var isOpen = false
  private var isPhonetic = false

  mutating func begin(_ element: String) {
    switch element {
    case "t": isOpen = !isPhonetic
    case "rPh": isPhonetic = true
    default: break
    }
  }

  mutating func take(_ piece: String) {
    if isOpen { bytes += piece.utf8 }
  }

  mutating func end(_ element: String) {
    switch element {
    case "t": isOpen = false
    case "rPh": isPhonetic = false
    default: break
    }
  }

  /// The text so far; the next one begins empty.
  mutating func finish() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return EscapedText.decoded(bytes)
  }
}
