import DashboardModel

/// What is wrong with a JSON text or with the edition in it, as data; ``sentence`` says it in words.
public struct JSONFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The text is not JSON here.
    case syntax(expected: String)
    /// A key stands twice in one object.
    case repeatedKey(String)
    /// A key that means nothing here.
    case unknownKey(String, known: [String])
    /// A key that has to be here and is not.
    case missingKey(String)
    /// A value of another type than it should be.
    case type(expected: String)
    /// A word that is none of those possible.
    case unknownWord(String, known: [String])
    /// A number outside of what is possible.
    case number(Int, expected: String)
    /// A text that must not be empty.
    case emptyText
    /// A list that must not be empty.
    case emptyList
    /// A rule without a citation.
    case noCitation
    /// More Dashboards are needed than are looked at.
    case tooMany(atLeast: Int, of: Int)
    /// Two rules of the same name in one program.
    case repeatedRule(String)
    /// A name that no rule of the program has.
    case unknownRule(String, known: [String])
    /// Rules that name each other, so that none of them can be answered; the first stands again at the end.
    case circle([String])
    /// A color pattern is asked for, and the program has none.
    case noPatterns
    /// So many more faults are not listed.
    case more(Int)
  }

  /// Where it stands.
  public var place: JSONPlace
  /// What is wrong.
  public var kind: Kind

  /// Makes a fault of its parts.
  public init(_ place: JSONPlace, _ kind: Kind) {
    self.place = place
    self.kind = kind
  }
}

/// All that is wrong with an edition's text: at least one fault, at most ``most`` and one that counts the others.
public struct EditionFaults: Error, Hashable, Sendable {
  /// How many faults are listed; nobody reads more, and a wrong file can hold a million.
  public static let most: Int = 100

  /// The faults, in the order of the text.
  public var all: [JSONFault]
}

extension JSONFault {
  /// What is wrong and what to do, behind the line and column.
  public var sentence: String { "line \(place.line), column \(place.column): \(problem)" }

  private var problem: String {
    switch kind {
    case .syntax(let expected): "this is not JSON; expected \(expected)."
    case .repeatedKey(let key): "the key \(quoted(key)) stands twice in this object. Keep one."
    case .unknownKey(let key, let known):
      "the key \(quoted(key)) means nothing here.\(suggestion(key, known)) Possible are \(list(known))."
    case .missingKey(let key): "the key \(quoted(key)) is missing."
    case .type(let expected): "expected \(expected)."
    case .unknownWord(let word, let known):
      "\(quoted(word)) is not known here.\(suggestion(word, known)) Possible are \(list(known))."
    case .number(let number, let expected): "\(number) is not possible; expected \(expected)."
    case .emptyText: "this text is empty."
    case .emptyList: "this list is empty; it needs at least one entry."
    case .noCitation:
      "this rule cites nothing. Every rule needs a citation with a source and a locator; "
        + "a proposal may cite the paper that proposes it."
    case .tooMany(let least, let of):
      "\(least) of \(of) Dashboards cannot be. Make \"atLeast\" at most \(of), or \"of\" at least \(least)."
    case .repeatedRule(let id): "the name \(quoted(id)) stands for another rule already. Give each its own."
    case .unknownRule(let id, let known):
      "no rule of this program has the name \(quoted(id)).\(suggestion(id, known)) "
        + (known.isEmpty ? "It has no rules." : "Possible are \(list(known)).")
    case .circle(let ids):
      "the rules name each other in a circle: \(ids.map(shortened).joined(separator: ", then ")). "
        + "Let one of them ask something else."
    case .noPatterns:
      "a rule asks for a color pattern, and this program has none. Give its \"patterns\", or leave \"pattern\" out."
    case .more(let count): "from here on are \(count) more faults that are not listed. Mend these first."
    }
  }

  /// A text in quotation marks; of a very long one the beginning is enough to find it.
  private func quoted(_ text: String) -> String { "\"\(shortened(text))\"" }

  private func shortened(_ text: String) -> String { isLong(text) ? "\(text.prefix(60))…" : text }

  private func isLong(_ text: String) -> Bool { text.utf8.count > 240 || text.count > 60 }

  private func suggestion(_ text: String, _ known: [String]) -> String {
    // A very long text is no slip of the hand, and comparing it would take long.
    if isLong(text) { return "" }
    return NearestName.of(text, among: known).map { " Did you mean \(quoted($0))?" } ?? ""
  }

  private func list(_ words: [String]) -> String {
    let most = 40
    let shown = words.sorted().prefix(most).map(shortened).joined(separator: ", ")
    return words.count > most ? "\(shown) and \(words.count - most) more" : shown
  }
}
