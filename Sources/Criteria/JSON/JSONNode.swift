/// A place in a JSON text.
public struct JSONPlace: Hashable, Comparable, Sendable {
  /// The line, counted from 1.
  public var line: Int
  /// The column in bytes, counted from 1.
  public var column: Int

  /// Makes a place of a line and a column.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Orders by line, then column.
  public static func < (left: JSONPlace, right: JSONPlace) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

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

/// A key of an object with its value.
public struct JSONMember: Hashable, Sendable {
  /// The key.
  public var key: String
  /// Where the key stands.
  public var place: JSONPlace
  /// The value.
  public var value: JSONNode
}
