import Foundation
import TestSupport
import Testing

/// What the command prints today, page by page, so that a change of the inside cannot change the outside unseen.
@Suite("Golden pages")
struct GoldenTests {
  private static let folder: URL = Repository.fixtures.appending(path: "golden")
  private static let keyFile: String = "keys.txt"

  @Test("a command line prints its recorded page", arguments: GoldenCase.recorded)
  func page(_ golden: GoldenCase) async throws {
    let page = try await GoldenRuns.shared.run(golden).page
    #expect(!page.contains(Repository.root.path), "\(golden.name): a page is the same on every machine")
    try compare(page, with: golden.fileName)
  }

  @Test("the keys of every JSON object are those recorded")
  func keys() async throws {
    var blocks: [String: Set<String>] = [:]
    for golden in GoldenCase.all {
      guard let block = golden.keys else { continue }
      let output = try await GoldenRuns.shared.run(golden).output
      blocks[block, default: []].formUnion(try KeyPaths.of(output))
    }
    let text = blocks.sorted { $0.key < $1.key }
      .map { block, paths in "[\(block)]\n" + paths.sorted().map { "\($0)\n" }.joined() }
      .joined(separator: "\n")
    try compare(text, with: Self.keyFile)
  }

  @Test("every file of the folder is some case's, and no two cases have one file")
  func files() throws {
    let names = GoldenCase.recorded.map(\.fileName)
    #expect(names.count == Set(names).count, "two cases have the same name")
    let known = Set(names + [Self.keyFile, "README.md"])
    // A file that begins with a dot is the machine's, not the recording's.
    let found = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { !$0.hasPrefix(".") }
    let orphans = found.filter { !known.contains($0) }.sorted()
    #expect(orphans.isEmpty, "no case names \(orphans.joined(separator: ", "))")
  }

  @Test("JSON is asked for only by cases whose keys are pinned")
  func pinned() {
    for golden in GoldenCase.all where golden.line.contains("--format json") {
      #expect(golden.keys != nil, "\(golden.name) names no block of \(Self.keyFile)")
    }
  }

  /// Compares a text with a recorded file, or records it; recording always fails, so that it never passes for a test.
  private func compare(_ text: String, with name: String) throws {
    let file = Self.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded; run again without RECORD_GOLDEN")
      return
    }
    guard let recorded = try? Data(contentsOf: file) else {
      Issue.record("\(name) is not recorded; Fixtures/golden/README.md says how")
      return
    }
    if let difference = FirstDifference.of(recorded: Array(recorded), now: Array(text.utf8)) {
      Issue.record("\(name) differs, first at \(difference)")
    }
  }
}
