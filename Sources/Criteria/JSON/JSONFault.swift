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
    /// A rule without a citation.
    case noCitation(rule: String)
    /// Two rules of the same name.
    case repeatedRule(String)
    /// A part that cannot be changed in a file, and was.
    case fixedPart(String)
    /// A text that must not be empty.
    case emptyText(String)
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
