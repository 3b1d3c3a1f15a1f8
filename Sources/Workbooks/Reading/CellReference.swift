/// The place of a cell, both numbers beginning with one.
struct CellReference: Equatable {
  /// The largest sheet that the standard's programs can open.
  static let largest = CellReference(row: 1_048_576, column: 16_384)

  var row: Int
  var column: Int

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads a reference such as `C5`; nil if it is none, or beyond the largest sheet.
  init?(_ text: Span<UInt8>) {
    self.init(row: 0, column: 0)
    for index in text.indices {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default:
        return nil
      }
      guard column <= Self.largest.column, row <= Self.largest.row else { return nil }
    }
    guard isInside else { return nil }
  }

  /// Whether a sheet can have this cell.
  var isInside: Bool {
    row >= 1 && row <= Self.largest.row && column >= 1 && column <= Self.largest.column
  }
}
