/// The command `assistance`: takes a command line, writes to a console, gives an exit code.
public enum Assistance {
  /// The program's version.
  public static let version: String = "0.1.0"

  /// What came of a command line, as the process's exit code.
  public enum ExitCode: Int32, Sendable {
    /// Done.
    case done = 0
    /// Done, with findings: differences, or faults in files.
    case findings = 1
    /// Could not be done.
    case failed = 2
  }

  /// Runs a command line.
  ///
  /// - Parameters:
  ///   - line: The words behind the program's name.
  ///   - console: Where results and talk go.
  /// - Returns: The exit code; whatever was wrong has been told.
  public static func run(_ line: [String], console: any Console) async -> ExitCode {
    if [["--version"], ["version"], ["-V"]].contains(line) {
      console.write("assistance \(version)\n")
      return .done
    }
    if line.isEmpty || line == ["--help"] || line == ["-h"] || line == ["help"] {
      console.write(Help.overview(width: console.lineWidth))
      return line.isEmpty ? .failed : .done
    }
    // "help screen" is "screen --help".
    let asksHelp = line.count == 2 && ["help", "--help", "-h"].contains(line[0])
    do throws(CommandFailure) {
      return try await run(parsed(asksHelp ? [line[1], "--help"] : line), console)
    } catch {
      for line in error.lines { console.tell("assistance: \(line)") }
      return .failed
    }
  }

  private static func parsed(_ line: [String]) throws(CommandFailure) -> Arguments {
    do throws(UsageFault) { return try Arguments(line) } catch { throw .usage(error) }
  }

  private static func run(_ arguments: Arguments, _ console: any Console) async throws(CommandFailure) -> ExitCode {
    if arguments.has(.help) {
      console.write(Help.text(arguments.verb, width: console.lineWidth))
      return .done
    }
    guard let path = arguments.value(.output) else { return try await answer(arguments, console) }
    let file = try OutputFile(path)
    let collected = FileConsole(console, file)
    let code = try await answer(arguments, collected)
    try file.write(collected.bytes)
    return code
  }

  private static func answer(
    _ arguments: Arguments, _ console: any Console
  ) async throws(CommandFailure) -> ExitCode {
    switch arguments.verb {
    case .screen: return try await ScreenVerb(arguments: arguments, console: console).run()
    case .explain: return try await ExplainVerb(arguments: arguments, console: console).run()
    case .history: return try await HistoryVerb(arguments: arguments, console: console).run()
    case .verify: return try await VerifyVerb(arguments: arguments, console: console).run()
    case .compare: return try await CompareVerb(arguments: arguments, console: console).run()
    case .fetch: return try await FetchVerb(arguments: arguments, console: console).run()
    case .doctor: return try await DoctorVerb(arguments: arguments, console: console).run()
    case .criteria: return try CriteriaVerb(arguments: arguments, console: console).run()
    }
  }
}
