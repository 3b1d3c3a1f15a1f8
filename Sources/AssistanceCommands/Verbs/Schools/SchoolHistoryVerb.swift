import DashboardFiles
import DashboardModel
import Eligibility
import Reports

/// `assistance history` of a school: its statuses by year, of CDE's lists and computed.
struct SchoolHistoryVerb {
  private let arguments: Arguments
  private let console: any Console

  init(_ arguments: Arguments, _ console: any Console) {
    self.arguments = arguments
    self.console = console
  }

  func run(_ name: String) async throws(CommandFailure) -> Assistance.ExitCode {
    let output = try OutputChoice(arguments, console)
    let materials = try await Materials(
      arguments, paths: Array(arguments.words.dropFirst()), years: .all, levels: .all, console: console)
    let question = try Question(materials, arguments, program: .essa)
    let engine = try question.schoolEngine
    let history = engine.history(try EntityFinder(engine.schools(question.year)).find(name), through: question.year)
    if output.format == .json {
      console.write(JSONFormat.bytes(question.jsonHeader, results: SchoolHistoryJSON.value(history)))
    } else {
      console.write(SchoolHistoryText.text(history, style: output.style))
    }
    return .done
  }
}
