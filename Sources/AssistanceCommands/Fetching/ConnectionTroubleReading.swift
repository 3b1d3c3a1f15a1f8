import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

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

  /// On Linux, trouble with TLS has no number of its own, only libcurl's words.
  private static func isAboutTLS(_ reason: String) -> Bool {
    ["SSL", "TLS", "certificate"].contains { reason.contains($0) }
  }
}
