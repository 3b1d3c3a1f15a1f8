/// How the rows of a delimited file are cut into fields, and which fields are asked for.
struct Layout: Sendable {
  /// What quotation marks mean.
  enum Quoting: Sendable {
    /// One pair round a field is taken off; they mean nothing else. Tab and bar files.
    case strip
    /// As in RFC 4180: delimiters, line ends and doubled marks may stand inside. Comma files.
    case rfc4180
  }

  /// The byte between fields.
  var delimiter: UInt8
  /// What quotation marks mean.
  var quoting: Quoting
  /// How many columns the header has.
  var columnCount: Int
  /// The slot of each column that is asked for, -1 for others; ends with the last one that is asked for.
  var slots: [Int]
  /// The column of each slot; beyond all columns for one that the file does not have.
  var columns: [Int]
  /// How many slots there are.
  var slotCount: Int { columns.count }

  /// Makes a layout of a header and the columns that are asked for.
  ///
  /// - Parameters:
  ///   - table: The file's header.
  ///   - columns: The asked columns' numbers, one a slot; `nil` for a column that the file does not have.
  init(_ table: TableHeader, columns: [Int?]) {
    delimiter = table.delimiter
    quoting = table.delimiter == UInt8(ascii: ",") ? .rfc4180 : .strip
    columnCount = table.names.count
    let last = columns.compactMap { $0 }.max() ?? -1
    slots = Array(repeating: -1, count: last + 1)
    for (slot, column) in columns.enumerated() { if let column { slots[column] = slot } }
    self.columns = columns.map { $0 ?? .max }
  }
}
