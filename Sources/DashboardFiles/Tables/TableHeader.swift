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

  /// The folded names with their columns, for matching by pattern.
  private(set) var foldedNames: [(name: String, column: Int)]

  private var index: [String: Int] = [:]

  /// Makes a header of names.
  init(delimiter: UInt8, names: [String], line: Int, end: Int) {
    self.delimiter = delimiter
    self.names = names
    self.line = line
    self.end = end
    foldedNames = names.enumerated().map { (Self.folded($1), $0) }
    makeIndex()
  }

  /// The header with columns under the names by which they are known; one that bore such a name before bears it no more.
  func renamed(_ entries: [ColumnNames.Entry]) -> TableHeader {
    var header = self
    for entry in entries {
      guard let column = index[Self.folded(entry.header)] else { continue }
      let name = Self.folded(entry.name)
      for other in header.foldedNames.indices where header.foldedNames[other].name == name {
        header.foldedNames[other].name = ""
      }
      header.foldedNames[column].name = name
    }
    if !entries.isEmpty { header.makeIndex() }
    return header
  }

  private mutating func makeIndex() {
    index = [:]
    for (name, column) in foldedNames where index[name] == nil { index[name] = column }
  }

  /// The number of the first column with one of these names, in any case and with any punctuation, or `nil`.
  func column(_ names: String...) -> Int? { column(among: names) }

  /// The number of the first column with one of these names, or `nil`.
  func column(among names: [String]) -> Int? {
    for name in names { if let found = index[Self.folded(name)] { return found } }
    return nil
  }

  /// Whether there is a column of a name.
  func has(_ name: String) -> Bool { index[Self.folded(name)] != nil }

  /// The first name that stands twice and its two columns, or `nil`.
  var repeatedName: (name: String, first: Int, second: Int)? {
    for (name, column) in foldedNames where !name.isEmpty {
      if let first = index[name], first != column { return (names[column], first, column) }
    }
    return nil
  }

  /// A name in small letters, without blanks and punctuation: the files differ in all of these.
  static func folded(_ name: String) -> String {
    String(name.lowercased().unicodeScalars.filter { ($0 >= "a" && $0 <= "z") || ($0 >= "0" && $0 <= "9") })
  }
}
