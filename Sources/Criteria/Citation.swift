/// Where in a source a rule is found.
public struct Citation: Hashable, Sendable {
  /// The source.
  public var source: Source
  /// The section, paragraph, sheet or figure.
  public var locator: String

  /// Makes a citation of a source and a place in it.
  public init(_ source: Source, _ locator: String) {
    self.source = source
    self.locator = locator
  }

  /// The citation in one line: title, place, publisher.
  public var words: String { "\(source.title), \(locator) (\(source.publisher))" }
}
