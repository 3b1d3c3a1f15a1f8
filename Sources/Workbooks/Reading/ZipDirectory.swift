/// The central directory at the end of an archive.
struct ZipDirectory {
  let entries: [ZipEntry]

  init(of fields: ZipFields, limit: Int) throws(WorkbookFault) {
    let end = try Self.endRecord(of: fields)
    var count = try fields.place(at: end + 10, bytes: 2)
    var offset = try fields.place(at: end + 16, bytes: 4)

    let locator = end - ZipLayout.zip64Locator.size
    if count == Int(UInt16.max) || offset == Int(UInt32.max), fields.has(ZipLayout.zip64Locator, at: locator) {
      let wideEnd = try fields.place(at: locator + 8, bytes: 8)
      guard fields.has(ZipLayout.zip64End, at: wideEnd) else { throw .truncated }
      count = try fields.place(at: wideEnd + 32, bytes: 8)
      offset = try fields.place(at: wideEnd + 48, bytes: 8)
    }

    guard count <= limit else { throw .tooMany(.parts, limit: limit) }
    var entries: [ZipEntry] = []
    for _ in 0..<count {
      let entry = try ZipEntry(at: offset, of: fields)
      entries.append(entry)
      offset += entry.recordSize
    }
    self.entries = entries
  }

  /// The record that ends the archive; a comment may follow it.
  private static func endRecord(of fields: ZipFields) throws(WorkbookFault) -> Int {
    let last = fields.bytes.count - ZipLayout.end.size
    var offset = last
    while offset >= 0, offset >= last - ZipLayout.longestComment {
      if fields.has(ZipLayout.end, at: offset) { return offset }
      offset -= 1
    }
    throw .truncated
  }
}
