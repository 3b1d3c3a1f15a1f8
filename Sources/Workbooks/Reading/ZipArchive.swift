import Foundation

/// A zip archive in memory, whose parts are unpacked when they are asked for.
public struct ZipArchive: Sendable {
  private let fields: ZipFields
  private let entries: [String: ZipEntry]
  private let limits: ZipLimits

  /// The names of the parts, as the archive spells them and in its order.
  public let names: [String]

  /// Reads the archive's directory; the parts stay packed.
  public init(bytes: Data, limits: ZipLimits = ZipLimits()) throws(WorkbookFault) {
    try FileSignature.requireZip(bytes)
    fields = ZipFields(bytes: bytes)
    self.limits = limits
    let directory = try ZipDirectory(of: fields, limit: limits.entries)
    names = directory.entries.map(\.name)
    entries = Dictionary(directory.entries.map { (Self.key($0.name), $0) }) { first, _ in first }
  }

  /// Whether the archive has a part of this name; case does not count.
  public func has(_ name: String) -> Bool {
    entries[Self.key(name)] != nil
  }

  /// Unpacks a part and checks it.
  public func contents(of name: String) throws(WorkbookFault) -> Data {
    guard let entry = entries[Self.key(name)] else { throw .missingPart(name) }
    guard !entry.isEncrypted else { throw .encrypted }
    guard let method = ZipLayout.Method(rawValue: entry.method) else {
      throw .unsupportedCompression(part: name, method: entry.method)
    }
    let limit = limits.bytes(forPacked: entry.packedSize)
    guard entry.size <= limit else { throw .tooLarge(part: name, limit: limit) }

    let packed = try packedBytes(of: entry)
    let contents = method == .stored ? packed : RawDeflate.inflate(packed, size: entry.size)
    guard let contents, contents.count == entry.size else { throw .damagedStream(part: name) }
    guard RawDeflate.checksum(contents) == entry.checksum else { throw .checksumMismatch(part: name) }
    return contents
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
