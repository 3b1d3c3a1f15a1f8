import DashboardModel

extension Span<UInt8> {
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
        guard number < 1_000_000_000 else { return nil }
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
