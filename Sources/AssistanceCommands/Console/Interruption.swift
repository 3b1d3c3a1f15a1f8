import Dispatch
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lets work clean up behind itself when somebody presses Ctrl-C, or a system that shuts down asks it to end.
enum Interruption {
  private static let signals: [Int32] = [SIGINT, SIGTERM]

  /// Runs work in a task that an interrupt or a request to end cancels instead of ending the process.
  ///
  /// - Parameter work: Work that leaves nothing behind when it is cancelled.
  /// - Returns: What the work returns.
  /// - Throws: What the work throws.
  static func cancelling<Output: Sendable, Failure: Error>(
    _ work: @escaping @Sendable () async throws(Failure) -> Output
  ) async throws(Failure) -> Output {
    let task = Task { () async -> Result<Output, Failure> in
      do throws(Failure) { return .success(try await work()) } catch { return .failure(error) }
    }
    let sources = signals.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { task.cancel() }
      source.resume()
      return source
    }
    let result = await task.value
    for source in sources { source.cancel() }
    for number in signals { signal(number, SIG_DFL) }
    return try result.get()
  }
}
