import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that runs beside this one, with its output read as it comes.
///
/// The only place that starts programs: no shell is in between, and nothing but the two outputs is shared. It is used
/// from one thread. When it is let go, the program is killed and waited for, so that none outlives its use.
final class ChildProcess {
  /// What the program did.
  enum News {
    /// It wrote to its standard output.
    case output(ArraySlice<UInt8>)
    /// Nothing within the time.
    case nothing
    /// It has closed its outputs.
    case closed
  }

  /// How the program ended.
  enum Ending: Equatable {
    /// By itself, with this code.
    case exit(Int32)
    /// By a signal.
    case signal(Int32)
  }

  /// The first part of what it wrote to its standard error.
  private(set) var complaint: [UInt8] = []

  private static let turn = Mutex(())
  private var process: pid_t?
  private var output: Int32
  private var errors: Int32
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private static let mostComplaint = 4_096

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - path: Where it lies.
  ///   - arguments: The words behind its name.
  ///   - environment: All that it finds in its environment.
  /// - Throws: The system's number for what was in the way.
  init(_ path: String, _ arguments: [String], environment: [String: String]) throws(SystemError) {
    // In turn: a program that starts before another's pipe is marked as private would hold that pipe open.
    let started = Self.turn.withLock { _ in Self.start(path, arguments, environment) }
    (process, output, errors) = try started.get()
  }

  deinit {
    if output >= 0 { _ = close(output) }
    if errors >= 0 { _ = close(errors) }
    guard let process else { return }
    kill(process, SIGKILL)
    _ = Self.wait(process)
  }

  /// Waits until the program writes or ends, but not for longer than this.
  func next(within time: Duration) -> News {
    let until = ContinuousClock.now + time
    while output >= 0 || errors >= 0 {
      // A negative descriptor is one that the system does not look at.
      var watched = [
        pollfd(fd: output, events: Int16(POLLIN), revents: 0), pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
      ]
      let left = max(.zero, ContinuousClock.now.duration(to: until))
      let ready = unsafe poll(&watched, 2, Int32(min(left / .milliseconds(1), 60_000).rounded(.up)))
      if ready == 0 || (ready < 0 && errno != EINTR) { return .nothing }
      if ready < 0 { continue }
      if watched[1].revents != 0 { takeComplaint() }
      if watched[0].revents != 0 {
        let count = unsafe read(output, &buffer, buffer.count)
        if count > 0 { return .output(buffer[..<count]) }
        if count == 0 || errno != EINTR { Self.shut(&output) }
      }
    }
    return .closed
  }

  /// Waits for the end of a program that has closed its outputs.
  func ending() -> Ending {
    guard let process else { return .signal(SIGKILL) }
    self.process = nil
    return Self.wait(process)
  }

  private func takeComplaint() {
    let count = unsafe read(errors, &buffer, buffer.count)
    if count > 0 {
      complaint += buffer[..<min(count, Self.mostComplaint - complaint.count)]
    } else if count == 0 || errno != EINTR {
      Self.shut(&errors)
    }
  }

  private static func shut(_ descriptor: inout Int32) {
    _ = close(descriptor)
    descriptor = -1
  }

  private static func wait(_ process: pid_t) -> Ending {
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return .signal(SIGKILL) }
    }
    let signal = status & 0x7F
    return signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal)
  }

  private typealias Started = (process: pid_t?, output: Int32, errors: Int32)

  private static func start(
    _ path: String, _ arguments: [String], _ environment: [String: String]
  ) -> Result<Started, SystemError> {
    var (out, complaints): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
    guard unsafe pipe(&out) == 0 else { return .failure(.last) }
    guard unsafe pipe(&complaints) == 0 else {
      defer { for end in out { _ = close(end) } }
      return .failure(.last)
    }
    for end in out + complaints { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { for end in [out[1], complaints[1]] { _ = close(end) } }
    do throws(SystemError) {
      let process = try spawn(path, arguments, environment, output: out[1], errors: complaints[1])
      return .success((process, out[0], complaints[0]))
    } catch {
      for end in [out[0], complaints[0]] { _ = close(end) }
      return .failure(error)
    }
  }

  private static func spawn(
    _ path: String, _ arguments: [String], _ environment: [String: String], output: Int32, errors: Int32
  ) throws(SystemError) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = unsafe posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, errors, 2)
    // Signals that this process ignores or holds back would be so in the program too.
    var usual = sigset_t()
    unsafe sigemptyset(&usual)
    unsafe posix_spawnattr_setsigmask(&attributes, &usual)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] { unsafe sigaddset(&usual, signal) }
    unsafe posix_spawnattr_setsigdefault(&attributes, &usual)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))
    var words = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    var settings = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer {
      for place in unsafe words.indices { unsafe free(words[place]) }
      for place in unsafe settings.indices { unsafe free(settings[place]) }
    }
    var process: pid_t = 0
    let trouble = unsafe posix_spawn(&process, path, &actions, &attributes, &words, &settings)
    guard trouble == 0 else { throw SystemError(number: trouble) }
    return process
  }
}
