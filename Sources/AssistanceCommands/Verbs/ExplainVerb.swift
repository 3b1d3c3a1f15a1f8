import Criteria
import DashboardModel
import DifferentiatedAssistance
import Eligibility
import Reports

/// `assistance explain`: why one LEA or school is determined as it is.
struct ExplainVerb {
  private enum Depth: String, CaseIterable {
    case summary
    case full
  }

  let arguments: Arguments
  let console: any Console

  func run() async throws(CommandFailure) -> Assistance.ExitCode {
    let output = try OutputChoice(arguments, console)
    let depth: Depth
    let program: Program.Name?
    do throws(UsageFault) {
      depth = try arguments.choice(.depth, default: .summary)
      program = try arguments.program()
    } catch { throw .usage(error) }
    guard let name = arguments.words.first else { throw .usage(.noEntity(.explain)) }
    do throws(CommandFailure) {
      return try await explain(name, program ?? .lcff, isFull: depth == .full, output, console)
    } catch {
      // A name that no LEA has may be a school's; where it is not, the nearer hint stands.
      guard program == nil, error.isNobody else { throw error }
      let agencies = error
      do throws(CommandFailure) {
        return try await explain(name, .essa, isFull: depth == .full, output, QuietConsole(console))
      } catch { throw .nearer(agencies, error) }
    }
  }

  private func explain(
    _ name: String, _ program: Program.Name, isFull: Bool, _ output: OutputChoice, _ console: any Console
  ) async throws(CommandFailure) -> Assistance.ExitCode {
    let materials = try await Materials(
      arguments, paths: Array(arguments.words.dropFirst()), program: program, console: console)
    let question = try Question(materials, arguments, program: program)
    _ = try question.rules
    let engine = question.engine
    let wanted = Wanted(isNamed: { EntityFinder.fits($0, name) })
    let found = engine.entities(question.year, wanted: wanted) + engine.notDetermined(question.year)
    let entity = try EntityFinder(found, noun: program == .lcff ? "LEA" : "school").meant(name)
    guard let determination = engine.determine(entity, question.year), let explanation = engine.explain(determination)
    else {
      console.write(ScreenVerb.notDetermined(entity, question.year) + "\n")
      return question.done
    }
    if output.format == .json {
      let results = ExplanationWire.value(explanation, data: question.data)
      console.write(JSONFormat.bytes(question.jsonHeader(determination.marks), results: results))
    } else {
      let page = ExplanationPage.page(
        explanation, data: question.data, isFull: isFull, assumptions: question.assumptions(for: [entity.kind]))
      console.write(TerminalLayout.text(page, style: output.style))
    }
    return question.done
  }
}
