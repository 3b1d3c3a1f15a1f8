/// A work that rules are cited from: a law, a page or a file.
public struct Source: Hashable, Sendable {
  /// The work's short name, which citations use.
  public var id: String
  /// The work's title.
  public var title: String
  /// Who published it.
  public var publisher: String
  /// Its address, or where to find it.
  public var address: String

  /// Makes a source of its parts.
  public init(id: String, title: String, publisher: String, address: String) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.address = address
  }
}
