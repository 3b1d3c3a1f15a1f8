import Dispatch
import Testing

/// Runs tests that work long on a thread of their own, so that tests with a time limit keep the others.
struct Apart: TestTrait, SuiteTrait, TestScoping {
  var isRecursive: Bool { true }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    guard testCase != nil else { return try await function() }
    try await withTaskExecutorPreference(ApartExecutor.shared) { try await function() }
  }
}

extension Trait where Self == Apart {
  /// Works on a thread of its own.
  static var apart: Apart { Apart() }
}

/// One thread for all work that is kept apart.
final class ApartExecutor: TaskExecutor {
  static let shared: ApartExecutor = ApartExecutor()

  private let queue: DispatchQueue = DispatchQueue(label: "apart", qos: .utility)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
