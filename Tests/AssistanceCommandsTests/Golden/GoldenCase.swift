import Testing

/// A command line whose page is recorded.
struct GoldenCase: Sendable, CustomTestStringConvertible {
  /// The name of the page.
  let name: String
  /// What is typed after `assistance`, in the package's folder.
  let line: String
  /// The block of keys that its JSON belongs to, or `nil` where it is not JSON.
  let keys: String?

  private init(_ name: String, _ line: String, keys: String? = nil) {
    self.name = name
    self.line = line
    self.keys = keys
  }

  /// The file of the page.
  var fileName: String { "\(name).txt" }
  /// What a test's message calls it.
  var testDescription: String { name }
  /// Whether the result is a workbook.
  var isWorkbook: Bool { line.contains("--format xlsx") }

  /// The words of the command line; a word in quotation marks may have spaces.
  var words: [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { place, part in
      place.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
    }
  }

  /// All of them.
  static let all: [GoldenCase] =
    screens + schoolScreens + explanations + schoolExplanations + histories + verifications + comparisons + criteria
    + doctors + help + refusals

  private static let screens: [GoldenCase] =
    [2022, 2023, 2024, 2025, 2026].flatMap { year in
      [
        GoldenCase("screen-\(year)", "screen Fixtures/sierra-azul --program lcff --year \(year)"),
        GoldenCase("screen-\(year)-csv", "screen Fixtures/sierra-azul --program lcff --year \(year) --format csv"),
        GoldenCase(
          "screen-\(year)-group-csv", "screen Fixtures/sierra-azul --year \(year) --by group --format csv"),
      ]
    } + [
      GoldenCase("screen-default", "screen Fixtures/sierra-azul"),
      GoldenCase("screen-json", "screen Fixtures/sierra-azul --format json", keys: "screen"),
      GoldenCase("screen-2026-json", "screen Fixtures/sierra-azul --year 2026 --format json", keys: "screen"),
      GoldenCase("screen-xlsx", "screen Fixtures/sierra-azul --format xlsx"),
      GoldenCase("screen-group", "screen Fixtures/sierra-azul --by group"),
      GoldenCase(
        "screen-group-json", "screen Fixtures/sierra-azul --by group --format json", keys: "screen by group"),
      GoldenCase("screen-group-xlsx", "screen Fixtures/sierra-azul --by group --format xlsx"),
      GoldenCase("screen-eligible", "screen Fixtures/sierra-azul --eligible"),
      GoldenCase("screen-eligible-csv", "screen Fixtures/sierra-azul --eligible --format csv"),
      GoldenCase("screen-eligible-2026-csv", "screen Fixtures/sierra-azul --eligible --year 2026 --format csv"),
      GoldenCase(
        "screen-entities",
        "screen Fixtures/sierra-azul --entity \"canada honda\" --entity 5970177 --county \"Sierra Azul\""),
      GoldenCase("screen-county", "screen Fixtures/sierra-azul --county \"Sierra Azul\" --format csv"),
      GoldenCase("screen-authorizer", "screen Fixtures/sierra-azul --authorizer \"Granito\""),
      GoldenCase("screen-authorizer-csv", "screen Fixtures/sierra-azul --authorizer \"Granito\" --format csv"),
      GoldenCase(
        "screen-authorizer-json", "screen Fixtures/sierra-azul --authorizer \"Granito\" --format json",
        keys: "screen of an authorizer"),
      GoldenCase("screen-authorizer-xlsx", "screen Fixtures/sierra-azul --authorizer \"Granito\" --format xlsx"),
      GoldenCase(
        "screen-authorizer-office", "screen Fixtures/sierra-azul --authorizer \"County Office\" --year 2024"),
      GoldenCase(
        "screen-calpads", "screen Fixtures/sierra-azul --calpads Fixtures/sierra-azul-calpads-2025.txt"),
      GoldenCase(
        "screen-calpads-csv",
        "screen Fixtures/sierra-azul --calpads Fixtures/sierra-azul-calpads-2025.txt --format csv"),
      GoldenCase("screen-any-group", "screen Fixtures/sierra-azul --charters any-group --year 2024"),
      GoldenCase(
        "screen-any-group-csv", "screen Fixtures/sierra-azul --charters any-group --year 2024 --format csv"),
      GoldenCase("screen-other-criteria", "screen Fixtures/sierra-azul --year 2025 --criteria 2024"),
      GoldenCase(
        "screen-other-criteria-xlsx", "screen Fixtures/sierra-azul --year 2025 --criteria 2024 --format xlsx"),
      // One year alone: what looks back cannot be determined.
      GoldenCase("screen-one-year", "screen Fixtures/sierra-azul/2025"),
      GoldenCase("screen-one-year-csv", "screen Fixtures/sierra-azul/2025 --format csv"),
      // A list that contradicts the files is told, and the files count.
      GoldenCase(
        "screen-disagreeing-list",
        "screen Fixtures/sierra-azul Fixtures/official/assistancestatus24-changed.csv --year 2024 --format csv"),
    ]

