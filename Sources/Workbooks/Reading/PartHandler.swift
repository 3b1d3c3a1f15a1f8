/// Takes what it needs from the elements of one part, in the order in which they stand.
protocol PartHandler {
  /// An element begins; its name is without prefix, its attributes' names are as written.
  mutating func begin(_ element: String, _ attributes: [String: String]) throws(PartFlaw)

  /// Text stands here, perhaps only a piece of it.
  mutating func take(_ text: String)

  /// An element ends.
  mutating func end(_ element: String) throws(PartFlaw)
}

extension PartHandler {
  mutating func take(_ text: String) {}
  mutating func end(_ element: String) throws(PartFlaw) {}
}

/// What a handler can object to; the reader knows the part and the place.
enum PartFlaw: Error {
  case here
  case cell(reference: String)
}

extension [String: String] {
  /// A yes-or-no attribute, which is written in two ways.
  func isTrue(_ name: String) -> Bool {
    self[name] == "1" || self[name] == "true"
  }
}
