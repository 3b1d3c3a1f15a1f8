import DashboardModel

extension JSONFault {
  /// What is wrong and what to do, behind the line and column.
  public var sentence: String { "line \(place.line), column \(place.column): \(problem)" }

  private var problem: String {
    switch kind {
    case .syntax(let expected): "this is not JSON; expected \(expected)."
    case .repeatedKey(let key): "the key \"\(key)\" stands twice in this object. Keep one."
    case .unknownKey(let key, let known):
      "the key \"\(key)\" means nothing here.\(suggestion(key, known)) Possible are \(list(known))."
    case .missingKey(let key): "the key \"\(key)\" is missing."
    case .type(let expected): "expected \(expected)."
    case .unknownWord(let word, let known):
      "\"\(word)\" is not known here.\(suggestion(word, known)) Possible are \(list(known))."
    case .number(let number, let expected): "\(number) is not possible; expected \(expected)."
    case .noCitation(let rule):
      "\(rule) cites nothing. Every rule needs a citation with a source and a locator; "
        + "a proposal may cite the paper that proposes it."
    case .repeatedRule(let id): "the name \"\(id)\" stands for another rule already. Give each its own."
    case .fixedPart(let key):
      "the part \"\(key)\" differs from CDE's own. The rules of schools cannot be changed in a file: "
        + "leave the part as it was printed, or leave it out."
    case .emptyText(let key): "\"\(key)\" is empty."
    }
  }

  private func suggestion(_ text: String, _ known: [String]) -> String {
    NearestName.of(text, among: known).map { " Did you mean \"\($0)\"?" } ?? ""
  }

  private func list(_ words: [String]) -> String { words.sorted().joined(separator: ", ") }
}
