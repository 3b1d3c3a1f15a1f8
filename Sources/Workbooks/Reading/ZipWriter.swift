/// Makes a zip archive in memory, the same bytes for the same parts whenever it is made.
package struct ZipWriter {
  private static let version: UInt16 = 20

  private var archive: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// Creates an archive without parts.
  package init() {}

  /// Adds a part.
  package mutating func add(_ name: String, _ contents: [UInt8], method: ZipLayout.Method = .deflated) {
    let packed = method == .stored ? contents : RawDeflate.deflate(contents)
    let offset = UInt32(archive.count)

    var shared: [UInt8] = []
    shared.append(Self.version)
    shared.append(ZipLayout.utf8Flag)
    shared.append(UInt16(method.rawValue))
    shared.append(UInt16(0))
    shared.append(ZipLayout.firstDate)
    shared.append(RawDeflate.checksum(contents[...]))
    shared.append(UInt32(packed.count))
    shared.append(UInt32(contents.count))
    shared.append(UInt16(name.utf8.count))
    shared.append(UInt16(0))

    archive.append(ZipLayout.localHeader.signature)
    archive += shared
    archive += name.utf8
    archive += packed

    directory.append(ZipLayout.directoryEntry.signature)
    directory.append(Self.version)
    directory += shared
    // Comment length, disk number, internal and external attributes: all nought.
    directory += [UInt8](repeating: 0, count: 10)
    directory.append(offset)
    directory += name.utf8
    count += 1
  }

  /// The archive with the parts added so far.
  package func bytes(comment: String = "") -> [UInt8] {
    var whole = archive + directory
    whole.append(ZipLayout.end.signature)
    whole.append(UInt32(0))
    whole.append(count)
    whole.append(count)
    whole.append(UInt32(directory.count))
    whole.append(UInt32(archive.count))
    whole.append(UInt16(comment.utf8.count))
    return whole + comment.utf8
  }
}

extension [UInt8] {
  /// Appends a number, its lowest byte first.
  fileprivate mutating func append(_ number: some FixedWidthInteger & UnsignedInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
