import Foundation

/// Why one file could not be fetched, as data; ``sentences(address:name:folder:)`` says it in words.
enum FetchFault: Error, Hashable, Sendable {
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

  /// Whether another try may help.
  var isPassing: Bool {
    switch self {
    case .connection, .timedOut, .cutShort: true
    case .status(let code): (500...599).contains(code)
    default: false
    }
  }
}

extension FetchFault {
  /// What happened and what to do, for a person.
  ///
  /// - Parameters:
  ///   - address: Where the file was asked for.
  ///   - name: The file's name in the folder.
  ///   - folder: The folder to fetch to, as the user named it.
  /// - Returns: Whole sentences on one line.
  func sentences(address: String, name: String, folder: String) -> String {
    let byHand = "open \(address) in a browser and save the file as \(name) into \(folder)"
    switch self {
    case .connection(let trouble):
      return "\(trouble.sentence(host: host(of: address))) Check the network and try again, or \(byHand)."
    case .timedOut(let after, let received):
      return """
        \(host(of: address)) sent nothing for \(after.words) (\(received.bytesInWords) had come). \
        It may be busy: try again later, or \(byHand).
        """
    case .cutShort(let received, let expected):
      return """
        The connection ended after \(received.bytesInWords) of \(expected.bytesInWords). Nothing was kept; try again.
        """
    case .status(let code): return statusSentence(code, address: address, byHand: byHand)
    case .htmlPage:
      return """
        A web page came in place of the file. CDE's site sometimes answers with a page that checks for a browser, \
        and so it does for files that have moved. Wait a few minutes and try again, or \(byHand).
        """
    case .empty: return "The file that came is empty. Try again later, or \(byHand)."
    case .notATable:
      return """
        What came is not a table: its first line holds no tab and no vertical bar. \
        To see what the server sends, \(byHand); `assistance doctor` then tells what it is.
        """
    case .notAWorkbook:
      return """
        What came is not an Excel workbook. \
        To see what the server sends, \(byHand); `assistance doctor` then tells what it is.
        """
    case .tooLarge(let limit):
      return "The file is larger than \(limit.bytesInWords), far more than CDE's files. If it is right, \(byHand)."
    case .tooManyRedirects(let limit):
      return "The server sent the fetch on to another address more than \(limit) times. Try again later, or \(byHand)."
    case .redirectRefused(let target):
      return """
        The server sent the fetch on to \(target.isEmpty ? "no address" : target), which is not followed: \
        only web addresses are, and none from https to http. To look for yourself, \(byHand).
        """
    case .unusableAddress: return "The address \(address) is not one of the web. Check --base-url."
    case .folderInTheWay:
      return "In \(folder), a folder has the name \(name). Rename that folder, or fetch to another one with --to."
    case .cannotWrite(let reason):
      return """
        The file could not be written into \(folder) (\(reason)). \
        Check that there is space and that you may write there.
        """
    case .cancelled: return "Stopped before the file was complete. Nothing of it was kept."
    }
  }

  private func statusSentence(_ code: Int, address: String, byHand: String) -> String {
    switch code {
    case 404, 410:
      """
      The server has no file at \(address) (HTTP \(code)). It may not be published yet, or CDE may have renamed it: \
      look on CDE's data file pages, and save it into the folder by hand.
      """
    case 401, 403, 429:
      """
      The server refused to give the file (HTTP \(code)). CDE's site sometimes takes programs for robots: \
      wait a few minutes and try again, or \(byHand).
      """
    case 500...599: "The server has trouble of its own (HTTP \(code)). Try again later, or \(byHand)."
    default: "The server gave an answer that is not the file (HTTP \(code)). Try again later, or \(byHand)."
    }
  }

  private func host(of address: String) -> String { URLComponents(string: address)?.host ?? "The server" }
}
