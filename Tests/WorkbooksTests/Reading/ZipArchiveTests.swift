import Foundation
import Testing

@testable import Workbooks

@Suite struct ZipArchiveTests {
  private static let text = Array(String(repeating: "some words that repeat, ", count: 50).utf8)

  private static func archive(method: ZipLayout.Method = .deflated, comment: String = "") -> Data {
    var zip = ZipWriter()
    zip.add("a.txt", text, method: method)
    zip.add("folder/empty", [])
    return Data(zip.bytes(comment: comment))
  }

  @Test(arguments: [ZipLayout.Method.stored, .deflated])
  func `gives back what was packed`(method: ZipLayout.Method) throws {
    let archive = try ZipArchive(bytes: Self.archive(method: method))
    #expect(archive.has("A.TXT"))
    #expect(!archive.has("b.txt"))
    #expect(try archive.contents(of: "a.txt") == Self.text)
    #expect(try archive.contents(of: "Folder/EMPTY").isEmpty)
  }

  @Test func `tolerates a comment, and bytes that are a slice`() throws {
    let bytes = Data([1, 2, 3]) + Self.archive(comment: "made by hand")
    #expect(try ZipArchive(bytes: bytes.dropFirst(3)).contents(of: "a.txt") == Self.text)
  }

  @Test func `says which part is missing`() throws {
    let archive = try ZipArchive(bytes: Self.archive())
    #expect(throws: WorkbookFault.missingPart("b.txt")) { try archive.contents(of: "b.txt") }
  }

  @Test func `a wrong checksum is noticed`() throws {
    var bytes = Self.archive()
    bytes.patch(ZipLayout.directoryEntry, at: 16, with: [1, 2, 3, 4])
    let archive = try ZipArchive(bytes: bytes)
    #expect(throws: WorkbookFault.checksumMismatch(part: "a.txt")) { try archive.contents(of: "a.txt") }
  }

  @Test func `a changed byte of stored contents is noticed`() throws {
    var bytes = Self.archive(method: .stored)
    bytes[40] ^= 1
    let archive = try ZipArchive(bytes: bytes)
    #expect(throws: WorkbookFault.checksumMismatch(part: "a.txt")) { try archive.contents(of: "a.txt") }
  }

  @Test(arguments: [[UInt8(0xAF), 4], [0xB1, 4], [1, 0]])
  func `a wrong size is noticed`(size: [UInt8]) throws {
    var bytes = Self.archive()
    bytes.patch(ZipLayout.directoryEntry, at: 24, with: size)
    let archive = try ZipArchive(bytes: bytes)
    #expect(throws: WorkbookFault.damagedStream(part: "a.txt")) { try archive.contents(of: "a.txt") }
  }

  @Test func `an encrypted entry is refused`() throws {
    var bytes = Self.archive()
    bytes.patch(ZipLayout.directoryEntry, at: 8, with: [1])
    let archive = try ZipArchive(bytes: bytes)
    #expect(throws: WorkbookFault.encrypted) { try archive.contents(of: "a.txt") }
  }

  @Test func `another method is refused`() throws {
    var bytes = Self.archive()
    bytes.patch(ZipLayout.directoryEntry, at: 10, with: [12])
    let archive = try ZipArchive(bytes: bytes)
    #expect(throws: WorkbookFault.unsupportedCompression(part: "a.txt", method: 12)) {
      try archive.contents(of: "a.txt")
    }
  }

  @Test func `the sizes of the directory count, not those of the local header`() throws {
    var bytes = Self.archive()
    bytes.patch(ZipLayout.localHeader, at: 6, with: [8, 0])
    bytes.patch(ZipLayout.localHeader, at: 14, with: [UInt8](repeating: 0, count: 12))
    #expect(try ZipArchive(bytes: bytes).contents(of: "a.txt") == Self.text)
  }

  @Test func `parts that claim too much together are refused before they are unpacked`() throws {
    #expect(throws: WorkbookFault.tooLarge(limit: 1000)) {
      try ZipArchive(bytes: Self.archive(), limits: WorkbookLimits(unpackedBytes: 1000))
    }
    var zip = ZipWriter()
    for name in ["a", "b", "c"] { zip.add(name, Self.text) }
    let bytes = Data(zip.bytes())
    _ = try ZipArchive(bytes: bytes, limits: WorkbookLimits(unpackedBytes: 3600))
    #expect(throws: WorkbookFault.tooLarge(limit: 3599)) {
      try ZipArchive(bytes: bytes, limits: WorkbookLimits(unpackedBytes: 3599))
    }
  }

  @Test func `a part that claims to grow too much is refused before it is unpacked`() throws {
    var zip = ZipWriter()
    zip.add("zeros", [UInt8](repeating: 0, count: 3 << 20))
    let bytes = Data(zip.bytes())
    let archive = try ZipArchive(bytes: bytes)
    #expect(throws: WorkbookFault.tooDense(part: "zeros", ratio: 100)) { try archive.stream(of: "zeros") }
    let patient = try ZipArchive(bytes: bytes, limits: WorkbookLimits(ratio: 2000))
    #expect(try patient.stream(of: "zeros").size == 3 << 20)
  }

  @Test func `a part that grows beyond its claim is refused while it is unpacked`() throws {
    var zip = ZipWriter()
    zip.add("zeros", [UInt8](repeating: 0, count: 3 << 20))
    var bytes = Data(zip.bytes())
    bytes.patch(ZipLayout.directoryEntry, at: 24, with: [0, 1, 0, 0])
    var stream = try ZipArchive(bytes: bytes).stream(of: "zeros")
    var piece = [UInt8](repeating: 0, count: 200)
    #expect(try stream.read(into: &piece, from: 0) == 200)
    #expect(throws: WorkbookFault.damagedStream(part: "zeros")) { try stream.read(into: &piece, from: 0) }
  }

  @Test func `too many entries are refused`() {
    #expect(throws: WorkbookFault.tooMany(.parts, limit: 1)) {
      try ZipArchive(bytes: Self.archive(), limits: WorkbookLimits(parts: 1))
    }
  }

  @Test func `every shortened archive is a fault`() {
    let bytes = Self.archive()
    #expect(throws: WorkbookFault.empty) { try ZipArchive(bytes: Data()) }
    #expect(throws: WorkbookFault.notAZip) { try ZipArchive(bytes: bytes.prefix(1)) }
    for length in 2..<bytes.count {
      #expect(throws: WorkbookFault.truncated) { try ZipArchive(bytes: bytes.prefix(length)) }
    }
  }

  @Test func `an archive with a hole before its directory is truncated`() {
    let bytes = Self.archive()
    #expect(throws: WorkbookFault.truncated) { try ZipArchive(bytes: bytes.prefix(20) + bytes.suffix(60)) }
  }
}
