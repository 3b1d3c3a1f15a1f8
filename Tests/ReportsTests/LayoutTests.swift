import Criteria
import DashboardModel
import Dashboards
import Eligibility
import TestSupport
import Testing

@testable import Reports

/// What holds of every page, of every entity of the fictional county, in every year, under both programs.
@Suite("Every page in every layout")
struct LayoutTests {
  /// A program and a year to be asked.
  struct Question: CustomTestStringConvertible, Sendable {
    let program: Program.Name
    let year: Int
    var testDescription: String { "\(program.rawValue) \(year)" }

    static let all: [Question] =
      [2019, 2022, 2023, 2024, 2025, 2026].map { Question(program: .lcff, year: $0) }
      + [2022, 2023, 2024, 2025].map { Question(program: .essa, year: $0) }
  }

  /// The pages of a question: of all entities, of each, and of the years of some.
  private struct Pages: Sendable {
    var screens: [Page] = []
    var entities: [Page] = []
    var full: [Page] = []

    init(_ question: Question) async throws {
      let scene = try await ReportScene(question.program, question.year)
      let determinations = scene.determinations
      try #require(determinations.count > 10)
      for byGroup in [false, true] {
        screens.append(
          ScreenPage.page(determinations, edition: scene.edition, program: try scene.program, byGroup: byGroup))
      }
      entities = try determinations.map { try scene.page($0) }
      // What is longer in full depth is so for all.
      for (place, determination) in determinations.enumerated() where place % 4 == 0 {
        full.append(try scene.page(determination, isFull: true))
        full.append(HistoryPage.page(scene.engine.history(determination.entity), editions: scene.engine.editions))
      }
    }

    /// Made once for all tests.
    static let all: [String: Task<Pages, any Error>] = Dictionary(
      uniqueKeysWithValues: Question.all.map { question in
        (question.testDescription, Task { try await Pages(question) })
      })
  }

  private func pages(_ question: Question) async throws -> Pages {
    try await #require(Pages.all[question.testDescription]).value
  }

  /// The pages of all rules.
  private static let rules: [Page] =
    [EditionPage.overview(Dashboards.all)] + Dashboards.all.map(EditionPage.page)
    + zip(Dashboards.all, Dashboards.all.dropFirst()).map { EditionPage.difference($1, from: $0) }

  /// A line may be wider only where it is one word, such as an address, that cannot be broken.
  private func fits(_ page: Page) {
    for line in page.text.split(separator: "\n") where line.count > 80 {
      let words = line.split(separator: " ")
      #expect(words.count == 1, "\(page.title): \(line)")
    }
  }

  @Test("every page fits 80 columns", arguments: Question.all)
  func width(question: Question) async throws {
    let pages = try await pages(question)
    for page in pages.screens + pages.entities + pages.full { fits(page) }
  }

  @Test("the rules of every year fit 80 columns")
  func widthOfRules() {
    for page in Self.rules { fits(page) }
  }

  /// The texts of a page as JSON, in order, without keys.
  private func texts(_ value: JSONValue) -> [String] {
    guard case .object(let page) = value, case .array(let blocks)? = page["blocks"] else { return [] }
    var texts: [String] = []
    func add(_ value: JSONValue?) { if case .string(let text)? = value { texts.append(text) } }
    func add(item: JSONValue) {
      guard case .object(let item) = item else { return }
      add(item["lead"])
      add(item["text"])
      if case .array(let parts)? = item["parts"] { parts.forEach(add(item:)) }
    }
    for key in ["title", "code", "subtitle"] { add(page[key]) }
    for case .object(let block) in blocks {
      for key in ["heading", "paragraph", "note"] { add(block[key]) }
      if case .array(let items)? = block["items"] { items.forEach(add(item:)) }
    }
    return texts.filter { !$0.isEmpty }
  }

  private func sayTheSame(_ page: Page) {
    let spoken = page.line[...]
    let marked = MarkdownLayout.text(page).split(whereSeparator: \.isWhitespace).joined(separator: " ")[...]
    for (name, whole) in [("terminal", spoken), ("Markdown", marked)] {
      var rest = whole
      for text in texts(page.json) {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard let place = rest.firstRange(of: words) else {
          Issue.record("\(page.title): the \(name) does not say in its place: \(words)")
          return
        }
        rest = rest[place.upperBound...]
      }
    }
  }

  @Test(
    "a page as JSON and as Markdown says the same sentences as on a terminal, in the same order",
    arguments: Question.all)
  func sentences(question: Question) async throws {
    let pages = try await pages(question)
    for (place, page) in pages.entities.enumerated() where place % 4 == 0 { sayTheSame(page) }
    sayTheSame(pages.screens[0])
  }

  @Test("the rules of every year are the same sentences in every layout")
  func sentencesOfRules() {
    for page in Self.rules { sayTheSame(page) }
  }

  /// What no page may say.
  ///
  /// Finding B4: `English Learners meets`, `if 1 of AA, HI meets`, `They part at Student groups: 6`, `0 of 0 Red, 7 not
  /// known`, `Student groups that meet in every year asked for: none`; finding B2: `one more would be enough`.
  private static let machineWords: [String] = [
    "group English Learners meet ", "groups English Learners meets", "if 1 of", "if 2 of", "0 of 0", "They part at",
    "asked for: none", "one more would be enough", " 1 schools", " 1 LEAs", " 1 groups", " 1 students", " 1 indicators",
    "one priorities", "one criteria ", "one groups", "Optional(", "()", " .", " ,", "..", ": ;", ". ;", ": is ",
    ". is ",
    ": meets ", ". Meets ", ": Meets ", ": Has ", ". Has ", ": Was ", "As a whole", "is met is", "that meets method",
  ]

  @Test("no page says what reads like a machine", arguments: Question.all)
  func plainWords(question: Question) async throws {
    for (place, page) in try await pages(question).entities.enumerated() where place % 2 == 0 {
      let line = page.line
      for words in Self.machineWords where line.contains(words) {
        Issue.record("\(page.title) says \(words.debugDescription): \(line)")
      }
    }
  }
}
