import Criteria
import DashboardModel
import DifferentiatedAssistance
import Eligibility
import Reports

/// `assistance history`: every year's status and groups of one LEA, and the clocks; or a school's statuses.
struct HistoryVerb {
  let arguments: Arguments
  let console: any Console

  func run() async throws(CommandFailure) -> Assistance.ExitCode {
    let output = try OutputChoice(arguments, console)
    guard let name = arguments.words.first else { throw .usage(.noEntity(.history)) }
    do throws(CommandFailure) {
      return try await history(name, .lcff, output, console)
    } catch {
      // A name that no LEA has may be a school's; where it is not, the nearer hint stands.
      guard error.isNobody else { throw error }
      let agencies = error
      do throws(CommandFailure) { return try await history(name, .essa, output, QuietConsole(console)) } catch {
        throw .nearer(agencies, error)
      }
    }
  }

  private func history(
    _ name: String, _ program: Program.Name, _ output: OutputChoice, _ console: any Console
  ) async throws(CommandFailure) -> Assistance.ExitCode {
    let materials = try await Materials(
      arguments, paths: Array(arguments.words.dropFirst()), years: .all, program: program,
      levels: program == .lcff ? .localEducationalAgencies : .all, console: console)
    let question = try Question(materials, arguments, program: program)
    let engine = question.engine
    let known = program == .lcff ? engine.allEntities : engine.entities(question.year)
    let entity = try EntityFinder(known, noun: program == .lcff ? "LEA" : "school").meant(name)
    let history = engine.history(entity, through: program == .lcff ? nil : question.year)
    if output.format == .json {
      let results = HistoryWire.value(history, editions: engine.editions)
      console.write(
        JSONFormat.bytes(question.jsonHeader(history.years.compactMap(\.determination).marks), results: results))
    } else {
      console.write(TerminalLayout.text(HistoryPage.page(history, editions: engine.editions), style: output.style))
    }
    return question.done
  }
}