  private static let schoolScreens: [GoldenCase] =
    [2022, 2023, 2024, 2025, 2026].flatMap { year in
      [
        GoldenCase("schools-\(year)", "screen Fixtures/sierra-azul --program essa --year \(year)"),
        GoldenCase("schools-\(year)-csv", "screen Fixtures/sierra-azul --program essa --year \(year) --format csv"),
        GoldenCase(
          "schools-\(year)-group-csv",
          "screen Fixtures/sierra-azul --program essa --year \(year) --by group --format csv"),
      ]
    } + [
      GoldenCase(
        "schools-2023-json", "screen Fixtures/sierra-azul --program essa --year 2023 --format json",
        keys: "screen of schools"),
      GoldenCase(
        "schools-2025-json", "screen Fixtures/sierra-azul --program essa --year 2025 --format json",
        keys: "screen of schools"),
      GoldenCase("schools-2025-xlsx", "screen Fixtures/sierra-azul --program essa --year 2025 --format xlsx"),
      GoldenCase("schools-2025-group", "screen Fixtures/sierra-azul --program essa --year 2025 --by group"),
      GoldenCase(
        "schools-2025-group-json", "screen Fixtures/sierra-azul --program essa --year 2025 --by group --format json",
        keys: "screen of schools by group"),
      GoldenCase(
        "schools-2025-group-xlsx", "screen Fixtures/sierra-azul --program essa --year 2025 --by group --format xlsx"),
      GoldenCase("schools-eligible", "screen Fixtures/sierra-azul --program essa --year 2023 --eligible"),
      GoldenCase(
        "schools-entity", "screen Fixtures/sierra-azul --program essa --year 2025 --entity Sauce --format csv"),
      // Without the roster nobody knows which schools have Title I.
      GoldenCase("schools-without-roster", "screen Fixtures/sierra-azul/2025 --program essa"),
      GoldenCase("schools-without-roster-csv", "screen Fixtures/sierra-azul/2025 --program essa --format csv"),
    ]

  private static let explanations: [GoldenCase] = [
    GoldenCase("explain-year-1", "explain \"Jacaranda\" Fixtures/sierra-azul"),
    GoldenCase("explain-year-1-json", "explain \"Jacaranda\" Fixtures/sierra-azul --format json", keys: "explain"),
    GoldenCase("explain-year-1-full", "explain \"Jacaranda\" Fixtures/sierra-azul --depth full"),
    GoldenCase("explain-every-criterion", "explain \"Piedra Lisa\" Fixtures/sierra-azul"),
    GoldenCase(
      "explain-every-criterion-json", "explain \"Piedra Lisa\" Fixtures/sierra-azul --format json", keys: "explain"),
    GoldenCase("explain-year-2", "explain \"Arroyo Seco\" Fixtures/sierra-azul"),
    GoldenCase("explain-year-2-json", "explain \"Arroyo Seco\" Fixtures/sierra-azul --format json", keys: "explain"),
    GoldenCase("explain-method-2", "explain \"Granito\" Fixtures/sierra-azul --year 2023"),
    GoldenCase("explain-method-3", "explain \"Granito\" Fixtures/sierra-azul"),
    GoldenCase("explain-method-3-json", "explain \"Granito\" Fixtures/sierra-azul --format json", keys: "explain"),
    GoldenCase(
      "explain-method-4",
      "explain \"Ocotillo\" Fixtures/sierra-azul --calpads Fixtures/sierra-azul-calpads-2025.txt"),
    GoldenCase("explain-clocks", "explain \"Kestrel Valley\" Fixtures/sierra-azul"),
    GoldenCase("explain-charter", "explain \"Cumbre\" Fixtures/sierra-azul"),
    GoldenCase("explain-charter-json", "explain \"Cumbre\" Fixtures/sierra-azul --format json", keys: "explain"),
    GoldenCase("explain-charter-general", "explain \"Faro Nuevo\" Fixtures/sierra-azul"),
    GoldenCase("explain-charter-2024", "explain \"Delta Roja\" Fixtures/sierra-azul --year 2024"),
    GoldenCase(
      "explain-charter-any-group", "explain \"Delta Roja\" Fixtures/sierra-azul --year 2024 --charters any-group"),
    GoldenCase("explain-county-office", "explain \"County Office\" Fixtures/sierra-azul"),
    GoldenCase(
      "explain-county-office-json", "explain \"County Office\" Fixtures/sierra-azul --format json", keys: "explain"),
    GoldenCase("explain-general", "explain \"Dos Encinas\" Fixtures/sierra-azul"),
    GoldenCase("explain-general-json", "explain \"Dos Encinas\" Fixtures/sierra-azul --format json", keys: "explain"),
    GoldenCase("explain-general-full", "explain \"Nopal\" Fixtures/sierra-azul --depth full"),
    GoldenCase("explain-2022", "explain \"Laguna Alta\" Fixtures/sierra-azul --year 2022"),
    GoldenCase("explain-2026", "explain \"Kestrel Valley\" Fixtures/sierra-azul --year 2026"),
    GoldenCase(
      "explain-2026-json", "explain \"Kestrel Valley\" Fixtures/sierra-azul --year 2026 --format json",
      keys: "explain"),
    GoldenCase("explain-one-year", "explain \"Isla Blanca\" Fixtures/sierra-azul/2025"),
    GoldenCase(
      "explain-other-criteria", "explain \"Isla Blanca\" Fixtures/sierra-azul --year 2025 --criteria 2024"),
  ]

