import DashboardFiles
import Synchronization

/// A console that keeps the results for a file and lets the talk through.
final class FileConsole: Console {
  private let console: any Console
  private let file: OutputFile
  private let collected: Mutex<[UInt8]> = Mutex([])

  /// Wraps a console.
  init(_ console: any Console, _ file: OutputFile) {
    self.console = console
    self.file = file
  }

  /// The results.
  var bytes: [UInt8] { collected.withLock { $0 } }

  func write(_ bytes: [UInt8]) { collected.withLock { $0 += bytes } }
  func tell(_ line: String) { console.tell(line) }
  func writes(into path: String) -> Bool { ResolvedPath.of(path) == ResolvedPath.of(file.path) }

  var isTerminal: Bool { false }
  var talksToTerminal: Bool { console.talksToTerminal }
  var width: Int { console.width }
  var refusesColor: Bool { console.refusesColor }
}
