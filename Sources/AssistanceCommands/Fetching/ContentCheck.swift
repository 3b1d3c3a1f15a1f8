import Foundation

/// Looks at the beginning of what came: whether it can be the file.
struct ContentCheck {
  let file: PublicFile

  /// How much is looked at: CDE's longest header line has some 1,500 characters.
  static let window = 1 << 16

  /// Throws when what came is a web page, empty, or of another kind than the name says.
  func check(_ partial: PartialFile) throws(FetchFault) {
    try check(beginning: partial.beginning(Self.window))
  }

  /// Throws when a file with this beginning cannot be the one.
  func check(beginning: Data) throws(FetchFault) {
    if beginning.isEmpty { throw .empty }
    if looksLikeHTML(beginning) { throw .htmlPage }
    if file.isWorkbook {
      if !beginning.starts(with: Array("PK".utf8)) { throw .notAWorkbook }
    } else {
      let header = beginning.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      if !header.contains(where: { $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "|") }) { throw .notATable }
    }
  }

  private func looksLikeHTML(_ beginning: Data) -> Bool {
    var rest = beginning[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    rest = rest.drop { [0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D].contains($0) }
    let start = String(decoding: rest.prefix(16), as: UTF8.self).lowercased()
    return start.hasPrefix("<!doctype html") || start.hasPrefix("<html")
  }
}
