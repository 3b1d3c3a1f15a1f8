import Reports

/// The help texts.
enum Help {
  /// The help of the whole command.
  ///
  /// - Parameter width: How many columns a line may have.
  /// - Returns: Lines with a line feed at the end.
  static func overview(width: Int) -> String {
    var lines = TextWrap.lines(
      "assistance: who is eligible for differentiated assistance on the California School Dashboard, and why.",
      width: width)
    lines += ["", "usage: assistance VERB …", ""]
    for verb in Verb.allCases { lines += entry(verb.rawValue, verb.meaning, column: 10, width) }
    lines += [""]
    lines += TextWrap.lines(
      "DATA is any mix of CDE's files and folders of them, of any years. Try:", width: width)
    lines += ["", "  assistance screen Fixtures/sierra-azul", "  assistance VERB --help", ""]
    lines += TextWrap.lines(
      "Exit codes: 0 done; 1 done, with findings; 2 could not be done. CDE decides who is eligible.", width: width)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The help of one verb.
  static func text(_ verb: Verb, width: Int) -> String {
    var lines = TextWrap.lines(verb.meaning, width: width)
    lines += [""]
    lines += TextWrap.lines(
      "usage: assistance \(verb.rawValue) \(verb.arguments) [options]", width: width, rest: "  ")
    lines += [""]
    for option in verb.options {
      let left = "--\(option.rawValue)" + (option.value.map { " \($0)" } ?? "")
      lines += entry(left, option == .format ? formats(verb) : option.meaning, column: 32, width)
    }
    lines += ["", "example:"] + command(verb.example, width)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func formats(_ verb: Verb) -> String {
    let first = "\(verb.formats[0].rawValue) (or \(verb.formats[0] == .table ? "text" : "table"), the default)"
    return ([first] + verb.formats.dropFirst().map(\.rawValue)).joined(separator: ", ")
  }

  /// A word and its meaning beside it.
  private static func entry(_ word: String, _ meaning: String, column: Int, _ width: Int) -> [String] {
    let first = "  \(word)" + String(repeating: " ", count: max(1, column - word.count))
    return TextWrap.lines(meaning, width: width, first: first, rest: String(repeating: " ", count: column + 2))
  }

  /// A command line that can be copied, however many lines it has.
  private static func command(_ text: String, _ width: Int) -> [String] {
    let lines = TextWrap.lines(text, width: width - 2, first: "  ", rest: "    ")
    return lines.dropLast().map { "\($0) \\" } + lines.suffix(1)
  }
}
