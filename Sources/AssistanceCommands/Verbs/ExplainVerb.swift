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
    do throws(UsageFault) { depth = try arguments.choice(.depth, default: .summary) } catch { throw .usage(error) }
    guard let name = arguments.words.first else { throw .usage(.noEntity(.explain)) }
    let materials = try await Materials(arguments, paths: Array(arguments.words.dropFirst()), console: console)
    let question = try Question(materials, arguments)
    let engine = question.engine
    let entity = try EntityFinder(engine.entities(question.year)).find(name)
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
