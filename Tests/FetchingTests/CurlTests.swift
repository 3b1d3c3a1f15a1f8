import Foundation
import TestSupport
import Testing

@testable import Fetching

@Suite struct `Only the transfer program knows the network` {
  /// Swift sources below a folder of the package, by path from there.
  private func sources(_ folder: String) throws -> [String: String] {
    let place = Repository.root.appending(path: folder)
    let paths = FileManager.default.enumerator(atPath: place.path)?.compactMap { $0 as? String } ?? []
    let pairs = try paths.filter { $0.hasSuffix(".swift") }.map { path in
      (path, try String(contentsOf: place.appending(path: path), encoding: .utf8))
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  @Test(arguments: ["Sources", "Dashboards"])
  func `No source imports it, and only the commands import this room`(_ folder: String) throws {
    let sources = try sources(folder)
    #expect(!sources.isEmpty)
    for (path, text) in sources {
      #expect(!text.contains("FoundationNetworking") && !text.contains("URLSession"), "\(path)")
      #expect(
        ["Fetching/ChildProcess.swift", "benchmark/Measure.swift"].contains(path) || !text.contains("posix_spawn"),
        "\(path)")
      #expect(
        path.hasPrefix("AssistanceCommands/") || path.hasPrefix("Fetching/") || !text.contains("import Fetching"),
        "\(path)")
    }
  }

  @Test func `It is looked for in absolute folders of PATH alone`() throws {
    let scratch = try ScratchFolder()
    #expect(Curl(environment: [:]) == nil)
    #expect(Curl(environment: ["PATH": ":.:\(scratch.folder.path)"]) == nil)
    let program = scratch.folder.appending(path: "curl").path
    #expect(FileManager.default.createFile(atPath: program, contents: nil, attributes: [.posixPermissions: 0o755]))
    #expect(Curl(environment: ["PATH": "/nowhere:\(scratch.folder.path)"])?.path == program)
  }

  @Test func `It is told its limits, reads no settings of its own and follows nothing`() throws {
    let url = try #require(URL(string: "https://x.org/a.txt"))
    let words = Curl.arguments(url, FetchSettings())
    #expect(words.first == "-q")
    #expect(!words.contains("--location") && !words.contains("--compressed"))
    for pair in [
      ["--proto", "=https"], ["--max-filesize", "500000000"], ["--connect-timeout", "20"], ["--speed-limit", "1000"],
      ["--speed-time", "60"], ["--url", "https://x.org/a.txt"],
    ] {
      #expect(words.contains(pair), "\(pair)")
    }
  }

  @Test(
    arguments: zip(
      [6, 7, 18, 52, 60, 35, 56, 63, 28, 3, 127] as [Int32],
      [
        .connection(.hostNotFound), .connection(.notAccepted), .connection(.lost), .connection(.lost),
        .connection(.notSecure(reason: "why not")), .connection(.notSecure(reason: "why not")),
        .connection(.other(reason: "why not")), .tooLarge(limit: 9), .tooSlow(received: 4), .unusableAddress,
        .noTransferProgram(reason: "why not"),
      ] as [FetchFault]))
  func `Its exit code is read`(_ code: Int32, _ fault: FetchFault) {
    let complaint = Array("curl: (\(code)) why not\nMore details here\n".utf8)
    #expect(FetchFault(curl: .exit(code), complaint: complaint, limit: 9, received: 4) == fault)
    #expect(FetchFault(curl: .exit(0), complaint: [], limit: 9, received: 4) == nil)
    #expect(FetchFault(curl: .signal(9), complaint: [], limit: 9, received: 4) == .connection(.lost))
    #expect(FetchFault(curl: .exit(28), complaint: [], limit: 9, received: 0) == .connection(.notAccepted))
  }
}
