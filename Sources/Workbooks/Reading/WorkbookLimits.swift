/// How much a workbook may be; small files that claim to be huge ones are refused before they are unpacked.
public struct WorkbookLimits: Sendable {
  /// The most bytes that all parts of the archive may unpack to together.
  public var unpackedBytes: Int

  /// How many times a part may grow on unpacking, once it is larger than a megabyte.
  public var ratio: Int

  /// The largest number of the archive's parts, and of the references from one part to others.
  public var parts: Int

  /// The largest number of sheets.
  public var sheets: Int

  /// The most bytes of text that all sheets may become together, one for each blank cell included, up to 2 GB.
  public var tableBytes: Int

  /// Creates limits; those not given are far beyond any workbook of CDE.
  public init(
    unpackedBytes: Int = 256 << 20, ratio: Int = 100, parts: Int = 10_000, sheets: Int = 1000,
    tableBytes: Int = 64 << 20
  ) {
    self.unpackedBytes = unpackedBytes
    self.ratio = ratio
    self.parts = parts
    self.sheets = sheets
    self.tableBytes = tableBytes
  }

  /// The largest size that a part of this packed size may have.
  func bytes(forPacked packed: Int) -> Int {
    packed > unpackedBytes / ratio ? unpackedBytes : max(1 << 20, packed * ratio)
  }
}
