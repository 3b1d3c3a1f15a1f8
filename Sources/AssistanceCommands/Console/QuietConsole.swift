/// A console that writes results and keeps its talk to itself, for a second try that may come to nothing.
struct QuietConsole: Console {
  private let console: any Console

  /// Wraps a console.
  init(_ console: any Console) { self.console = console }

  func write(_ bytes: [UInt8]) { console.write(bytes) }

  func tell(_ line: String) {}

  var isTerminal: Bool { console.isTerminal }
  var talksToTerminal: Bool { false }
  var width: Int { console.width }
  var refusesColor: Bool { console.refusesColor }

  func writes(into path: String) -> Bool { console.writes(into: path) }
}
