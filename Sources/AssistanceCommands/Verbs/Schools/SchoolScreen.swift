import Criteria
import DashboardFiles
import DashboardModel
import Eligibility
import Reports

/// `assistance screen --program essa`: one line per school, or per student group of a school.
struct SchoolScreen {
  private let arguments: Arguments
  private let console: any Console

  init(_ arguments: Arguments, _ console: any Console) {
    self.arguments = arguments
    self.console = console
  }

  func run(byGroup: Bool) async throws(CommandFailure) -> Assistance.ExitCode {
    let output = try OutputChoice(arguments, console)
    let materials = try await Materials(arguments, paths: arguments.words, levels: .schools, console: console)
    let question = try Question(materials, arguments, program: .essa)
    let engine = try question.schoolEngine
    let determinations = try filtered(engine.determinations(question.year))
    if output.format == .table, !byGroup {
      console.write(SchoolScreenText.text(determinations, edition: question.edition, style: output.style))
      return .done
    }
    let table: ReportTable =
      byGroup ? .schoolGroups(determinations, engine: engine) : .schools(determinations)
    try output.write(table, question)
    return .done
  }

  private func filtered(_ all: [SchoolDetermination]) throws(CommandFailure) -> [SchoolDetermination] {
    let kept = try EntityFilter(arguments, noun: "school").kept(all, \.entity)
    return arguments.has(.eligible) ? kept.filter { $0.isIdentified != .notMet } : kept
  }
}

extension Question {
  /// The engine for schools.
  var schoolEngine: SchoolEngine {
    get throws(CommandFailure) {
      let engine = SchoolEngine(editions: editions, data: data)
      guard engine.rules(year) != nil else {
        let known = editions.filter { engine.rules($0.year) != nil }.map(\.year).sorted()
        throw .said(
          "Schools were not determined under ESSA on the \(year) Dashboard. They were on those of "
            + "\(known.map(\.description).joined(separator: ", ")); say which with --year.")
      }
      return engine
    }
  }
}
