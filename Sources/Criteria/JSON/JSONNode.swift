/// A JSON value with its place, as read from a text.
public indirect enum JSONNode: Hashable, Sendable {
  /// `null`.
  case null(JSONPlace)
  /// `true` or `false`.
  case bool(Bool, JSONPlace)
  /// A whole number.
  case number(Int, JSONPlace)
  /// Text.
  case string(String, JSONPlace)
  /// Values in order.
  case array([JSONNode], JSONPlace)
  /// Keys with values, in the order of the text; no key stands twice.
  case object([JSONMember], JSONPlace)

  /// Where the value begins.
  public var place: JSONPlace {
    switch self {
    case .null(let place), .bool(_, let place), .number(_, let place), .string(_, let place), .array(_, let place),
      .object(_, let place):
      place
    }
  }
}

extension JSONNode {
  /// The value without its places.
  public var value: JSONValue {
    switch self {
    case .null: .null
    case .bool(let bool, _): .bool(bool)
    case .number(let number, _): .number(number)
    case .string(let text, _): .string(text)
    case .array(let values, _): .array(values.map(\.value))
    case .object(let members, _):
      .object(Dictionary(members.map { ($0.key, $0.value.value) }, uniquingKeysWith: { first, _ in first }))
    }
  }
}

/// A key of an object with its value.
public struct JSONMember: Hashable, Sendable {
  /// The key.
  public var key: String
  /// Where the key stands.
  public var place: JSONPlace
  /// The value.
  public var value: JSONNode
}
