import Criteria
import DashboardModel
import Eligibility
import Reports

/// `assistance screen`: one line per LEA, or per student group.
struct ScreenVerb {
  private enum Unit: String, CaseIterable {
    case entity
    case group
  }

  private let arguments: Arguments
  private let console: any Console

  init(_ arguments: Arguments, _ console: any Console) {
    self.arguments = arguments
    self.console = console
  }

  func run() async throws(CommandFailure) -> Assistance.ExitCode {
    let output = try OutputChoice(arguments, console)
    let unit: Unit
    let program: Program
    do throws(UsageFault) {
      unit = try arguments.choice(.by, default: .entity)
      program = try arguments.program() ?? .lcff
    } catch { throw .usage(error) }
    if program == .essa { return try await SchoolScreen(arguments, console).run(byGroup: unit == .group) }
    let materials = try await Materials(arguments, paths: arguments.words, console: console)
    let question = try Question(materials, arguments)
    let engine = question.engine
    let determinations = try filtered(engine.determinations(question.year))
    tellDisagreements(determinations)
    if let authorizer = arguments.value(.authorizer) {
      let table = ReportTable.authorizer(try charters(of: authorizer, determinations), history: engine.history)
      try output.write(table, question)
      return .done
    }
    if output.format == .table, unit == .entity {
      console.write(
        ScreenText.text(
          determinations, edition: question.edition, assumptions: question.assumptions, style: output.style))
      return .done
    }
    let table =
      unit == .entity
      ? ReportTable.lcffEntities(determinations) : ReportTable.lcffGroups(determinations, history: engine.history)
    try output.write(table, question)
    return .done
  }

  /// Where both a year's Dashboard files and CDE's list were given and differ, the files count; that is not kept silent.
  private func tellDisagreements(_ determinations: [LCFFDetermination]) {
    let differing = determinations.filter { !$0.disagreements.isEmpty }
    guard let first = differing.first else { return }
    let years = Set(differing.flatMap(\.disagreements).map(\.year)).sorted().map(\.description)
    let count = differing.count == 1 ? "1 LEA" : "\(differing.count) LEAs"
    console.tell(
      "CDE's lists differ from the Dashboard files for \(count) (\(years.joined(separator: ", "))); the files count. "
        + "See: assistance history \"\(first.entity.name)\", or assistance verify.")
  }

  /// The charter schools whose codes begin with the authorizer's seven digits.
  private func charters(
    of text: String, _ all: [LCFFDetermination]
  ) throws(CommandFailure) -> [LCFFDetermination] {
    let charters = all.filter { $0.entity.kind == .charter }
    let agencies = all.map(\.entity).filter { $0.kind != .charter }
    let named = charters.map { charter in
      Entity(
        cds: charter.entity.cds.agency, kind: .district, name: charter.entity.districtName,
        districtName: charter.entity.districtName, county: charter.entity.county)
    }
    let known = Dictionary((agencies + named).map { ($0.cds, $0) }, uniquingKeysWith: { first, _ in first })
    let authorizer = try EntityFinder(known.values.sorted { $0.cds < $1.cds }).find(text)
    let own = charters.filter { $0.entity.cds.agency == authorizer.cds }
    if own.isEmpty { throw .said("\(authorizer.name) authorizes no charter school of the files.") }
    return own
  }

  private func filtered(_ all: [LCFFDetermination]) throws(CommandFailure) -> [LCFFDetermination] {
    let kept = try EntityFilter(arguments, noun: "LEA").kept(all, \.entity)
    return arguments.has(.eligible) ? kept.filter { $0.isEligible != .notMet } : kept
  }
}
