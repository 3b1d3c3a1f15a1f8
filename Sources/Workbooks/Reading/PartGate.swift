import Foundation

/// What a part has to be before the parser may see it: more than the standard of workbooks asks, less than XML allows.
///
/// The parser brings the program down on names that are not UTF-8 and on instructions without content. It expands the
/// entities that a document type declaration gives in attributes and loses them in text, and says nothing of either. So
/// such declarations and instructions are refused, and encodings other than UTF-8, which could hide one.
enum PartGate {
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let instructionMark = Data("<?".utf8)
  private static let blanks: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x20]

  /// The line and column of what the parser may not see, or nil.
  static func flaw(of bytes: Data) -> (line: Int, column: Int)? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      return place(of: bytes.startIndex + error.byteOffsets.lowerBound, in: bytes)
    }
    let marked = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(byteOrderMark.count) : bytes
    guard let document = afterDeclaration(marked) else { return place(of: marked.startIndex, in: bytes) }
    let flaw = prologFlaw(of: document) ?? document.range(of: instructionMark)?.lowerBound
    return flaw.map { place(of: $0, in: bytes) }
  }

  /// What follows the declaration of XML; nil if that names an encoding other than UTF-8.
  private static func afterDeclaration(_ bytes: Data) -> Data? {
    guard bytes.starts(with: "<?xml ".utf8) else { return bytes }
    let rest = after("?>", in: bytes)
    let text = String(decoding: bytes[..<rest.startIndex], as: UTF8.self).lowercased()
    return !text.contains("encoding") || text.contains("utf-8") || text.contains("utf8") ? rest : nil
  }

  /// Where something stands before the first element that is no comment.
  private static func prologFlaw(of bytes: Data) -> Int? {
    var rest = bytes.drop { blanks.contains($0) }
    while rest.starts(with: "<!--".utf8) {
      rest = after("-->", in: rest).drop { blanks.contains($0) }
    }
    guard rest.first == UInt8(ascii: "<"), let next = rest.dropFirst().first, startsName(next) else {
      return rest.startIndex
    }
    return nil
  }

  private static func startsName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || Character(Unicode.Scalar(byte)).isLetter
  }

  private static func after(_ mark: String, in bytes: Data) -> Data {
    bytes.range(of: Data(mark.utf8)).map { bytes[$0.upperBound...] } ?? bytes[bytes.endIndex...]
  }

  private static func place(of index: Int, in bytes: Data) -> (line: Int, column: Int) {
    let before = bytes[..<index]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? bytes.startIndex
    return (before.count { $0 == 0x0A } + 1, index - lineStart + 1)
  }
}
