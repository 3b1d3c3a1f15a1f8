import Foundation
import Testing

@testable import DashboardFiles

@Suite struct DamagedFilesTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `a path that leads nowhere is a fault, and so is a folder without files`() async throws {
    let gone = scratch.path("gone")
    #expect(await Outcome([gone]).faults == [Fault(path: gone, .missing)])
    try scratch.write("empty/readme.md", "nothing")
    let folder = scratch.path("empty")
    #expect(await Outcome([folder]).faults == [Fault(path: folder, .nothingFound)])
    try scratch.write("other/notes.txt", "just some\nnotes\n")
    let other = scratch.path("other")
    #expect(await Outcome([other]).faults == [Fault(path: other, .nothingFound)])
  }

  @Test func `a file that may not be read is a fault`() async throws {
    let path = try scratch.write("eladownload2024.txt/inside.md", "a")
    let folder = URL(filePath: path).deletingLastPathComponent().path
    let outcome = await Outcome([folder])
    #expect(outcome.kinds == [.nothingFound])
    let dangling = scratch.path("mathdownload2024.txt")
    try FileManager.default.createSymbolicLink(atPath: dangling, withDestinationPath: scratch.path("gone"))
    #expect(await Outcome([dangling]).kinds == [.unreadable(reason: "it is gone")])
    #expect(await Outcome([scratch.root]).kinds.contains(.unreadable(reason: "it is gone")))
  }

  @Test func `random bytes and NUL bytes are no text`() async throws {
    var state: UInt64 = 88_172_645_463_325_252
    let bytes = (0..<10_000).map { _ -> UInt8 in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return UInt8(truncatingIfNeeded: state)
    }
    let path = try scratch.write("eladownload2024.txt", bytes)
    let fault = try #require(await Outcome([path]).faults.first)
    guard case .binary(let byte) = fault.kind else {
      Issue.record("\(fault.sentence)")
      return
    }
    #expect(bytes[byte - 1] == 0 && !bytes[..<(byte - 1)].contains(0))
  }

  /// A file with a hole of so many bytes behind some text.
  private func sparse(_ name: String, _ text: String, hole: UInt64) throws -> String {
    let path = try scratch.write(name, text)
    let handle = try FileHandle(forWritingTo: URL(filePath: path))
    try handle.truncate(atOffset: UInt64(text.utf8.count) + hole)
    try handle.close()
    return path
  }

  @Test func `a line without an end ends with a fault, as the first line and behind the header`() async throws {
    let header = SampleFile.columns2024.joined(separator: "\t") + "\n"
    let row = SampleFile(rows: [SampleFile.row()]).fields[1].joined(separator: "\t")
    // So much text that the hole lies behind the part in which a NUL byte is looked for.
    let many = header + String(repeating: row + "\n", count: 60)
    let behind = try sparse("graddownload2024.txt", many + row, hole: 3 << 20)
    let faults = await Outcome([behind]).faults
    #expect(faults.count == 1)
    #expect(faults.first?.line == 62)
    guard case .lineTooLong(let bytes) = faults.first?.kind else {
      Issue.record("\(faults.map(\.sentence))")
      return
    }
    #expect(bytes > 3 << 20)
    let first = try sparse("mathdownload2024.txt", String(repeating: "x", count: 5000), hole: 3 << 20)
    #expect(await Outcome([first]).kinds == [.lineTooLong(bytes: 5000 + 3 << 20)])
    let local = "cdsCode|lea|priorityNumber|countyPerformance|additionalInfo\n"
    let long = try sparse(
      "Pr12024.txt", local + "59701100000000|A|1|Met|" + String(repeating: "x", count: 5000), hole: 3 << 20)
    guard case .lineTooLong = await Outcome([long]).kinds.first else {
      Issue.record("a narrative of three megabytes passes")
      return
    }
  }

  @Test func `a comma file whose quotation mark is never closed ends with a fault`() async throws {
    let path = try scratch.write(
      "assistancestatus24.csv",
      ListSample.header2024 + "\"59701100000000" + String(repeating: ",x\n", count: 400_000))
    #expect(await Outcome([path]).faults.allSatisfy { $0.line == 2 })
    #expect(await Outcome([path]).faults.count == 1)
  }

  @Test func `faults of one cause are told three times, the rest is counted`() async throws {
    let rows = (0..<250).map { SampleFile.row(["cds": "59\($0)", "color": "9"]) }
    let path = try scratch.write("graddownload2024.txt", rows: SampleFile(rows: rows).fields)
    let faults = await Outcome([path]).faults
    #expect(faults.count == 4)
    #expect(faults.last?.kind == .alike(count: 247, lines: [5, 6, 7]))
    #expect(faults.last?.sentence.contains("the same in 247 more rows (lines 5, 6, 7, …)") == true)
  }

  @Test func `a hundred conflicts of a file are told, the rest is counted`() async throws {
    let rows = (0..<150).map { SampleFile.row(["cds": String(59_701_100_000_000 + $0 * 10_000_000)]) }
    let others = rows.map { $0.merging(["color": "5"]) { $1 } }
    try scratch.write("a/graddownload2024.txt", rows: SampleFile(rows: rows).fields)
    try scratch.write("b/graddownload2024.txt", rows: SampleFile(rows: others).fields)
    let faults = await Outcome([scratch.root]).faults
    #expect(faults.count == 101)
    #expect(faults.last?.kind == .more(count: 50))
    #expect(faults.last?.path == scratch.path("b/graddownload2024.txt"))
  }
}
