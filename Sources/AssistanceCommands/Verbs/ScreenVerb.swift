import Criteria
import DashboardFiles
import DashboardModel
import Eligibility
import Reports

/// `assistance screen`: one line per LEA, or per student group.
struct ScreenVerb {
  private enum Unit: String, CaseIterable {
    case entity
    case group
  }

  private let arguments: Arguments
  private let console: any Console

  init(_ arguments: Arguments, _ console: any Console) {
    self.arguments = arguments
    self.console = console
  }

  func run() async throws(CommandFailure) -> Assistance.ExitCode {
    let output = try OutputChoice(arguments, console)
    let unit: Unit
    let program: Program
    do throws(UsageFault) {
      unit = try arguments.choice(.by, default: .entity)
      program = try arguments.program() ?? .lcff
    } catch { throw .usage(error) }
    if program == .essa { return try await SchoolScreen(arguments, console).run(byGroup: unit == .group) }
    let question = try await Question(
      arguments, paths: arguments.words, levels: .localEducationalAgencies, console: console)
    let engine = question.engine
    let determinations = try filtered(engine.determinations(question.year))
    if output.format == .table, unit == .entity {
      console.write(
        ScreenText.text(
          determinations, edition: question.edition, assumptions: question.assumptions, style: output.style))
      return .done
    }
    let table =
      unit == .entity
      ? ReportTable.lcffEntities(determinations) : ReportTable.lcffGroups(determinations, history: engine.history)
    try output.write(table, question)
    return .done
  }

  private func filtered(_ all: [LCFFDetermination]) throws(CommandFailure) -> [LCFFDetermination] {
    var kept = all
    let counties = arguments.all(.county).map { $0.lowercased() }
    if !counties.isEmpty {
      kept = kept.filter { counties.contains($0.entity.county.lowercased()) }
      if kept.isEmpty {
        let known = Set(all.map(\.entity.county)).sorted()
        throw .said(
          "No LEA of the files is in \(arguments.all(.county).joined(separator: ", ")) County."
            + Suggestion.sentence(arguments.all(.county)[0], known))
      }
    }
    if !arguments.all(.entity).isEmpty {
      let finder = EntityFinder(kept.map(\.entity))
      var wanted: Set<CDSCode> = []
      for text in arguments.all(.entity) { wanted.insert(try finder.find(text).cds) }
      kept = kept.filter { wanted.contains($0.entity.cds) }
    }
    return arguments.has(.eligible) ? kept.filter { $0.isEligible != .notMet } : kept
  }
}
