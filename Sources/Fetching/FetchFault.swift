import Foundation

/// Why one file could not be fetched, as data; ``FetchFailure`` says it in words.
enum FetchFault: Error, Hashable, Sendable {
  /// No connection, or it broke.
  case connection(ConnectionTrouble)
  /// Nothing came for too long.
  case timedOut(after: Duration, received: Int)
  /// The connection ended before the bytes that the server announced had come.
  case cutShort(received: Int, expected: Int)
  /// The server did not announce the length, and what came ends in the middle of a row or of a workbook.
  case unfinished
  /// The server sent, but too slowly.
  case tooSlow(received: Int)
  /// The server packed the file though nobody asked for it; in the words of its header, such as `gzip`.
  case packed(String)
  /// The server answered with another status than 200.
  case status(Int)
  /// A page of HTML or XML came in place of the file: a browser check, or a "page not found".
  case htmlPage
  /// The file has no bytes.
  case empty
  /// A text file that holds zero bytes.
  case notText
  /// A text file whose first line is no header with the CDS code in the first of several columns.
  case notATable
  /// A workbook that is none.
  case notAWorkbook
  /// The file is larger than what is accepted.
  case tooLarge(limit: Int)
  /// The server sent the fetch on too often.
  case tooManyRedirects(limit: Int)
  /// The server sent the fetch on to a place that is not followed: no address, another protocol, or one with a password.
  case redirectRefused(to: String)
  /// The address is none.
  case unusableAddress
  /// A folder has the file's name.
  case folderInTheWay
  /// The file could not be written or moved in place.
  case cannotWrite(reason: String)
  /// The program that transfers files could not be started, or does not know what is asked of it.
  case noTransferProgram(reason: String)
  /// The command was told to stop.
  case cancelled

  /// Whether another try may help.
  var isPassing: Bool {
    switch self {
    case .connection, .timedOut, .cutShort, .unfinished: true
    case .status(let code): (500...599).contains(code)
    default: false
    }
  }

  /// Whether other files cannot be fetched either.
  var isHopeless: Bool {
    switch self {
    case .cannotWrite, .noTransferProgram: true
    default: false
    }
  }

  /// The fault without the numbers of one file, the same for all files that fail for the same cause.
  var cause: FetchFault {
    switch self {
    case .timedOut(let after, _): .timedOut(after: after, received: 0)
    case .cutShort: .cutShort(received: 0, expected: 0)
    case .tooSlow: .tooSlow(received: 0)
    default: self
    }
  }

  /// The numbers of one file in words, or `nil`.
  var detail: String? {
    switch self {
    case .timedOut(_, let received), .tooSlow(let received): "\(received.bytesInWords) had come"
    case .cutShort(let received, let expected): "\(received.bytesInWords) of \(expected.bytesInWords) had come"
    default: nil
    }
  }
}
