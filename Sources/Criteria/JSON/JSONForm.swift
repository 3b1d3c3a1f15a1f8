import DashboardModel

/// Takes values out of an object and gathers what is wrong: unknown keys, missing keys, wrong types and words.
struct JSONForm {
  /// Where faults go, so that one run tells all of them.
  final class Faults {
    var all: [JSONFault] = []
  }

  private let members: [String: JSONMember]
  private let place: JSONPlace
  private let faults: Faults

  /// Opens an object that may have some keys.
  init(_ node: JSONNode, keys: [String], faults: Faults) {
    self.faults = faults
    place = node.place
    guard case .object(let found, _) = node else {
      faults.all.append(JSONFault(node.place, .type(expected: "an object in braces")))
      members = [:]
      return
    }
    for member in found where !keys.contains(member.key) {
      faults.all.append(JSONFault(member.place, .unknownKey(member.key, known: keys)))
    }
    members = Dictionary(found.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The value of a key; a fault where there is none.
  func node(_ key: String) -> JSONNode? {
    if let member = members[key] { return member.value }
    faults.all.append(JSONFault(place, .missingKey(key)))
    return nil
  }

  /// The value of a key, `nil` where there is none or it is `null`.
  func optional(_ key: String) -> JSONNode? {
    guard let value = members[key]?.value else { return nil }
    if case .null = value { return nil }
    return value
  }

  /// The one key that the object has, for a choice between shapes.
  var only: JSONMember? { members.count == 1 ? members.values.first : nil }

  /// A text that is not empty.
  func text(_ key: String) -> String {
    guard let node = node(key) else { return "" }
    guard case .string(let text, let place) = node else { return wrong(node, "text in quotation marks", "") }
    if text.isEmpty { faults.all.append(JSONFault(place, .emptyText(key))) }
    return text
  }

  /// A text that may be empty or missing.
  func note(_ key: String) -> String {
    guard let node = optional(key) else { return "" }
    guard case .string(let text, _) = node else { return wrong(node, "text in quotation marks", "") }
    return text
  }

  /// A number within bounds.
  func number(_ key: String, in bounds: ClosedRange<Int>) -> Int {
    guard let node = node(key) else { return bounds.lowerBound }
    guard case .number(let number, let place) = node else { return wrong(node, "a whole number", bounds.lowerBound) }
    if !bounds.contains(number) {
      let expected = "a number from \(bounds.lowerBound) to \(bounds.upperBound)"
      faults.all.append(JSONFault(place, .number(number, expected: expected)))
      return bounds.lowerBound
    }
    return number
  }

  /// Whether a key is `true`; `false` where it is missing.
  func flag(_ key: String) -> Bool {
    guard let node = optional(key) else { return false }
    guard case .bool(let flag, _) = node else { return wrong(node, "true or false", false) }
    return flag
  }

  /// A word of a vocabulary.
  func word<Word>(_ key: String, _ words: [(String, Word)]) -> Word? {
    node(key).flatMap { word($0, words) }
  }

  /// Words of a vocabulary.
  func words<Word>(_ key: String, _ words: [(String, Word)]) -> [Word] {
    list(key).compactMap { word($0, words) }
  }

  /// A list of texts that may be missing.
  func notes(_ key: String) -> [String] {
    guard optional(key) != nil else { return [] }
    return list(key).compactMap { node in
      guard case .string(let text, _) = node else { return wrong(node, "text in quotation marks", nil) }
      return text
    }
  }

  /// A list of values.
  func list(_ key: String) -> [JSONNode] {
    guard let node = node(key) else { return [] }
    guard case .array(let values, _) = node else { return wrong(node, "a list in brackets", []) }
    return values
  }

  /// A word of a vocabulary at a node.
  func word<Word>(_ node: JSONNode, _ words: [(String, Word)]) -> Word? {
    guard case .string(let text, let place) = node else { return wrong(node, "a word in quotation marks", nil) }
    if let found = words.first(where: { $0.0 == text }) { return found.1 }
    faults.all.append(JSONFault(place, .unknownWord(text, known: words.map(\.0))))
    return nil
  }

  /// Notes a fault where the object stands.
  func fault(_ kind: JSONFault.Kind, at place: JSONPlace? = nil) {
    faults.all.append(JSONFault(place ?? self.place, kind))
  }

  private func wrong<Value>(_ node: JSONNode, _ expected: String, _ instead: Value) -> Value {
    faults.all.append(JSONFault(node.place, .type(expected: expected)))
    return instead
  }
}
