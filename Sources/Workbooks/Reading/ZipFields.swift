import Foundation

/// The little-endian numbers of an archive, read by their distance from its start.
struct ZipFields {
  let bytes: Data

  /// The number of one to eight bytes at an offset; it has to lie inside the archive.
  func number(at offset: Int, bytes width: Int) throws(WorkbookFault) -> UInt64 {
    let slice = try range(from: offset, count: width)
    return slice.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// A number that is used as an offset or a size.
  func place(at offset: Int, bytes width: Int) throws(WorkbookFault) -> Int {
    guard let place = Int(exactly: try number(at: offset, bytes: width)) else { throw .truncated }
    return place
  }

  /// The bytes of a range, which has to lie inside the archive.
  func range(from offset: Int, count: Int) throws(WorkbookFault) -> Data {
    guard offset >= 0, count >= 0, offset <= bytes.count, count <= bytes.count - offset else { throw .truncated }
    let start = bytes.startIndex + offset
    return bytes[start..<start + count]
  }

  /// Whether a record begins at an offset.
  func has(_ record: ZipLayout.Record, at offset: Int) -> Bool {
    (try? number(at: offset, bytes: 4)) == UInt64(record.signature)
  }
}
