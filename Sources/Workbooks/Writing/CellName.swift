/// The names of cells and columns.
enum CellName {
  /// `A` to `Z`, then `AA` and so on; the first column is 0.
  static func column(_ index: Int) -> String {
    var name = ""
    var rest = index + 1
    while rest > 0 {
      rest -= 1
      name = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + name
      rest /= 26
    }
    return name
  }

  /// The area of a sheet from its first cell to the given column and row, with a sign before each step in formulas.
  static func area(columns: Int, rows: Int, sign: String = "") -> String {
    "\(sign)A\(sign)1:\(sign)\(column(columns - 1))\(sign)\(rows)"
  }
}
