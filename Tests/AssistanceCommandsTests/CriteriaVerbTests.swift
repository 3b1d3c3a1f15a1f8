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
    for criterion in edition.lcff.criteria {
      #expect(console.output.contains("\(criterion.id): "))
      #expect(console.output.contains(criterion.support.citation.source.title))
      #expect(console.output.contains(Listing.sentence(criterion.support.confidence.words)))
    }
  }

  @Test("the difference of two years names what came and went")
  func difference() async {
    let (_, console) = await RecordingConsole.run(
      "criteria", "2025", "--diff", "2024", console: RecordingConsole(width: 200))
    #expect(console.output.contains("+ p4-elpi-ltel-red-orange"))
    #expect(console.output.contains("- p4-elpi-red: Red on English Learner Progress (English Learners and Long-Term"))
  }

  @Test("a changed edition from a file is applied and marked; an unchanged one is CDE's own")
  func file() async throws {
    let folder = try ScratchFolder()
    let (_, printed) = await RecordingConsole.run("criteria", "2025", "--format", "json")
    let same = try folder.write(printed.output, "same.json")
    let county = Repository.fixture("sierra-azul")
    let (_, own) = await RecordingConsole.run("screen", county, "--format", "csv")
    let (code, unchanged) = await RecordingConsole.run("screen", county, "--format", "csv", "--criteria", same)
    #expect(code == .done, "\(unchanged.told)")
    #expect(unchanged.output == own.output)

    let text = printed.output.replacing(
      try Regex(#"\{\s*"atLeast": 2,\s*"of": "state"\s*\}"#), with: #"{"atLeast": 1, "of": "state"}"#)
    let changed = try folder.write(text, "changed.json")
    let (_, other) = await RecordingConsole.run("screen", county, "--format", "json", "--criteria", changed)
    #expect(other.output.contains("\"criteria\": \"not CDE's own: 2025 California School Dashboard\""))
    #expect(other.output != own.output)

    let damaged = try folder.write(
      printed.output.replacingOccurrences(of: "\"Orange\"", with: "\"Ornage\""), "damaged.json")
    let (failed, talk) = await RecordingConsole.run("screen", county, "--criteria", damaged)
    #expect(failed == .failed)
    #expect(talk.told.contains { $0.contains("damaged.json, line ") && $0.contains("Did you mean \"Orange\"?") })
  }

  @Test("the criteria of a year hold the rules of schools")
  func schools() async {
    let (_, text) = await RecordingConsole.run("criteria", "2023", console: RecordingConsole(width: 200))
    #expect(text.output.contains("chools under ESSA") && text.output.contains("majority-red"))
    let (_, json) = await RecordingConsole.run("criteria", "2023", "--format", "json")
    #expect(json.output.contains("\"essa\": {") && !json.output.contains("\"currentAndPrior\""))
  }
}
