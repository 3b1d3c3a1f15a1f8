/// The first place where two texts part, small enough to read in a test's message.
enum FirstDifference {
  private static let before: Int = 3
  private static let after: Int = 4
  private static let width: Int = 160

  /// The first differing lines with some context, or `nil` where the texts are the same.
  ///
  /// Bytes are compared: strings are equal as soon as they look alike, and lines are not split at a CRLF.
  static func of(recorded: [UInt8], now: [UInt8]) -> String? {
    if recorded == now { return nil }
    let old = recorded.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let new = now.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let place = zip(old, new).prefix { $0 == $1 }.count
    var lines = ["line \(place + 1):"]
    lines += old[max(0, place - before)..<place].map { "    \(shown($0))" }
    lines += some(old, from: place).map { "  - \($0)" }
    lines += some(new, from: place).map { "  + \($0)" }
    return lines.joined(separator: "\n")
  }

  private static func some(_ lines: [ArraySlice<UInt8>], from place: Int) -> [String] {
    if place >= lines.count { return ["(the end)"] }
    return lines[place...].prefix(after).map(shown)
  }

  private static func shown(_ line: ArraySlice<UInt8>) -> String {
    let text = String(decoding: line, as: UTF8.self).replacing("\r", with: "\\r")
    return text.count > width ? "\(text.prefix(width))…" : text
  }
}
