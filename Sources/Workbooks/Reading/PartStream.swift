import Foundation

/// The bytes of one part, unpacked piece by piece and checked at their end.
struct PartStream {
  /// The part's name.
  let part: String

  /// How many bytes the part has by the archive's directory.
  let size: Int

  /// Whether all bytes were given.
  private(set) var isAtEnd = false

  private let whole: Data
  private let method: ZipLayout.Method
  private let wantedChecksum: UInt32
  private var packed: Data
  private var inflater: RawDeflate.Inflater?
  private var given = 0
  private var checksum: UInt32 = 0

  init(part: String, packed: Data, method: ZipLayout.Method, size: Int, checksum: UInt32) {
    self.part = part
    self.size = size
    self.method = method
    whole = packed
    self.packed = packed
    wantedChecksum = checksum
    inflater = method == .deflated ? RawDeflate.Inflater() : nil
  }

  /// The same part from its beginning.
  func rewound() -> PartStream {
    PartStream(part: part, packed: whole, method: method, size: size, checksum: wantedChecksum)
  }

  /// Gives the next bytes, never more than the directory promises.
  ///
  /// - Parameters:
  ///   - window: Takes the bytes.
  ///   - start: The place in the window from which all may be overwritten, at least one byte.
  /// - Returns: How many bytes were given; fewer than there is room for only at the part's end.
  /// - Throws: ``WorkbookFault`` where the part does not unpack to what was packed.
  mutating func read(into window: inout [UInt8], from start: Int) throws(WorkbookFault) -> Int {
    guard !isAtEnd else { return 0 }
    let count: Int
    if let inflater {
      guard let unpacked = inflater.unpack(&packed, into: &window, range: start..<window.count) else {
        throw .damagedStream(part: part)
      }
      count = unpacked
      isAtEnd = inflater.isAtEnd
    } else {
      count = min(packed.count, window.count - start)
      window.replaceSubrange(start..<start + count, with: packed.prefix(count))
      packed = packed.dropFirst(count)
      isAtEnd = packed.isEmpty
    }
    given += count
    guard given <= size, !isAtEnd || given == size else { throw .damagedStream(part: part) }
    checksum = RawDeflate.checksum(window[start..<start + count], after: checksum)
    guard !isAtEnd || checksum == wantedChecksum else { throw .checksumMismatch(part: part) }
    return count
  }
}
