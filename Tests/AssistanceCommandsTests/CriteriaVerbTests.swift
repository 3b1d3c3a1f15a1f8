import Criteria
import DashboardModel
import Dashboards
import Foundation
import TestSupport
import Testing

@testable import AssistanceCommands

@Suite("criteria")
struct CriteriaVerbTests {
  @Test("every edition is printed with each criterion, its confidence and a source", arguments: Dashboards.all)
  func text(edition: Edition) async {
    let (code, console) = await RecordingConsole.run(
      "criteria", edition.year.description, console: RecordingConsole(width: 200))
    #expect(code == .done)
    for criterion in edition.criteria {
      #expect(console.output.contains("\(criterion.id): "))
      #expect(console.output.contains(criterion.support.citation.source.title))
      #expect(console.output.contains(criterion.support.confidence.words))
    }
  }

  @Test("the difference of two years names what came and went")
  func difference() async {
    let (_, console) = await RecordingConsole.run(
      "criteria", "2025", "--diff", "2024", console: RecordingConsole(width: 200))
    #expect(console.output.contains("+ p4-elpi-ltel-red-orange"))
    #expect(console.output.contains("- p4-elpi-red: Red on English Learner Progress (English learners and long-term"))
  }

  @Test("a changed edition from a file is applied and marked; an unchanged one is CDE's own")
  func file() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "criteria-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (_, printed) = await RecordingConsole.run("criteria", "2025", "--format", "json")
    let same = folder.appending(path: "same.json")
    try Data(printed.bytes).write(to: same)
    let county = Repository.fixture("sierra-azul")
    let (_, own) = await RecordingConsole.run("screen", county, "--format", "csv")
    let (code, unchanged) = await RecordingConsole.run("screen", county, "--format", "csv", "--criteria", same.path)
    #expect(code == .done, "\(unchanged.told)")
    #expect(unchanged.output == own.output)

    let text = printed.output.replacingOccurrences(of: "\"priorities\": 2", with: "\"priorities\": 1")
    let changed = folder.appending(path: "changed.json")
    try Data(text.utf8).write(to: changed)
    let (_, other) = await RecordingConsole.run("screen", county, "--format", "json", "--criteria", changed.path)
    #expect(other.output.contains("\"criteria\": \"not CDE's own: 2025 California School Dashboard\""))
    #expect(other.output != own.output)

    let damaged = folder.appending(path: "damaged.json")
    try Data(printed.output.replacingOccurrences(of: "\"Orange\"", with: "\"Ornage\"").utf8).write(to: damaged)
    let (failed, talk) = await RecordingConsole.run("screen", county, "--criteria", damaged.path)
    #expect(failed == .failed)
    #expect(talk.told.contains { $0.contains("damaged.json, line ") && $0.contains("Did you mean \"Orange\"?") })
  }
}
