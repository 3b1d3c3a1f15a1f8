import Dispatch
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lets work clean up behind itself when somebody presses Ctrl-C.
enum Interruption {
  /// Runs work in a task that an interrupt cancels instead of ending the process.
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
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT)
    source.setEventHandler { task.cancel() }
    source.resume()
    let result = await task.value
    source.cancel()
    signal(SIGINT, SIG_DFL)
    return try result.get()
  }
}
