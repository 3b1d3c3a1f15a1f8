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
    #expect(console.output.contains("eladownload2018.txt: not fetched."))
    #expect(console.output.contains("LocalIndPerf2018.txt: place not known"))
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
