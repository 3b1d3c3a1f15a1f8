import Foundation
import Synchronization

/// One request and its answer, written to a file as it comes.
struct Transfer: Sendable {
  let curl: Curl
  let url: URL
  let file: PartialFile
  let settings: FetchSettings
  /// Told the bytes so far and those announced.
  let progress: @Sendable (Int, Int?) -> Void

  /// How long a cancelled task may go unnoticed.
  private static let glance = Duration.milliseconds(50)

  /// Asks for the address and waits until the answer has come; of an answer that is not the file, only its header.
  ///
  /// - Throws: ``FetchFault``; the program has ended in any case.
  func run() async throws(FetchFault) -> TransferAnswer {
    let isCancelled = Flag()
    let result: Result<TransferAnswer, FetchFault> = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        // Reading waits for the program, which a thread of the task pool should not.
        Thread.detachNewThread { continuation.resume(returning: self.result(isCancelled)) }
      }
    } onCancel: {
      isCancelled.raise()
    }
    return try result.get()
  }

  private func result(_ isCancelled: Flag) -> Result<TransferAnswer, FetchFault> {
    do throws(FetchFault) { return .success(try answer(isCancelled)) } catch { return .failure(error) }
  }

  private func answer(_ isCancelled: Flag) throws(FetchFault) -> TransferAnswer {
    let child = try curl.start(url, settings)
    var stream = AnswerStream()
    var received = 0
    var lastNews = ContinuousClock.now
    reading: while true {
      if isCancelled.isRaised { throw .cancelled }
      switch child.next(within: min(Self.glance, settings.idleTimeout)) {
      case .closed: break reading
      case .nothing where lastNews.duration(to: .now) < settings.idleTimeout: continue
      case .nothing: throw .timedOut(after: settings.idleTimeout, received: received)
      case .output(let bytes):
        lastNews = .now
        let isNew = stream.answer == nil
        let body = try stream.take(bytes)
        guard let answer = stream.answer else { continue }
        if isNew {
          if answer.status != 200 { return answer }
          try answer.checkHead(limit: settings.largestFile)
        }
        guard body.count <= settings.largestFile - received else { throw .tooLarge(limit: settings.largestFile) }
        try file.append(body)
        received += body.count
        progress(received, answer.announced)
      }
    }
    return try judged(stream, received, child)
  }

  private func judged(
    _ stream: AnswerStream, _ received: Int, _ child: ChildProcess
  ) throws(FetchFault) -> TransferAnswer {
    let fault = FetchFault(
      curl: child.ending(), complaint: child.complaint, limit: settings.largestFile, received: received)
    guard var answer = stream.answerSoFar else { throw fault ?? .connection(.lost) }
    if answer.status != 200 { return answer }
    if let announced = answer.announced, received < announced, fault?.isBrokenConnection ?? true {
      throw .cutShort(received: received, expected: announced)
    }
    if let fault { throw fault }
    guard stream.answer != nil else { throw .connection(.lost) }
    if let announced = answer.announced, announced != received {
      throw .cutShort(received: received, expected: announced)
    }
    answer.received = received
    return answer
  }
}

extension FetchFault {
  fileprivate var isBrokenConnection: Bool {
    if case .connection = self { true } else { false }
  }
}

/// A mark that one thread raises and another sees.
private final class Flag: Sendable {
  private let state = Atomic(false)

  func raise() { state.store(true, ordering: .relaxed) }

  var isRaised: Bool { state.load(ordering: .relaxed) }
}
