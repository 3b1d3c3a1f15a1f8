import Foundation
import TestSupport
import Testing

@testable import AssistanceCommands

@Suite("fetch", .enabled(if: FetchScene.isReachable, "a proxy stands between the tests and this machine"))
struct FetchVerbTests {
  @Test("what the mirror has arrives, what it has not is told, and nothing partial stays", .timeLimit(.minutes(10)))
  func mirror() async throws {
    let folder = "/researchfiles/cadashboard/"
    let scene = try FetchScene([
      folder + "suspdownload2018.txt": [.table()], folder + "graddownload2018.txt": [.table()],
      "/fg/aa/lc/documents/assistancestatus18.xlsx": [.text("<!DOCTYPE html><html>check</html>", type: "text/html")],
    ])
    let (code, console) = await RecordingConsole.run(
      "fetch", "2018", "--to", scene.folder.path, "--base-url", scene.server.base)
    #expect(code == .findings)
    #expect(try scene.names == ["graddownload2018.txt", "suspdownload2018.txt"])
    #expect(console.output.contains("suspdownload2018.txt: fetched"))
    #expect(console.output.contains("assistancestatus18.xlsx: not fetched. A web page came in place of the file."))
    let missing = console.output.split(separator: "\n").filter { $0.contains("(HTTP 404)") }
    #expect(missing.count == 1)
    #expect(missing.first?.hasPrefix("6 files not fetched: chronicdownload2018.txt, eladownload2018.txt, ") == true)
    #expect(console.output.contains("and save them into \(scene.folder.path): LocalIndPerf2018.txt."))
  }

  @Test(
    "a request to end stops the fetch and leaves nothing half", .timeLimit(.minutes(10)), arguments: [SIGTERM, SIGINT])
  func end(_ request: Int32) async throws {
    let path = "/researchfiles/cadashboard/chronicdownload2018.txt"
    let scene = try FetchScene([path: [.table().with { ($0.hold, $0.announced) = (.seconds(60), 5_000) }]])
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "assistance")
    process.arguments = ["fetch", "2018", "2019", "--to", scene.folder.path, "--base-url", scene.server.base]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    while scene.server.count(path) == 0 { try await Task.sleep(for: .milliseconds(10)) }
    kill(process.processIdentifier, request)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == Assistance.ExitCode.findings.rawValue)
    #expect(try scene.names == ["2018"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: scene.folder.appending(path: "2018").path).isEmpty)
  }

  @Test("years without a Dashboard, no year and no folder are refused before anything is asked for")
  func refusals() async {
    let (_, word) = await RecordingConsole.run("fetch", "abc", "--to", "x")
    #expect(word.told.first?.hasPrefix("assistance: \"abc\" is no Dashboard year.") == true, "\(word.told)")
    for line in [
      ["fetch", "2020", "--to", "x"], ["fetch", "--to", "x"], ["fetch", "2024"], ["fetch", "abc", "--to", "x"],
    ] {
      let console = RecordingConsole()
      #expect(await Assistance.run(line, console: console) == .failed)
      #expect(console.told.count == 1)
    }
  }
}
