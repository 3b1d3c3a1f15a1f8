import DashboardModel

extension Span<UInt8> {
  /// Whether a field is a blank as other programs write it: `NA`, `N/A`, `NULL`, `\N`, `NaN`, `None`.
  func isBlankOfOthers(_ range: Range<Int>) -> Bool {
    guard range.count >= 2, range.count <= 4 else { return false }
    var key: UInt64 = 0
    for index in range {
      let byte = self[index]
      key = key << 8 | UInt64(byte >= 97 && byte <= 122 ? byte - 32 : byte)
    }
    return Self.otherBlanks.contains(key)
  }

  private static var otherBlanks: [UInt64] {
    [0x4E41, 0x4E2F41, 0x4E55_4C4C, 0x5C4E, 0x4E41_4E, 0x4E4F_4E45]
  }

  /// A field as a flag: `Y` as CDE writes it, or what other programs make of it.
  ///
  /// A blank is no; `nil` for anything else.
  func flag(_ range: Range<Int>) -> Bool? {
    switch range.count {
    case 0: return false
    case 1:
      switch self[range.lowerBound] | 32 {
      case UInt8(ascii: "y"), UInt8(ascii: "t"), UInt8(ascii: "1"): return true
      case UInt8(ascii: "n"), UInt8(ascii: "f"), UInt8(ascii: "0"), UInt8(ascii: "*"): return false
      default: return nil
      }
    case 2...5:
      switch text(range).lowercased() {
      case "yes", "true": return true
      case "no", "false": return false
      default: return isBlankOfOthers(range) ? false : nil
      }
    default: return nil
    }
  }

  /// A field as a whole number without sign, `nil` where it is anything else; `5.0` is 5.
  func wholeNumber(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 14 else { return nil }
    var number = 0
    for index in range {
      let byte = self[index]
      if byte == 46, index > range.lowerBound {
        for rest in (index + 1)..<range.upperBound where self[rest] != 48 { return nil }
        return number
      }
      guard byte >= 48, byte <= 57 else { return nil }
      number = number * 10 + Int(byte - 48)
    }
    return number
  }

  /// A field as a number with one decimal, further decimals rounded with halves away from zero; `nil` for other text.
  func tenths(_ range: Range<Int>) -> Tenths? {
    var index = range.lowerBound
    let isNegative = index < range.upperBound && self[index] == 45
    if isNegative { index += 1 }
    var number = 0
    var decimals = -1
    var digits = 0
    while index < range.upperBound {
      let byte = self[index]
      if byte == 46, decimals < 0 {
        decimals = 0
      } else {
        guard byte >= 48, byte <= 57 else { return nil }
        digits += 1
        if decimals < 2 { number = number * 10 + Int(byte - 48) }
        if decimals >= 0 { decimals += 1 }
        guard number < 100_000_000 else { return nil }
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    switch decimals {
    case ...0: number *= 10
    case 1: break
    default: number = (number + 5) / 10
    }
    return Tenths(Int32(isNegative ? -number : number))
  }
}

/// Flags as texts, in all that people and programs write for yes and no.
enum FlagText {
  /// What a text says; a blank is no, `nil` for anything that is neither.
  static func read(_ text: String) -> Bool? {
    let bytes = Array(text.utf8)
    return bytes.span.flag(0..<bytes.count)
  }
}
