import DashboardModel

extension EditionForm {
  /// The color patterns of a program.
  static let patterns: JSONCodec<ColorPatterns> = .object(
    key("patterns", \.patterns, .list(of: pattern)),
    key("indicators", \.indicators, .list(of: counted)),
    key("minimum", \.minimum, minimum)
  ) { ColorPatterns($0, of: $1, minimum: $2) }

  private static let pattern: JSONCodec<ColorPattern> = .object(
    key("id", \.id, .text),
    key("shape", \.shape, shape),
    key("isByStatus", \.isByStatus, .flag, orElse: false),
    key("support", \.support, support),
    aside: [JSONAside(name: "words") { $0.words }]
  ) { ColorPattern($0, $1, isByStatus: $2, support: $3) }

  private static let shape: JSONCodec<ColorPattern.Shape> = .choice([
    JSONShape(word: "allRed", .allRed), JSONShape(word: "allButOneRed", .allButOneRed),
    JSONShape(word: "redAndOrange", .redAndOrange),
    JSONShape("majorityRed", .parts(key("of", indicators)), make: { .majorityRed(of: $0) }) {
      if case .majorityRed(let least) = $0 { least } else { nil }
    },
  ])

  private static let counted: JSONCodec<IndicatorReading> = .object(
    key("indicator", \.indicator, indicator),
    key("value", \.value, value),
    key("groups", \.groups, scope, orElse: .every),
    key("support", \.support, support)
  ) { IndicatorReading($0, $1, groups: $2, support: $3) }

  private static let value: JSONCodec<IndicatorReading.Value> = .choice([
    JSONShape(word: "color", .color),
    JSONShape(
      "status", .parts(key("others", .word(IndicatorReading.OtherLevels.allCases) { $0.rawValue })),
      make: { .status(others: $0) }
    ) { if case .status(let others) = $0 { others } else { nil } },
  ])

  private static let minimum: JSONCodec<ColorPatterns.Minimum> = .object(
    key("school", \.school, indicators),
    key("group", \.group, indicators),
    key("support", \.support, support)
  ) { ColorPatterns.Minimum(school: $0, group: $1, support: $2) }

  /// A number of indicators.
  private static let indicators: JSONCodec<Int> = .number(in: 1...Indicator.allCases.count)
}
