/// Numbers as their digits should read, which is not always as the workbook writes them.
enum NumberText {
  private static let largestExact = 9_007_199_254_740_992.0

  /// Whole numbers without exponent, others in the fewest digits that give the same number.
  static func text(of written: ArraySlice<UInt8>) -> [UInt8] {
    let trimmed = trimmed(written)
    if isPlainInteger(trimmed) { return Array(trimmed) }
    guard let number = value(of: trimmed) else { return Array(trimmed) }
    if number.magnitude <= largestExact, number == number.rounded() {
      return Array(String(Int(number)).utf8)
    }
    return Array(withoutSmallExponent(number.description).utf8)
  }

  /// The number written here, or nil if it is none that a sheet can hold.
  static func value(of written: ArraySlice<UInt8>) -> Double? {
    let trimmed = trimmed(written)
    guard trimmed.allSatisfy(isNumeric) else { return nil }
    return Double(String(decoding: trimmed, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
  }

  private static func trimmed(_ written: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = written
    while let first = rest.first, PartTag.isBlank(first) { rest.removeFirst() }
    while let last = rest.last, PartTag.isBlank(last) { rest.removeLast() }
    return rest
  }

  /// Whether the text is a whole number in plain digits, which reads as it should.
  static func isPlainInteger(_ text: ArraySlice<UInt8>) -> Bool {
    let digits = text.first == UInt8(ascii: "-") ? text.dropFirst() : text
    return !digits.isEmpty && digits.allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"): true
    default: isDigit(byte)
    }
  }

  /// Writes `5e-05` as `0.00005`; what is smaller by far stays as it is.
  private static func withoutSmallExponent(_ text: String) -> String {
    let halves = text.split(separator: "e")
    guard halves.count == 2, let exponent = Int(halves[1]), (-15..<0).contains(exponent) else { return text }
    let digits = halves[0].filter { $0.isNumber }
    let sign = halves[0].hasPrefix("-") ? "-" : ""
    let stripped = digits.hasSuffix("0") ? digits.dropLast() : digits[...]
    return sign + "0." + String(repeating: "0", count: -exponent - 1) + stripped
  }
}
