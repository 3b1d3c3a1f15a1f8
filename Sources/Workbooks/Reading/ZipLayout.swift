/// The signatures and sizes of a zip archive's records, shared by reader and writer.
package enum ZipLayout {
  /// Stands before each entry's bytes.
  package static let localHeader = Record(signature: 0x0403_4B50, size: 30)

  /// Describes one entry in the central directory.
  package static let directoryEntry = Record(signature: 0x0201_4B50, size: 46)

  /// Ends the archive and says where the central directory begins.
  package static let end = Record(signature: 0x0605_4B50, size: 22)

  static let zip64Locator = Record(signature: 0x0706_4B50, size: 20)
  static let zip64End = Record(signature: 0x0606_4B50, size: 56)
  static let zip64Extra: UInt64 = 0x0001

  static let longestComment = 0xFFFF
  static let encryptedFlag: UInt64 = 0x0001

  /// The flag of an entry whose name is UTF-8.
  package static let utf8Flag: UInt16 = 0x0800

  /// Midnight of 1980-01-01, the first moment that zip can tell: the date field, the time being zero.
  package static let firstDate: UInt16 = 0x0021

  /// A record's first four bytes and its length without the parts of variable length.
  package struct Record: Sendable {
    /// The number that the record begins with.
    package let signature: UInt32

    /// The record's length in bytes.
    package let size: Int
  }

  /// The ways of packing that a workbook may use.
  package enum Method: Int, Sendable {
    /// The bytes as they are.
    case stored = 0

    /// Raw deflate.
    case deflated = 8
  }
}
