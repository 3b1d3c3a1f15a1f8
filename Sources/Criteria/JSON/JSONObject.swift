/// An object whose keys are taken out one by one; unknown and missing keys are noted as faults.
struct JSONForm {
  private let members: [String: JSONNode]
  let place: JSONPlace
  let reading: JSONReading

  /// Opens an object that may have some keys; `nil` after a fault where the node is no object.
  init?(_ node: JSONNode, keys: [String], _ reading: JSONReading) {
    guard case .object(let found, let place) = node else {
      reading.fault(.type(expected: "an object in braces"), at: node.place)
      return nil
    }
    for member in found where !keys.contains(member.key) {
      reading.fault(.unknownKey(member.key, known: keys), at: member.place)
    }
    members = Dictionary(found.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    self.place = place
    self.reading = reading
  }

  /// The value of a key; `nil` where there is none or it is `null`.
  func optional(_ key: String) -> JSONNode? {
    guard let node = members[key] else { return nil }
    if case .null = node { return nil }
    return node
  }

  /// What a codec reads of a key; a fault where the key is missing.
  func read<Part>(_ key: String, _ codec: JSONCodec<Part>) -> Part? {
    if let node = members[key] { return codec.read(node, reading) }
    reading.fault(.missingKey(key), at: place)
    return nil
  }
}

/// A key of an object: its name and its value, once for writing and reading.
struct JSONKey<Whole: Sendable, Part: Sendable>: Sendable {
  /// The key itself.
  let name: String
  /// The value in a whole, as JSON.
  let write: @Sendable (Whole) -> JSONValue
  /// The value in an object that is read; `nil` only after a fault was noted.
  let read: @Sendable (JSONForm) -> Part?
}

/// A key that has to be there.
func key<Whole, Part>(
  _ name: String, _ part: any KeyPath<Whole, Part> & Sendable, _ codec: JSONCodec<Part>
) -> JSONKey<Whole, Part> {
  JSONKey(name: name, write: { codec.write($0[keyPath: part]) }, read: { $0.read(name, codec) })
}

/// A key that may be missing or `null`, and stands for something then.
func key<Whole, Part>(
  _ name: String, _ part: any KeyPath<Whole, Part> & Sendable, _ codec: JSONCodec<Part>, orElse missing: Part
) -> JSONKey<Whole, Part> {
  JSONKey(name: name, write: { codec.write($0[keyPath: part]) }) { form in
    guard let node = form.optional(name) else { return missing }
    return codec.read(node, form.reading)
  }
}

/// A key that may be missing or `null` for nothing.
func optionalKey<Whole, Part>(
  _ name: String, _ part: any KeyPath<Whole, Part?> & Sendable, _ codec: JSONCodec<Part>
) -> JSONKey<Whole, Part?> {
  JSONKey(name: name, write: { $0[keyPath: part].map(codec.write) ?? .null }) { form in
    guard let node = form.optional(name) else { return .some(nil) }
    return codec.read(node, form.reading).map { .some($0) }
  }
}

/// A key whose value is written with a look at the whole.
func key<Whole, Part>(
  _ name: String, _ part: any KeyPath<Whole, Part> & Sendable, orElse missing: Part? = nil,
  in codec: @escaping @Sendable (Whole?) -> JSONCodec<Part>
) -> JSONKey<Whole, Part> {
  JSONKey(name: name, write: { codec($0).write($0[keyPath: part]) }) { form in
    if let missing, form.optional(name) == nil { return missing }
    return form.read(name, codec(nil))
  }
}

/// A key that is for the human reader alone: it is written, and whatever stands there is passed over.
struct JSONAside<Whole: Sendable>: Sendable {
  let name: String
  let write: @Sendable (Whole) -> String
}

/// A key of an object that is no type of its own, but a few values side by side.
struct JSONPart<Part: Sendable>: Sendable {
  let name: String
  let codec: JSONCodec<Part>
}

/// A key of a few values side by side.
func key<Part>(_ name: String, _ codec: JSONCodec<Part>) -> JSONPart<Part> { JSONPart(name: name, codec: codec) }

extension JSONCodec {
  /// An object in braces.
  ///
  /// - Parameters:
  ///   - key: The keys, in the order in which they are read.
  ///   - aside: Keys that are written and passed over when they are read.
  ///   - make: Makes the value of what its keys say; `nil` only where a fault tells that a part does not suffice.
  /// - Returns: The form.
  static func object<each Part>(
    _ key: repeat JSONKey<Value, each Part>, aside: [JSONAside<Value>] = [],
    make: @escaping @Sendable (repeat each Part) -> Value?
  ) -> JSONCodec {
    // A key path among parameter packs cannot be made at run time (Swift 6.3), so that this is a closure.
    var names = aside.map { $0.name }
    for key in repeat each key { names.append(key.name) }
    let known = names
    return JSONCodec(
      write: { value in
        var members: [String: JSONValue] = [:]
        for key in repeat each key { members[key.name] = key.write(value) }
        for key in aside { members[key.name] = .string(key.write(value)) }
        return .object(members)
      },
      read: { node, reading in
        guard let form = JSONForm(node, keys: known, reading) else { return nil }
        // Every key is read before one that failed ends it, so that one run tells all faults.
        let parts = (repeat (each key).read(form))
        return try? make(repeat some(each parts))
      })
  }

