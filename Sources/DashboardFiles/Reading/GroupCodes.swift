import DashboardModel

/// Student-group codes as bytes, so that reading a row makes no text.
enum GroupCodes {
  /// The group of a code in any case, or `nil`.
  static func group(_ bytes: Span<UInt8>, _ range: Range<Int>) -> StudentGroup? {
    guard range.count >= 2, range.count <= 4 else { return nil }
    var key: UInt32 = 0
    for index in range {
      let byte = bytes[index]
      key = key << 8 | UInt32(byte >= 97 && byte <= 122 ? byte - 32 : byte)
    }
    for (code, group) in table where code == key { return group }
    return nil
  }

  private static let table: [(UInt32, StudentGroup)] = {
    var table = StudentGroup.allCases.map { (key($0.code), $0) }
    table.append((key("MR"), .tom))
    return table
  }()

  private static func key(_ code: String) -> UInt32 { code.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
}
