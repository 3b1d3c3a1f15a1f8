import Foundation
import Testing

@testable import Fetching

@Suite struct `A server's answer` {
  private func stream(_ pieces: [String]) throws -> (answer: TransferAnswer?, body: String) {
    var stream = AnswerStream()
    var body: [UInt8] = []
    for piece in pieces { body += try stream.take(Array(piece.utf8)[...]) }
    return (stream.answer, String(decoding: body, as: UTF8.self))
  }

  @Test func `Header and body come apart at the empty line, wherever the pieces end`() throws {
    let whole = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nab\r\n\r\n"
    for pieces in [[whole], whole.unicodeScalars.map(String.init)] {
      let (answer, body) = try stream(pieces)
      #expect(answer?.status == 200)
      #expect(answer?.announced == 6)
      #expect(body == "ab\r\n\r\n")
    }
    #expect(try stream(["HTTP/2 404 \n\nx"]).answer?.status == 404)
    #expect(try stream(["HTTP/1.1 200 OK\r\nA: b\r\n"]).answer == nil)
  }

  @Test(arguments: ["hello\n\n", "\n\n", "HTTP/1.1 yes\r\n\r\n", String(repeating: "x", count: 200_000)])
  func `What is not HTTP is no answer`(_ text: String) {
    #expect(throws: FetchFault.self) { try stream([text]) }
  }

  @Test func `A length counts only where the body comes as it is`() throws {
    func head(_ fields: String) -> TransferAnswer? {
      TransferAnswer(head: Array("HTTP/1.1 200 OK\r\n\(fields)\r\n\r\n".utf8))
    }
    #expect(head("content-length: 12")?.announced == 12)
    #expect(head("Content-Length: 12\r\nTransfer-Encoding: chunked")?.announced == nil)
    #expect(head("Transfer-Encoding: gzip, chunked")?.packing == "gzip")
    #expect(head("Content-Encoding: Identity")?.packing == nil)
    #expect(head("Content-Encoding: \u{1B}[31mbr")?.packing == "[31mbr")
  }

  @Test func `Nothing of a redirect reaches the terminal as a command`() throws {
    let answer = TransferAnswer(head: Array("HTTP/1.1 302 x\r\nLocation: gopher://\u{1B}[2J\u{202E}x\r\n\r\n".utf8))
    let url = try #require(URL(string: "https://x.org/a"))
    #expect(throws: FetchFault.redirectRefused(to: "gopher://[2Jx")) { try answer?.redirect(from: url) }
  }

  @Test(arguments: [
    "https://y.org/a": true, "http://y.org/a": false, "https://me:pw@y.org/a": false, "//y.org/b": true,
    "https://y.org:0/": false, "ftp://y.org/a": false, "/b": true,
  ])
  func `A redirect is of the same protocol and holds no password`(_ target: String, _ isFollowed: Bool) throws {
    let answer = try #require(TransferAnswer(head: Array("HTTP/1.1 302 x\r\nLocation: \(target)\r\n\r\n".utf8)))
    let url = try #require(URL(string: "https://x.org/a"))
    let next = try? answer.redirect(from: url)
    #expect((next != nil) == isFollowed)
  }
}
