/// What the central directory says of one entry.
struct ZipEntry {
  let name: String
  let isEncrypted: Bool
  let method: Int
  let checksum: UInt32
  let packedSize: Int
  let size: Int
  let headerOffset: Int

  /// The length of this entry's record in the directory.
  let recordSize: Int

  init(at offset: Int, of fields: ZipFields) throws(WorkbookFault) {
    guard fields.has(ZipLayout.directoryEntry, at: offset) else { throw .truncated }
    let nameSize = try fields.place(at: offset + 28, bytes: 2)
    let extraSize = try fields.place(at: offset + 30, bytes: 2)
    let commentSize = try fields.place(at: offset + 32, bytes: 2)
    let nameOffset = offset + ZipLayout.directoryEntry.size
    let nameBytes = try fields.range(from: nameOffset, count: nameSize)

    var wide = WideFields(from: nameOffset + nameSize, count: extraSize, of: fields)
    size = try wide.value(or: try fields.number(at: offset + 24, bytes: 4))
    packedSize = try wide.value(or: try fields.number(at: offset + 20, bytes: 4))
    headerOffset = try wide.value(or: try fields.number(at: offset + 42, bytes: 4))

    name = String(decoding: nameBytes, as: UTF8.self)
    isEncrypted = try fields.number(at: offset + 8, bytes: 2) & ZipLayout.encryptedFlag != 0
    method = try fields.place(at: offset + 10, bytes: 2)
    checksum = UInt32(truncatingIfNeeded: try fields.number(at: offset + 16, bytes: 4))
    recordSize = ZipLayout.directoryEntry.size + nameSize + extraSize + commentSize
  }
}

/// The eight-byte numbers of a ZIP64 extra field, which stand in for four-byte fields filled with ones.
private struct WideFields {
  private let fields: ZipFields
  private var next: Int
  private var end: Int

  init(from offset: Int, count: Int, of fields: ZipFields) {
    self.fields = fields
    next = offset + count
    end = next
    var block = offset
    while let kind = try? fields.number(at: block, bytes: 2), let size = try? fields.place(at: block + 2, bytes: 2),
      block + 4 + size <= offset + count
    {
      if kind == ZipLayout.zip64Extra {
        next = block + 4
        end = next + size
        return
      }
      block += 4 + size
    }
  }

  mutating func value(or narrow: UInt64) throws(WorkbookFault) -> Int {
    guard narrow == UInt64(UInt32.max) else { return Int(narrow) }
    guard next + 8 <= end else { throw .truncated }
    defer { next += 8 }
    return try fields.place(at: next, bytes: 8)
  }
}
