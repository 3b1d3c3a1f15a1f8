import Criteria
import DashboardFiles
import DashboardModel
import Eligibility
import Reports

/// `assistance explain --program essa`: why one school is determined as it is.
struct SchoolExplain {
  private let arguments: Arguments
  private let console: any Console

  init(_ arguments: Arguments, _ console: any Console) {
    self.arguments = arguments
    self.console = console
  }

  func run(_ name: String, isFull: Bool) async throws(CommandFailure) -> Assistance.ExitCode {
    let output = try OutputChoice(arguments, console)
    let materials = try await Materials(
      arguments, paths: Array(arguments.words.dropFirst()), levels: .schools, console: console)
    let question = try Question(materials, arguments, program: .essa)
    let engine = try question.schoolEngine
    let entity = try EntityFinder(engine.schools(question.year)).find(name)
    guard let determination = engine.determine(entity, question.year),
      let explanation = engine.explain(determination)
    else { throw .said("\(entity.name) is not determined on the \(question.year) Dashboard.") }
    if output.format == .json {
      let results = SchoolExplanationJSON.value(explanation, data: question.data)
      console.write(JSONFormat.bytes(question.jsonHeader, results: results))
    } else {
      console.write(
        SchoolExplanationText.text(explanation, data: question.data, isFull: isFull, style: output.style))
    }
    return .done
  }
}
