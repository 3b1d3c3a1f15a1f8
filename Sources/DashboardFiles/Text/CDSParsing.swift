import DashboardModel

/// What a field for a CDS code holds.
enum CDSReading: Equatable {
  /// A code of 14 digits.
  case code(CDSCode)
  /// A code of 13 digits, whose leading zero a spreadsheet dropped.
  case restored(CDSCode)
  /// Nothing.
  case empty
  /// Anything else: too few digits, letters, or a number in scientific notation.
  case damaged
}

extension Span<UInt8> {
  /// A field as a CDS code.
  ///
  /// A single 0 is the row of the whole state after a trip through a spreadsheet.
  func cds(_ range: Range<Int>) -> CDSReading {
    if range.isEmpty { return .empty }
    guard range.count <= 14 else { return .damaged }
    var number: UInt64 = 0
    for index in range {
      let byte = self[index]
      guard byte >= 48, byte <= 57 else { return .damaged }
      number = number * 10 + UInt64(byte - 48)
    }
    if number == 0, range.count == 1 || range.count == 14 { return .code(.state) }
    guard let code = CDSCode(number), code.county > 0 else { return .damaged }
    switch range.count {
    case 14: return .code(code)
    case 13: return .restored(code)
    default: return .damaged
    }
  }
}
