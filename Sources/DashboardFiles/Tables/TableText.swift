/// The text of a table: a file's, of which the first bytes are at hand, or that of a sheet.
struct TableText: Sendable {
  /// The first bytes; all of them where ``file`` is `nil` or no longer.
  let head: [UInt8]
  /// The file that the rest is read from; `nil` for a sheet.
  let file: FileBytes?

  /// So many bytes are at hand: more than any header and the titles above it have.
  static let headCount: Int = 1 << 17

  /// A text that is at hand as a whole, such as that of a sheet.
  init(_ bytes: [UInt8]) {
    head = bytes
    file = nil
  }

  /// The text of a file.
  ///
  /// - Throws: ``FileBytes/Trouble`` where it cannot be read.
  init(_ file: FileBytes) throws(FileBytes.Trouble) {
    var head: [UInt8] = []
    try file.read(0..<Self.headCount, into: &head, padding: 0)
    self.head = head
    self.file = file
  }

  /// Whether all bytes are at hand.
  var isWhole: Bool { file.map { $0.count <= head.count } ?? true }

  /// How many bytes there are.
  var count: Int { file?.count ?? head.count }

  /// All bytes.
  ///
  /// - Throws: ``FileBytes/Trouble`` where the file changed or cannot be read.
  func all() throws(FileBytes.Trouble) -> [UInt8] {
    guard let file, !isWhole else { return head }
    return try file.all()
  }

  /// Reads a part in place of what a buffer holds, with so many zeros behind it.
  ///
  /// - Throws: ``FileBytes/Trouble`` where the file changed or cannot be read.
  func read(_ range: Range<Int>, into bytes: inout [UInt8], padding: Int) throws(FileBytes.Trouble) {
    if let file { return try file.read(range, into: &bytes, padding: padding) }
    bytes = Array(head[range.clamped(to: 0..<head.count)]) + repeatElement(0, count: padding)
  }
}
