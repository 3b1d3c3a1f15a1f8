/// One tag in the bytes of a part; places count from its `<`.
struct PartTag {
  /// One attribute of a tag.
  struct Attribute {
    let name: Range<Int>
    var value: Range<Int>

    /// Whether the value's bytes are not yet those that are meant.
    let isWritten: Bool
  }

  /// How reading a tag can end.
  enum Outcome {
    case whole(end: Int)
    case incomplete
    case flawed(at: Int)
  }

  /// Where the name with its prefix stands.
  private(set) var name = 0..<0

  /// Whether the element has no content, as in `<c/>`.
  private(set) var isEmpty = false

  /// The attributes as far as they were read; those of earlier tags may stand behind them.
  private var places: [Attribute] = []
  private var count = 0

  /// The attributes.
  var attributes: ArraySlice<Attribute> { places[..<count] }

  /// Reads a start tag from its `<`, which stands at a place of the window.
  mutating func read(_ window: [UInt8], from start: Int, to end: Int) -> Outcome {
    let bytes = window.span.extracting(start..<end)
    count = 0
    var index = 1
    guard index < bytes.count else { return .incomplete }
    guard Self.startsName(bytes[index]) else { return .flawed(at: index) }
    while index < bytes.count, Self.isInName(bytes[index]) { index += 1 }
    name = 1..<index

    while true {
      let blank = index
      index = Self.afterBlanks(bytes, from: index)
      guard index < bytes.count else { return .incomplete }
      switch bytes[index] {
      case UInt8(ascii: ">"):
        isEmpty = false
        return .whole(end: index + 1)
      case UInt8(ascii: "/"):
        guard index + 1 < bytes.count else { return .incomplete }
        guard bytes[index + 1] == UInt8(ascii: ">") else { return .flawed(at: index) }
        isEmpty = true
        return .whole(end: index + 2)
      default:
        guard index > blank else { return .flawed(at: index) }
        switch attribute(bytes, from: index) {
        case .whole(let end): index = end
        case let other: return other
        }
      }
    }
  }

  private mutating func attribute(_ bytes: Span<UInt8>, from start: Int) -> Outcome {
    guard Self.startsName(bytes[start]) else { return .flawed(at: start) }
    var index = start
    while index < bytes.count, Self.isInName(bytes[index]) { index += 1 }
    let name = start..<index
    index = Self.afterBlanks(bytes, from: index)
    guard index < bytes.count else { return .incomplete }
    guard bytes[index] == UInt8(ascii: "=") else { return .flawed(at: index) }
    index = Self.afterBlanks(bytes, from: index + 1)
    guard index < bytes.count else { return .incomplete }
    let quote = bytes[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return .flawed(at: index) }
    index += 1
    let value = index
    var isWritten = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == quote {
        add(Attribute(name: name, value: value..<index, isWritten: isWritten))
        return .whole(end: index + 1)
      }
      if byte < 0x20 {
        guard Self.isBlank(byte) else { return .flawed(at: index) }
        isWritten = true
      }
      if byte == UInt8(ascii: "&") { isWritten = true }
      if byte == UInt8(ascii: "<") { return .flawed(at: index) }
      index += 1
    }
    return .incomplete
  }

  private mutating func add(_ attribute: Attribute) {
    if count < places.count { places[count] = attribute } else { places.append(attribute) }
    count += 1
  }

  /// Puts what is meant in the place of what is written, which is never shorter.
  ///
  /// - Parameters:
  ///   - window: Has the tag's bytes.
  ///   - start: Where in the window the tag begins.
  /// - Returns: Where a reference of an attribute is none, if there is such a one.
  mutating func decodeAttributes(in window: inout [UInt8], from start: Int) -> Int? {
    for index in 0..<count where places[index].isWritten {
      let written = places[index].value
      var target = written.lowerBound
      var source = written.lowerBound
      while source < written.upperBound {
        let byte = window[start + source]
        guard byte == UInt8(ascii: "&") else {
          window[start + target] = Self.isBlank(byte) ? 0x20 : byte
          source += 1
          target += 1
          continue
        }
        let reference = CharacterReference.read(window.span.extracting(start + source..<start + written.upperBound))
        guard case .scalar(let scalar, let length) = reference else { return source }
        for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          window[start + target] = unit
          target += 1
        }
        source += length
      }
      places[index].value = written.lowerBound..<target
    }
    return nil
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func afterBlanks(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, isBlank(bytes[index]) { index += 1 }
    return index
  }

  private static func startsName(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return (lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")) || byte >= 0x80 || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ":")
  }

  private static func isInName(_ byte: UInt8) -> Bool {
    startsName(byte) || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }
}
