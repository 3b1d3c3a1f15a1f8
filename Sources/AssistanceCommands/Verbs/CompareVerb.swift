import Criteria
import DashboardModel
import Eligibility
import Reports

/// `assistance compare`: what moved between two releases, or between two rule sets on the same data.
struct CompareVerb {
  private let arguments: Arguments
  private let console: any Console

  init(_ arguments: Arguments, _ console: any Console) {
    self.arguments = arguments
    self.console = console
  }

  func run() async throws(CommandFailure) -> Assistance.ExitCode {
    let output = try OutputChoice(arguments, console)
    let criteria = arguments.all(.criteria)
    let before: Question
    let after: Question
    if criteria.count == 2 {
      let materials = try await Materials(arguments, paths: arguments.words, console: console)
      before = try Question(materials, arguments, criteria: criteria[0])
      after = try Question(materials, arguments, criteria: criteria[1])
    } else if criteria.count < 2, arguments.words.count == 2 {
      let first = try await Materials(arguments, paths: [arguments.words[0]], console: console)
      let second = try await Materials(arguments, paths: [arguments.words[1]], console: console)
      before = try Question(first, arguments)
      after = try Question(second, arguments)
    } else {
      throw .usage(.notTwo)
    }
    let all = Movement.all(before.engine.determinations(before.year), after.engine.determinations(after.year))
    let movements = try EntityFilter(arguments, noun: "LEA").kept(all, \.entity)
    let shown = movements.filter { $0.direction != .outside }
    switch output.format {
    case .table, .text: text(movements, before, after, output.style)
    case .csv, .json, .xlsx: try output.write(ReportTable.movements(shown), after)
    }
    return .done
  }

  private func text(_ movements: [Movement], _ before: Question, _ after: Question, _ style: TextStyle) {
    console.write(style.bold("Before: \(before.edition.name). After: \(after.edition.name).") + "\n\n")
    console.write(MovementText.text(movements, style: style))
    for assumption in Set(before.assumptions + after.assumptions).sorted() { console.write("\(assumption)\n") }
    console.write("CDE decides who is eligible; this is a computation from the files given.\n")
  }
}
