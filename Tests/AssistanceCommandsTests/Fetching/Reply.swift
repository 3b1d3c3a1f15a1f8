/// What the test server answers to one request.
struct Reply: Sendable {
  var status = 200
  var headers: [String: String] = [:]
  var body: [UInt8] = []
  /// The `Content-Length` to announce; the body's own if not set.
  var announced: Int?
  /// Whether to leave out `Content-Length`; the body then ends with the connection.
  var isUnmeasured = false
  /// The pause before the answer begins.
  var delay: Duration = .zero
  /// The pause after each piece of the body, of which there are five.
  var drip: Duration = .zero
  /// How long to hold the connection, saying nothing, after the body.
  var hold: Duration = .zero
  /// Whether to close the connection without an answer.
  var isSilent = false
  /// Bytes to send in place of a proper answer.
  var raw: String?

  /// A proper file: text with a tab, as many bytes as wanted.
  static func table(_ size: Int = 2_000) -> Reply {
    var reply = Reply(headers: ["Content-Type": "text/plain"])
    let header = Array("cds\trtype\r\n".utf8)
    reply.body = header + [UInt8](repeating: UInt8(ascii: "7"), count: max(0, size - header.count))
    return reply
  }

  /// Text as the body.
  static func text(_ text: String, type: String = "text/plain", status: Int = 200) -> Reply {
    Reply(status: status, headers: ["Content-Type": type], body: Array(text.utf8))
  }

  /// A redirect.
  static func redirect(to location: String, status: Int = 302) -> Reply {
    Reply(status: status, headers: ["Location": location, "Content-Type": "text/html"], body: Array("<html>".utf8))
  }

  /// The same with a change.
  func with(_ change: (inout Reply) -> Void) -> Reply {
    var copy = self
    change(&copy)
    return copy
  }

  /// The status line and the header fields.
  var head: String {
    var lines = ["HTTP/1.1 \(status) Something", "Connection: close"]
    lines += headers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    if !isUnmeasured { lines.append("Content-Length: \(announced ?? body.count)") }
    return lines.joined(separator: "\r\n") + "\r\n\r\n"
  }
}
