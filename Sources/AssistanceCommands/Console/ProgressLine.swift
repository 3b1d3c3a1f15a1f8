import DashboardModel
import Foundation
import Synchronization

/// One line of progress on a terminal's standard error, written over and over; nothing elsewhere.
final class ProgressLine: Sendable {
  private let isShown: Bool
  private let last: Mutex<ContinuousClock.Instant?> = Mutex(nil)

  /// Starts a line.
  init(_ console: any Console) { isShown = console.talksToTerminal && !console.refusesColor }

  /// Shows a text in place of the one before, at most ten times a second.
  func show(_ text: String) {
    guard isShown else { return }
    let isDue = last.withLock { last in
      if let last, last.duration(to: .now) < .milliseconds(100) { return false }
      last = .now
      return true
    }
    if isDue { write("\r\u{1B}[K\(HarmlessText.of(text))") }
  }

  /// Takes the line away.
  func clear() {
    if isShown { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}
