import DashboardModel

/// What a field for a CDS code holds.
enum CDSReading: Equatable {
  /// A code of 14 digits.
  case code(CDSCode)
  /// A code of 13 digits, whose leading zero a spreadsheet dropped.
  case restored(CDSCode)
  /// A code of 6 or 7 digits: county and district, as CDE publishes a few LEAs.
  case completed(CDSCode)
  /// Nothing.
  case empty
  /// Anything else: too few digits, letters, or a number in scientific notation.
  case damaged
}

extension Span<UInt8> {
  /// A field as a CDS code.
  ///
  /// A single 0 is the row of the whole state after a trip through a spreadsheet. Hyphens and blanks between the digits, as
  /// CDE prints codes on the web, are passed over.
  func cds(_ range: Range<Int>) -> CDSReading {
    if range.isEmpty { return .empty }
    guard range.count <= 18 else { return .damaged }
    var number: UInt64 = 0
    var digits = 0
    for index in range {
      let byte = self[index]
      if byte == 45 || byte == 32, digits > 0, index + 1 < range.upperBound { continue }
      guard byte >= 48, byte <= 57, digits < 14 else { return .damaged }
      number = number * 10 + UInt64(byte - 48)
      digits += 1
    }
    if number == 0, digits == 1 || digits == 14 { return .code(.state) }
    if digits == 6 || digits == 7 {
      guard let code = CDSCode(number * 10_000_000), code.county > 0 else { return .damaged }
      return .completed(code)
    }
    guard let code = CDSCode(number), code.county > 0 else { return .damaged }
    switch digits {
    case 14: return .code(code)
    case 13: return .restored(code)
    default: return .damaged
    }
  }
}
