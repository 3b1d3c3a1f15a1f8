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
    let entity: Entity
    do throws(CommandFailure) {
      entity = try EntityFinder(engine.allEntities).find(name)
    } catch {
      // A name that no LEA has may be a school's; where it is not, what was said of the LEAs stands.
      guard let done = try? await SchoolHistoryVerb(arguments, QuietConsole(console)).run(name) else { throw error }
      return done
    }
    let history = engine.entityHistory(entity)
    if output.format == .json {
      console.write(JSONFormat.bytes(question.jsonHeader, results: HistoryJSON.value(history)))
    } else {
      console.write(HistoryText.text(history, reading: question.charterReading, style: output.style))
    }
    return .done
  }
}
