import Criteria
import DashboardModel

/// A command line, taken apart: `--name value`, `--name=value`, and words; `--` ends the options.
struct Arguments: Equatable {
  /// The verb.
  var verb: Verb
  /// The words that are no options.
  var words: [String] = []
  private var values: [Option: [String]] = [:]

  /// Takes a command line apart.
  ///
  /// - Parameter line: The words behind the program's name.
  /// - Throws: ``UsageFault`` where a word or value is not understood.
  init(_ line: [String]) throws(UsageFault) {
    guard let first = line.first else { throw .noVerb }
    if first.hasPrefix("-") { throw .optionBeforeVerb(first) }
    guard let verb = Verb(rawValue: first) else { throw .unknownVerb(first) }
    self.verb = verb
    var rest = line.dropFirst()
    while let word = rest.popFirst() {
      if word == "--" {
        words += rest
        break
      }
      if word.hasPrefix("--") {
        try take(word.dropFirst(2), &rest)
      } else if let option = Option.allCases.first(where: { $0.short == word }) {
        try take(option.rawValue[...], &rest)
      } else if word == "-" {
        throw .standardInput(verb)
      } else if word.hasPrefix("-") {
        throw .unknownShort(word, verb: verb)
      } else {
        words.append(word)
      }
    }
    try checkTogether()
  }

  /// The options that ask only how the LCFF is read.
  var lcffOnly: [Option] { [.charters, .reading, .calpads].filter(has) }

  /// An option that would change nothing is refused, not dropped.
  private func checkTogether() throws(UsageFault) {
    if has(.help) { return }
    if value(.program) == Program.Name.essa.rawValue {
      if has(.authorizer) {
        throw .notTogether(
          .authorizer, with: "--program essa", why: "an authorizer's sheet is of charter schools as LEAs under the LCFF"
        )
      }
      if let option = lcffOnly.first { throw .ofLCFF(option, with: "--program essa") }
    }
    if has(.authorizer), value(.by) == "group" {
      throw .notTogether(
        .authorizer, with: "--by group", why: "an authorizer's sheet has one line per charter school, with its groups")
    }
    if verb == .criteria, try format() == .json {
      if has(.diff) {
        throw .notTogether(
          .diff, with: "--format json", why: "what differs is told in words only; ask for each year's JSON by itself")
      }
      if words.isEmpty {
        throw .notTogether(.format, with: "all years at once", why: "JSON is of one year; name it: criteria 2025")
      }
    }
    if has(.diff), words.isEmpty {
      throw .notTogether(.diff, with: "no other year", why: "name both: criteria 2025 --diff 2024")
    }
  }

  private mutating func take(_ text: Substring, _ rest: inout ArraySlice<String>) throws(UsageFault) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = Option(rawValue: name) else { throw .unknownOption(name, verb: verb) }
    guard verb.options.contains(option) else { throw .optionNotTaken(option, verb: verb) }
    if values[option] != nil, !option.isRepeated { throw .repeated(option) }
    if option.value == nil {
      if parts.count > 1 { throw .unwantedValue(option) }
      values[option] = [""]
    } else if parts.count > 1 {
      values[option, default: []].append(String(parts[1]))
    } else if let value = rest.popFirst() {
      values[option, default: []].append(value)
      while option.takesAllWords, let next = rest.first, !next.hasPrefix("-") {
        values[option, default: []].append(next)
        rest = rest.dropFirst()
      }
    } else {
      throw .missingValue(option)
    }
  }

  /// Whether an option without a value was given.
  func has(_ option: Option) -> Bool { values[option] != nil }

  /// The value of an option, or `nil` where it was not given.
  func value(_ option: Option) -> String? { values[option]?.last }

  /// The values of an option that may be given several times.
  func all(_ option: Option) -> [String] { values[option] ?? [] }

  /// The value of an option as one of the cases of a type.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ option: Option, default standard: Choice, among possible: [Choice]? = nil
  ) throws(UsageFault) -> Choice where Choice.RawValue == String {
    guard let text = value(option) else { return standard }
    let choices = possible ?? Array(Choice.allCases)
    guard let choice = choices.first(where: { $0.rawValue == text }) else {
      throw .badValue(option, text, possible: choices.map(\.rawValue))
    }
    return choice
  }

  /// The format of the result: by `--format`, else by the ending of `--output`, else the verb's first.
  ///
  /// `table` and `text` are two words for the form that a person reads.
  func format() throws(UsageFault) -> Format {
    let formats = verb.formats
    if let text = value(.format) {
      if text == Format.table.rawValue || text == Format.text.rawValue { return formats[0] }
      return try choice(.format, default: formats[0], among: formats)
    }
    let ending = value(.output)?.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased()
    guard let format = ending.flatMap(Format.init(rawValue:)) else { return formats[0] }
    guard formats.contains(format) else {
      throw .badValue(.format, format.rawValue, possible: formats.map(\.rawValue))
    }
    return format
  }

  /// The program that was asked for, or `nil` where none was.
  func program() throws(UsageFault) -> Program.Name? {
    guard value(.program) != nil else { return nil }
    return try choice(.program, default: Program.Name.lcff)
  }

  /// The open questions of reading that are turned away from their default, by `--reading` and `--charters`.
  func readings() throws(UsageFault) -> Set<OpenQuestion> {
    var asked = all(.reading)
    if let value = value(.charters) { asked.append("\(OpenQuestion.charters.rawValue)=\(value)") }
    var turned: Set<OpenQuestion> = []
    for text in asked {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard let reading = parts.first.flatMap(OpenQuestion.init(rawValue:)) else {
        throw .badValue(.reading, text, possible: OpenQuestion.allCases.flatMap { $0.assignments })
      }
      guard parts.count == 2, let place = reading.values.firstIndex(of: parts[1]) else {
        let option: Option = all(.reading).contains(text) ? .reading : .charters
        let possible = option == .charters ? reading.values : reading.assignments
        throw .badValue(option, option == .charters ? parts.last ?? "" : text, possible: possible)
      }
      if place == 1 { turned.insert(reading) } else { turned.remove(reading) }
    }
    return turned
  }

  /// The value of an option, or a word, as a Dashboard year.
  static func year(_ text: String) throws(UsageFault) -> DashboardYear {
    guard let number = Int(text), text.count == 4 else { throw .badYear(text) }
    let year = DashboardYear(number)
    guard year.hadDashboard, number < 2100 else { throw .badYear(text) }
    return year
  }
}

extension OpenQuestion {
  /// The ways to write it behind `--reading`.
  fileprivate var assignments: [String] { values.map { "\(rawValue)=\($0)" } }
}

extension UsageFault {
  /// An option of the LCFF beside something that is of ESSA alone.
  static func ofLCFF(_ option: Option, with other: String) -> UsageFault {
    .notTogether(
      option, with: other, why: "it is of the LCFF, and what becomes of schools under ESSA does not depend on it")
  }
}
