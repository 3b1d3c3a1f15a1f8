import Foundation

/// What a file's first bytes say it is, whatever its name ends in.
enum FileSignature {
  private static let zip: [UInt8] = [0x50, 0x4B]
  private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The stream that a password-protected workbook has in its compound file, in UTF-16 as the directory spells it.
  private static let encryptedStream = Data("EncryptedPackage".utf8.flatMap { [$0, 0] })

  /// Throws the fault of a file that is plainly something else than a zip archive.
  static func requireZip(_ bytes: Data) throws(WorkbookFault) {
    if bytes.isEmpty { throw .empty }
    if bytes.starts(with: zip) { return }
    if bytes.starts(with: compoundFile) {
      throw bytes.range(of: encryptedStream) == nil ? .binaryWorkbook : .encrypted
    }
    throw isMarkup(bytes) ? .htmlPage : .notAZip
  }

  private static func isMarkup(_ bytes: Data) -> Bool {
    let text = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(byteOrderMark.count) : bytes
    let blanks: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x20]
    return text.prefix(1024).first { !blanks.contains($0) } == UInt8(ascii: "<")
  }
}
