import DashboardFiles

/// A command line that cannot be understood, as data; ``sentence`` says it in words.
enum UsageFault: Error, Equatable {
  /// No verb was given.
  case noVerb
  /// The verb is unknown.
  case unknownVerb(String)
  /// The option is unknown.
  case unknownOption(String, verb: Verb)
  /// An option of one letter is unknown.
  case unknownShort(String, verb: Verb)
  /// An option stands before the verb.
  case optionBeforeVerb(String)
  /// Standard input is asked for.
  case standardInput(Verb)
  /// The verb does not take the option.
  case optionNotTaken(Option, verb: Verb)
  /// An option lacks its value.
  case missingValue(Option)
  /// An option that takes no value was given one.
  case unwantedValue(Option)
  /// An option was given twice.
  case repeated(Option)
  /// A value is none of those that are possible.
  case badValue(Option, String, possible: [String])
  /// A year is not a number, or had no Dashboard.
  case badYear(String)
  /// No files or folders were given.
  case noData(Verb)
  /// No list of CDE was given to compare with.
  case noOfficial
  /// There are not two things to compare.
  case notTwo
  /// No year was given to fetch.
  case noYear
  /// An option that the verb cannot do without is missing.
  case missingOption(Option, verb: Verb)
  /// An option has no effect beside something else that was asked for.
  case notTogether(Option, with: String, why: String)
  /// A text behind `--column` is not understood.
  case column(ColumnNames.Refusal)
  /// No entity was given.
  case noEntity(Verb)

  /// What is wrong and what to do, in a sentence or two.
  var sentence: String {
    switch self {
    case .noVerb: "Say what to do: assistance \(Verb.allCases.map(\.rawValue).joined(separator: "|")). See --help."
    case .unknownVerb(let found):
      "There is no verb \"\(found)\"." + Suggestion.sentence(found, Verb.allCases.map(\.rawValue))
        + " The verbs are \(Verb.allCases.map(\.rawValue).joined(separator: ", "))."
    case .unknownOption(let found, let verb):
      "There is no option --\(found)." + Suggestion.sentence(found, verb.options.map(\.rawValue), prefix: "--")
        + " See assistance \(verb.rawValue) --help."
    case .unknownShort(let found, let verb):
      "There is no option \(found)." + Self.hint(found, verb) + " See assistance \(verb.rawValue) --help."
    case .optionBeforeVerb(let found):
      "\(found) stands before the verb. Say first what to do, then how: \(Verb.screen.example)."
    case .standardInput(let verb):
      "\(verb.rawValue) does not read standard input: a file's name tells which file of CDE's it is. Save it, and "
        + "give its path, or the folder's."
    case .optionNotTaken(let option, let verb):
      "\(verb.rawValue) takes no option --\(option.rawValue). See assistance \(verb.rawValue) --help."
    case .missingValue(let option): "--\(option.rawValue) needs a value: --\(option.rawValue) \(option.value ?? "")."
    case .unwantedValue(let option): "--\(option.rawValue) takes no value."
    case .repeated(let option): "--\(option.rawValue) is given twice; it can be given once."
    case .badValue(let option, let found, let possible):
      "--\(option.rawValue) cannot be \"\(found)\"." + Suggestion.sentence(found, possible)
        + " It can be \(possible.joined(separator: ", "))."
    case .badYear(let found):
      "\"\(found)\" is no Dashboard year. There are Dashboards of 2017, 2018, 2019 and from 2022 on; "
        + "2020 and 2021 had none."
    case .noData(let verb):
      "\(verb.rawValue) needs files or folders of CDE's data, for example: \(verb.example)."
    case .noOfficial: "verify needs CDE's list to compare with, for example: \(Verb.verify.example)."
    case .notTwo:
      "compare needs two folders or files of data, or data and --criteria twice, for example: \(Verb.compare.example)."
    case .noYear: "fetch needs a Dashboard year, for example: \(Verb.fetch.example)."
    case .missingOption(let option, let verb):
      "\(verb.rawValue) needs --\(option.rawValue) \(option.value ?? ""), for example: \(verb.example)."
    case .notTogether(let option, let other, let why):
      "--\(option.rawValue) cannot go with \(other): \(why)."
    case .column(.form(let found)):
      "--column cannot be \"\(found)\". Say NAME=HEADER, such as color=performance_color, or FILE:NAME=HEADER for one file."
    case .column(.unknown(let name, let nearest)):
      "--column: \"\(name)\" is no column of CDE's files." + (nearest.map { " Did you mean \($0)?" } ?? "")
        + " CDE's own name stands before the =, what the file calls it behind."
    case .noEntity(let verb):
      "\(verb.rawValue) needs an LEA, by name or CDS code, for example: \(verb.example)."
    }
  }
}

extension UsageFault {
  /// What somebody may have meant by one letter.
  fileprivate static func hint(_ found: String, _ verb: Verb) -> String {
    if found == "-q" { return " Remarks go to standard error; 2>/dev/null keeps them away." }
    let letter = found.dropFirst().prefix(1)
    let options = verb.options.filter { $0.rawValue.hasPrefix(letter) }.map { "--\($0.rawValue)" }
    return options.isEmpty ? "" : " Did you mean \(options.joined(separator: " or "))?"
  }
}
