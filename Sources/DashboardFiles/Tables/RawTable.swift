/// A file, or a sheet of a workbook as tab-delimited text, with its header found and its rows not read yet.
struct RawTable: Sendable {
  /// The path as the user named it.
  var path: String
  /// The sheet of a workbook.
  var sheet: String?
  /// The size of the file itself.
  var fileBytes: Int
  /// The text.
  var text: TableText
  /// The header.
  var header: TableHeader

  /// Whether rows may lack trailing fields: a workbook stores no empty cells.
  var isSheet: Bool { sheet != nil }

  /// The texts of the first row that is not blank, by column; empty where there is none.
  func firstRow() -> [String] { firstRow { fields in fields.contains { !$0.isEmpty } } ?? [] }

  /// Whether any row has a text in one of some columns; the order of rows says nothing.
  func hasValue(in columns: [String]) -> Bool {
    let places = columns.compactMap { header.column($0) }
    return firstRow { fields in places.contains { !fields[$0].isEmpty } } != nil
  }

  /// All bytes of the text.
  ///
  /// - Throws: ``Fault`` where the file changed or cannot be read.
  func bytes() throws(Fault) -> [UInt8] {
    do throws(FileBytes.Trouble) { return try text.all() } catch {
      throw Fault(path: path, sheet: sheet, .unreadable(reason: error.reason))
    }
  }

  private func firstRow(where isWanted: ([String]) -> Bool) -> [String]? {
    if let found = firstRow(of: text.head, isWhole: text.isWhole, where: isWanted) { return found }
    if text.isWhole { return nil }
    // Where the file changes meanwhile, reading its rows tells.
    return (try? text.all()).flatMap { firstRow(of: $0, isWhole: true, where: isWanted) }
  }

  private func firstRow(of text: [UInt8], isWhole: Bool, where isWanted: ([String]) -> Bool) -> [String]? {
    let layout = Layout(header, columns: header.names.indices.map { $0 })
    var scanner = RowScanner(layout: layout, position: header.end, line: header.line + 1)
    let bytes = text.span
    while scanner.next(bytes) {
      scanner.read(bytes)
      _ = scanner.countRest(bytes)
      // The last row at hand may go on beyond.
      if !isWhole, scanner.isAtEnd(bytes) { return nil }
      let fields = header.names.indices.map { TextDecoding.string(bytes.copy(scanner.range($0).clamped(256))) }
      if isWanted(fields) { return fields }
    }
    return nil
  }
}

extension Range<Int> {
  /// The range, cut to a length.
  fileprivate func clamped(_ length: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + length) }
}
