import Foundation

/// A file under way: a hidden name beside the final one, so that moving it in place is one step on one file system.
struct PartialFile: Sendable {
  /// Open for writing at the end.
  let handle: FileHandle
  private let path: String
  private let target: String

  /// Makes the empty file.
  init(of name: String, in folder: URL) throws(FetchFault) {
    let mark = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    path = folder.appending(path: ".\(name).partial-\(mark)").path
    target = folder.appending(path: name).path
    let url = URL(filePath: path)
    do {
      try Data().write(to: url, options: .withoutOverwriting)
      handle = try FileHandle(forWritingTo: url)
    } catch {
      throw .cannotWrite(reason: error.reasonInWords)
    }
  }

  /// The first bytes that were written.
  func beginning(_ count: Int) throws(FetchFault) -> Data {
    guard let reader = FileHandle(forReadingAtPath: path) else { throw .cannotWrite(reason: "it cannot be read again") }
    defer { try? reader.close() }
    do {
      return try reader.read(upToCount: count) ?? Data()
    } catch {
      throw .cannotWrite(reason: error.reasonInWords)
    }
  }

  /// Gives the file its final name, in one step.
  ///
  /// - Parameter replacing: Whether a file of that name may be there; it is whole, the old or the new, at every moment.
  /// - Throws: ``FetchFault/cannotWrite(reason:)``.
  func moveInPlace(replacing: Bool) throws(FetchFault) {
    do {
      try handle.synchronize()
      try handle.close()
      if !replacing {
        try FileManager.default.moveItem(atPath: path, toPath: target)
        return
      }
    } catch {
      throw .cannotWrite(reason: error.reasonInWords)
    }
    guard unsafe rename(path, target) == 0 else { throw .cannotWrite(reason: POSIXErrorCode.words(errno)) }
  }

  /// Removes what is left of the file; after ``moveInPlace(replacing:)`` nothing is.
  func discard() {
    try? handle.close()
    try? FileManager.default.removeItem(atPath: path)
  }
}

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
