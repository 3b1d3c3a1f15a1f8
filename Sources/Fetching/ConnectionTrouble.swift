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
    /// Anything else, in the words of the transfer program.
    case other(reason: String)
  }
}

extension FetchFault.ConnectionTrouble {
  /// What happened, in a sentence that names the host.
  func sentence(host: String) -> String {
    switch self {
    case .hostNotFound: "The name \(host) could not be looked up."
    case .notAccepted: "\(host) did not accept the connection."
    case .lost: "The connection to \(host) broke."
    case .notSecure(let reason): "No trusted, encrypted connection to \(host) could be made (\(reason))."
    case .other(let reason): "The connection to \(host) failed (\(reason))."
    }
  }
}
