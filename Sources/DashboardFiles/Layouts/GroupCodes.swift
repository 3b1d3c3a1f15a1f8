import DashboardModel

/// Student-group codes as bytes, so that reading a row makes no text.
struct GroupCodes {
  /// What a code stands for.
  enum Reading: Equatable {
    /// A student group.
    case group(StudentGroup)
    /// A row that informs and never counts.
    case informational
    /// Neither.
    case unknown
  }

  /// The table, made once.
  static let shared: GroupCodes = GroupCodes()

  private let table: [(key: UInt64, reading: Reading)]

  private init() {
    table =
      StudentGroup.allCases.map { (Self.key($0.code), .group($0)) } + [(Self.key("MR"), .group(.tom))]
      + StudentGroup.informationalCodes.map { (Self.key($0), .informational) }
  }

  /// What a code in any case stands for.
  func read(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Reading {
    guard range.count >= 2, range.count <= 4 else { return .unknown }
    var key: UInt64 = 0
    for index in range {
      let byte = bytes[index]
      key = key << 8 | UInt64(byte >= 97 && byte <= 122 ? byte - 32 : byte)
    }
    for entry in table where entry.key == key { return entry.reading }
    return .unknown
  }

  /// The known codes, for a message.
  static let known: String = (StudentGroup.allCases.map(\.code) + ["MR"] + StudentGroup.informationalCodes).joined(
    separator: ", ")

  private static func key(_ code: String) -> UInt64 { code.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
}
