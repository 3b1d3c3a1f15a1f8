import Foundation
import TestSupport
import Testing

@Suite struct ReadmeLinesTests {
  private func text(_ path: String) throws -> String {
    try String(contentsOf: Repository.root.appending(path: path), encoding: .utf8)
  }

  /// The first block of Swift below a heading, line by line.
  private func example(_ text: String, below heading: String) throws -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(lines.firstIndex(of: heading))
    let open = try #require(lines[start...].firstIndex(of: "```swift"))
    return Array(lines[(open + 1)...].prefix { $0 != "```" })
  }

  @Test func `README's example is the program that is compiled here, with one import`() throws {
    let example = try example(text("README.md"), below: "## The library")
    #expect(example.prefix(2) == ["import DifferentiatedAssistance", ""])
    let program = example.dropFirst(2).map { "  \($0)" }.joined(separator: "\n")
    let source = try text("Tests/DifferentiatedAssistanceTests/ReadmeExample.swift")
    #expect(source.contains("\n\n\(program)\n\n"))
    #expect(source.split(separator: "\n").filter { $0.hasPrefix("import ") } == ["import DifferentiatedAssistance"])
  }

  @Test func `the module's documentation shows the same example`() throws {
    let example = try example(text("README.md"), below: "## The library")
    let page = try text(
      "Sources/DifferentiatedAssistance/DifferentiatedAssistance.docc/DifferentiatedAssistance.md")
    #expect(try self.example(page, below: "## Overview") == example)
    let comment = example.dropFirst(2).map { "/// \($0)" }.joined(separator: "\n")
    #expect(try text("Sources/DifferentiatedAssistance/DashboardFolder.swift").contains(comment))
  }

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: "Fixtures/sierra-azul"),
      "the example names its folder from the package's, where swift test runs"))
  func `README's example prints who is eligible, and why`() async throws {
    let output = try await readmeExample()
    let lines = output.split(separator: "\n")
    #expect(lines.first == "Sierra Azul County Office of Education Differentiated Assistance, Year 1")
    #expect(lines.contains("Arroyo Seco Unified Differentiated Assistance, Year 2"))
    #expect(lines.contains("Cumbre K-12 Charter Differentiated Assistance"))
    #expect(lines.prefix { !$0.hasPrefix("Jacaranda Union Elementary  5970") }.count == 12)
    #expect(output.contains("\nWhy\n  Long-Term English Learners (LTEL): Priority 4 Pupil Achievement, Priority 5\n"))
    for line in lines { #expect(line.count <= 80 || !line.dropFirst(8).contains(" "), "\(line)") }
  }
}
