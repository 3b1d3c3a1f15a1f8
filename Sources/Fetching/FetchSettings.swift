import Foundation

/// How files are fetched.
public struct FetchSettings: Sendable {
  /// Whether files that are in the folder already are fetched again and replaced.
  public var replace = false
  /// Where to fetch in place of CDE's hosts, or `nil` for CDE.
  public var mirror: FetchMirror?
  /// How long a server may send nothing, while connecting or later, before the try is given up; at most a day.
  var idleTimeout: Duration = .seconds(60)
  /// How many tries follow a failed first one, where another try may help.
  var moreTries = 2
  /// The pause before the second try; the pause before the third is twice as long, and so on.
  var pause: Duration = .seconds(2)
  /// How many files are fetched at the same time.
  var atOnce = 3
  /// How many bytes a file may have; CDE's largest are below a tenth of this.
  var largestFile = 1 << 30
  /// How many times a server may send the fetch on to another address.
  var mostRedirects = 5

  /// Makes the usual settings.
  public init() {}
}

/// A place that holds CDE's public files under the same paths as CDE's own hosts.
public struct FetchMirror: Hashable, Sendable {
  /// The address that stands in for `https://www.cde.ca.gov` and `https://www3.cde.ca.gov`, without a slash at the end.
  let base: String

  /// Reads a mirror's address as the user gave it.
  ///
  /// - Parameter text: Scheme and host, perhaps a port and a folder, such as `http://localhost:8080/cde`.
  /// - Throws: ``FetchRefusal/unusableMirror(text:_:)``.
  public init(_ text: String) throws(FetchRefusal) {
    guard let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty,
      let scheme = parts.scheme?.lowercased(), scheme == "https" || scheme == "http", parts.url != nil
    else { throw .unusableMirror(text: text, .notAWebAddress) }
    if parts.user != nil || parts.password != nil { throw .unusableMirror(text: text, .credentials) }
    if parts.query != nil || parts.fragment != nil { throw .unusableMirror(text: text, .queryOrFragment) }
    var rest = text.drop { $0 != ":" }
    while rest.last == "/" { rest.removeLast() }
    base = scheme + rest
  }

  /// The mirror's address of a file: scheme, host and port replaced, the path kept below the mirror's folder.
  func address(of original: String) -> String {
    guard let scheme = original.firstRange(of: "://") else { return original }
    guard let path = original[scheme.upperBound...].firstIndex(of: "/") else { return base }
    return base + original[path...]
  }
}
