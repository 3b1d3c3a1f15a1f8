import Foundation

/// How files are fetched.
public struct FetchSettings: Sendable {
  /// Whether files that are in the folder already are fetched again and replaced.
  public var replace = false
  /// Where to fetch in place of CDE's hosts, or `nil` for CDE.
  public var mirror: FetchMirror?
  /// How long a server may take to accept the connection, in whole seconds.
  var connectTimeout: Duration = .seconds(20)
  /// How long a server may send nothing, while connecting or later, before the try is given up.
  var idleTimeout: Duration = .seconds(30)
  /// How many tries follow a failed first one, where another try may help.
  var moreTries = 2
  /// The pause before the second try; the pause before the third is twice as long, and so on.
  var pause: Duration = .seconds(2)
  /// How many files are fetched at the same time.
  var atOnce = 3
  /// How many bytes a second a server has to send on the average of ``slowTime``.
  var slowest = 1_000
  /// How long a server may send slower than ``slowest``, in whole seconds; longer than it may send nothing.
  var slowTime: Duration = .seconds(60)
  /// How long a try may take in all, in whole seconds.
  var longest: Duration = .seconds(3_600)
  /// How many bytes a file may have; CDE's largest are below a fifth of this.
  var largestFile = 500_000_000
  /// How many times a server may send the fetch on to another address.
  var mostRedirects = 5
  /// The environment, with the `PATH` on which the transfer program is looked for, and proxies.
  var environment = ProcessInfo.processInfo.environment

  /// Makes the usual settings.
  public init() {}
}

/// A place that holds CDE's public files under the same paths as CDE's own hosts.
public struct FetchMirror: Hashable, Sendable {
  /// The address that stands in for `https://www.cde.ca.gov` and `https://www3.cde.ca.gov`, without a slash at the end.
  let base: String

  /// Reads a mirror's address as the user gave it.
  ///
  /// - Parameter text: Scheme and host, perhaps a port and a folder, such as `https://mirror.example.org/cde`, without
  ///   encryption for this machine only, such as `http://localhost:8080`.
  /// - Throws: ``FetchRefusal/unusableMirror(text:_:)``.
  public init(_ text: String) throws(FetchRefusal) {
    guard let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty,
      let scheme = parts.scheme?.lowercased(), scheme == "https" || scheme == "http", parts.url != nil
    else { throw .unusableMirror(text: text, .notAWebAddress) }
    if parts.user != nil || parts.password != nil { throw .unusableMirror(text: text, .credentials) }
    if parts.query != nil || parts.fragment != nil { throw .unusableMirror(text: text, .queryOrFragment) }
    if scheme == "http", !Self.isHere(host) { throw .unusableMirror(text: text, .notEncrypted) }
    var rest = text.drop { $0 != ":" }
    while rest.last == "/" { rest.removeLast() }
    base = scheme + rest
  }

  /// Whether a host is this machine, so that what goes there needs no encryption.
  static func isHere(_ host: String) -> Bool {
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
    return ["localhost", "[::1]", "::1"].contains(host.lowercased())
      || (numbers.count == 4 && numbers[0] == "127" && numbers.allSatisfy { UInt8($0) != nil })
  }

  /// The mirror's address of a file: scheme, host and port replaced, the path kept below the mirror's folder.
  func address(of original: String) -> String {
    guard let scheme = original.firstRange(of: "://") else { return original }
    guard let path = original[scheme.upperBound...].firstIndex(of: "/") else { return base }
    return base + original[path...]
  }
}
