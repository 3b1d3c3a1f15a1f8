/// Workbooks write characters that XML cannot hold as `_x000D_`, with four hexadecimal digits.
package enum EscapedText {
  private static let underscore = UInt8(ascii: "_")
  private static let mark = UInt8(ascii: "x")
  private static let length = 7

  /// The text with the characters that are meant.
  static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(underscore) else { return bytes }
    var plain: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let scalar = scalar(in: bytes, at: index) {
        plain += String(scalar).utf8
        index += length
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return plain
  }

  /// The text with its own underscores escaped wherever they would be taken for an escape.
  package static func encoded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(underscore) else { return text }
    var escaped: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if scalar(in: bytes, at: index) == nil { escaped.append(byte) } else { escaped += "_x005F_".utf8 }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func scalar(in bytes: [UInt8], at index: Int) -> Unicode.Scalar? {
    guard bytes[index] == underscore, index + length <= bytes.count, bytes[index + 1] == mark,
      bytes[index + length - 1] == underscore
    else { return nil }
    let digits = bytes[index + 2..<index + length - 1]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
  }
}