  /// An object in braces for some values side by side, each with its key.
  static func parts<each Part>(_ key: repeat JSONPart<each Part>) -> JSONCodec
  where Value == (repeat each Part) {
    var names: [String] = []
    for key in repeat each key { names.append(key.name) }
    let known = names
    return JSONCodec(
      write: { value in
        var members: [String: JSONValue] = [:]
        for (key, part) in repeat (each key, each value) { members[key.name] = key.codec.write(part) }
        return .object(members)
      },
      read: { node, reading in
        guard let form = JSONForm(node, keys: known, reading) else { return nil }
        let parts = (repeat form.read((each key).name, (each key).codec))
        return try? (repeat some(each parts))
      })
  }
}

/// Ends the making of a value whose part was not read; its fault is noted already.
private struct Missing: Error {}

private func some<Part>(_ part: Part?) throws(Missing) -> Part {
  guard let part else { throw Missing() }
  return part
}

/// One of the shapes of a value: an object with one key, or a bare word.
struct JSONShape<Value: Sendable>: Sendable {
  /// The key or the word.
  let name: String
  /// Whether it is a bare word.
  let isWord: Bool
  /// What stands behind the key; `nil` for a value of another shape.
  let write: @Sendable (Value) -> JSONValue?
  /// The value of what stands behind the key.
  let read: @Sendable (JSONNode, JSONReading) -> Value?

  /// A shape with one key.
  ///
  /// - Parameters:
  ///   - name: The key.
  ///   - codec: The form of what stands behind it, the content.
  ///   - make: The value of a content.
  ///   - content: The content of a value of this shape, `nil` for others.
  init<Content>(
    _ name: String, _ codec: JSONCodec<Content>, make: @escaping @Sendable (Content) -> Value,
    content: @escaping @Sendable (Value) -> Content?
  ) {
    self.name = name
    isWord = false
    write = { content($0).map(codec.write) }
    read = { codec.read($0, $1).map(make) }
  }

  /// A shape that is a word.
  init(word: String, _ value: Value) where Value: Equatable {
    name = word
    isWord = true
    write = { $0 == value ? .string(word) : nil }
    read = { _, _ in value }
  }
}

extension JSONCodec {
  /// One of some shapes, the first that a value has.
  static func choice(_ shapes: [JSONShape<Value>]) -> JSONCodec {
    let words = shapes.filter(\.isWord)
    let objects = shapes.filter { !$0.isWord }
    let keys = objects.map(\.name).joined(separator: ", ")
    var expected = objects.isEmpty ? "" : "an object with exactly one of the keys \(keys)"
    if !words.isEmpty {
      expected += (objects.isEmpty ? "" : ", or ") + "one of the words " + words.map(\.name).joined(separator: ", ")
    }
    let type = expected
    return JSONCodec(write: { written($0, shapes) }) { node, reading in
      switch node {
      case .string(let word, let place) where !words.isEmpty:
        if let shape = words.first(where: { $0.name == word }) { return shape.read(node, reading) }
        reading.fault(.unknownWord(word, known: words.map(\.name)), at: place)
        return nil
      case .object(let members, _) where members.count == 1:
        guard let shape = objects.first(where: { $0.name == members[0].key }) else {
          reading.fault(.unknownKey(members[0].key, known: objects.map(\.name)), at: members[0].place)
          return nil
        }
        return shape.read(members[0].value, reading)
      default: return reading.wrong(node, type)
      }
    }
  }

  private static func written(_ value: Value, _ shapes: [JSONShape<Value>]) -> JSONValue {
    for shape in shapes {
      if let content = shape.write(value) { return shape.isWord ? .string(shape.name) : .object([shape.name: content]) }
    }
    return .null
  }
}