  /// Each school in the year of its status and in another, since the two years have different rules.
  private static let schoolExplanations: [GoldenCase] =
    [
      ("csi-grad", "Laurel High"), ("csi-low-perform", "Cedro Elementary"), ("atsi", "Ibis Elementary"),
      ("tsi", "Sauce Elementary"), ("not-identified", "Encino Elementary"), ("undetermined", "Tejo Elementary"),
    ].flatMap { name, school in
      [2023, 2025].flatMap { year in
        [
          GoldenCase(
            "explain-school-\(name)-\(year)",
            "explain \"\(school)\" Fixtures/sierra-azul --program essa --year \(year)"),
          GoldenCase(
            "explain-school-\(name)-\(year)-json",
            "explain \"\(school)\" Fixtures/sierra-azul --program essa --year \(year) --format json",
            keys: "explain a school"),
        ]
      }
    } + [
      GoldenCase(
        "explain-school-tsi-2025-full",
        "explain \"Sauce Elementary\" Fixtures/sierra-azul --program essa --year 2025 --depth full"),
      GoldenCase(
        "explain-school-exit-2024", "explain \"Barranca Elementary\" Fixtures/sierra-azul --program essa --year 2024"),
      GoldenCase("explain-school-by-name", "explain \"Barranca\" Fixtures/sierra-azul --year 2022"),
      GoldenCase("explain-school-2026", "explain \"Cedro Elementary\" Fixtures/sierra-azul --program essa --year 2026"),
      GoldenCase(
        "explain-school-without-roster",
        "explain \"Cedro Elementary\" Fixtures/sierra-azul/2025 --program essa"),
    ]

  private static let histories: [GoldenCase] = [
    GoldenCase("history", "history \"Arroyo Seco\" Fixtures/sierra-azul"),
    GoldenCase("history-json", "history \"Arroyo Seco\" Fixtures/sierra-azul --format json", keys: "history"),
    GoldenCase("history-clock", "history \"Canada Honda\" Fixtures/sierra-azul"),
    GoldenCase("history-county-office", "history \"County Office\" Fixtures/sierra-azul"),
    GoldenCase("history-charter", "history \"Delta Roja\" Fixtures/sierra-azul"),
    GoldenCase("history-charter-any-group", "history \"Delta Roja\" Fixtures/sierra-azul --charters any-group"),
    GoldenCase("history-charter-json", "history \"Delta Roja\" Fixtures/sierra-azul --format json", keys: "history"),
    GoldenCase("history-school", "history \"Barranca\" Fixtures/sierra-azul"),
    GoldenCase(
      "history-school-json", "history \"Barranca\" Fixtures/sierra-azul --format json", keys: "history of a school"),
    GoldenCase("history-school-undetermined", "history \"Tejo\" Fixtures/sierra-azul"),
  ]

