import Criteria
import DashboardModel
import DifferentiatedAssistance
import Eligibility
import Reports

/// `assistance screen`: one line per LEA or school, or per student group.
struct ScreenVerb {
  private enum Unit: String, CaseIterable {
    case entity
    case group
  }

  let arguments: Arguments
  let console: any Console

  func run() async throws(CommandFailure) -> Assistance.ExitCode {
    let output = try OutputChoice(arguments, console)
    let unit: Unit
    let program: Program.Name
    do throws(UsageFault) {
      unit = try arguments.choice(.by, default: .entity)
      program = try arguments.program() ?? .lcff
    } catch { throw .usage(error) }
    let materials = try await Materials(arguments, paths: arguments.words, program: program, console: console)
    let question = try Question(materials, arguments, program: program)
    let rules = try question.rules
    let engine = question.engine
    let filter = try EntityFilter(arguments, noun: program == .lcff ? "LEA" : "school", among: [question])
    let all = engine.determinations(question.year, wanted: filter.wanted)
    let notDetermined = engine.notDetermined(question.year)
    if let authorizer = arguments.value(.authorizer) {
      let own = try Authorizer(all, notDetermined, question.year).charters(of: authorizer)
      let named = try filter.kept(own, \.entity)
      let charters = arguments.has(.eligible) ? named.filter { $0.isIdentified != .notMet } : named
      if charters.isEmpty, let first = named.first {
        console.tell(
          named.count == 1
            ? "The charter school of \(first.entity.districtName) is neither eligible nor undetermined."
            : "None of the \(named.count) charter schools of \(first.entity.districtName) is eligible or undetermined.")
        if output.format == .table { return question.done }
      }
      if output.format == .table {
        let page = AuthorizerPage.page(
          charters, edition: question.edition, engine: engine, assumptions: question.assumptions(for: [.charter]))
        console.write(TerminalLayout.text(page, style: output.style))
      } else {
        try output.write(ReportTable.authorizer(charters, engine: engine), question, charters)
      }
      return question.done
    }
    if all.isEmpty, let first = notDetermined.first { throw .said(Self.notDetermined(first, question.year)) }
    let kept = try filter.kept(all, \.entity)
    let determinations = arguments.has(.eligible) ? kept.filter { $0.isIdentified != .notMet } : kept
    tellNotDetermined(notDetermined, filter, question.year)
    tellDisagreements(determinations)
    if output.format == .table {
      let beside = question.settled.flatMap { settled -> ScreenPage.Beside? in
        // Before the year's own files exist other criteria say nothing.
        let others = settled.engine.determinations(question.year, wanted: filter.wanted)
        return others.isEmpty ? nil : ScreenPage.Beside(year: settled.year, determinations: others)
      }
      let page = ScreenPage.page(
        determinations, edition: question.edition, program: rules, byGroup: unit == .group,
        assumptions: question.assumptions, beside: beside)
      console.write(TerminalLayout.text(page, style: output.style))
      return question.done
    }
    let table: ReportTable =
      switch (program, unit) {
      case (.lcff, .entity): .agencies(determinations)
      case (.lcff, .group): .agencyGroups(determinations, engine: engine)
      case (.essa, .entity): .schools(determinations)
      case (.essa, .group): .schoolGroups(determinations, engine: engine)
      }
    try output.write(table, question, determinations)
    return question.done
  }

  /// Entities that the year determines nobody of are no rows; that is not kept silent.
  private func tellNotDetermined(_ entities: [Entity], _ filter: EntityFilter, _ year: DashboardYear) {
    let own = entities.filter(filter.contains)
    guard let first = own.first else { return }
    let count = own.count == 1 ? "1 \(first.kind.name) is" : "\(own.count) \(first.kind.name)s are"
    console.tell("\(count) not listed: no \(first.kind.name) was determined on the \(year) Dashboard.")
  }

  /// Why an entity of the files has no determination.
  static func notDetermined(_ entity: Entity, _ year: DashboardYear) -> String {
    "\(entity.name) is not determined: no \(entity.kind.name) was on the \(year) Dashboard."
  }

  /// Where both a year's Dashboard files and CDE's list were given and differ, the files count; that is not kept silent.
  private func tellDisagreements(_ determinations: [Determination]) {
    let differing = determinations.filter { !$0.disagreements.isEmpty }
    guard let first = differing.first else { return }
    let years = Set(differing.flatMap(\.disagreements).map(\.year)).sorted().map(\.description)
    if first.program == .essa {
      let count = differing.count == 1 ? "1 school" : "\(differing.count) schools"
      console.tell(
        "CDE's lists contradict each other for \(count) (\(years.joined(separator: ", "))); where it decides, the answer is "
          + "open. See: assistance explain \(first.entity.cds).")
      return
    }
    let count = differing.count == 1 ? "1 LEA" : "\(differing.count) LEAs"
    console.tell(
      "CDE's lists differ from the Dashboard files for \(count) (\(years.joined(separator: ", "))); the files count. "
        + "See: assistance history \"\(first.entity.name)\", or assistance verify.")
  }
}

/// Finds the charter schools of an authorizer: those whose codes begin with its seven digits.
struct Authorizer {
  private let determinations: [Determination]
  private let notDetermined: [Entity]
  private let year: DashboardYear

  init(_ determinations: [Determination], _ notDetermined: [Entity], _ year: DashboardYear) {
    self.determinations = determinations
    self.notDetermined = notDetermined
    self.year = year
  }

  /// The determinations of its charter schools.
  func charters(of text: String) throws(CommandFailure) -> [Determination] {
    let entities = determinations.map(\.entity) + notDetermined
    let charters = entities.filter { $0.kind == .charter }
    let named = charters.map { charter in
      Entity(
        cds: charter.cds.agency, kind: .district, name: charter.districtName, districtName: charter.districtName,
        county: charter.county)
    }
    let known = Dictionary(
      (entities.filter { $0.kind != .charter } + named).map { ($0.cds, $0) }, uniquingKeysWith: { first, _ in first })
    let authorizer: Entity
    do throws(CommandFailure) {
      authorizer = try EntityFinder(known.values.sorted { $0.cds < $1.cds }).meant(text)
    } catch {
      guard error.isNobody, let charter = try? EntityFinder(charters).find(text) else { throw error }
      throw .said(
        "\(charter.name) is a charter school. Its authorizer is \(charter.districtName): "
          + "--authorizer \(charter.cds.agency).")
    }
    let own = determinations.filter { $0.entity.kind == .charter && $0.entity.cds.agency == authorizer.cds }
    if !own.isEmpty { return own }
    let left = notDetermined.filter { $0.cds.agency == authorizer.cds }
    if !left.isEmpty {
      let count = left.count == 1 ? "1 charter school" : "\(left.count) charter schools"
      throw .said(
        "\(authorizer.name) authorizes \(count) of the files, and no charter school was determined on the \(year) Dashboard."
      )
    }
    throw .said("\(authorizer.name) authorizes no charter school of the files.")
  }
}
