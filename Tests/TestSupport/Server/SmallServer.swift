import Foundation
import Synchronization

/// A tiny HTTP server on 127.0.0.1 for tests: each path answers with its replies in turn, the last one again and again.
public final class SmallServer: Sendable {
  private struct State {
    var replies: [String: [Reply]]
    var requests: [String] = []
    var open = 0
    var mostOpen = 0
    var isStopped = false
  }

  /// The port that the system gave.
  public let port: Int
  private let listener: Int32
  private let state: Mutex<State>

  /// Listens at once; an unknown path is answered with 404.
  public init(_ replies: [String: [Reply]]) throws {
    state = Mutex(State(replies: replies))
    (listener, port) = try SocketCalls.listen()
    Thread { [self] in accept() }.start()
  }

  /// The address of the server, to be used as a mirror.
  public var base: String { "http://127.0.0.1:\(port)" }

  /// The paths that were asked for, in order.
  public var requests: [String] { state.withLock { $0.requests } }

  /// The largest number of requests that waited for their answer at the same time.
  public var mostOpen: Int { state.withLock { $0.mostOpen } }

  /// How many times a path was asked for.
  public func count(_ path: String) -> Int { requests.count { $0 == path } }

  /// Takes no more connections.
  public func stop() {
    let first = state.withLock { state in
      defer { state.isStopped = true }
      return !state.isStopped
    }
    if first { SocketCalls.shut(listener) }
  }

  private func accept() {
    while let connection = SocketCalls.accept(listener) {
      Thread { [self] in
        serve(connection)
        SocketCalls.close(connection)
      }.start()
    }
    SocketCalls.close(listener)
  }

  private func serve(_ connection: Int32) {
    guard let request = SocketCalls.readHead(connection) else { return }
    let words = request.split(separator: " ")
    let path = words.count > 1 ? String(words[1]) : "/"
    let reply = next(path)
    pause(reply.delay)
    // Before the answer, so that a client which asks again at once is not counted twice.
    state.withLock { $0.open -= 1 }
    if reply.isSilent { return }
    if let raw = reply.raw { return _ = SocketCalls.send(Array(raw.utf8), connection) }
    guard SocketCalls.send(Array(reply.head.utf8), connection) else { return }
    let size = reply.drip == .zero ? max(1, reply.body.count) : max(1, reply.body.count / 5)
    for start in stride(from: 0, to: reply.body.count, by: size) {
      let piece = Array(reply.body[start..<min(start + size, reply.body.count)])
      guard SocketCalls.send(piece, connection) else { return }
      pause(reply.drip)
    }
    pause(reply.hold)
  }

  private func next(_ path: String) -> Reply {
    state.withLock { state in
      state.requests.append(path)
      state.open += 1
      state.mostOpen = max(state.mostOpen, state.open)
      guard let queue = state.replies[path], let reply = queue.first else { return Reply(status: 404) }
      if queue.count > 1 { state.replies[path]?.removeFirst() }
      return reply
    }
  }

  /// Sleeps in small steps, so that a stopped server lets go soon.
  private func pause(_ time: Duration) {
    let end = ContinuousClock.now + time
    while ContinuousClock.now < end, !state.withLock({ $0.isStopped }) { Thread.sleep(forTimeInterval: 0.01) }
  }
}

/// What the test server answers to one request.
public struct Reply: Sendable {
  let status: Int
  let headers: [String: String]
  var body: [UInt8]
  /// The `Content-Length` to announce; the body's own if not set.
  public var announced: Int?
  /// Whether to leave out `Content-Length`; the body then ends with the connection.
  public var isUnmeasured = false
  /// The pause before the answer begins.
  public var delay: Duration = .zero
  /// The pause after each piece of the body, of which there are five.
  public var drip: Duration = .zero
  /// How long to hold the connection, saying nothing, after the body.
  public var hold: Duration = .zero
  /// Whether to close the connection without an answer.
  let isSilent: Bool
  /// Bytes to send in place of a proper answer.
  let raw: String?

  /// Makes an answer of these parts; the pauses and the announced length are set with ``with(_:)``.
  public init(
    status: Int = 200, headers: [String: String] = [:], body: [UInt8] = [], isSilent: Bool = false, raw: String? = nil
  ) {
    self.status = status
    self.headers = headers
    self.body = body
    self.isSilent = isSilent
    self.raw = raw
  }

  /// A proper file: text with a tab, as many bytes as wanted.
  public static func table(_ size: Int = 2_000) -> Reply {
    var reply = Reply(headers: ["Content-Type": "text/plain"])
    let header = Array("cds\trtype\r\n".utf8)
    reply.body = header + [UInt8](repeating: UInt8(ascii: "7"), count: max(0, size - header.count))
    return reply
  }

  /// Text as the body.
  public static func text(_ text: String, type: String = "text/plain", status: Int = 200) -> Reply {
    Reply(status: status, headers: ["Content-Type": type], body: Array(text.utf8))
  }

  /// A redirect.
  public static func redirect(to location: String, status: Int = 302) -> Reply {
    Reply(status: status, headers: ["Location": location, "Content-Type": "text/html"], body: Array("<html>".utf8))
  }

  /// The same with a change.
  public func with(_ change: (inout Reply) -> Void) -> Reply {
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
