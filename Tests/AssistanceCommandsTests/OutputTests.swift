import Foundation
import TestSupport
import Testing

@testable import AssistanceCommands

/// Where results go: a terminal, a file, the folder that is read.
@Suite("Output")
struct OutputTests {
  private let county = Repository.fixture("sierra-azul")

  @Test("--output writes what standard output would have, and nothing beside it", arguments: ["table", "csv", "xlsx"])
  func file(format: String) async throws {
    let folder = try ScratchFolder()
    let path = try folder.write("before", "result")
    let (_, plain) = await RecordingConsole.run("screen", county, "--format", format)
    let (code, console) = await RecordingConsole.run("screen", county, "--format", format, "--output", path)
    #expect(code == .done && console.bytes.isEmpty)
    #expect(try [UInt8](Data(contentsOf: URL(filePath: path))) == plain.bytes)
    #expect(console.told == plain.told)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()) == ["result"])
  }

  @Test("what fails leaves the file as it was")
  func failed() async throws {
    let folder = try ScratchFolder()
    let path = try folder.write("before", "result.json")
    let (code, _) = await RecordingConsole.run("explain", "Atlantis", county, "-o", path)
    #expect(code == .failed)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "before")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()) == ["result.json"])
  }

  @Test("findings are written too, with their exit code")
  func findings() async throws {
    let folder = try ScratchFolder()
    let (code, console) = await RecordingConsole.run(
      "doctor", Repository.fixture("faulty/empty.txt"), "-o", folder.path("doctor.txt"))
    #expect(code == .findings && console.output.isEmpty)
    #expect(try String(contentsOfFile: folder.path("doctor.txt"), encoding: .utf8).contains("1 fault"))
  }

  @Test("a folder, and a file in a folder that is not there, are refused before anything is read")
  func refusals() async throws {
    let folder = try ScratchFolder()
    for path in [folder.path(), folder.path("none/x.csv"), folder.path() + "/"] {
      let (code, console) = await RecordingConsole.run("screen", "/nowhere", "-o", path)
      #expect(code == .failed)
      #expect(console.told.count == 1 && console.told[0].contains("folder"), "\(console.told)")
    }
  }

  @Test("a link stays a link, the file's mode stays, and a stream is written to, not replaced")
  func links() async throws {
    let folder = try ScratchFolder()
    let path = try folder.write("before", "own")
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    try manager.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: path)
    #expect(await RecordingConsole.run("criteria", "-o", folder.path("link")).code == .done)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("2025"))
    #expect(try manager.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    #expect(try manager.destinationOfSymbolicLink(atPath: folder.path("link")) == path)
    #expect(await RecordingConsole.run("criteria", "-o", "/dev/null").code == .done)
    #expect(try manager.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test("a full disk is told", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func full() async {
    let (code, console) = await RecordingConsole.run("criteria", "-o", "/dev/full")
    #expect(code == .failed)
    #expect(console.told == ["assistance: /dev/full: this could not be written (No space left on device)."])
  }

  @Test("a workbook is not written to a terminal, but into a file")
  func workbook() async throws {
    let terminal = RecordingConsole(isTerminal: true)
    let (code, _) = await RecordingConsole.run("screen", county, "--format", "xlsx", console: terminal)
    #expect(code == .failed && terminal.bytes.isEmpty)
    #expect(
      terminal.told == [
        "assistance: A workbook is no text for a terminal. Write it into a file: --output FILE.xlsx."
      ])
    let folder = try ScratchFolder()
    let (done, _) = await RecordingConsole.run("screen", county, "-o", folder.path("x.xlsx"), console: terminal)
    #expect(done == .done && terminal.bytes.isEmpty)
    #expect(try Data(contentsOf: URL(filePath: folder.path("x.xlsx"))).starts(with: Data("PK".utf8)))
  }

  @Test("--color always wins over NO_COLOR and a pipe; a file has no color unless asked for")
  func color() async throws {
    let (_, always) = await RecordingConsole.run(
      "screen", county, "--color", "always", console: RecordingConsole(refusesColor: true))
    #expect(always.output.contains("\u{1B}["))
    let folder = try ScratchFolder()
    let terminal = RecordingConsole(isTerminal: true)
    _ = await RecordingConsole.run("screen", county, "-o", folder.path("x.txt"), console: terminal)
    #expect(try !String(contentsOfFile: folder.path("x.txt"), encoding: .utf8).contains("\u{1B}"))
  }

  // MARK: Into the folder that is read

  private func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    let source = "\(county)/2025"
    for name in try FileManager.default.contentsOfDirectory(atPath: source) {
      try FileManager.default.copyItem(atPath: "\(source)/\(name)", toPath: folder.path(name))
    }
    return folder
  }

  @Test("the empty file that the shell makes for this run is left out; another empty file is a fault")
  func redirected() async throws {
    let folder = try folder()
    try folder.write("", "screen.csv")
    let own = RecordingConsole(file: "screen.csv")
    let (code, console) = await RecordingConsole.run("screen", folder.path(), "--format", "csv", console: own)
    #expect(code == .done && console.output.hasPrefix("year,cds,"), "\(console.told)")
    #expect(console.told.contains("left out: \(folder.path("screen.csv")): the results of this run go there."))
    #expect(
      await RecordingConsole.run("doctor", folder.path(), console: RecordingConsole(file: "screen.csv")).code == .done)
    let (failed, talk) = await RecordingConsole.run("screen", folder.path(), "--format", "csv")
    #expect(failed == .failed && talk.told.contains { $0.contains("the file is empty") })
    // What was named is meant to be read.
    let named = await RecordingConsole.run(
      "screen", folder.path(), folder.path("screen.csv"), console: RecordingConsole(file: "screen.csv"))
    #expect(named.code == .failed)
  }

  @Test("outputs of earlier runs are known by their headers", arguments: ["csv", "xlsx"])
  func earlier(format: String) async throws {
    let folder = try folder()
    for (name, line) in [
      ("entity", ["screen"]), ("group", ["screen", "--by", "group"]), ("schools", ["screen", "--program", "essa"]),
      ("charters", ["screen", "--authorizer", "Granito"]),
      ("moved", ["compare", "--criteria", "2025", "--criteria", "2026"]),
    ] {
      let path = folder.path("\(name).\(format)")
      let written = RecordingConsole()
      let run = [line[0], folder.path()] + line.dropFirst() + ["--output", path]
      #expect(await Assistance.run(run, console: written) == .done, "\(written.told)")
      let (_, console) = await RecordingConsole.run("doctor", folder.path())
      let said = console.output.replacing("\n    ", with: " ")
      let remark = said.split(separator: "\n").first { $0.contains("\(name).\(format)") } ?? ""
      #expect(remark.hasPrefix("left out: ") && remark.hasSuffix("this is an output of this command."), "\(said)")
      try FileManager.default.removeItem(atPath: path)
    }
  }
}
