/// Finds the line of a text that names the columns: CDE's lists have up to five lines of titles above it.
enum HeaderFinder {
  /// So many lines are looked at, and a line is at most so long.
  static let lineLimit: Int = 25
  /// A header of CDE's has at most some thousand bytes.
  static let byteLimit: Int = 1 << 16

  /// A line with so many known names is the header, whatever follows.
  private static let enough: Int = 12

  /// What was found.
  enum Finding {
    /// The header.
    case header(TableHeader)
    /// A line that is too long to be a header.
    case lineTooLong(line: Int, bytes: Int)
    /// No line names columns; the first line's fields.
    case none([String])

    /// Whether it is a header that ends before a place.
    func ends(before place: Int) -> Bool { if case .header(let header) = self { header.end < place } else { false } }
  }

  /// Whether a text holds all lines that are looked at, whole.
  static func isEnough(_ text: [UInt8]) -> Bool { text.count { $0 == 10 } >= lineLimit }

  /// Looks for the first line that holds the most names that CDE uses.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - columns: What known columns are called in this file.
  /// - Returns: What was found.
  static func find(in text: [UInt8], columns: [ColumnNames.Entry] = []) -> Finding {
    let bytes = text.span
    var start = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    var best: (header: TableHeader, score: Int)?
    var firstFields: [String] = []
    var line = 0
    while start < bytes.count, line < lineLimit {
      line += 1
      let end = bytes.lineEnd(from: start)
      if end - start > byteLimit {
        if best != nil { break }
        return .lineTooLong(line: line, bytes: end - start)
      }
      let candidate = header(bytes, start..<end, line: line).renamed(columns)
      if firstFields.isEmpty { firstFields = candidate.names.filter { !$0.isEmpty } }
      let score = candidate.foldedNames.count { KnownColumns.contains($0.name) }
      if score >= 2, score > best?.score ?? 0 { best = (candidate, score) }
      // No row of data holds more names than a header that names most columns.
      if score >= enough { break }
      start = end + 1
    }
    return best.map { .header($0.header) } ?? .none(firstFields)
  }

  /// The fields of a line as names of columns.
  private static func header(_ bytes: Span<UInt8>, _ range: Range<Int>, line: Int) -> TableHeader {
    let text = TextDecoding.string(bytes.copy(range))
    let delimiter: Character = text.contains("\t") ? "\t" : text.contains("|") ? "|" : ","
    if delimiter == ",", text.contains("\""), let header = quotedHeader(bytes, from: range.lowerBound, line: line) {
      return header
    }
    let names = text.split(separator: delimiter, omittingEmptySubsequences: false).map { name in
      var name = name.drop { $0 == " " || $0 == "\"" }
      while let last = name.last, last.isWhitespace || last == "\"" { name.removeLast() }
      return String(name)
    }
    return TableHeader(
      delimiter: delimiter.asciiValue ?? 9, names: names, line: line, end: min(range.upperBound + 1, bytes.count))
  }

  /// A comma file's header, whose names may hold commas and line ends in quotation marks.
  ///
  /// It counts as standing in its last line. It is `nil` where the marks do not close at the ends of fields.
  private static func quotedHeader(_ bytes: Span<UInt8>, from start: Int, line: Int) -> TableHeader? {
    let limit = min(bytes.count, start + byteLimit)
    let comma = UInt8(ascii: ",")
    let quote = UInt8(ascii: "\"")
    var names: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var line = line
    var index = start
    while index < limit {
      let byte = bytes[index]
      if byte == quote, isQuoted, index + 1 < limit, bytes[index + 1] == quote {
        field.append(quote)
        index += 1
      } else if byte == quote, isQuoted {
        if index + 1 < limit, ![comma, 10, 13].contains(bytes[index + 1]) { return nil }
        isQuoted = false
      } else if byte == quote, field.isEmpty {
        isQuoted = true
      } else if byte == comma, !isQuoted {
        names.append(trimmed(field))
        field = []
      } else if byte == 10, !isQuoted {
        break
      } else {
        if byte == 10 { line += 1 }
        field.append(byte)
      }
      index += 1
    }
    if isQuoted { return nil }
    return TableHeader(delimiter: comma, names: names + [trimmed(field)], line: line, end: min(index + 1, bytes.count))
  }

  private static func trimmed(_ field: [UInt8]) -> String {
    String(TextDecoding.string(field).drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
