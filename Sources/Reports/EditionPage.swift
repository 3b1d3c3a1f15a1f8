public import Criteria
import DashboardModel

/// Makes the pages of an edition's rules: in words that are made from them, with citations.
public enum EditionPage {
  /// One line an edition.
  public static func overview(_ editions: [Edition]) -> Page {
    var page = Page("Dashboard years whose criteria are known")
    page.blocks.append(
      .items(
        editions.map { edition in
          let priorities = Set(edition.lcff.criteria.compactMap(\.priority)).sorted().map { String($0.rawValue) }
          return Item(
            lead: edition.year.description,
            "\(edition.lcff.criteria.count) criteria, priorities \(priorities.joined(separator: ", ")): \(confidence(edition))"
          )
        }))
    page.blocks.append(.paragraph("Print one with: assistance criteria YEAR"))
    return page
  }

  private static func confidence(_ edition: Edition) -> String {
    let counts = Confidence.allCases.compactMap { confidence -> String? in
      let count = edition.lcff.criteria.filter { $0.support.confidence == confidence }.count
      if count == 0 { return nil }
      return "\(count == edition.lcff.criteria.count ? "all" : String(count)) \(words(confidence))"
    }
    return counts.joined(separator: ", ")
  }

  /// The confidence in words that can stand behind a number, in a list.
  private static func words(_ confidence: Confidence) -> String {
    switch confidence {
    case .quoted, .derived: confidence.words
    case .inferred: "inferred"
    case .secondary: "provisional, from one secondary source"
    }
  }

  /// All rules of an edition.
  public static func page(_ edition: Edition) -> Page {
    var page = Page("\(edition.name): criteria for LCFF assistance")
    let program = edition.lcff
    page.notes(program.notes)
    page.blocks.append(.paragraph("Determined: \(Listing.words(program.determinedKinds.map(\.name)))."))
    page.blocks.append(.paragraph(groups(program)))
    let published = Indicator.allCases.map { "\($0.code) \(edition.publication(of: $0).words)" }
    page.blocks.append(.paragraph("Published: \(published.joined(separator: "; "))."))
    for priority in LCFFPriority.allCases {
      let criteria = program.criteria.filter { $0.priority == priority }
      page.section(
        "Priority \(priority.rawValue): \(priority.name)", criteria.map { rule($0.id.rawValue, $0, program) })
    }
    page.section("Methods", program.methods.map { rule(Listing.sentence($0.title), $0, program) })
    page.section("Statuses, the first that is met", steps(program))
    page.section("Several years", program.severalYears.map { rule($0.title, $0, program) })
    page.section("Readings that the sources leave open", readings(program))
    page.section(
      "Students needed where there is a Status level and no color",
      [Item("\(edition.minimumSize.words).", parts: Item.sources(edition.minimumSize.support))])
    page.section("What follows", consequences(program))
    if let essa = edition.essa { schools(essa, edition, &page) }
    return page
  }

  private static func groups(_ program: Program) -> String {
    let codes = program.studentGroups.map(\.code).joined(separator: " ")
    let all =
      program.studentGroups.contains(.all) ? "All Students counts too." : "All Students does not count by itself."
    return "Student groups: \(codes). \(all)"
  }

  private static func schools(_ program: Program, _ edition: Edition, _ page: inout Page) {
    page.blocks.append(.heading("\(edition.name): schools under ESSA"))
    page.notes(program.notes)
    page.blocks.append(.items([Item("\(program.cycle).", parts: Item.sources(program.support))]))
    if let patterns = program.patterns {
      page.section(
        "Indicators that count",
        patterns.indicators.map {
          Item("\($0.indicator.name): \($0.words).", parts: Item.sources($0.support))
        })
      page.section(
        "Color patterns, of which any one identifies",
        patterns.patterns.map { Item("\($0.id): \($0.words).", parts: Item.sources($0.support)) }
          + [Item("\(patterns.minimum.words).", parts: Item.sources(patterns.minimum.support))])
    }
    page.section("Statuses, the first that is met", steps(program))
    let codes = program.studentGroups.map(\.code).joined(separator: " ")
    page.section(
      "Student groups",
      [Item(codes)] + [Rule.ID.studentGroups].compactMap { program.rule($0) }.map { rule($0.title, $0, program) })
    page.section("What follows from a status", consequences(program))
  }

