import DashboardModel
import Eligibility
import Reports

/// `assistance history`: every year's status and groups of one LEA, and the clocks.
struct HistoryVerb {
  private let arguments: Arguments
  private let console: any Console

  init(_ arguments: Arguments, _ console: any Console) {
    self.arguments = arguments
    self.console = console
  }

  func run() async throws(CommandFailure) -> Assistance.ExitCode {
    let output = try OutputChoice(arguments, console)
    guard let name = arguments.words.first else { throw .usage(.noEntity(.history)) }
    let materials = try await Materials(
      arguments, paths: Array(arguments.words.dropFirst()), years: .all, console: console)
    let question = try Question(materials, arguments)
    let engine = question.engine
    let history = engine.entityHistory(try EntityFinder(engine.allEntities).find(name))
    if output.format == .json {
      console.write(JSONFormat.bytes(question.jsonHeader, results: HistoryJSON.value(history)))
    } else {
      console.write(HistoryText.text(history, reading: question.charterReading, style: output.style))
    }
    return .done
  }
}
