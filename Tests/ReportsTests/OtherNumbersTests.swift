import Criteria
import DashboardModel
import Dashboards
import Eligibility
import Testing

@testable import Reports

/// The numbers of somebody's own rules, in place of those of 2025.
struct RuleNumbers: CustomTestStringConvertible, Sendable {
  /// How many priorities a group, or an LEA with local indicators, needs.
  var priorities: Int = 2
  /// How many groups Level 3 needs.
  var groups: Int = 3
  /// On how many Dashboards.
  var years: Int = 3
  /// Of how many.
  var of: Int = 4
  /// How many Dashboards running a group needs for the other rules of several years.
  var run: Int = 3
  /// How many Dashboards running a charter school needs.
  var charter: Int = 2
  /// For how many years an identification lasts.
  var duration: Int = 2

  var testDescription: String {
    "\(priorities) priorities, \(groups) groups, \(years) of \(of), \(run) running, charters \(charter), \(duration) years"
  }

  /// Every number from its least to its most, and all of them changed at once.
  static let all: [RuleNumbers] = [
    RuleNumbers(), RuleNumbers(priorities: 1), RuleNumbers(priorities: 3), RuleNumbers(groups: 2),
    RuleNumbers(groups: 4),
    RuleNumbers(duration: 1), RuleNumbers(duration: 3), RuleNumbers(duration: 4), RuleNumbers(years: 2, of: 3),
    RuleNumbers(years: 4, of: 4), RuleNumbers(run: 2, charter: 3), RuleNumbers(run: 4, charter: 1),
    RuleNumbers(priorities: 3, groups: 2, years: 2, of: 5, run: 4, charter: 3, duration: 4),
    RuleNumbers(priorities: 1, groups: 4, years: 4, of: 5, run: 2, charter: 4, duration: 1), apart,
  ]

  /// No number is one of 2025's.
  static let apart: RuleNumbers = RuleNumbers(
    priorities: 5, groups: 6, years: 6, of: 7, run: 5, charter: 5, duration: 1)

  /// The edition of 2025 with these numbers.
  var edition: Edition {
    var edition = Dashboards.dashboard2025
    edition.isCDEs = false
    edition.name = "A proposal"
    for place in edition.lcff.rules.indices where edition.lcff.rules[place].id != "one-priority" {
      edition.lcff.rules[place].condition = changed(edition.lcff.rules[place].condition)
    }
    var steps = edition.lcff.steps
    let later = steps.removeFirst()
    let first = later
    let charters = steps.filter { $0.kinds == [.charter] }.map { step in
      var step = step
      step.condition = changed(step.condition, charter: true)
      return step
    }
    edition.lcff.steps =
      [first]
      + (1..<duration).map { index in
        Step(
          .lcff(.differentiatedInYear(index + 1)), later.kinds,
          .dashboards(atLeast: 1, of: index + 1, .rule(.criteria)), support: later.support)
      } + charters
    edition.lcff.consequences = edition.lcff.consequences.compactMap { consequence in
      var consequence = consequence
      guard consequence.subject == "How long" else { return consequence }
      consequence.words = "At least \(Listing.count(duration, "year")) following the identification"
      return duration == 1 ? nil : consequence
    }
    return edition
  }

  private func changed(_ condition: Condition, charter isCharter: Bool = false) -> Condition {
    func inner(_ part: Condition) -> Condition { changed(part, charter: isCharter) }
    return switch condition {
    case .priorities(_, let source): .priorities(atLeast: priorities, source)
    case .groups(let count, let orAll, let part):
      .groups(atLeast: count == 3 ? groups : count, orAllIfFewer: orAll, inner(part))
    case .dashboards(let least, let of, let part):
      if isCharter {
        .dashboards(atLeast: charter, of: charter, inner(part))
      } else if least == of {
        .dashboards(atLeast: run, of: run, inner(part))
      } else {
        .dashboards(atLeast: years, of: self.of, inner(part))
      }
    case .reading(let question, let standard, let other):
      .reading(question, standard: inner(standard), other: inner(other))
    case .all(let parts): .all(parts.map(inner))
    case .any(let parts): .any(parts.map(inner))
    case .onlyWay(let part, let others): .onlyWay(inner(part), besides: others)
    case .schoolwide(let part): .schoolwide(inner(part))
    case .color, .status, .rating, .pattern, .graduation, .titleI, .held, .listed, .unsettled, .criteria, .rule:
      condition
    }
  }

  /// How the Dashboards that a rule counts are told.
  var windows: Set<String> {
    var windows: Set<String> = []
    for (least, of) in [(years, of), (run, run), (charter, charter)] + (1...duration).map({ (1, $0) }) {
      let words = Condition.dashboards(least, of)
      if words.contains("latest") { windows.insert(words) }
    }
    return windows
  }
}

/// Finding A15 and B2: whatever the numbers of a rule are, every page says these and no others.
@Suite("Pages of editions with other numbers")
struct OtherNumbersTests {
  /// The entities whose pages say the most: every method, both years, Level 3 and charter schools.
  private static let names: [String] = [
    "Sierra Azul County", "Arroyo", "Granito", "Kestrel", "El Mirador", "Cumbre", "Encuentro",
  ]