  private static func steps(_ program: Program) -> [Item] {
    program.steps.map { step in
      let kinds = Listing.words(step.kinds.map(\.name))
      return Item(
        lead: "\(step.status.code)", "(\(kinds)): \(Wording.sentence(step.condition, program)).",
        parts: Item.sources(step.support))
    } + [Item(lead: program.otherwise.code, "otherwise.")]
  }

  private static func readings(_ program: Program) -> [Item] {
    let conditions = program.rules.map(\.condition) + program.steps.map(\.condition)
    let asked = conditions.flatMap(\.nodes).compactMap { node -> OpenQuestion? in
      if case .reading(let reading, _, _) = node { return reading }
      return nil
    }
    return OpenQuestion.allCases.filter(asked.contains).map { reading in
      Item(
        lead: "\(reading.rawValue):",
        "\(reading.values[0]), the default: \(reading.words[0]); "
          + "\(reading.values[1]): \(reading.words[1]).")
    }
  }

  private static func consequences(_ program: Program) -> [Item] {
    program.consequences.map { consequence in
      let cause: String =
        switch consequence.cause {
        case .identified: Listing.words(consequence.kinds.map(\.name))
        case .statuses(let statuses): Listing.words(statuses.map(\.code))
        case .rule(let id): program.rule(id)?.title ?? id.rawValue
        }
      let law = consequence.law.isEmpty ? "" : " (\(consequence.law))"
      return Item(
        "\(cause). \(consequence.subject): \(consequence.words)\(law).", parts: Item.sources(consequence.support))
    }
  }

  private static func rule(_ name: String, _ rule: Rule, _ program: Program) -> Item {
    let kinds = rule.kinds.count < 3 && rule.priority != nil ? " (\(Listing.words(rule.kinds.map(\.name))))" : ""
    return Item("\(name): \(Wording.sentence(rule, program))\(kinds).", parts: Item.sources(rule.support))
  }

  // MARK: Differences

  /// What an edition adds, drops and changes against another.
  public static func difference(_ edition: Edition, from other: Edition) -> Page {
    var page = Page("\(edition.year) against \(other.year)")
    for (title, new, old) in zip3(lines(edition), lines(other)) {
      let dropped = old.filter { !new.contains($0) }.map { Item(lead: "-", $0) }
      let added = new.filter { !old.contains($0) }.map { Item(lead: "+", $0) }
      page.section(title, dropped + added)
    }
    if page.blocks.isEmpty { page.blocks.append(.paragraph("No difference.")) }
    return page
  }

  private static func zip3(
    _ new: [(String, [String])], _ old: [(String, [String])]
  ) -> [(String, [String], [String])] {
    zip(new, old).map { ($0.0, $0.1, $1.1) }
  }

  private static func lines(_ edition: Edition) -> [(String, [String])] {
    let program = edition.lcff
    func words(_ rules: [Rule]) -> [String] { rules.map { "\($0.title): \(Wording.sentence($0, program))" } }
    func steps(_ program: Program) -> [String] {
      program.steps.map { step in
        "\(step.status.code) (\(Listing.words(step.kinds.map(\.name)))): \(Wording.sentence(step.condition, program))"
      }
    }
    var schools: [String] = []
    if let essa = edition.essa {
      schools = [essa.cycle] + steps(essa)
      schools += essa.rules.filter { $0.id == .studentGroups }.map { Wording.sentence($0, essa) }
      schools += (essa.patterns?.indicators ?? []).map { "\($0.indicator.name) \($0.words)" }
      schools += (essa.patterns?.patterns ?? []).map { "\($0.id): \($0.words)" }
      if let minimum = essa.patterns?.minimum { schools.append(minimum.words) }
    }
    return [
      ("Student groups", program.studentGroups.map(\.name)),
      ("Published", Indicator.allCases.map { "\($0.name): \(edition.publication(of: $0).words)" }),
      ("Criteria", words(program.criteria)), ("Methods", words(program.methods)),
      ("Statuses", steps(program)), ("Several years", words(program.severalYears)),
      ("Students needed", [edition.minimumSize.words]), ("Schools under ESSA", schools),
    ]
  }
}
