import DashboardModel
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where results and talk go: results to standard output, talk to standard error.
public protocol Console: Sendable {
  /// Writes results.
  func write(_ bytes: [UInt8])
  /// Writes a line of talk: errors, notes and progress.
  func tell(_ line: String)
  /// Whether results go to a terminal.
  var isTerminal: Bool { get }
  /// Whether talk goes to a terminal.
  var talksToTerminal: Bool { get }
  /// How many columns the terminal has.
  var width: Int { get }
  /// Whether the environment asks for no color: `NO_COLOR` is set, or the terminal is dumb.
  var refusesColor: Bool { get }
  /// Whether a file is the one that results go to.
  func writes(into path: String) -> Bool
}

extension Console {
  /// Writes a text of results.
  public func write(_ text: String) { write(Array(text.utf8)) }

  /// How wide lines may be that hold sentences: as wide as the terminal, 80 columns elsewhere.
  var lineWidth: Int { isTerminal ? width : min(width, 80) }

  /// A console that goes to no file.
  public func writes(into path: String) -> Bool { false }
}

/// The process's own output.
public struct ProcessConsole: Console {
  /// Makes the console of this process.
  public init() {}

  /// Writes to standard output.
  ///
  /// Where that cannot be done, as on a full disk, the process says so and ends with exit code 2; a reader that closes early
  /// is no fault.
  public func write(_ bytes: [UInt8]) {
    do { try FileHandle.standardOutput.write(contentsOf: Data(bytes)) } catch {
      let isFull = (error as? CocoaError)?.code == .fileWriteOutOfSpace
      tell("assistance: the output could not be written\(isFull ? ": the disk is full" : ""). It is not whole.")
      exit(Assistance.ExitCode.failed.rawValue)
    }
  }

  /// Writes a line to standard error.
  ///
  /// What cannot be told is not told: there is nowhere else to say it.
  public func tell(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data((HarmlessText.of(line) + "\n").utf8))
  }

  /// Whether standard output is a terminal.
  public var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether standard error is a terminal.
  public var talksToTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// The width that `COLUMNS` or the terminal gives, 100 where neither does, at most 200.
  public var width: Int {
    if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init), columns > 20 {
      return min(columns, 200)
    }
    var size = winsize()
    let isKnown = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
    return isKnown && size.ws_col > 20 ? min(Int(size.ws_col), 200) : 100
  }

  /// Whether `NO_COLOR` is set or `TERM` is `dumb`.
  public var refusesColor: Bool {
    let environment = ProcessInfo.processInfo.environment
    return !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
  }

  /// Whether standard output was redirected into a file: `assistance screen . > screen.csv`.
  public func writes(into path: String) -> Bool {
    var own = stat()
    var other = stat()
    guard unsafe fstat(STDOUT_FILENO, &own) == 0, unsafe stat(path, &other) == 0 else { return false }
    return own.st_dev == other.st_dev && own.st_ino == other.st_ino
  }
}