  private func pages(_ numbers: RuleNumbers) async throws -> [Page] {
    let edition = numbers.edition
    let scene = try await ReportScene(.lcff, 2025, edition: edition)
    let determinations = try Self.names.map { try scene.determination($0) }
    var pages = [
      EditionPage.page(edition), EditionPage.difference(edition, from: Dashboards.dashboard2026),
      ScreenPage.page(determinations, edition: edition, program: try scene.program),
    ]
    pages += try determinations.map { try scene.page($0) }
    for determination in determinations where ["Arroyo", "Cumbre"].contains(where: determination.entity.name.hasPrefix)
    {
      pages.append(HistoryPage.page(scene.engine.history(determination.entity), editions: scene.engine.editions))
    }
    return pages
  }

  /// What a page says of the rules, without what its sources say: citations, evidence, and notes of the year.
  private func said(_ page: Page) -> String {
    func kept(_ item: Item) -> Item? {
      // What is dropped against another year is that year's.
      guard item.kind == .statement, item.lead != "-" else { return nil }
      var item = item
      item.parts = item.parts.compactMap(kept)
      return item
    }
    // The rules of schools have numbers of their own.
    let agencies = page.blocks.prefix { block in
      if case .heading(let text) = block { return !text.contains("schools under ESSA") && text != "Schools under ESSA" }
      return true
    }
    var heading = ""
    let blocks = agencies.compactMap { block -> Block? in
      if case .heading(let text) = block { heading = text }
      if case .items(let items) = block {
        return heading == "To be careful about" ? nil : .items(items.compactMap(kept))
      }
      return block
    }
    return Page("", blocks: blocks).line
  }

  private func matches(_ pattern: Regex<(Substring, Substring)>, in text: String) -> Set<String> {
    Set(text.matches(of: pattern).map { String($0.output.1) })
  }

  @Test("every page says the edition's own numbers, and no others", arguments: RuleNumbers.all)
  func ownNumbers(numbers: RuleNumbers) async throws {
    var windows: Set<String> = []
    var priorities: Set<String> = []
    var groups: Set<String> = []
    var durations: Set<String> = []
    for page in try await pages(numbers) {
      let text = said(page)
      windows.formUnion(matches(/((?:each of|at least \w+ of) the \w+ latest Dashboards)/, in: text))
      priorities.formUnion(matches(/of (\w+)(?: or more priorities| priority) with/, in: text))
      groups.formUnion(matches(/(\w+) or more student groups/, in: text.lowercased()))
      groups.formUnion(matches(/has at least (\w+) student group/, in: text))
      groups.formUnion(matches(/they are fewer than (\w+):/, in: text))
      durations.formUnion(matches(/gives (\w+) years? of assistance/, in: text))
      durations.formUnion(matches(/at least (\w+) years? following the identification/, in: text.lowercased()))
    }
    #expect(windows == numbers.windows)
    #expect(priorities == [Listing.number(numbers.priorities)])
    #expect(groups == [Listing.number(numbers.groups)])
    #expect(durations == (numbers.duration == 1 ? [] : [Listing.number(numbers.duration)]))
  }

  @Test("where no number is one of 2025's, none of those stands anywhere")
  func noneOf2025() async throws {
    let edition = RuleNumbers.apart.edition
    let scene = try await ReportScene(.lcff, 2025, edition: edition)
    for name in Self.names {
      let text = said(try scene.explain(name))
      for word in ["two", "three", "four", "both"] {
        // English Language Arts and Mathematics are two in every edition, and Level 2 is one of three.
        let allowed = ["Red on both", "Level 2 of three", "and \(word) more groups"]
        let rest = allowed.reduce(text) { $0.replacing($1, with: "") }
        if let found = rest.firstRange(of: " \(word) ") {
          let start = rest.index(found.lowerBound, offsetBy: -80, limitedBy: rest.startIndex) ?? rest.startIndex
          Issue.record("\(name): \(rest[start..<found.upperBound])")
        }
      }
    }
  }

  @Test("a screen tells which years count for charter schools", arguments: [1, 2, 3, 4])
  func charters(count: Int) async throws {
    let edition = RuleNumbers(charter: count).edition
    let years = Listing.words(DashboardYear(2025).latest(count).map(\.description))
    let text = try await ReportScene(.lcff, 2025, edition: edition).screen().line
    #expect(text.contains("its status counts \(years)."))
  }

  @Test("assistance lasts as long as the edition says, in the sentence too", arguments: [2, 3, 4])
  func duration(years: Int) async throws {
    let scene = try await ReportScene(.lcff, 2025, edition: RuleNumbers(duration: years).edition)
    let text = try scene.explain("Hacienda").line
    // It met the criteria of 2023 and not since.
    #expect(
      text.contains(
        years == 2
          ? "is in General Assistance: it does not meet the 2025 criteria"
          : "is in Differentiated Assistance, Year 3: it met the criteria of 2023, which gives "
            + "\(Listing.number(years)) years of assistance, and does not meet those of 2025."))
  }

  @Test("a rule that counts indicators says indicators, not priorities")
  func indicators() async throws {
    let scene = try await ReportScene(.lcff, 2026)
    let page = EditionPage.page(scene.edition).section("Methods").line
    #expect(page.contains("Method 1: One student group meets two or more criteria."))
    var edition = scene.edition
    let place = try #require(edition.lcff.rules.firstIndex { $0.id == .group })
    edition.lcff.rules[place].condition = .criteria(atLeast: 3)
    edition.isCDEs = false
    #expect(
      EditionPage.page(edition).section("Methods").line.contains("One student group meets three or more criteria."))
  }
}
