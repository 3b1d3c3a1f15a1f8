import Testing

/// A command line whose page is recorded, or of whose JSON only the keys are.
struct GoldenCase: Sendable, CustomTestStringConvertible {
  /// The name of the page.
  let name: String
  /// What is typed after `assistance`, in the package's folder.
  let line: String
  /// The block of keys that its JSON belongs to, or `nil` where it is not JSON.
  let keys: String?
  /// Whether the page is recorded; where only the keys are, another page shows what there is to see.
  let isRecorded: Bool

  private init(_ name: String, _ line: String, keys: String? = nil, isRecorded: Bool = true) {
    self.name = name
    self.line = line
    self.keys = keys
    self.isRecorded = isRecorded
  }

  /// A command line of whose JSON only the keys are recorded.
  private static func keys(_ keys: String, _ line: String) -> GoldenCase {
    GoldenCase("keys of \(line)", "\(line) --format json", keys: keys, isRecorded: false)
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
  /// Those whose page is recorded.
  static let recorded: [GoldenCase] = all.filter(\.isRecorded)

  private static let screens: [GoldenCase] =
    [2022, 2025, 2026].map { year in
      GoldenCase("screen-\(year)", "screen Fixtures/sierra-azul --program lcff --year \(year)")
    }
    + [2022, 2023, 2024, 2025, 2026].flatMap { year in
      [
        GoldenCase("screen-\(year)-csv", "screen Fixtures/sierra-azul --program lcff --year \(year) --format csv"),
        GoldenCase(
          "screen-\(year)-group-csv", "screen Fixtures/sierra-azul --year \(year) --by group --format csv"),
      ]
    } + [
      GoldenCase("screen-json", "screen Fixtures/sierra-azul --entity Granito --format json", keys: "screen"),
      GoldenCase("screen-xlsx", "screen Fixtures/sierra-azul --entity Granito --entity Cumbre --format xlsx"),
      GoldenCase("screen-group", "screen Fixtures/sierra-azul --by group"),
      GoldenCase(
        "screen-group-json", "screen Fixtures/sierra-azul --by group --entity Jacaranda --format json",
        keys: "screen by group"),
      GoldenCase("screen-eligible", "screen Fixtures/sierra-azul --eligible"),
      GoldenCase(
        "screen-entities",
        "screen Fixtures/sierra-azul --entity \"canada honda\" --entity 59-70177 --county \"Sierra Azul County\""),
      GoldenCase("screen-authorizer", "screen Fixtures/sierra-azul --authorizer \"Granito\""),
      GoldenCase("screen-authorizer-csv", "screen Fixtures/sierra-azul --authorizer \"Granito\" --format csv"),
      keys("screen of an authorizer", "screen Fixtures/sierra-azul --authorizer \"Granito\""),
      GoldenCase(
        "screen-authorizer-office", "screen Fixtures/sierra-azul --authorizer \"County Office\" --year 2024"),
      GoldenCase(
        "screen-calpads",
        "screen Fixtures/sierra-azul --calpads Fixtures/sierra-azul-calpads-2025.txt --eligible --format csv"),
      GoldenCase("screen-any-group", "screen Fixtures/sierra-azul --charters any-group --year 2024 --eligible"),
      GoldenCase(
        "screen-local-counted", "screen Fixtures/sierra-azul --reading local-ratings=counted --year 2025 --eligible"),
      GoldenCase("screen-other-criteria", "screen Fixtures/sierra-azul --year 2025 --criteria 2024"),
      // One year alone: what looks back cannot be determined.
      GoldenCase("screen-one-year-csv", "screen Fixtures/sierra-azul/2025 --format csv"),
      // A list alone: its statuses and letters by its own year's rules, nothing by others.
      GoldenCase("screen-list-alone", "screen Fixtures/official/assistancestatus24.csv --year 2024"),
      GoldenCase(
        "screen-list-other-criteria",
        "screen Fixtures/official/assistancestatus24.csv --year 2024 --criteria 2025 --entity Kestrel --format csv"),
      // A list that contradicts the files is told, and the files count.
      GoldenCase(
        "screen-disagreeing-list",
        "screen Fixtures/sierra-azul Fixtures/official/assistancestatus24-changed.csv --year 2024 --entity Kestrel"),
    ]

  private static let schoolScreens: [GoldenCase] =
    [2022, 2025, 2026].map { year in
      GoldenCase("schools-\(year)", "screen Fixtures/sierra-azul --program essa --year \(year)")
    }
    + [2022, 2023, 2024, 2025, 2026].flatMap { year in
      [
        GoldenCase("schools-\(year)-csv", "screen Fixtures/sierra-azul --program essa --year \(year) --format csv"),
        GoldenCase(
          "schools-\(year)-group-csv",
          "screen Fixtures/sierra-azul --program essa --year \(year) --by group --format csv"),
      ]
    } + [
      GoldenCase(
        "schools-json", "screen Fixtures/sierra-azul --program essa --year 2025 --entity Sauce --format json",
        keys: "screen of schools"),
      GoldenCase(
        "schools-xlsx", "screen Fixtures/sierra-azul --program essa --year 2025 --entity Sauce --format xlsx"),
      GoldenCase("schools-group", "screen Fixtures/sierra-azul --program essa --year 2025 --by group"),
      keys("screen of schools by group", "screen Fixtures/sierra-azul --program essa --year 2025 --by group"),
      // Without the roster nobody knows which schools have Title I.
      GoldenCase("schools-without-roster-csv", "screen Fixtures/sierra-azul/2025 --program essa --format csv"),
      // A list alone: its statuses and flags.
      GoldenCase(
        "schools-list-alone",
        "screen Fixtures/sierra-azul/2023/essaassistance23.csv --program essa --year 2023 --format csv"),
    ]

  private static let explanations: [GoldenCase] = [
    GoldenCase("explain-year-1-full", "explain \"Jacaranda\" Fixtures/sierra-azul --depth full"),
    GoldenCase("explain-every-criterion", "explain \"Piedra Lisa\" Fixtures/sierra-azul"),
    GoldenCase("explain-year-2", "explain \"Arroyo Seco\" Fixtures/sierra-azul"),
    GoldenCase("explain-method-2", "explain \"Granito\" Fixtures/sierra-azul --year 2023"),
    GoldenCase("explain-method-3", "explain \"Granito\" Fixtures/sierra-azul"),
    GoldenCase("explain-json", "explain \"Alba\" Fixtures/sierra-azul/2025 --format json", keys: "explain"),
    GoldenCase(
      "explain-method-4",
      "explain \"Ocotillo\" Fixtures/sierra-azul --calpads Fixtures/sierra-azul-calpads-2025.txt"),
    GoldenCase("explain-several-years", "explain \"Kestrel Valley\" Fixtures/sierra-azul"),
    GoldenCase("explain-charter", "explain \"Cumbre\" Fixtures/sierra-azul"),
    GoldenCase("explain-charter-general", "explain \"Faro Nuevo\" Fixtures/sierra-azul"),
    GoldenCase("explain-charter-2022", "explain \"Cumbre\" Fixtures/sierra-azul --year 2022"),
    GoldenCase("explain-charter-2024", "explain \"Delta Roja\" Fixtures/sierra-azul --year 2024"),
    GoldenCase(
      "explain-charter-any-group", "explain \"Delta Roja\" Fixtures/sierra-azul --year 2024 --charters any-group"),
    GoldenCase("explain-charter-2026", "explain \"Cumbre\" Fixtures/sierra-azul --year 2026"),
    GoldenCase("explain-county-office", "explain \"County Office\" Fixtures/sierra-azul"),
    GoldenCase("explain-general", "explain \"Dos Encinas\" Fixtures/sierra-azul"),
    GoldenCase("explain-2022", "explain \"Laguna Alta\" Fixtures/sierra-azul --year 2022"),
    GoldenCase("explain-2026", "explain \"Kestrel Valley\" Fixtures/sierra-azul --year 2026"),
    GoldenCase("explain-one-year", "explain \"Isla Blanca\" Fixtures/sierra-azul/2025"),
    GoldenCase("explain-list-alone", "explain \"Kestrel\" Fixtures/official/assistancestatus24.csv --year 2024"),
    GoldenCase(
      "explain-other-criteria", "explain \"Isla Blanca\" Fixtures/sierra-azul --year 2025 --criteria 2024"),
    keys("explain", "explain \"Cumbre\" Fixtures/sierra-azul"),
    keys("explain", "explain \"Kestrel Valley\" Fixtures/sierra-azul --year 2026"),
  ]

  /// Each school in the year that has its status.
  private static let schoolExplanations: [GoldenCase] =
    [
      ("csi-grad", "Laurel High", 2023), ("csi-low-perform", "Barranca Elementary", 2023),
      ("atsi", "Ibis Elementary", 2023), ("tsi", "Sauce Elementary", 2025),
      ("not-identified", "Encino Elementary", 2025),
      ("undetermined", "Tejo Elementary", 2023),
    ].map { name, school, year in
      GoldenCase(
        "explain-school-\(name)", "explain \"\(school)\" Fixtures/sierra-azul --program essa --year \(year)")
    } + [
      GoldenCase(
        "explain-school-tsi-full",
        "explain \"Sauce Elementary\" Fixtures/sierra-azul --program essa --year 2025 --depth full"),
      GoldenCase(
        "explain-school-json",
        "explain \"Sauce Elementary\" Fixtures/sierra-azul/2025 --program essa --year 2025 --format json",
        keys: "explain a school"),
      keys("explain a school", "explain \"Laurel High\" Fixtures/sierra-azul --program essa --year 2023"),
      GoldenCase(
        "explain-school-exit-2024", "explain \"Barranca Elementary\" Fixtures/sierra-azul --program essa --year 2024"),
      GoldenCase("explain-school-by-name", "explain \"Barranca\" Fixtures/sierra-azul --year 2022"),
      GoldenCase("explain-school-2026", "explain \"Cedro Elementary\" Fixtures/sierra-azul --program essa --year 2026"),
      GoldenCase(
        "explain-school-without-roster",
        "explain \"Cedro Elementary\" Fixtures/sierra-azul/2025 --program essa"),
      GoldenCase(
        "explain-school-list-alone",
        "explain \"Ibis\" Fixtures/sierra-azul/2023/essaassistance23.csv --program essa --year 2023"),
    ]

  private static let histories: [GoldenCase] = [
    GoldenCase("history", "history \"Arroyo Seco\" Fixtures/sierra-azul"),
    GoldenCase("history-json", "history \"Arroyo Seco\" Fixtures/sierra-azul --format json", keys: "history"),
    GoldenCase("history-several-years", "history \"Canada Honda\" Fixtures/sierra-azul"),
    GoldenCase("history-charter-any-group", "history \"Delta Roja\" Fixtures/sierra-azul --charters any-group"),
    keys("history", "history \"Delta Roja\" Fixtures/sierra-azul"),
    GoldenCase("history-school", "history \"Barranca\" Fixtures/sierra-azul"),
    keys("history of a school", "history \"Barranca\" Fixtures/sierra-azul"),
    GoldenCase("history-school-undetermined", "history \"Tejo\" Fixtures/sierra-azul"),
  ]

  private static let verifications: [GoldenCase] =
    ["assistancestatus23", "assistancestatus24-changed", "charterassistance24"].map { list in
      GoldenCase("verify-\(list)", "verify Fixtures/sierra-azul --official Fixtures/official/\(list).csv")
    } + [
      GoldenCase(
        "verify-json",
        "verify Fixtures/sierra-azul/2024 --official Fixtures/official/assistancestatus24-changed.csv --format json",
        keys: "verify"),
      keys(
        "verify",
        "verify Fixtures/sierra-azul --official Fixtures/official/assistancestatus23.csv "
          + "Fixtures/official/assistancestatus24.csv Fixtures/official/charterassistance24.csv"),
      GoldenCase(
        "verify-earlier-list",
        "verify Fixtures/sierra-azul --official Fixtures/sierra-azul/2019/assistancestatus19.csv"),
      GoldenCase(
        "verify-charters-any-group",
        "verify Fixtures/sierra-azul --official Fixtures/official/charterassistance24.csv --charters any-group"),
      GoldenCase(
        "verify-other-criteria",
        "verify Fixtures/sierra-azul --official Fixtures/official/assistancestatus24.csv --criteria 2025"),
      GoldenCase(
        "verify-schools", "verify Fixtures/sierra-azul --official Fixtures/sierra-azul/2023/essaassistance23.csv"),
      GoldenCase(
        "verify-schools-json",
        "verify Fixtures/sierra-azul/2023 --official Fixtures/sierra-azul/2023/essaassistance23.csv --format json",
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
      "compare-json", "compare Fixtures/sierra-azul/2024 Fixtures/sierra-azul/2025 --format json", keys: "compare"),
    GoldenCase("compare-xlsx", "compare Fixtures/sierra-azul/2024 Fixtures/sierra-azul/2025 --format xlsx"),
    GoldenCase("compare-releases", "compare Fixtures/sierra-azul/2024 Fixtures/sierra-azul/2025"),
  ]

  private static let criteria: [GoldenCase] =
    // 2020 and 2021 had no Dashboard, which is an answer too.
    (2017...2026).map { GoldenCase("criteria-\($0)", "criteria \($0)") } + [
      GoldenCase("criteria", "criteria"),
      GoldenCase("criteria-2017-json", "criteria 2017 --format json", keys: "criteria"),
      keys("criteria", "criteria 2022"),
      keys("criteria", "criteria 2025"),
      GoldenCase("criteria-2025-diff-2024", "criteria 2025 --diff 2024"),
      GoldenCase("criteria-2026-diff-2025", "criteria 2026 --diff 2025"),
    ]

  private static let doctors: [GoldenCase] = [
    GoldenCase("doctor", "doctor Fixtures/sierra-azul"),
    GoldenCase("doctor-faulty", "doctor Fixtures/faulty"),
    GoldenCase(
      "doctor-json", "doctor Fixtures/official Fixtures/faulty/color-out-of-range.txt --format json", keys: "doctor"),
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