  private static let verifications: [GoldenCase] =
    ["assistancestatus23", "assistancestatus24", "assistancestatus24-changed", "charterassistance24"].flatMap { list in
      [
        GoldenCase("verify-\(list)", "verify Fixtures/sierra-azul --official Fixtures/official/\(list).csv"),
        GoldenCase(
          "verify-\(list)-json",
          "verify Fixtures/sierra-azul --official Fixtures/official/\(list).csv --format json", keys: "verify"),
      ]
    } + [
      GoldenCase(
        "verify-two-lists",
        "verify Fixtures/sierra-azul --official Fixtures/official/assistancestatus23.csv "
          + "Fixtures/official/assistancestatus24-changed.csv"),
      GoldenCase(
        "verify-earlier-list",
        "verify Fixtures/sierra-azul --official Fixtures/sierra-azul/2019/assistancestatus19.csv"),
      GoldenCase(
        "verify-charters-any-group",
        "verify Fixtures/sierra-azul --official Fixtures/official/charterassistance24.csv --charters any-group"),
      GoldenCase(
        "verify-schools", "verify Fixtures/sierra-azul --official Fixtures/sierra-azul/2023/essaassistance23.csv"),
      GoldenCase(
        "verify-schools-json",
        "verify Fixtures/sierra-azul --official Fixtures/sierra-azul/2023/essaassistance23.csv --format json",
        keys: "verify schools"),
      // Without the files of its year a list is held against its own letters and the lists before it.
      GoldenCase(
        "verify-list-alone",
        "verify Fixtures/sierra-azul/2025 --official Fixtures/official/assistancestatus23.csv"),
      GoldenCase(
        "verify-charter-list-alone",
        "verify Fixtures/sierra-azul/2025 --official Fixtures/official/charterassistance24.csv"),
    ]

  private static let comparisons: [GoldenCase] = [
    GoldenCase("compare", "compare Fixtures/sierra-azul --criteria 2025 --criteria 2026"),
    GoldenCase("compare-csv", "compare Fixtures/sierra-azul --criteria 2025 --criteria 2026 --format csv"),
    GoldenCase(
      "compare-json", "compare Fixtures/sierra-azul --criteria 2025 --criteria 2026 --format json", keys: "compare"),
    GoldenCase("compare-xlsx", "compare Fixtures/sierra-azul --criteria 2025 --criteria 2026 --format xlsx"),
    GoldenCase("compare-2024-2025", "compare Fixtures/sierra-azul --criteria 2024 --criteria 2025 --year 2025"),
    GoldenCase("compare-releases", "compare Fixtures/sierra-azul/2024 Fixtures/sierra-azul/2025"),
    GoldenCase("compare-releases-csv", "compare Fixtures/sierra-azul/2024 Fixtures/sierra-azul/2025 --format csv"),
  ]

  private static let criteria: [GoldenCase] =
    // 2020 and 2021 had no Dashboard, which is an answer too.
    (2017...2026).map { GoldenCase("criteria-\($0)", "criteria \($0)") } + [
      GoldenCase("criteria", "criteria"),
      GoldenCase("criteria-2025-json", "criteria 2025 --format json", keys: "criteria"),
      GoldenCase("criteria-2022-json", "criteria 2022 --format json", keys: "criteria"),
      GoldenCase("criteria-2025-diff-2024", "criteria 2025 --diff 2024"),
      GoldenCase("criteria-2026-diff-2025", "criteria 2026 --diff 2025"),
    ]

  private static let doctors: [GoldenCase] = [
    GoldenCase("doctor", "doctor Fixtures/sierra-azul"),
    GoldenCase("doctor-json", "doctor Fixtures/sierra-azul --format json", keys: "doctor"),
    GoldenCase("doctor-faulty", "doctor Fixtures/faulty"),
    GoldenCase("doctor-faulty-json", "doctor Fixtures/faulty --format json", keys: "doctor"),
    GoldenCase("doctor-lists", "doctor Fixtures/official"),
  ]

  private static let help: [GoldenCase] =
    ["screen", "explain", "history", "verify", "compare", "criteria", "doctor", "fetch"]
    .map { GoldenCase("help-\($0)", "\($0) --help") } + [
      GoldenCase("help", "--help"), GoldenCase("version", "--version"), GoldenCase("nothing", ""),
    ]

  private static let refusals: [GoldenCase] = [
    GoldenCase("refused-misspelled-entity", "explain \"Granitto Joint Unified\" Fixtures/sierra-azul"),
    GoldenCase("refused-misspelled-county", "screen Fixtures/sierra-azul --county \"Siera Azul\""),
    GoldenCase("refused-misspelled-option", "screen Fixtures/sierra-azul --formt csv"),
    GoldenCase("refused-ambiguous-entity", "explain \"Unified\" Fixtures/sierra-azul"),
    GoldenCase("refused-unknown-format", "explain \"Granito\" Fixtures/sierra-azul --format xlsx"),
    GoldenCase("refused-authorizer-of-none", "screen Fixtures/sierra-azul --authorizer \"Nopal\""),
    GoldenCase("refused-schools-of-2017", "screen Fixtures/sierra-azul --program essa --year 2017"),
    GoldenCase("refused-faulty-files", "screen Fixtures/faulty"),
    GoldenCase("refused-missing-file", "screen Fixtures/not-there.txt"),
  ]
}
