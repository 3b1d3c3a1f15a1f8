import Foundation
import Testing

@testable import Workbooks

@Suite struct ZipDirectoryTests {
  /// An archive of one stored part whose sizes and places are all in the wide fields.
  private static func wideArchive() -> Data {
    var zip = ZipWriter()
    zip.add("wide", Array("content".utf8), method: .stored)
    let narrow = Data(zip.bytes())
    let local = narrow.prefix(ZipLayout.localHeader.size + 4 + 7)
    var entry = narrow.dropFirst(local.count).prefix(ZipLayout.directoryEntry.size + 4)
    entry.patch(ZipLayout.directoryEntry, at: 20, with: [UInt8](repeating: 0xFF, count: 8))
    entry.patch(ZipLayout.directoryEntry, at: 42, with: [UInt8](repeating: 0xFF, count: 4))
    entry.patch(ZipLayout.directoryEntry, at: 30, with: [32, 0])
    let other: [UInt8] = [0x55, 0x54, 0, 0]
    let directory = entry + other + little(1, 2) + little(24, 2) + little(7, 8) + little(7, 8) + little(0, 8)

    let wideEnd = Data([0x50, 0x4B, 6, 6]) + little(44, 8) + little(0, 12) + little(1, 8) + little(1, 8)
    let places = little(directory.count, 8) + little(local.count, 8)
    let locator = Data([0x50, 0x4B, 6, 7]) + little(0, 4) + little(local.count + directory.count, 8) + little(1, 4)
    var end = narrow.suffix(ZipLayout.end.size)
    end.patch(ZipLayout.end, at: 8, with: [UInt8](repeating: 0xFF, count: 12))
    return local + directory + wideEnd + places + locator + end
  }

  private static func little(_ number: Int, _ width: Int) -> Data {
    Data((0..<width).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> ($0 * 8)) : 0 })
  }

  @Test func `reads wide sizes and places`() throws {
    let archive = try ZipArchive(bytes: Self.wideArchive())
    #expect(try archive.contents(of: "wide") == Array("content".utf8))
  }

  @Test func `a wide place beyond all numbers is a fault`() {
    var bytes = Self.wideArchive()
    bytes.patch(ZipLayout.zip64Locator, at: 8, with: [UInt8](repeating: 0xFF, count: 8))
    #expect(throws: WorkbookFault.truncated) { try ZipArchive(bytes: bytes) }
  }

  @Test func `a wide end that points nowhere is a fault`() {
    var bytes = Self.wideArchive()
    bytes.patch(ZipLayout.zip64Locator, at: 8, with: [1, 0])
    #expect(throws: WorkbookFault.truncated) { try ZipArchive(bytes: bytes) }
  }
}
