public import DashboardModel

/// A JSON value for output; its keys are sorted when it is written.
public indirect enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case number(Int)
  /// A number with one decimal, such as a rate; written with it, `5.0` too.
  case tenths(Tenths)
  /// Text.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Values by key; written in order of the keys.
  case object([String: JSONValue])

  /// Texts in order.
  public static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

  fileprivate var isScalar: Bool {
    switch self {
    case .null, .bool, .number, .tenths, .string: true
    case .array, .object: false
    }
  }
}

/// Writes JSON that is the same byte for byte for the same value: sorted keys, two spaces, line feeds.
public struct JSONWriter {
  private var bytes: [UInt8] = []

  private init() {}

  /// A value as JSON text with a line feed at the end.
  public static func bytes(_ value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.write(value, depth: 0)
    writer.bytes.append(10)
    return writer.bytes
  }

  private mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: add("null")
    case .bool(let bool): add(bool ? "true" : "false")
    case .number(let number): add(String(number))
    case .tenths(let number): add(number.description)
    case .string(let text): string(text)
    case .array(let values):
      let isShort = values.allSatisfy(\.isScalar)
      list("[", "]", values.count, depth: depth, inOneLine: isShort) { $0.write(values[$1], depth: depth + 1) }
    case .object(let members):
      let keys = members.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      list("{", "}", keys.count, depth: depth, inOneLine: false) { writer, index in
        writer.string(keys[index])
        writer.add(": ")
        writer.write(members[keys[index]] ?? .null, depth: depth + 1)
      }
    }
  }

  private mutating func list(
    _ open: String, _ close: String, _ count: Int, depth: Int, inOneLine: Bool,
    _ item: (inout JSONWriter, Int) -> Void
  ) {
    add(open)
    for index in 0..<count {
      if index > 0 { add(inOneLine ? ", " : ",") }
      if !inOneLine { line(depth + 1) }
      item(&self, index)
    }
    if count > 0, !inOneLine { line(depth) }
    add(close)
  }

  private mutating func line(_ depth: Int) {
    bytes.append(10)
    bytes.append(contentsOf: repeatElement(32, count: depth * 2))
  }

  private mutating func string(_ text: String) {
    bytes.append(34)
    for byte in text.utf8 {
      switch byte {
      case 34: add("\\\"")
      case 92: add("\\\\")
      case 10: add("\\n")
      case 13: add("\\r")
      case 9: add("\\t")
      case 0..<32:
        let digits = String(byte, radix: 16)
        add("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      default: bytes.append(byte)
      }
    }
    bytes.append(34)
  }

  private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
