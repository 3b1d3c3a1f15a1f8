import Foundation
import TestSupport
import Testing

/// The command as a process: results on standard output, talk on standard error, exit codes.
@Suite("The process")
struct ProcessTests {
  private func run(_ arguments: String...) throws -> (code: Int32, output: String, talk: String) {
    let runner = URL(filePath: CommandLine.arguments[0])
    let process = Process()
    process.executableURL = runner.deletingLastPathComponent().appending(path: "assistance")
    process.arguments = arguments
    let output = Pipe()
    let talk = Pipe()
    process.standardOutput = output
    process.standardError = talk
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let outputData = output.fileHandleForReading.readDataToEndOfFile()
    let talkData = talk.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: outputData, as: UTF8.self),
      String(decoding: talkData, as: UTF8.self)
    )
  }

  @Test("a screen: 0, a table on standard output, no color into a pipe")
  func screen() throws {
    let (code, output, _) = try run("screen", Repository.fixture("sierra-azul"))
    #expect(code == 0)
    #expect(output.contains("Piedra Lisa Unified"))
    #expect(!output.contains("\u{1B}"))
  }

  @Test("faults: 2, nothing on standard output, a sentence on standard error")
  func faults() throws {
    let (code, output, talk) = try run("screen", Repository.fixture("faulty/empty.txt"))
    #expect(code == 2)
    #expect(output.isEmpty)
    #expect(talk.contains("the file is empty"))
  }

  @Test("findings: 1")
  func findings() throws {
    let (code, output, _) = try run("doctor", Repository.fixture("faulty/empty.txt"))
    #expect(code == 1)
    #expect(output.contains("1 fault"))
  }

  @Test("a run may be redirected into the folder that it reads")
  func redirected() throws {
    let folder = try ScratchFolder()
    for name in ["suspdownload2025.txt", "graddownload2025.txt"] {
      try FileManager.default.copyItem(
        atPath: Repository.fixture("sierra-azul/2025/\(name)"), toPath: folder.path(name))
    }
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "assistance")
    process.arguments = ["screen", folder.path(), "--year", "2025", "--format", "csv"]
    try folder.write("", "screen.csv")
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: folder.path("screen.csv")))
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try String(contentsOfFile: folder.path("screen.csv"), encoding: .utf8).hasPrefix("year,cds,"))
  }

  @Test("nothing asked: 2, with the help")
  func nothing() throws {
    let (code, output, _) = try run()
    #expect(code == 2)
    #expect(output.contains("usage: assistance"))
  }
}
