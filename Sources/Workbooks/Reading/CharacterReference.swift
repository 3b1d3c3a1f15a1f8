/// A character that is written as its name or its number, such as `&amp;` or `&#233;`.
enum CharacterReference {
  /// The character, and how many bytes were read for it.
  case scalar(Unicode.Scalar, length: Int)

  /// The bytes end before the reference does.
  case incomplete

  /// The bytes are no reference of a character that XML can hold.
  case none

  /// The most bytes of a reference, with many leading zeros.
  private static let longest = 32

  /// Reads a reference from its `&`.
  static func read(_ bytes: Span<UInt8>) -> CharacterReference {
    var end = 1
    while end < bytes.count, end < longest, bytes[end] != UInt8(ascii: ";") { end += 1 }
    guard end < bytes.count else { return .incomplete }
    guard end < longest else { return .none }
    let name = bytes.extracting(1..<end)
    guard let scalar = name.isEmpty ? nil : name[0] == UInt8(ascii: "#") ? numbered(name) : named(name) else {
      return .none
    }
    return .scalar(scalar, length: end + 1)
  }

  private static func named(_ name: Span<UInt8>) -> Unicode.Scalar? {
    if name.is("amp") { return "&" }
    if name.is("lt") { return "<" }
    if name.is("gt") { return ">" }
    if name.is("quot") { return "\"" }
    return name.is("apos") ? "'" : nil
  }

  private static func numbered(_ name: Span<UInt8>) -> Unicode.Scalar? {
    let isHexadecimal = name.count > 1 && name[1] == UInt8(ascii: "x")
    let radix: UInt32 = isHexadecimal ? 16 : 10
    let start = isHexadecimal ? 2 : 1
    guard start < name.count else { return nil }
    var number: UInt32 = 0
    for index in start..<name.count {
      guard let digit = digit(name[index]), digit < radix else { return nil }
      number = number * radix + digit
      if number > 0x10FFFF { return nil }
    }
    switch number {
    case 0x09, 0x0A, 0x0D: break
    case 0..<0x20, 0xFFFE, 0xFFFF: return nil
    default: break
    }
    return Unicode.Scalar(number)
  }

  /// The value of a hexadecimal digit.
  static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
