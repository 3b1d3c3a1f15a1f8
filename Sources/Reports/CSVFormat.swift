/// Writes tables as CSV: RFC 4180 with a header, UTF-8, line feeds.
public enum CSVFormat {
  /// The table as bytes.
  public static func bytes(_ table: ReportTable) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(table.rows.count * 100 + 200)
    append(table.columns.map { .code($0) }, to: &bytes)
    for row in table.rows { append(row, to: &bytes) }
    return bytes
  }

  private static func append(_ row: [Value], to bytes: inout [UInt8]) {
    for (index, value) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      field(value, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private static func field(_ value: Value, to bytes: inout [UInt8]) {
    var text = value.line
    if case .text = value, let first = text.utf8.first, Self.formulaStarts.contains(first) { text = "'" + text }
    let needsQuotes = text.utf8.contains { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 }
    guard needsQuotes else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(34)
    for byte in text.utf8 {
      if byte == 34 { bytes.append(34) }
      bytes.append(byte)
    }
    bytes.append(34)
  }

  /// A spreadsheet takes a cell that begins with one of these for a formula: `=`, `+`, `-`, `@`, tab, return.
  private static let formulaStarts: Set<UInt8> = [61, 43, 45, 64, 9, 13]
}
