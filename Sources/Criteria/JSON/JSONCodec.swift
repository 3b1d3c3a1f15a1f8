/// How values of one type are written as JSON and read back: one description for both directions.
struct JSONCodec<Value: Sendable>: Sendable {
  /// The value as JSON.
  let write: @Sendable (Value) -> JSONValue
  /// The value of a node; `nil` only after a fault was noted.
  let read: @Sendable (JSONNode, JSONReading) -> Value?
}

/// What is gathered while a text is read, so that one run tells all that is wrong.
final class JSONReading {
  /// A name with the place where it stands.
  typealias Name = (text: String, place: JSONPlace)

  /// The names that were given and those that were used since the last ``openNames()``.
  private(set) var given: [Name] = []
  private(set) var used: [Name] = []

  private var faults: [JSONFault] = []
  private var unlisted: (count: Int, place: JSONPlace)?

  /// Forgets all names, for a part of the text whose names are its own.
  func openNames() {
    given = []
    used = []
  }

  /// Notes a name that something gets.
  func give(_ name: String, at place: JSONPlace) { given.append((name, place)) }

  /// Notes a name that stands for something elsewhere.
  func use(_ name: String, at place: JSONPlace) { used.append((name, place)) }

  /// Notes a fault; after the first hundred only counts.
  func fault(_ kind: JSONFault.Kind, at place: JSONPlace) {
    if faults.count < EditionFaults.most {
      faults.append(JSONFault(place, kind))
    } else {
      unlisted = ((unlisted?.count ?? 0) + 1, min(place, unlisted?.place ?? place))
    }
  }

  /// A fault of a value of another type.
  func wrong<Value>(_ node: JSONNode, _ expected: String) -> Value? {
    fault(.type(expected: expected), at: node.place)
    return nil
  }

  /// The faults in the order of the text, and last how many more there are.
  var sorted: [JSONFault] {
    let more = unlisted.map { [JSONFault($0.place, .more($0.count))] } ?? []
    return faults.sorted { $0.place < $1.place } + more
  }
}

extension JSONCodec {
  /// The same JSON for another type.
  func mapped<Other>(
    to other: @escaping @Sendable (Value) -> Other, from own: @escaping @Sendable (Other) -> Value
  ) -> JSONCodec<Other> {
    let codec = self
    return JSONCodec<Other>(write: { codec.write(own($0)) }, read: { codec.read($0, $1).map(other) })
  }

  /// The same, with a look at what was read, or at the `nil` of what was not.
  func checked(_ check: @escaping @Sendable (Value?, JSONNode, JSONReading) -> Void) -> JSONCodec {
    let codec = self
    return JSONCodec(write: codec.write) { node, reading in
      let value = codec.read(node, reading)
      check(value, node, reading)
      return value
    }
  }

  /// A codec that is only looked for when it is used, because it is a part of itself.
  static func later(_ codec: @escaping @Sendable () -> JSONCodec) -> JSONCodec {
    JSONCodec(write: { codec().write($0) }, read: { codec().read($0, $1) })
  }

  /// One of some values, each with its word.
  static func word(_ values: [Value], _ name: @escaping @Sendable (Value) -> String) -> JSONCodec {
    JSONCodec(write: { .string(name($0)) }) { node, reading in
      guard case .string(let text, let place) = node else { return reading.wrong(node, "a word in quotation marks") }
      if let found = values.first(where: { name($0) == text }) { return found }
      reading.fault(.unknownWord(text, known: values.map(name)), at: place)
      return nil
    }
  }

  /// Values in brackets; of those that cannot be read the faults are noted and the others are kept.
  ///
  /// - Parameters:
  ///   - element: The values.
  ///   - least: How many are needed, none or one.
  /// - Returns: A form that is `nil` only where there is no list.
  static func list<Element>(of element: JSONCodec<Element>, atLeast least: Int = 0) -> JSONCodec
  where Value == [Element] {
    JSONCodec(write: { .array($0.map(element.write)) }) { node, reading in
      guard case .array(let nodes, let place) = node else { return reading.wrong(node, "a list in brackets") }
      if nodes.count < least { reading.fault(.emptyList, at: place) }
      return nodes.compactMap { element.read($0, reading) }
    }
  }

  /// Values in braces by words; a word without a value is left out or `null`.
  static func dictionary<Key, Element>(
    _ keys: [Key], _ name: @escaping @Sendable (Key) -> String, of element: JSONCodec<Element>
  ) -> JSONCodec where Value == [Key: Element], Key: Sendable {
    JSONCodec(
      write: { values in
        .object(Dictionary(uniqueKeysWithValues: values.map { (name($0.key), element.write($0.value)) }))
      },
      read: { node, reading in
        guard let form = JSONForm(node, keys: keys.map(name), reading) else { return nil }
        var values: [Key: Element] = [:]
        for key in keys { values[key] = form.optional(name(key)).flatMap { element.read($0, reading) } }
        return values
      })
  }
}

extension JSONCodec<String> {
  /// A text that may be empty.
  static let note: JSONCodec<String> = JSONCodec(write: { .string($0) }) { node, reading in
    guard case .string(let text, _) = node else { return reading.wrong(node, "text in quotation marks") }
    return text
  }

  /// A text that is not empty.
  static let text: JSONCodec<String> = note.checked { text, node, reading in
    if text?.isEmpty == true { reading.fault(.emptyText, at: node.place) }
  }
}

extension JSONCodec {
  /// A text that is made of a value and makes one again.
  ///
  /// - Parameters:
  ///   - expected: What the text should be, for a fault.
  ///   - text: The text of a value.
  ///   - value: The value of a text, `nil` for other text.
  /// - Returns: The form.
  static func text(
    _ expected: String, of text: @escaping @Sendable (Value) -> String,
    to value: @escaping @Sendable (String) -> Value?
  ) -> JSONCodec {
    JSONCodec(write: { .string(text($0)) }) { node, reading in
      guard case .string(let text, _) = node, let value = value(text) else { return reading.wrong(node, expected) }
      return value
    }
  }
}

extension JSONCodec<Bool> {
  /// `true` or `false`.
  static let flag: JSONCodec<Bool> = JSONCodec(write: { .bool($0) }) { node, reading in
    guard case .bool(let flag, _) = node else { return reading.wrong(node, "true or false") }
    return flag
  }
}

extension JSONCodec<Int> {
  /// A whole number within bounds.
  static func number(in bounds: ClosedRange<Int>) -> JSONCodec<Int> {
    JSONCodec(write: { .number($0) }) { node, reading in
      guard case .number(let number, let place) = node else { return reading.wrong(node, "a whole number") }
      if bounds.contains(number) { return number }
      let expected = "a number from \(bounds.lowerBound) to \(bounds.upperBound)"
      reading.fault(.number(number, expected: expected), at: place)
      return nil
    }
  }
}
