import Synchronization

@testable import AssistanceCommands

/// A console that keeps what it is given.
final class RecordingConsole: Console {
  private let results: Mutex<[UInt8]> = Mutex([])
  private let talk: Mutex<[String]> = Mutex([])
  let isTerminal: Bool
  let talksToTerminal: Bool = false
  let width: Int
  let refusesColor: Bool

  private let file: String?

  init(isTerminal: Bool = false, width: Int = 80, refusesColor: Bool = false, file: String? = nil) {
    self.isTerminal = isTerminal
    self.width = width
    self.refusesColor = refusesColor
    self.file = file
  }

  func write(_ bytes: [UInt8]) { results.withLock { $0 += bytes } }
  func tell(_ line: String) { talk.withLock { $0.append(line) } }

  func writes(into path: String) -> Bool { file.map { path.hasSuffix($0) } ?? false }

  /// The results as bytes.
  var bytes: [UInt8] { results.withLock { $0 } }
  /// The results as text.
  var output: String { String(decoding: bytes, as: UTF8.self) }
  /// The talk, a line each.
  var told: [String] { talk.withLock { $0 } }

  /// Runs a command line and gives what came of it.
  static func run(
    _ line: String..., console: RecordingConsole = RecordingConsole()
  ) async -> (code: Assistance.ExitCode, console: RecordingConsole) {
    (await Assistance.run(line, console: console), console)
  }
}
