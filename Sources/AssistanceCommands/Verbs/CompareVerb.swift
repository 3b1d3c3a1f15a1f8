import Criteria
import DashboardModel
import Eligibility
import Reports

/// `assistance compare`: what moved between two releases, or between two rule sets on the same data.
struct CompareVerb {
  let arguments: Arguments
  let console: any Console

  func run() async throws(CommandFailure) -> Assistance.ExitCode {
    let output = try OutputChoice(arguments, console)
    let criteria = arguments.all(.criteria)
    let before: (question: Question, files: String)
    let after: (question: Question, files: String)
    if criteria.count == 2 {
      let materials = try await Materials(arguments, paths: arguments.words, console: console)
      let files = arguments.words.joined(separator: " ")
      before = (try Question(materials, arguments, criteria: criteria[0]), files)
      after = (try Question(materials, arguments, criteria: criteria[1]), files)
    } else if criteria.count < 2, arguments.words.count == 2 {
      let first = try await Materials(arguments, paths: [arguments.words[0]], console: console)
      let second = try await Materials(arguments, paths: [arguments.words[1]], console: console)
      before = (try Question(first, arguments), arguments.words[0])
      after = (try Question(second, arguments), arguments.words[1])
    } else {
      throw .usage(.notTwo)
    }
    let filter = try EntityFilter(arguments, noun: "LEA", among: [before.question, after.question])
    let sides = [before, after].map { $0.question.engine.determinations($0.question.year, wanted: filter.wanted) }
    let movements = try filter.kept(Movement.all(sides[0], sides[1]), \.entity)
    switch output.format {
    case .table, .text:
      var page = MovementPage.page(movements, before: side(before), after: side(after))
      page.notes(Set(before.question.assumptions + after.question.assumptions).sorted())
      console.write(TerminalLayout.text(page, style: output.style))
    case .csv, .json, .xlsx:
      let shown = movements.filter { $0.direction != .outside }
      try output.write(ReportTable.movements(shown), after.question, marks: sides[1].marks)
    }
    return [before, after].allSatisfy { $0.question.leftOut.isEmpty } ? .done : .findings
  }

  private func side(_ side: (question: Question, files: String)) -> MovementPage.Side {
    MovementPage.Side(
      edition: side.question.edition.name, isCDEs: side.question.edition.isCDEs, year: side.question.year,
      files: side.files)
  }
}
