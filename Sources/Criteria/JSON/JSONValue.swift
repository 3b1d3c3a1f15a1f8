/// A JSON value, for output whose keys are sorted and for input whose places are known.
public indirect enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case number(Int)
  /// Text.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Values by key; written in order of the keys.
  case object([String: JSONValue])

  /// Texts in order.
  public static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
