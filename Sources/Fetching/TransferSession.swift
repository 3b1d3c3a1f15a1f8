import Foundation
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The one URL session of the process, which hands the network's news to the transfers.
///
/// It is never taken down: on Linux, ending a session while sockets close has crashed programs. Redirects are not
/// followed by the session but by ``FileFetch`` with a fresh request: up to Swift 6.3 the session's own way can trap.
final class TransferSession: NSObject, URLSessionDataDelegate {
  /// The session of the process.
  static let shared = TransferSession()

  private let transfers = Mutex<[Int: Transfer]>([:])
  private let session = Mutex<URLSession?>(nil)

  /// Asks for an address and waits until the transfer has ended.
  func run(_ transfer: Transfer, url: URL, idleTimeout: Duration) async throws(FetchFault) -> TransferAnswer {
    var request = URLRequest(url: url, cachePolicy: .reloadIgnoringLocalCacheData)
    request.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
    request.setValue("assistance", forHTTPHeaderField: "User-Agent")
    // Only a net below `watch`, which keeps time to the fraction of a second and is told what had come.
    request.timeoutInterval = min(Double(idleTimeout.components.seconds) + 60, 86_400)
    let session = opened()
    let task = session.dataTask(with: request)
    transfers.withLock { $0[task.taskIdentifier] = transfer }
    let watch = Task { await Self.watch(transfer, idleTimeout: idleTimeout) }
    task.resume()
    let ending = await withTaskCancellationHandler {
      await transfer.ending()
    } onCancel: {
      transfer.end(.failure(.cancelled))
    }
    watch.cancel()
    // In line with the news: a task that has just ended must not be cancelled, Linux reports its end twice then.
    session.delegateQueue.addOperation { if !transfer.isOver { task.cancel() } }
    return try ending.get()
  }

  private static func watch(_ transfer: Transfer, idleTimeout: Duration) async {
    while let (left, received) = transfer.patience(idleTimeout) {
      if left <= .zero { return transfer.end(.failure(.timedOut(after: idleTimeout, received: received))) }
      do { try await Task.sleep(for: left) } catch { return }
    }
  }

  private func opened() -> URLSession {
    session.withLock {
      if let session = $0 { return session }
      let configuration = URLSessionConfiguration.ephemeral
      configuration.urlCache = nil
      configuration.httpCookieAcceptPolicy = .never
      configuration.httpShouldSetCookies = false
      let session = URLSession(configuration: configuration, delegate: self, delegateQueue: nil)
      $0 = session
      return session
    }
  }

  private func transfer(of task: URLSessionTask) -> Transfer? {
    transfers.withLock { $0[task.taskIdentifier] }
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
  ) {
    if let head = response as? HTTPURLResponse { transfer(of: dataTask)?.begin(head) }
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    transfer(of: dataTask)?.take(data)
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
    completionHandler: @escaping (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
  ) {
    // A password is wanted, which this command has not; without an answer the task would wait for ever.
    guard let head = challenge.failureResponse as? HTTPURLResponse else {
      return completionHandler(.performDefaultHandling, nil)
    }
    transfer(of: task)?.end(.failure(.status(head.statusCode)))
    completionHandler(.rejectProtectionSpace, nil)
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    let transfer = transfers.withLock { $0.removeValue(forKey: task.taskIdentifier) }
    // A redirect that names no place is not told to `didReceive response` on Linux.
    if error == nil, let head = task.response as? HTTPURLResponse { transfer?.begin(head) }
    transfer?.finish(error: error)
  }
}
