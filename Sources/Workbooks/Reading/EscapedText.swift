/// Workbooks write characters that XML cannot hold as `_x000D_`, with four hexadecimal digits.
package enum EscapedText {
  private static let underscore = UInt8(ascii: "_")
  private static let mark = UInt8(ascii: "x")
  private static let length = 7

  /// Replaces escapes by what is meant, from a place on to the end; a space stands for what would break a line.
  static func decode(_ bytes: inout [UInt8], from start: Int) {
    var text = bytes.mutableSpan
    let count = text.count
    var target = start
    var source = start
    while source < count {
      if text[source] == underscore, let scalar = scalar(in: text.span, at: source) {
        // The character is shorter than its escape.
        let breaksLine = scalar == "\t" || scalar == "\n" || scalar == "\r"
        for unit in UTF8.encode(breaksLine ? " " : scalar) ?? UTF8.encodedReplacementCharacter {
          text[target] = unit
          target += 1
        }
        source += length
      } else {
        text[target] = text[source]
        target += 1
        source += 1
      }
    }
    if target < count { bytes.removeLast(count - target) }
  }

  /// The text with its own underscores escaped wherever they would be taken for an escape.
  package static func encoded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(underscore) else { return text }
    var escaped: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if scalar(in: bytes.span, at: index) == nil { escaped.append(byte) } else { escaped += "_x005F_".utf8 }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func scalar(in bytes: Span<UInt8>, at index: Int) -> Unicode.Scalar? {
    guard index + length <= bytes.count, bytes[index] == underscore, bytes[index + 1] == mark,
      bytes[index + length - 1] == underscore
    else { return nil }
    var number: UInt32 = 0
    for place in index + 2..<index + length - 1 {
      guard let digit = CharacterReference.digit(bytes[place]) else { return nil }
      number = number << 4 | digit
    }
    return Unicode.Scalar(number)
  }
}
