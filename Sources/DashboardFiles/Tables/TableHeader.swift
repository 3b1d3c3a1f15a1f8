/// The line of a file that names its columns.
struct TableHeader: Sendable {
  /// The byte between fields.
  var delimiter: UInt8
  /// The names as the file writes them.
  var names: [String]
  /// The header's line, counted from 1.
  var line: Int
  /// Where the rows begin, in bytes.
  var end: Int

  private var index: [String: Int] = [:]

  /// Makes a header of names.
  init(delimiter: UInt8, names: [String], line: Int, end: Int) {
    self.delimiter = delimiter
    self.names = names
    self.line = line
    self.end = end
    for (column, name) in names.enumerated() where index[Self.folded(name)] == nil {
      index[Self.folded(name)] = column
    }
  }

  /// The number of the first column with one of these names, in any case and with any punctuation, or `nil`.
  func column(_ names: String...) -> Int? {
    for name in names { if let found = index[Self.folded(name)] { return found } }
    return nil
  }

  /// Whether there is a column of a name.
  func has(_ name: String) -> Bool { index[Self.folded(name)] != nil }

  /// The folded names with their columns, for matching by pattern.
  var foldedNames: [(name: String, column: Int)] { names.enumerated().map { (Self.folded($1), $0) } }

  /// The first name that stands twice and its two columns, or `nil`.
  var repeatedName: (name: String, first: Int, second: Int)? {
    for (column, name) in names.enumerated() where !Self.folded(name).isEmpty {
      if let first = index[Self.folded(name)], first != column { return (name, first, column) }
    }
    return nil
  }

  /// A name in small letters, without blanks and punctuation: the files differ in all of these.
  static func folded(_ name: String) -> String {
    String(name.lowercased().unicodeScalars.filter { ($0 >= "a" && $0 <= "z") || ($0 >= "0" && $0 <= "9") })
  }
}
