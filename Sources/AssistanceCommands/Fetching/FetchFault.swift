/// Why one file could not be fetched; see `FetchFaultDescription.swift` for the sentences.
public enum FetchFault: Error, Hashable, Sendable {
  /// No connection, or it broke.
  case connection(ConnectionTrouble)
  /// Nothing came for too long.
  case timedOut(after: Duration, received: Int)
  /// The connection ended before the bytes that the server announced had come.
  case cutShort(received: Int, expected: Int)
  /// The server answered with another status than 200.
  case status(Int)
  /// A web page came in place of the file: a browser check, or a "page not found".
  case htmlPage
  /// The file has no bytes.
  case empty
  /// A text file without a header line that holds a tab or a vertical bar.
  case notATable
  /// A workbook that is none.
  case notAWorkbook
  /// The file is larger than what is accepted.
  case tooLarge(limit: Int)
  /// The server sent the fetch on too often.
  case tooManyRedirects(limit: Int)
  /// The server sent the fetch on to a place that is not followed: no address, not the web, or from https to http.
  case redirectRefused(to: String)
  /// The address is none.
  case unusableAddress
  /// A folder has the file's name.
  case folderInTheWay
  /// The file could not be written or moved in place.
  case cannotWrite(reason: String)
  /// The command was told to stop.
  case cancelled

  /// What went wrong with a connection.
  public enum ConnectionTrouble: Hashable, Sendable {
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

  /// Whether another try may help.
  var isPassing: Bool {
    switch self {
    case .connection, .timedOut, .cutShort: true
    case .status(let code): (500...599).contains(code)
    default: false
    }
  }
}
