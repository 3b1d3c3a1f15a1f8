import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// What a server answered to one request, after the last byte.
struct TransferAnswer: Sendable {
  /// The HTTP status.
  var status: Int
  /// The `Content-Type`, in lower case, or empty.
  var contentType: String
  /// The `Content-Length`, or `nil` where there is none or the body was packed on the way.
  var announced: Int?
  /// The `Location` of a redirect.
  var location: String?
  /// How many bytes of the body came.
  var received = 0

  init(_ response: HTTPURLResponse) {
    func field(_ name: String) -> String? { response.value(forHTTPHeaderField: name) }
    status = response.statusCode
    contentType = (field("Content-Type") ?? "").lowercased()
    location = field("Location")
    let encoding = field("Content-Encoding")?.lowercased() ?? "identity"
    announced = encoding == "identity" ? field("Content-Length").flatMap { Int($0) } : nil
  }

  /// Throws unless this is a whole file.
  func check() throws(FetchFault) {
    if status != 200 { throw .status(status) }
    if let announced, announced != received { throw .cutShort(received: received, expected: announced) }
    if contentType.hasPrefix("text/html") || contentType.hasPrefix("application/xhtml") { throw .htmlPage }
  }

  /// Where the server sends the fetch on to, or `nil` if it does not.
  func redirect(from url: URL) throws(FetchFault) -> URL? {
    guard [301, 302, 303, 307, 308].contains(status) else { return nil }
    guard let location, let target = URL(string: location, relativeTo: url)?.absoluteURL,
      var parts = URLComponents(url: target, resolvingAgainstBaseURL: true), parts.host?.isEmpty == false,
      let scheme = parts.scheme?.lowercased(), scheme == "https" || (scheme == "http" && url.scheme == "http")
    else { throw .redirectRefused(to: location ?? "") }
    parts.scheme = scheme
    guard let next = parts.url else { throw .redirectRefused(to: location) }
    return next
  }
}
