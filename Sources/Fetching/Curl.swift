import Foundation

/// The system's program `curl`, which makes the connections: well kept, and no part of every start of this command.
struct Curl: Sendable {
  /// Where the program lies.
  let path: String
  /// What the program finds in its environment: proxies and certificates are its own affair.
  let environment: [String: String]

  /// Looks for the program in the folders of `PATH`; `nil` where there is none.
  init?(environment: [String: String]) {
    // A relative folder would mean another program in every working directory.
    let folders = (environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    let paths = folders.map { "\($0)/curl" }
    guard let path = paths.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else { return nil }
    self.path = path
    self.environment = environment
  }

  /// Starts one request; the header of the answer comes on the standard output, then the body.
  ///
  /// Redirects are not followed: whether and where to, is for ``TransferAnswer/redirect(from:)`` to say.
  func start(_ url: URL, _ settings: FetchSettings) throws(FetchFault) -> ChildProcess {
    do throws(SystemError) {
      return try ChildProcess(path, Self.arguments(url, settings), environment: environment)
    } catch {
      throw .noTransferProgram(reason: error.words)
    }
  }

  static func arguments(_ url: URL, _ settings: FetchSettings) -> [String] {
    // `-q` counts in first place only: nobody's ~/.curlrc changes what is fetched.
    [
      "-q", "--silent", "--show-error", "--globoff", "--no-buffer", "--dump-header", "-", "--suppress-connect-headers",
      "--proto", "=\(url.scheme ?? "https")", "--user-agent", "assistance", "--header", "Accept-Encoding: identity",
      "--max-filesize", String(settings.largestFile),
      "--connect-timeout", String(settings.connectTimeout.wholeSeconds),
      "--speed-limit", String(settings.slowest), "--speed-time", String(settings.slowTime.wholeSeconds),
      "--max-time", String(settings.longest.wholeSeconds),
      "--url", url.absoluteString,
    ]
  }
}

extension FetchFault {
  /// Reads how the program ended, if it did not end well.
  init?(curl ending: ChildProcess.Ending, complaint: [UInt8], limit: Int, received: Int) {
    guard case .exit(let code) = ending else {
      self = .connection(.lost)
      return
    }
    let reason = Self.reason(complaint, code)
    switch code {
    case 0: return nil
    case 2, 4, 126, 127: self = .noTransferProgram(reason: reason)
    case 3: self = .unusableAddress
    // The limit of time to connect, or one of the times that a transfer may take.
    case 28 where received == 0: self = .connection(.notAccepted)
    case 28: self = .tooSlow(received: received)
    case 63: self = .tooLarge(limit: limit)
    default: self = .connection(ConnectionTrouble(curlCode: code, reason: reason))
    }
  }

  /// The program's first line without its own name, `curl: (60) `.
  private static func reason(_ complaint: [UInt8], _ code: Int32) -> String {
    var line = complaint.prefix { $0 != UInt8(ascii: "\n") }
    if line.starts(with: Array("curl: (".utf8)), let end = line.firstRange(of: Array(") ".utf8)) {
      line = line[end.upperBound...]
    }
    let words = String(decoding: line, as: UTF8.self).inOneLine
    return words.isEmpty ? "curl ended with \(code)" : words
  }
}

extension FetchFault.ConnectionTrouble {
  /// Reads the program's exit code.
  init(curlCode code: Int32, reason: String) {
    switch code {
    case 6: self = .hostNotFound
    case 7: self = .notAccepted
    case 18, 52, 92: self = .lost
    case 35, 51, 53, 54, 58, 59, 60, 64, 66, 77, 80, 82, 83, 90, 91, 98: self = .notSecure(reason: reason)
    default: self = .other(reason: reason)
    }
  }
}

extension Duration {
  /// Seconds as the program takes them: whole, and never none, which would mean no limit.
  fileprivate var wholeSeconds: Int64 { max(1, components.seconds + (components.attoseconds > 0 ? 1 : 0)) }
}
