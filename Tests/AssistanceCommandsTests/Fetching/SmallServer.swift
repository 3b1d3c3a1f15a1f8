import Foundation
import Synchronization

/// A tiny HTTP server on 127.0.0.1 for tests: each path answers with its replies in turn, the last one again and again.
final class SmallServer: Sendable {
  private struct State {
    var replies: [String: [Reply]]
    var requests: [String] = []
    var open = 0
    var mostOpen = 0
    var isStopped = false
  }

  /// The port that the system gave.
  let port: Int
  private let listener: Int32
  private let state: Mutex<State>

  /// Listens at once; an unknown path is answered with 404.
  init(_ replies: [String: [Reply]]) throws {
    state = Mutex(State(replies: replies))
    (listener, port) = try SocketCalls.listen()
    Thread { [self] in accept() }.start()
  }

  /// The address of the server, to be used as a mirror.
  var base: String { "http://127.0.0.1:\(port)" }

  /// The paths that were asked for, in order.
  var requests: [String] { state.withLock { $0.requests } }

  /// The largest number of requests that waited for their answer at the same time.
  var mostOpen: Int { state.withLock { $0.mostOpen } }

  /// How many times a path was asked for.
  func count(_ path: String) -> Int { requests.count { $0 == path } }

  /// Takes no more connections.
  func stop() {
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
