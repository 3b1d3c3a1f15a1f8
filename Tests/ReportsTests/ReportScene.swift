import Criteria
import DashboardModel
import Dashboards
import Eligibility
import TestSupport
import Testing

@testable import Reports

/// The fictional county, asked under one program for one year, with the pages that the command would lay out.
struct ReportScene {
  let data: DashboardData
  let engine: Engine
  let year: DashboardYear
  let edition: Edition

  /// Asks the fictional county.
  ///
  /// - Parameters:
  ///   - program: Which law.
  ///   - year: The Dashboard year.
  ///   - edition: Somebody's own rules of the year, in place of CDE's.
  ///   - readings: The open questions that are read the other way.
  /// - Throws: Where the files have faults, or nobody knows the year's rules.
  init(
    _ program: Program.Name = .lcff, _ year: Int = 2025, edition: Edition? = nil, readings: Set<OpenQuestion> = []
  ) async throws {
    let outcome = await DataFolder.sierraAzulWhole.value
    try #require(outcome.faults.isEmpty, "\(outcome.faults)")
    try self.init(outcome.data, program, year, edition: edition, readings: readings)
  }

  /// Asks data made by hand.
  init(
    _ data: DashboardData, _ program: Program.Name = .lcff, _ year: Int, edition: Edition? = nil,
    readings: Set<OpenQuestion> = []
  ) throws {
    self.data = data
    self.year = DashboardYear(year)
    let own = try edition ?? #require(Dashboards.edition(self.year))
    self.edition = own
    let editions = Dashboards.all.filter { $0.year != own.year } + [own]
    engine = Engine(program, editions: editions, data: data, readings: readings)
  }

  /// The year's rules.
  var program: Program { get throws { try #require(engine.rules(year)) } }

  /// Every determination of the year.
  var determinations: [Determination] { engine.determinations(year) }

  /// The determination of the one entity whose name begins with some words.
  func determination(_ name: String) throws -> Determination {
    let found = engine.entities(year).filter { $0.name.hasPrefix(name) }
    try #require(found.count == 1, "\(name): \(found.map(\.name))")
    return try #require(engine.determine(found[0], year))
  }

  /// The page of reasons.
  func page(_ determination: Determination, isFull: Bool = false) throws -> Page {
    ExplanationPage.page(try #require(engine.explain(determination)), data: data, isFull: isFull)
  }

  /// The page of reasons of the one entity whose name begins with some words.
  func explain(_ name: String, isFull: Bool = false) throws -> Page { try page(determination(name), isFull: isFull) }

  /// The page of all entities.
  func screen(byGroup: Bool = false) throws -> Page {
    ScreenPage.page(determinations, edition: edition, program: try program, byGroup: byGroup)
  }

  /// The page of the years of the one entity whose name begins with some words.
  func history(_ name: String) throws -> Page {
    HistoryPage.page(engine.history(try determination(name).entity), editions: engine.editions)
  }
}

extension Page {
  /// The page on a terminal of 80 columns without color.
  var text: String { TerminalLayout.text(self, style: TextStyle(usesColor: false, width: 80)) }

  /// The page on a terminal in one line, so that sentences are found wherever they are broken.
  var line: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// What stands under a heading, up to the next one; empty where there is no such heading.
  func section(_ heading: String) -> Page {
    guard
      let start = blocks.firstIndex(where: {
        if case .heading(let text) = $0 { text.hasPrefix(heading) } else { false }
      })
    else { return Page("") }
    let rest = blocks[(start + 1)...].prefix { if case .heading = $0 { false } else { true } }
    return Page("", blocks: Array(rest))
  }

  /// The headings, in order.
  var headings: [String] { blocks.compactMap { if case .heading(let text) = $0 { text } else { nil } } }

  /// The tables, in order.
  var grids: [Grid] { blocks.compactMap { if case .grid(let grid) = $0 { grid } else { nil } } }

  /// All items, each before its parts.
  var items: [Item] {
    func all(_ item: Item) -> [Item] { [item] + item.parts.flatMap(all) }
    return blocks.flatMap { block -> [Item] in
      if case .items(let items) = block { items.flatMap(all) } else { [] }
    }
  }
}

/// A row of a table by column name, found by its code.
struct TableRow {
  private let values: [String: String]

  init?(_ table: ReportTable, _ code: String) {
    guard let place = table.columns.firstIndex(of: "cds"), let row = table.rows.first(where: { $0[place].line == code })
    else { return nil }
    values = Dictionary(zip(table.columns, row.map(\.line)), uniquingKeysWith: { first, _ in first })
  }

  subscript(column: String) -> String? { values[column] }
}
