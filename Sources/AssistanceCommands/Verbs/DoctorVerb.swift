import Criteria
import DashboardFiles
import DashboardModel
import Dashboards
import Eligibility
import Reports

/// `assistance doctor`: what there is of each year and what can be determined from it, what each file is, and what is wrong
/// with it.
struct DoctorVerb {
  let arguments: Arguments
  let console: any Console

  func run() async throws(CommandFailure) -> Assistance.ExitCode {
    let output = try OutputChoice(arguments, console)
    if arguments.words.isEmpty { throw .usage(.noData(.doctor)) }
    let catalog = try await Catalog(arguments, arguments.words)
    let missing = catalog.faults.filter { $0.kind == .missing }
    if !missing.isEmpty { throw .faults(missing) }
    let reading = await Reading(catalog, ReadingRequest(levels: .all, publications: Dashboards.publications))
    let rest = OwnOutputs(catalog, named: arguments.words, console)
    let faults = rest.faults + reading.faults
    let asked = Dictionary(Dashboards.all.map { ($0.year, $0.lcff.stateIndicators) }) { $1 }
    let overview = reading.overview(catalog, asked: asked)
    let outcomes = Self.outcomes(reading.data, overview)
    if output.format == .json {
      console.write(JSONWriter.bytes(json(reading.files, faults, rest.leftOut, overview, outcomes)))
    } else {
      let page = OverviewPage.page(overview, outcomes)
      let style = TextStyle(usesColor: output.style.usesColor, width: console.lineWidth)
      if !overview.years.isEmpty { console.write(TerminalLayout.text(page, style: style) + "\n") }
      text(reading.files, faults, rest.leftOut, output.style)
    }
    return faults.isEmpty ? .done : .findings
  }

  /// What can be determined from the files of each year that has criteria, the latest first.
  private static func outcomes(_ data: DashboardData, _ overview: FolderOverview) -> [OverviewPage.Outcome] {
    let engines = [Program.Name.lcff, .essa].map { Engine($0, editions: Dashboards.all, data: data) }
    return overview.years.reversed().flatMap { year in
      engines.compactMap { engine in
        guard data.dashboards[year] != nil, engine.rules(year) != nil else { return nil }
        let determinations = engine.determinations(year)
        return determinations.isEmpty ? nil : OverviewPage.Outcome(engine.program, year, determinations)
      }
    }
  }

  private func text(_ files: [ReadFile], _ faults: [Fault], _ leftOut: [String], _ style: TextStyle) {
    var lines: [String] = []
    func say(_ text: String, _ first: String = "  ") {
      lines += TextWrap.lines(text, width: console.lineWidth, first: first, rest: "    ")
    }
    for file in files {
      let sheet = file.sheet.map { ", sheet \($0)" } ?? ""
      lines.append(style.bold(HarmlessText.of(file.path)) + HarmlessText.of(sheet))
      say("\(file.kind.words); \(file.rows) rows, \(file.bytes) bytes")
      for remark in file.remarks { say(remark.words) }
    }
    for sentence in leftOut { say("left out: \(sentence)", "") }
    if !faults.isEmpty { lines.append(style.bold(faults.count == 1 ? "1 fault:" : "\(faults.count) faults:")) }
    for sentence in Fault.sentences(faults) { say(sentence) }
    if faults.isEmpty { lines.append("No faults.") }
    console.write(lines.joined(separator: "\n") + "\n")
  }

  private func json(
    _ files: [ReadFile], _ faults: [Fault], _ leftOut: [String], _ overview: FolderOverview,
    _ outcomes: [OverviewPage.Outcome]
  ) -> JSONValue {
    let digests = FileDigests.of(files.map(\.path))
    return .object([
      "schema": .number(JSONFormat.schema), "generator": .string("assistance \(Assistance.version)"),
      "inputs": .array(
        files.map { file in
          .object([
            "file": .string(file.path), "sheet": file.sheet.map { .string($0) } ?? .null,
            "bytes": .number(file.bytes), "rows": .number(file.rows), "content": .string(file.kind.words),
            "remarks": .strings(file.remarks.map(\.words)),
            "sha256": digests[file.path].map { .string($0) } ?? .null,
          ])
        }),
      "leftOut": .strings(leftOut),
      "overview": .array(
        overview.rows.flatMap { row in
          zip(overview.years, row.states).compactMap { year, state -> JSONValue? in
            if state == .notAsked { return nil }
            return .object([
              "year": .number(year.number), "content": .string(OverviewPage.name(row.content)),
              "state": .string(state == .missing ? "missing" : OverviewPage.word(state)),
            ])
          }
        }),
      "determinable": .array(
        outcomes.map { outcome in
          .object([
            "year": .number(outcome.year.number), "program": .string(outcome.program.rawValue),
            "entities": .number(outcome.count), "determined": .number(outcome.determined),
            "missing": .strings(Missing.words(outcome.missing)),
          ])
        }),
      "results": .array(
        faults.map { fault in
          .object([
            "file": .string(fault.path), "sheet": fault.sheet.map { .string($0) } ?? .null,
            "line": fault.line.map { .number($0) } ?? .null, "column": fault.column.map { .string($0) } ?? .null,
            "problem": .string(fault.problem),
          ])
        }),
    ])
  }
}
