/// How much an archive may unpack to; small files that claim to be huge ones are refused before they are unpacked.
public struct ZipLimits: Sendable {
  /// The largest size of an unpacked part.
  public var partBytes: Int

  /// How many times a part may grow on unpacking, once it is larger than a megabyte.
  public var ratio: Int

  /// The largest number of entries.
  public var entries: Int

  /// Creates limits; those not given are far beyond any workbook in use.
  public init(partBytes: Int = 512 << 20, ratio: Int = 200, entries: Int = 10_000) {
    self.partBytes = partBytes
    self.ratio = ratio
    self.entries = entries
  }

  /// The largest size that a part of this packed size may have.
  func bytes(forPacked packed: Int) -> Int {
    packed > partBytes / ratio ? partBytes : min(partBytes, max(1 << 20, packed * ratio))
  }
}
