import Foundation
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// One request and its answer, written to a file as it comes.
///
/// It ends once, by whichever comes first: the network says so, nothing came for too long, or the task was cancelled.
/// What the network says afterwards is not listened to, so that nothing is written to a file that was given up.
final class Transfer: Sendable {
  typealias Ending = Result<TransferAnswer, FetchFault>

  private struct State {
    var answer: TransferAnswer?
    var received = 0
    var lastNews = ContinuousClock.now
    var ending: Ending?
    var isOver = false
    var waiting: CheckedContinuation<Ending, Never>?
  }

  private let state = Mutex(State())
  private let file: FileHandle
  private let limit: Int
  private let progress: @Sendable (Int, Int?) -> Void

  /// Makes a transfer to an open file.
  init(into file: FileHandle, limit: Int, progress: @escaping @Sendable (Int, Int?) -> Void) {
    self.file = file
    self.limit = limit
    self.progress = progress
  }

  /// Waits for the end.
  func ending() async -> Ending {
    await withCheckedContinuation { continuation in
      let over: Ending? = state.withLock {
        if $0.ending == nil { $0.waiting = continuation }
        return $0.ending
      }
      if let over { continuation.resume(returning: over) }
    }
  }

  /// Ends the transfer, unless it has ended.
  func end(_ ending: Ending) {
    let waiting: CheckedContinuation<Ending, Never>? = state.withLock { state in
      guard state.ending == nil else { return nil }
      state.ending = ending
      defer { state.waiting = nil }
      return state.waiting
    }
    waiting?.resume(returning: ending)
  }

  /// The header has come.
  func begin(_ head: HTTPURLResponse) {
    let answer = TransferAnswer(head)
    state.withLock {
      $0.answer = answer
      $0.lastNews = .now
    }
  }

  /// A piece of the body has come; only the body of a 200 is wanted.
  func take(_ data: Data) {
    var news: (Int, Int?)?
    let fault: FetchFault? = state.withLock {
      guard $0.ending == nil else { return .cancelled }
      $0.lastNews = .now
      guard $0.answer?.status == 200 else { return nil }
      guard data.count <= limit - $0.received else { return .tooLarge(limit: limit) }
      do { try file.write(contentsOf: data) } catch { return .cannotWrite(reason: error.reasonInWords) }
      $0.received += data.count
      news = ($0.received, $0.answer?.announced)
      return nil
    }
    if let news { progress(news.0, news.1) }
    if let fault { end(.failure(fault)) }
  }

  /// The network is done.
  func finish(error: (any Error)?) {
    let (answer, received) = state.withLock {
      $0.isOver = true
      return ($0.answer, $0.received)
    }
    guard var answer, error == nil else {
      if let expected = answer?.announced, answer?.status == 200, received < expected {
        return end(.failure(.cutShort(received: received, expected: expected)))
      }
      return end(.failure(.connection(FetchFault.ConnectionTrouble(error))))
    }
    answer.received = received
    end(.success(answer))
  }

  /// Whether the network is done, so that there is nothing left to stop.
  var isOver: Bool { state.withLock { $0.isOver } }

  /// How much longer silence is borne, and how much has come; `nil` when the transfer has ended.
  func patience(_ idleTimeout: Duration) -> (left: Duration, received: Int)? {
    state.withLock {
      $0.ending == nil ? (idleTimeout - $0.lastNews.duration(to: .now), $0.received) : nil
    }
  }
}

/// What a server answered to one request, after the last byte.
struct TransferAnswer: Sendable {
  /// The HTTP status.
  var status: Int
  /// The `Content-Type`, in lower case, or empty.
  var contentType: String
  /// The `Content-Length`, or `nil` where there is none or the body was packed on the way.
  var announced: Int?
  /// The `Location` of a redirect.
  var location: String?
  /// How many bytes of the body came.
  var received = 0

  init(_ response: HTTPURLResponse) {
    func field(_ name: String) -> String? { response.value(forHTTPHeaderField: name) }
    status = response.statusCode
    contentType = (field("Content-Type") ?? "").lowercased()
    location = field("Location")
    let encoding = field("Content-Encoding")?.lowercased() ?? "identity"
    announced = encoding == "identity" ? field("Content-Length").flatMap { Int($0) } : nil
  }

  /// Throws unless this is a whole file.
  func check() throws(FetchFault) {
    if status != 200 { throw .status(status) }
    if let announced, announced != received { throw .cutShort(received: received, expected: announced) }
    if contentType.hasPrefix("text/html") || contentType.hasPrefix("application/xhtml") { throw .htmlPage }
  }

  /// Where the server sends the fetch on to, or `nil` if it does not.
  func redirect(from url: URL) throws(FetchFault) -> URL? {
    guard [301, 302, 303, 307, 308].contains(status) else { return nil }
    guard let location, let target = URL(string: location, relativeTo: url)?.absoluteURL,
      var parts = URLComponents(url: target, resolvingAgainstBaseURL: true), parts.host?.isEmpty == false,
      let scheme = parts.scheme?.lowercased(), scheme == "https" || (scheme == "http" && url.scheme == "http")
    else { throw .redirectRefused(to: location ?? "") }
    parts.scheme = scheme
    guard let next = parts.url else { throw .redirectRefused(to: location) }
    return next
  }
}
