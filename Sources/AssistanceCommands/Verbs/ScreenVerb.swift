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
    let everybody = engine.entities(question.year, wanted: filter.wanted)
    let notDetermined = engine.notDetermined(question.year)
    if let authorizer = arguments.value(.authorizer) {
      let all = engine.determinations(question.year, of: everybody)
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
        try output.write(ReportTable.authorizer(charters, engine: engine), question, marks: charters.marks)
      }
      return question.done
    }
    if everybody.isEmpty, let first = notDetermined.first {
      throw .said(Self.notDetermined(first, question.year))
    }
    let asked = try filter.kept(everybody, \.self)
    tellNotDetermined(notDetermined, filter, question.year)
    if unit == .group, output.format != .table { return try writeGroups(asked, question, output) }
    let all = engine.determinations(question.year, of: asked)
    let determinations = arguments.has(.eligible) ? all.filter { $0.isIdentified != .notMet } : all
    tellDisagreements(determinations.map { ($0.entity, $0.disagreements) }, program)
    if output.format == .table {
      let beside = question.settled.flatMap { settled -> ScreenPage.Beside? in
        // Before the year's own files exist other criteria say nothing.
        if settled.engine.entities(question.year, wanted: filter.wanted).isEmpty { return nil }
        return ScreenPage.Beside(
          year: settled.year, determinations: settled.engine.determinations(question.year, of: asked))
      }
      let page = ScreenPage.page(
        determinations, edition: question.edition, program: rules, byGroup: unit == .group,
        assumptions: question.assumptions, beside: beside)
      console.write(TerminalLayout.text(page, style: output.style))
      return question.done
    }
    let table: ReportTable = program == .lcff ? .agencies(determinations) : .schools(determinations)
    try output.write(table, question, marks: determinations.marks)
    return question.done
  }

  /// Writes a line a student group, for which nothing but the groups is determined.
  private func writeGroups(
    _ asked: [Entity], _ question: Question, _ output: OutputChoice
  ) throws(CommandFailure) -> Assistance.ExitCode {
    var entities = asked
    if arguments.has(.eligible) {
      let identified = question.engine.determinations(question.year, of: asked).filter { $0.isIdentified != .notMet }
      entities = identified.map(\.entity)
    }
    let groups = question.engine.groupDeterminations(question.year, of: entities)
    tellDisagreements(groups.map { ($0.entity, $0.disagreements) }, question.program)
    let marks = groups.reduce(into: Marks()) { marks, entity in
      marks.formUnion(entity.marks)
      for group in entity.groups { marks.formUnion(entity.marks(of: group)) }
    }
    let table: ReportTable = question.program == .lcff ? .agencyGroups(groups) : .schoolGroups(groups)
    try output.write(table, question, marks: marks)
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
  private func tellDisagreements(_ all: [(entity: Entity, differing: [Disagreement])], _ program: Program.Name) {
    let differing = all.filter { !$0.differing.isEmpty }
    guard let first = differing.first?.entity else { return }
    let years = Set(differing.flatMap(\.differing).map(\.year)).sorted().map(\.description)
    if program == .essa {
      let count = differing.count == 1 ? "1 school" : "\(differing.count) schools"
      console.tell(
        "CDE's lists contradict each other for \(count) (\(years.joined(separator: ", "))); where it decides, the answer is "
          + "open. See: assistance explain \(first.cds).")
      return
    }
    let count = differing.count == 1 ? "1 LEA" : "\(differing.count) LEAs"
    console.tell(
      "CDE's lists differ from the Dashboard files for \(count) (\(years.joined(separator: ", "))); the files count. "
        + "See: assistance history \"\(first.name)\", or assistance verify.")
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
