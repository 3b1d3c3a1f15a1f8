import Foundation

/// A zip archive in memory, whose parts are unpacked when they are asked for.
struct ZipArchive: Sendable {
  private let fields: ZipFields
  private let entries: [String: ZipEntry]
  private let limits: WorkbookLimits

  /// Reads the archive's directory; the parts stay packed, but what they claim to unpack to has to be within limits.
  init(bytes: Data, limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookFault) {
    try FileSignature.requireZip(bytes)
    fields = ZipFields(bytes: bytes)
    self.limits = limits
    let directory = try ZipDirectory(of: fields, limit: limits.parts)
    var rest = limits.unpackedBytes
    for entry in directory.entries {
      guard entry.size <= rest else { throw .tooLarge(limit: limits.unpackedBytes) }
      rest -= entry.size
    }
    entries = Dictionary(directory.entries.map { (Self.key($0.name), $0) }) { first, _ in first }
  }

  /// Whether the archive has a part of this name; case does not count.
  func has(_ name: String) -> Bool {
    entries[Self.key(name)] != nil
  }

  /// How many bytes a part unpacks to by the directory; none where it is missing.
  func size(of name: String) -> Int {
    entries[Self.key(name)]?.size ?? 0
  }

  /// The bytes of a part from its beginning.
  func stream(of name: String) throws(WorkbookFault) -> PartStream {
    guard let entry = entries[Self.key(name)] else { throw .missingPart(name) }
    guard !entry.isEncrypted else { throw .encrypted }
    guard let method = ZipLayout.Method(rawValue: entry.method) else {
      throw .unsupportedCompression(part: name, method: entry.method)
    }
    guard entry.size <= limits.bytes(forPacked: entry.packedSize) else {
      throw .tooDense(part: name, ratio: limits.ratio)
    }
    return PartStream(
      part: name, packed: try packedBytes(of: entry), method: method, size: entry.size, checksum: entry.checksum)
  }

  /// The sizes come from the directory: the header before the bytes may leave them to a descriptor after the bytes.
  private func packedBytes(of entry: ZipEntry) throws(WorkbookFault) -> Data {
    guard fields.has(ZipLayout.localHeader, at: entry.headerOffset) else { throw .truncated }
    let nameSize = try fields.place(at: entry.headerOffset + 26, bytes: 2)
    let extraSize = try fields.place(at: entry.headerOffset + 28, bytes: 2)
    let start = entry.headerOffset + ZipLayout.localHeader.size + nameSize + extraSize
    return try fields.range(from: start, count: entry.packedSize)
  }

  /// Part names are alike whatever their case, and some programs write backslashes.
  private static func key(_ name: String) -> String {
    name.lowercased().split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "/")
  }
}
