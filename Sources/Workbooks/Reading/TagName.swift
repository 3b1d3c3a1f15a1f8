/// The name of a tag with its prefix, kept to be compared with the tag that ends the element.
struct TagName: Equatable {
  private let count: Int

  /// The first eight bytes, or all where there are fewer.
  private let head: UInt64

  /// All bytes of a longer name.
  private let whole: [UInt8]?

  init(_ bytes: Span<UInt8>) {
    count = bytes.count
    var head: UInt64 = 0
    for index in 0..<min(bytes.count, 8) { head = head << 8 | UInt64(bytes[index]) }
    self.head = head
    whole = bytes.count > 8 ? bytes.indices.map { bytes[$0] } : nil
  }
}
