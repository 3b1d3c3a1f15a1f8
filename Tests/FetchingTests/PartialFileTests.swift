import Foundation
import TestSupport
import Testing

@testable import Fetching

@Suite struct `A file under way` {
  @Test func `Has its name only when it is moved in place`() throws {
    let scratch = try ScratchFolder()
    let file = try PartialFile(of: "a.txt", in: scratch.folder)
    try file.append(Array("abc".utf8)[...])
    let hidden = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
    #expect(hidden.count == 1 && hidden[0].hasPrefix(".a.txt.partial-"))
    #expect(try file.bytes(from: 1, count: 9) == Array("bc".utf8))
    try file.moveInPlace()
    file.discard()
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["a.txt"])
  }

  @Test func `Is removed when it was left behind, and only then`() throws {
    let scratch = try ScratchFolder()
    let others = ["a.txt", ".notes.partial-1", ".a.txt.partial-", ".a.txt.partial-A_b", "a.txt.partial-1", ".a.txt"]
    for name in others + [".a.txt.partial-0k3", ".B.XLSX.partial-zz9"] {
      try Data().write(to: scratch.folder.appending(path: name))
    }
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: ".c.txt.partial-1"), withIntermediateDirectories: false)
    let underWay = try PartialFile(of: "d.txt", in: scratch.folder)
    PartialFile.removeAbandoned(in: scratch.folder)
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
    #expect(left.count == others.count + 2)
    #expect(Set(left).isSuperset(of: others + [".c.txt.partial-1"]))
    try underWay.moveInPlace()
  }

  @Test func `Tells why it cannot be`() throws {
    let scratch = try ScratchFolder()
    let nowhere = scratch.folder.appending(path: "nowhere")
    #expect(throws: FetchFault.cannotWrite(reason: "No such file or directory")) {
      try PartialFile(of: "a.txt", in: nowhere)
    }
  }
}
