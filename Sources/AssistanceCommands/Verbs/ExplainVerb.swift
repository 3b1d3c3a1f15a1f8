import Criteria
import DashboardModel
import Eligibility
import Reports

/// `assistance explain`: why one LEA is determined as it is.
struct ExplainVerb {
  private enum Depth: String, CaseIterable {
    case summary
    case full
  }

  private let arguments: Arguments
  private let console: any Console

  init(_ arguments: Arguments, _ console: any Console) {
    self.arguments = arguments
    self.console = console
  }

  func run() async throws(CommandFailure) -> Assistance.ExitCode {
    let output = try OutputChoice(arguments, console)
    let depth: Depth
    let program: Program?
    do throws(UsageFault) {
      depth = try arguments.choice(.depth, default: .summary)
      program = try arguments.program()
    } catch { throw .usage(error) }
    guard let name = arguments.words.first else { throw .usage(.noEntity(.explain)) }
    if program == .essa { return try await SchoolExplain(arguments, console).run(name, isFull: depth == .full) }
    let materials = try await Materials(arguments, paths: Array(arguments.words.dropFirst()), console: console)
    let question = try Question(materials, arguments)
    let engine = question.engine
    let entity: Entity
    do throws(CommandFailure) {
      entity = try EntityFinder(engine.entities(question.year)).find(name)
    } catch {
      // A name that no LEA has may be a school's; where it is not, what was said of the LEAs stands.
      guard program == nil,
        let done = try? await SchoolExplain(arguments, QuietConsole(console)).run(name, isFull: depth == .full)
      else { throw error }
      return done
    }
    guard let determination = engine.determine(entity, question.year),
      let explanation = Explainer(history: engine.history).explain(determination)
    else { throw .said("\(entity.name) is not determined on the \(question.year) Dashboard.") }
    if output.format == .json {
      let results = ExplanationJSON.value(explanation, data: question.data)
      console.write(JSONFormat.bytes(question.jsonHeader, results: results))
    } else {
      console.write(
        ExplanationText.text(
          explanation, data: question.data, isFull: depth == .full, assumptions: question.assumptions,
          style: output.style))
    }
    return .done
  }
}
