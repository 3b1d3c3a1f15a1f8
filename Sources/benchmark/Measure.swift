import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a program took, from its start to its end.
struct Measure {
  /// Seconds by the clock.
  var wall: Double
  /// Seconds of all processors.
  var cpu: Double
  /// The most memory at any time, in bytes.
  var peak: Int

  /// Runs a program with its output thrown away; `nil` where it cannot be started or does not end well.
  ///
  /// The target's fence: the system's calls are given memory that lasts as long as they do.
  static func run(_ path: String, _ arguments: [String]) -> Measure? {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for output in [STDOUT_FILENO, STDERR_FILENO] {
      unsafe posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
    }
    var words = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var process = pid_t()
    let start = ContinuousClock.now
    guard unsafe posix_spawnp(&process, path, &actions, nil, &words, environ) == 0 else { return nil }
    var status: Int32 = 0
    var usage = rusage()
    while unsafe wait4(process, &status, 0, &usage) < 0 { if errno != EINTR { return nil } }
    let wall = start.duration(to: .now) / .seconds(1)
    // Findings are no failure.
    guard status & 0x7F == 0, (status >> 8) & 0xFF < 2 else { return nil }
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }
    #if canImport(Darwin)
      let unit = 1
    #else
      let unit = 1024
    #endif
    return Measure(
      wall: wall, cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime), peak: Int(usage.ru_maxrss) * unit)
  }

  /// The medians of several runs.
  static func median(of runs: [Measure]) -> Measure? {
    if runs.isEmpty { return nil }
    func middle<Number: Comparable>(_ numbers: [Number]) -> Number { numbers.sorted()[numbers.count / 2] }
    return Measure(wall: middle(runs.map(\.wall)), cpu: middle(runs.map(\.cpu)), peak: middle(runs.map(\.peak)))
  }
}
