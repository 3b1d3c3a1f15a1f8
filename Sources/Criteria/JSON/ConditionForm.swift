import DashboardModel

extension EditionForm {
  /// A condition: an object with one key, which names its shape, or the word `pattern`.
  static let condition: JSONCodec<Condition> = .choice(facts + joints + quantifiers + naming)

  /// A part of a condition; the form of conditions contains itself.
  private static let part: JSONCodec<Condition> = .later { condition }
  private static let parts: JSONCodec<[Condition]> = .list(of: part, atLeast: 1)
  private static let dashboards: JSONCodec<Int> = .number(in: 1...5)

  // MARK: Facts

  private static let facts: [JSONShape<Condition>] = [
    color, status, rating, JSONShape(word: "pattern", .pattern), graduation,
    JSONShape("titleI", year, make: { .titleI($0) }) { if case .titleI(let year) = $0 { year } else { nil } },
    JSONShape("held", .list(of: schoolStatus, atLeast: 1), make: { .held($0) }) {
      if case .held(let statuses) = $0 { statuses } else { nil }
    },
    JSONShape("listed", .word(UserList.allCases) { $0.rawValue }, make: { .listed($0) }) {
      if case .listed(let list) = $0 { list } else { nil }
    },
    JSONShape("unsettled", .text, make: { .unsettled($0) }) {
      if case .unsettled(let words) = $0 { words } else { nil }
    },
  ]

  private static let color: JSONShape<Condition> = JSONShape(
    "color", .parts(key("indicator", indicator), key("is", colors)), make: { .color($0, $1) }
  ) { if case .color(let indicator, let colors) = $0 { (indicator, colors) } else { nil } }

  private static let colors: JSONCodec<[PerformanceColor]> = .list(
    of: .word(PerformanceColor.allCases) { $0.name }, atLeast: 1)

  /// The five labels are the same on every scale; which level one means depends on the indicator.
  private static let status: JSONShape<Condition> = JSONShape(
    "status", .parts(key("indicator", indicator), key("is", labels)),
    make: { indicator, labels in
      .status(indicator, labels.compactMap { label in StatusLevel.allCases.first { $0.label(on: indicator) == label } })
    }
  ) {
    if case .status(let indicator, let levels) = $0 { (indicator, levels.map { $0.label(on: indicator) }) } else { nil }
  }

  private static let labels: JSONCodec<[String]> = .list(
    of: .word(StatusLevel.allCases.map { $0.label(on: .ela) }) { $0 }, atLeast: 1)

  private static let rating: JSONShape<Condition> = JSONShape(
    "rating", .parts(key("priority", priority), key("is", ratings)), make: { .rating($0, $1) }
  ) { if case .rating(let priority, let ratings) = $0 { (priority, ratings) } else { nil } }

  private static let ratings: JSONCodec<[LocalIndicatorRating]> = .list(
    of: .word(LocalIndicatorRating.allCases) { $0.name }, atLeast: 1)

  private static let graduation: JSONShape<Condition> = JSONShape(
    "graduation", .parts(key("below", rate), key("cohorts", cohorts), key("minimum", students)),
    make: { .graduation(below: $0, $1, minimum: $2) }
  ) { if case .graduation(let rate, let cohorts, let minimum) = $0 { (rate, cohorts, minimum) } else { nil } }

  private static let cohorts: JSONCodec<Cohorts> = .choice([
    JSONShape(word: "currentAndPrior", .currentAndPrior),
    JSONShape("years", dashboards, make: { .years($0) }) { if case .years(let count) = $0 { count } else { nil } },
  ])

  /// A rate is written as CDE prints it, because a number with a decimal would not be exact.
  private static let rate: JSONCodec<Tenths> = .text(
    "a rate from 0.0 to 100.0 with one decimal, in quotation marks", of: { $0.description }
  ) { text in
    guard let tenths = Int32(text.filter { $0 != "." }), (0...1000).contains(tenths) else { return nil }
    return Tenths(tenths).description == text ? Tenths(tenths) : nil
  }

  // MARK: Joints

  private static let joints: [JSONShape<Condition>] = [
    JSONShape("all", parts, make: { .all($0) }) { if case .all(let parts) = $0 { parts } else { nil } },
    JSONShape("any", parts, make: { .any($0) }) { if case .any(let parts) = $0 { parts } else { nil } },
    JSONShape(
      "priorities", .parts(key("atLeast", .number(in: 1...10)), key("of", source)),
      make: { .priorities(atLeast: $0, $1) }
    ) { if case .priorities(let count, let source) = $0 { (count, source) } else { nil } },
    JSONShape("criteria", .parts(key("atLeast", .number(in: 1...20))), make: { .criteria(atLeast: $0) }) {
      if case .criteria(let count) = $0 { count } else { nil }
    },
    JSONShape(
      "onlyWay", .parts(key("condition", part), key("besides", .list(of: usedRule, atLeast: 1))),
      make: { .onlyWay($0, besides: $1) }
    ) { if case .onlyWay(let part, let rules) = $0 { (part, rules) } else { nil } },
  ]

  private static let source: JSONCodec<PrioritySource> = .word(PrioritySource.allCases) { $0.rawValue }

  // MARK: Quantifiers

  private static let quantifiers: [JSONShape<Condition>] = [
    JSONShape("schoolwide", part, make: { .schoolwide($0) }) {
      if case .schoolwide(let part) = $0 { part } else { nil }
    },
    JSONShape(
      "groups", .parts(key("atLeast", .number(in: 1...15)), key("orAllIfFewer", .flag), key("condition", part)),
      make: { .groups(atLeast: $0, orAllIfFewer: $1, $2) }
    ) { if case .groups(let count, let orAll, let part) = $0 { (count, orAll, part) } else { nil } },
    JSONShape(
      "dashboards", looks, make: { .dashboards(atLeast: $0, of: $1, $2) }
    ) { if case .dashboards(let least, let of, let part) = $0 { (least, of, part) } else { nil } },
  ]

  private static let looks: JSONCodec<(Int, Int, Condition)> = .parts(
    key("atLeast", dashboards), key("of", dashboards), key("condition", part)
  ).checked { looks, node, reading in
    guard let (least, of, _) = looks, least > of else { return }
    reading.fault(.tooMany(atLeast: least, of: of), at: node.place)
  }

  // MARK: Naming

  private static let naming: [JSONShape<Condition>] = [
    JSONShape("rule", usedRule, make: { .rule($0) }) { if case .rule(let id) = $0 { id } else { nil } },
    JSONShape(
      "reading", .parts(key("name", question), key("standard", part), key("other", part)),
      make: { .reading($0, standard: $1, other: $2) }
    ) { if case .reading(let name, let standard, let other) = $0 { (name, standard, other) } else { nil } },
  ]

  private static let question: JSONCodec<OpenQuestion> = .word(OpenQuestion.allCases) { $0.rawValue }
}
