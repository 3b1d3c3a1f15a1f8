/// Looks at what came: whether it is a file of the kind that its name promises, and whole as far as that can be seen.
struct ContentCheck {
  /// The file's name promises an Excel workbook, and not a table of text.
  let isWorkbook: Bool
  /// Whether the server told the length, so that a whole file need not be told by its end.
  let isMeasured: Bool

  /// How much is looked at in one piece: CDE's longest header line has some 1,500 characters.
  private static let window = 1 << 16

  /// Throws when what came is not the file.
  ///
  /// - Throws: ``FetchFault``: a web page, empty, of another kind, or ``FetchFault/unfinished``.
  func check(_ file: PartialFile) throws(FetchFault) {
    let size = try file.size()
    let beginning = try file.bytes(from: 0, count: min(size, Self.window))
    if size == 0 { throw .empty }
    if Self.isMarkup(beginning) { throw .htmlPage }
    if isWorkbook {
      // The longest end of a zip archive: 22 bytes and a comment of 65,535.
      let start = max(0, size - 22 - 65_535)
      return try checkWorkbook(beginning, end: try file.bytes(from: start, count: size - start), size: size)
    }
    for start in stride(from: 0, to: size, by: 1 << 20)
    where try file.bytes(from: start, count: min(size - start, 1 << 20)).contains(0) {
      throw .notText
    }
    guard let header = TableHeader(beginning) else { throw .notATable }
    if isMeasured { return }
    let start = max(0, size - Self.window)
    try checkEnd(try file.bytes(from: start, count: size - start), header)
  }

  /// Pages of HTML and XML begin with `<`, whatever comes behind: a comment, a doctype, a tag of any case.
  private static func isMarkup(_ beginning: [UInt8]) -> Bool {
    let space: [UInt8] = [0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D]
    return TableHeader.withoutMark(beginning).first { !space.contains($0) } == UInt8(ascii: "<")
  }

  private func checkEnd(_ end: [UInt8], _ header: TableHeader) throws(FetchFault) {
    let breaks: [UInt8] = [0x0A, 0x0D]
    guard let last = end.last, breaks.contains(last),
      let rowEnd = end.lastIndex(where: { !breaks.contains($0) }),
      let before = end[...rowEnd].lastIndex(where: { breaks.contains($0) }),
      header.fields(end[(before + 1)...rowEnd]) == header.count
    else { throw .unfinished }
  }

  private func checkWorkbook(_ beginning: [UInt8], end: [UInt8], size: Int) throws(FetchFault) {
    guard beginning.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { throw .notAWorkbook }
    func number(_ place: Int, _ width: Int) -> Int {
      (0..<width).reduce(0) { $0 | Int(end[place + $1]) << (8 * $1) }
    }
    // The end record says where the directory lies; it begins where its comment ends with the file.
    let places = end.indices.dropLast(21).reversed()
    let isWhole = places.contains { place in
      guard end[place...].starts(with: [0x50, 0x4B, 0x05, 0x06]), place + 22 + number(place + 20, 2) == end.count
      else { return false }
      let (length, start) = (number(place + 12, 4), number(place + 16, 4))
      // All ones: an archive so large that the numbers stand elsewhere.
      return start == 0xFFFF_FFFF || (length > 0 && start + length <= size - (end.count - place))
    }
    if !isWhole { throw .unfinished }
  }
}

/// The first line of a table of text.
private struct TableHeader {
  let delimiter: UInt8
  let count: Int

  /// Reads the line; `nil` when it is no header as CDE's files have: several columns, and the first one the CDS code.
  init?(_ beginning: [UInt8]) {
    let line = Self.withoutMark(beginning).prefix { $0 != 0x0A && $0 != 0x0D }
    let delimiters = [UInt8(ascii: "\t"), UInt8(ascii: "|"), UInt8(ascii: ",")]
    guard let delimiter = delimiters.first(where: line.contains) else { return nil }
    self.delimiter = delimiter
    count = Self.fields(line, delimiter)
    let first = line.prefix { $0 != delimiter }.filter { $0 != UInt8(ascii: "\"") && $0 != 0x20 }
    guard String(decoding: first, as: UTF8.self).lowercased().hasPrefix("cds") else { return nil }
  }

  /// How many fields a line has.
  func fields(_ line: ArraySlice<UInt8>) -> Int { Self.fields(line, delimiter) }

  private static func fields(_ line: ArraySlice<UInt8>, _ delimiter: UInt8) -> Int {
    var count = 1
    var isQuoted = false
    for byte in line {
      // Only names behind commas are quoted; elsewhere a quotation mark is a letter like any other.
      if byte == UInt8(ascii: "\""), delimiter == UInt8(ascii: ",") { isQuoted.toggle() }
      if byte == delimiter, !isQuoted { count += 1 }
    }
    return count
  }

  /// Without the mark of UTF-8 that some programs put first.
  static func withoutMark(_ beginning: [UInt8]) -> ArraySlice<UInt8> {
    beginning.starts(with: [0xEF, 0xBB, 0xBF]) ? beginning.dropFirst(3) : beginning[...]
  }
}
