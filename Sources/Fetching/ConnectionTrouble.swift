import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

extension FetchFault {
  /// What went wrong with a connection.
  enum ConnectionTrouble: Hashable, Sendable {
    /// The host's name could not be looked up.
    case hostNotFound
    /// The host did not take the connection.
    case notAccepted
    /// The connection ended in the middle.
    case lost
    /// The encrypted connection could not be made, or the certificate is not trusted; in the words of the system.
    case notSecure(reason: String)
    /// Anything else, in the words and with the number of the system.
    case other(reason: String, code: Int)
  }
}

extension FetchFault.ConnectionTrouble {
  /// Reads the network's error; none means that the connection ended without an answer.
  init(_ error: (any Error)?) {
    guard let error else {
      self = .lost
      return
    }
    let reason = error.reasonInWords
    let code = (error as? URLError)?.code
    switch code {
    case .cannotFindHost?, .dnsLookupFailed?: self = .hostNotFound
    case .cannotConnectToHost?, .notConnectedToInternet?, .timedOut?: self = .notAccepted
    case .networkConnectionLost?, .badServerResponse?: self = .lost
    case .secureConnectionFailed?, .serverCertificateUntrusted?, .serverCertificateHasBadDate?,
      .serverCertificateHasUnknownRoot?, .serverCertificateNotYetValid?:
      self = .notSecure(reason: reason)
    case .unknown? where Self.isAboutTLS(reason): self = .notSecure(reason: reason)
    default: self = .other(reason: reason, code: code?.rawValue ?? (error as NSError).code)
    }
  }

  /// What happened, in a sentence that names the host.
  func sentence(host: String) -> String {
    switch self {
    case .hostNotFound: "The name \(host) could not be looked up."
    case .notAccepted: "\(host) did not accept the connection."
    case .lost: "The connection to \(host) broke."
    case .notSecure(let reason): "No trusted, encrypted connection to \(host) could be made (\(reason))."
    case .other(let reason, let code): "The connection to \(host) failed (\(reason), \(code))."
    }
  }

  /// On Linux, trouble with TLS has no number of its own, only libcurl's words.
  private static func isAboutTLS(_ reason: String) -> Bool {
    ["SSL", "TLS", "certificate"].contains { reason.contains($0) }
  }
}
