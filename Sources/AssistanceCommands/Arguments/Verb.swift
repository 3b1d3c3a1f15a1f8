/// What the command can do.
enum Verb: String, CaseIterable {
  case screen
  case explain
  case doctor
  case history
  case verify
  case compare
  case criteria
  case fetch

  /// What the verb does, in a sentence.
  var meaning: String {
    switch self {
    case .screen: "Lists who is eligible: one line per LEA, or per student group."
    case .explain: "Shows why one LEA is determined as it is, what nearly was, and what is not known."
    case .doctor: "Tells what each file is, and what is wrong with it."
    case .history: "Shows every year's status and groups of one LEA, and the clocks."
    case .verify: "Compares with CDE's lists and prints every difference with its reason."
    case .compare: "Shows what moved between two releases, or between two rule sets on the same data."
    case .fetch: "Downloads CDE's public files of a year, whole or not at all."
    case .criteria: "Prints the rules of a Dashboard year in words, with citations."
    }
  }

  /// What stands behind the verb.
  var arguments: String {
    switch self {
    case .screen: "DATA…"
    case .explain, .history: "ENTITY DATA…"
    case .verify: "DATA… --official LIST…"
    case .compare: "DATA-A DATA-B, or DATA… --criteria A --criteria B"
    case .fetch: "YEAR… --to DIR"
    case .doctor: "FILE…"
    case .criteria: "[YEAR]"
    }
  }

  /// An example that works in the package's folder.
  var example: String {
    switch self {
    case .screen: "assistance screen Fixtures/sierra-azul"
    case .explain: "assistance explain \"Arroyo Seco\" Fixtures/sierra-azul"
    case .doctor: "assistance doctor Fixtures/sierra-azul"
    case .criteria: "assistance criteria 2025"
    case .history: "assistance history \"Arroyo Seco\" Fixtures/sierra-azul"
    case .verify: "assistance verify Fixtures/sierra-azul --official Fixtures/official/assistancestatus24.csv"
    case .compare: "assistance compare Fixtures/sierra-azul --criteria 2025 --criteria 2026"
    case .fetch: "assistance fetch 2025 --to Dashboard2025"
    }
  }

  /// The options that the verb takes.
  var options: [Option] {
    switch self {
    case .screen:
      [
        .year, .program, .by, .county, .entity, .eligible, .authorizer, .format, .criteria, .calpads, .charters,
        .reading, .column, .keepGoing,
        .output, .color, .help,
      ]
    case .explain:
      [
        .year, .program, .depth, .format, .criteria, .calpads, .charters, .reading, .column, .keepGoing, .output,
        .color, .help,
      ]
    case .history: [.format, .criteria, .calpads, .charters, .reading, .column, .keepGoing, .output, .color, .help]
    case .verify:
      [.official, .format, .criteria, .calpads, .charters, .reading, .column, .keepGoing, .output, .color, .help]
    case .compare:
      [.year, .county, .format, .criteria, .calpads, .charters, .reading, .column, .keepGoing, .output, .color, .help]
    case .fetch: [.to, .baseURL, .replace, .help]
    case .doctor: [.column, .format, .output, .color, .help]
    case .criteria: [.diff, .format, .output, .color, .help]
    }
  }

  /// The formats of `--format`, the default first.
  var formats: [Format] {
    switch self {
    case .screen, .compare: [.table, .csv, .json, .xlsx]
    case .explain, .history, .verify, .doctor, .criteria, .fetch: [.text, .json]
    }
  }
}
