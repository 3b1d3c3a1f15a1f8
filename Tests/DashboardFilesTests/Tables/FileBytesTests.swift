import Foundation
import Testing

@testable import DashboardFiles

@Suite struct FileBytesTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `a file is read as a whole and in parts`() throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0) }
    let file = try FileBytes(try scratch.write("a.txt", bytes))
    #expect(file.count == bytes.count)
    #expect(try file.all() == bytes)
    var part: [UInt8] = [1, 2, 3]
    try file.read(10..<20, into: &part, padding: 2)
    #expect(part == Array(bytes[10..<20]) + [0, 0])
    try file.read(2_999_998..<4_000_000, into: &part, padding: 0)
    #expect(part == Array(bytes[2_999_998...]))
    var pieces: [UInt8] = []
    try file.forEachPiece { pieces += $0 }
    #expect(pieces == bytes)
  }

  @Test func `a file that shrinks, grows or is another one meanwhile is trouble, and no half of it is read`() throws {
    for change in ["short", "much longer than before", "as long.."] {
      let path = try scratch.write("a.txt", "ten bytes.")
      let file = try FileBytes(path)
      try FileManager.default.removeItem(atPath: path)
      try scratch.write("a.txt", change)
      #expect(throws: FileBytes.Trouble(reason: "it changed while it was read")) { try file.all() }
    }
    let gone = try FileBytes(try scratch.write("b.txt", "x"))
    try FileManager.default.removeItem(atPath: gone.path)
    #expect(throws: FileBytes.Trouble.gone) { try gone.all() }
    #expect(throws: FileBytes.Trouble.self) { try FileBytes(scratch.root) }
  }
}
