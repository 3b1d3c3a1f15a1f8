/// What the command can do.
enum Verb: String, CaseIterable {
  case screen
  case explain
  case doctor
  case criteria

  /// What the verb does, in a sentence.
  var meaning: String {
    switch self {
    case .screen: "Lists who is eligible: one line per LEA, or per student group."
    case .explain: "Shows why one LEA is determined as it is, what nearly was, and what is not known."
    case .doctor: "Tells what each file is, and what is wrong with it."
    case .criteria: "Prints the rules of a Dashboard year in words, with citations."
    }
  }

  /// What stands behind the verb.
  var arguments: String {
    switch self {
    case .screen: "DATA…"
    case .explain: "ENTITY DATA…"
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
    }
  }

  /// The options that the verb takes.
  var options: [Option] {
    switch self {
    case .screen:
      [.year, .program, .by, .county, .entity, .eligible, .format, .criteria, .calpads, .charters, .color, .help]
    case .explain: [.year, .program, .depth, .format, .criteria, .calpads, .charters, .color, .help]
    case .doctor: [.format, .color, .help]
    case .criteria: [.diff, .format, .color, .help]
    }
  }

  /// The formats of `--format`, the default first.
  var formats: [Format] {
    switch self {
    case .screen: [.table, .csv, .json, .xlsx]
    case .explain, .doctor, .criteria: [.text, .json]
    }
  }
}
