/// The help texts.
enum Help {
  /// The help of the whole command.
  static var overview: String {
    var lines = [
      "assistance: who is eligible for differentiated assistance on the California School Dashboard, and why.", "",
      "usage: assistance VERB …", "",
    ]
    for verb in Verb.allCases {
      lines.append("  \(pad(verb.rawValue, 10))\(verb.meaning)")
    }
    lines += [
      "", "DATA is any mix of CDE's files and folders of them, of any years. Try:", "",
      "  assistance screen Fixtures/sierra-azul", "  assistance VERB --help",
      "", "Exit codes: 0 done; 1 done, with findings; 2 could not be done. CDE decides who is eligible.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The help of one verb.
  static func text(_ verb: Verb) -> String {
    var lines = [verb.meaning, "", "usage: assistance \(verb.rawValue) \(verb.arguments) [options]", ""]
    for option in verb.options {
      let left = "--\(option.rawValue)" + (option.value.map { " \($0)" } ?? "")
      var meaning = option.meaning
      if option == .format { meaning = formats(verb) }
      lines.append("  \(pad(left, 32))\(meaning)")
    }
    lines += ["", "example: \(verb.example)"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func formats(_ verb: Verb) -> String {
    let first = "\(verb.formats[0].rawValue) (or \(verb.formats[0] == .table ? "text" : "table"), the default)"
    return ([first] + verb.formats.dropFirst().map(\.rawValue)).joined(separator: ", ")
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
