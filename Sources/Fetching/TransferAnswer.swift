import Foundation

/// What a server answered to one request.
struct TransferAnswer: Sendable, Equatable {
  /// The HTTP status.
  var status: Int
  /// The `Content-Type`, in lower case, or empty.
  var contentType = ""
  /// The `Content-Length`, or `nil` where there is none or the body comes in chunks.
  var announced: Int?
  /// How the body is packed though nobody asked for it, such as `gzip`.
  var packing: String?
  /// The `Location` of a redirect.
  var location: String?
  /// How many bytes of the body came.
  var received = 0

  /// Reads a header: the status line, then fields; `nil` when it is none of HTTP.
  init?(head: [UInt8]) {
    let lines = String(decoding: head, as: UTF8.self).split { $0.isNewline }
    let words = (lines.first ?? "").split(separator: " ", maxSplits: 2)
    guard words.count > 1, words[0].hasPrefix("HTTP/"), let status = Int(words[1]) else { return nil }
    self.status = status
    var isChunked = false
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      switch line[..<colon].lowercased() {
      case "content-type": contentType = value.lowercased()
      case "content-length": announced = Int(value)
      case "content-encoding", "transfer-encoding":
        for step in value.lowercased().split(whereSeparator: { $0 == "," || $0 == " " }) where step != "identity" {
          if step == "chunked" { isChunked = true } else { packing = String(step).inOneLine }
        }
      case "location": location = value
      default: break
      }
    }
    if isChunked { announced = nil }
  }

  /// Throws when the header says already that what follows is not the file.
  func checkHead(limit: Int) throws(FetchFault) {
    if status != 200 { throw .status(status) }
    if let packing { throw .packed(packing) }
    if let announced, announced > limit { throw .tooLarge(limit: limit) }
    let pages = ["text/html", "application/xhtml", "text/xml", "application/xml"]
    if pages.contains(where: contentType.hasPrefix) { throw .htmlPage }
  }

  /// Where the server sends the fetch on to, or `nil` if it does not.
  ///
  /// To the same protocol only, without a name and password, and without encryption on this machine only.
  func redirect(from url: URL) throws(FetchFault) -> URL? {
    guard [301, 302, 303, 307, 308].contains(status) else { return nil }
    guard let location, let target = URL(string: location, relativeTo: url)?.absoluteURL,
      var parts = URLComponents(url: target, resolvingAgainstBaseURL: true), let host = parts.host, !host.isEmpty,
      let scheme = parts.scheme?.lowercased(), scheme == url.scheme, scheme == "https" || FetchMirror.isHere(host),
      parts.user == nil, parts.password == nil, (1...65_535).contains(parts.port ?? 443)
    else { throw .redirectRefused(to: (location ?? "").inOneLine) }
    parts.scheme = scheme
    guard let next = parts.url else { throw .redirectRefused(to: location.inOneLine) }
    return next
  }
}

/// The bytes of answers as they come: headers, the last of which is the answer's, then the body.
struct AnswerStream {
  private var head: [UInt8] = []
  /// The answer, once its header is complete.
  private(set) var answer: TransferAnswer?

  private static let emptyLines: [ArraySlice<UInt8>] = [[0x0A, 0x0D, 0x0A], [0x0A, 0x0A]]
  /// More than any header has.
  private static let longestHead = 1 << 17

  /// Takes bytes and gives those of the body back.
  ///
  /// - Throws: ``FetchFault/connection(_:)`` when what comes is not HTTP.
  mutating func take(_ bytes: ArraySlice<UInt8>) throws(FetchFault) -> ArraySlice<UInt8> {
    var rest = bytes
    while answer == nil, let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let line = rest[...end]
      rest = rest[(end + 1)...]
      head += line
      guard head.count <= Self.longestHead else { throw Self.notHTTP }
      guard Self.emptyLines.contains(where: { head.suffix($0.count) == $0 }) else { continue }
      guard let read = TransferAnswer(head: head) else { throw Self.notHTTP }
      head = []
      // "Continue" and its like come before the answer.
      if !(100...199).contains(read.status) { answer = read }
    }
    if answer != nil { return rest }
    head += rest
    guard head.count <= Self.longestHead else { throw Self.notHTTP }
    return []
  }

  /// The answer as far as it is known, when no more comes.
  var answerSoFar: TransferAnswer? { answer ?? TransferAnswer(head: head) }

  private static let notHTTP = FetchFault.connection(.other(reason: "the answer is not HTTP"))
}
