import Foundation
import TestSupport
import Testing

/// The program in the README, compiled with one import against the modules that were built, linked and run.
@Suite struct ReadmeExampleTests {
  private static let readme: String = Repository.root.appending(path: "README.md").path

  /// The first Swift block of the README.
  static func program() throws -> String {
    let text = try String(contentsOfFile: readme, encoding: .utf8)
    let opening = try #require(text.range(of: "```swift\n"))
    let closing = try #require(text.range(of: "\n```", range: opening.upperBound..<text.endIndex))
    return String(text[opening.upperBound..<closing.lowerBound]) + "\n"
  }

  private func run(_ tool: String, _ arguments: [String], in folder: URL) throws -> (code: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: tool)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test func `The program of the README imports one module, and explains an LEA`() throws {
    let program = try Self.program()
    #expect(program.split(separator: "\n").filter { $0.hasPrefix("import ") } == ["import DifferentiatedAssistance"])

    let built = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    let rooms = [
      "DashboardModel", "Workbooks", "DashboardFiles", "Criteria", "Dashboards", "Eligibility", "Reports",
      "DifferentiatedAssistance",
    ]
    // Only the objects of sources that exist: a build folder keeps those of files that were deleted.
    let objects = try rooms.flatMap { room in
      let sources = Repository.root.appending(path: room == "Dashboards" ? room : "Sources/\(room)").path
      return try #require(FileManager.default.enumerator(atPath: sources)).compactMap { $0 as? String }
        .filter { $0.hasSuffix(".swift") }.sorted()
        .map { built.appending(path: "\(room).build/\(URL(filePath: $0).lastPathComponent).o").path }
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "readme-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try program.write(to: folder.appending(path: "main.swift"), atomically: true, encoding: .utf8)

    let compiled = try run(
      "/usr/bin/env",
      ["swiftc", "main.swift", "-o", "program", "-swift-version", "6", "-I", built.appending(path: "Modules").path]
        + ["-I", Repository.root.appending(path: "Sources/CZlib").path] + objects + ["-lz"],
      in: folder)
    try #require(compiled.code == 0, Comment(rawValue: compiled.output))

    let answer = try run(folder.appending(path: "program").path, [], in: Repository.root)
    #expect(answer.code == 0)
    #expect(answer.output.contains("Jacaranda Union Elementary Differentiated Assistance, Year 1\n"))
    #expect(answer.output.contains("Jacaranda Union Elementary is eligible for Differentiated Assistance, Year 1:"))
  }
}
