/// Reads JSON strictly, with places: no comments, no trailing commas, no key twice, whole numbers only.
public struct JSONReader {
  private let bytes: [UInt8]
  private var index: Int = 0
  private var line: Int = 1
  private var lineStart: Int = 0
  private var depth: Int = 0

  private static let deepest: Int = 64

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads a text.
  ///
  /// - Parameter bytes: The text in UTF-8.
  /// - Returns: Its one value.
  /// - Throws: ``JSONFault`` at the first place that is not JSON.
  public static func read(_ bytes: [UInt8]) throws(JSONFault) -> JSONNode {
    var reader = JSONReader(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
    reader.skipBlanks()
    let node = try reader.value()
    reader.skipBlanks()
    if reader.index < bytes.count { throw reader.fault("the end of the text") }
    return node
  }

  private var place: JSONPlace { JSONPlace(line: line, column: index - lineStart + 1) }

  private func fault(_ expected: String) -> JSONFault { JSONFault(place, .syntax(expected: expected)) }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlanks() {
    while let byte = current, byte == 32 || byte == 9 || byte == 10 || byte == 13 {
      index += 1
      if byte == 10 {
        line += 1
        lineStart = index
      }
    }
  }

  private mutating func value() throws(JSONFault) -> JSONNode {
    let start = place
    switch current ?? 0 {
    case UInt8(ascii: "{"): return try object(start)
    case UInt8(ascii: "["): return try array(start)
    case UInt8(ascii: "\""): return .string(try string(), start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number(), start)
    default: break
    }
    for (word, node) in [("null", JSONNode.null(start)), ("true", .bool(true, start)), ("false", .bool(false, start))]
    where bytes[index...].starts(with: word.utf8) {
      index += word.utf8.count
      return node
    }
    throw fault("a value")
  }

  private mutating func object(_ start: JSONPlace) throws(JSONFault) -> JSONNode {
    try enter()
    var members: [JSONMember] = []
    var keys: Set<String> = []
    skipBlanks()
    if current == UInt8(ascii: "}") {
      leave()
      return .object([], start)
    }
    while true {
      skipBlanks()
      let keyPlace = place
      guard current == UInt8(ascii: "\"") else { throw fault("a key in quotation marks") }
      let key = try string()
      guard keys.insert(key).inserted else { throw JSONFault(keyPlace, .repeatedKey(key)) }
      skipBlanks()
      guard current == UInt8(ascii: ":") else { throw fault("a colon") }
      index += 1
      skipBlanks()
      members.append(JSONMember(key: key, place: keyPlace, value: try value()))
      skipBlanks()
      if current == UInt8(ascii: ",") {
        index += 1
      } else if current == UInt8(ascii: "}") {
        leave()
        return .object(members, start)
      } else {
        throw fault("a comma or }")
      }
    }
  }

  private mutating func array(_ start: JSONPlace) throws(JSONFault) -> JSONNode {
    try enter()
    var values: [JSONNode] = []
    skipBlanks()
    if current == UInt8(ascii: "]") {
      leave()
      return .array([], start)
    }
    while true {
      skipBlanks()
      values.append(try value())
      skipBlanks()
      if current == UInt8(ascii: ",") {
        index += 1
      } else if current == UInt8(ascii: "]") {
        leave()
        return .array(values, start)
      } else {
        throw fault("a comma or ]")
      }
    }
  }

  private mutating func enter() throws(JSONFault) {
    depth += 1
    if depth > Self.deepest { throw fault("at most \(Self.deepest) levels") }
    index += 1
  }

  private mutating func leave() {
    depth -= 1
    index += 1
  }

  private mutating func number() throws(JSONFault) -> Int {
    let start = index
    if current == UInt8(ascii: "-") { index += 1 }
    while let byte = current, byte >= 48, byte <= 57 { index += 1 }
    if let byte = current, byte == 46 || byte == 101 || byte == 69 { throw fault("a whole number") }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard let number = Int(text), String(number) == text || text == "-0" else {
      throw fault("a whole number without zeros before it")
    }
    return number
  }

  private mutating func string() throws(JSONFault) -> String {
    index += 1
    var content: [UInt8] = []
    while let byte = current {
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: content, as: UTF8.self) else { throw fault("UTF-8") }
        return text
      case UInt8(ascii: "\\"): try escape(&content)
      case 0..<32: throw fault("the end of the text in quotation marks before the end of the line")
      default: content.append(byte)
      }
    }
    throw fault("a quotation mark at the end of the text")
  }

  private mutating func escape(_ content: inout [UInt8]) throws(JSONFault) {
    guard let byte = current else { throw fault("an escaped character") }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(byte)
    case UInt8(ascii: "n"): content.append(10)
    case UInt8(ascii: "r"): content.append(13)
    case UInt8(ascii: "t"): content.append(9)
    case UInt8(ascii: "b"): content.append(8)
    case UInt8(ascii: "f"): content.append(12)
    case UInt8(ascii: "u"):
      var scalar = try hexadecimal()
      if scalar >= 0xD800, scalar < 0xDC00, bytes[index...].starts(with: "\\u".utf8) {
        index += 2
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low) else { throw fault("the other half of a character") }
        scalar = 0x10000 + (scalar - 0xD800) << 10 + low - 0xDC00
      }
      guard let unicode = Unicode.Scalar(scalar) else { throw fault("a character") }
      content.append(contentsOf: String(unicode).utf8)
    default: throw fault("one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u")
    }
  }

  private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
    guard index + 4 <= bytes.count, bytes[index] != UInt8(ascii: "+"),
      let number = UInt32(String(decoding: bytes[index..<(index + 4)], as: UTF8.self), radix: 16)
    else { throw fault("four hexadecimal digits") }
    index += 4
    return number
  }
}
