import DashboardModel
import Foundation
import TestSupport
import Testing

@testable import Fetching

/// In every case the first file fails, no partial file stays, and the others arrive.
@Suite(.enabled(if: FetchScene.isReachable)) struct `What fails leaves nothing behind` {
  /// A server's behaviour, the fault it leads to, and how often it is asked.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var name = "bad.txt"
    let replies: [Reply]
    let fault: FetchFault
    let tries: Int
  }

  static let page = "\u{FEFF} \n<!DOCTYPE html><html><body>Checking your browser\t</body></html>"

  static let cases = [
    Case(testDescription: "not found", replies: [Reply(status: 404)], fault: .status(404), tries: 1),
    Case(testDescription: "refused", replies: [.text(page, status: 403)], fault: .status(403), tries: 1),
    Case(
      testDescription: "password wanted", replies: [Reply(status: 401, headers: ["WWW-Authenticate": "Basic realm=x"])],
      fault: .status(401), tries: 1),
    Case(testDescription: "server trouble", replies: [Reply(status: 503)], fault: .status(503), tries: 3),
    Case(testDescription: "HTML by type", replies: [.text("a\tb", type: "Text/HTML")], fault: .htmlPage, tries: 1),
    Case(testDescription: "HTML by content", replies: [.text(page)], fault: .htmlPage, tries: 1),
    Case(
      testDescription: "HTML behind a comment", replies: [.text("\r\n<!-- a\tb -->\n<HTML>")], fault: .htmlPage,
      tries: 1),
    Case(testDescription: "XML", replies: [.text("<?xml version='1.0'?>\t<Error/>")], fault: .htmlPage, tries: 1),
    Case(
      testDescription: "HTML as a workbook", name: "bad.xlsx", replies: [.text(page, type: "application/x")],
      fault: .htmlPage, tries: 1),
    Case(testDescription: "NULs", replies: [.text("cds\trtype\n1\t\0\n")], fault: .notText, tries: 1),
    Case(testDescription: "another table", replies: [.text("id\tcds\n1\t2\n")], fault: .notATable, tries: 1),
    Case(
      testDescription: "half a row, no length", replies: [.unmeasured("cds\trtype\n1\t2\n3\t")], fault: .unfinished,
      tries: 3),
    Case(
      testDescription: "a field too few, no length", replies: [.unmeasured("cds\trtype\n1\t2\n3\n")],
      fault: .unfinished, tries: 3),
    Case(
      testDescription: "a header alone, no length", replies: [.unmeasured("cds\trtype\n")], fault: .unfinished, tries: 3
    ),
    Case(
      testDescription: "half a workbook, no length", name: "bad.xlsx",
      replies: [.workbook(cutBy: 10).with { $0.isUnmeasured = true }], fault: .unfinished, tries: 3),
    Case(
      testDescription: "a petabyte", replies: [.table().with { $0.announced = 1_000_000_000_000_000 }],
      fault: .tooLarge(limit: 50_000), tries: 1),
    Case(
      testDescription: "more bytes than a number holds",
      replies: [
        Reply(headers: ["Content-Length": "99999999999999999999999"], body: [1]).with { $0.isUnmeasured = true }
      ], fault: .tooLarge(limit: 50_000), tries: 1),
    Case(
      testDescription: "packed", replies: [Reply(headers: ["Content-Encoding": "GZIP"], body: [0x1F, 0x8B, 8])],
      fault: .packed("gzip"), tries: 1),
    Case(
      testDescription: "too large, no length", replies: [.table(90_000).with { $0.isUnmeasured = true }],
      fault: .tooLarge(limit: 50_000), tries: 1),
    Case(
      testDescription: "sent to another protocol", replies: [.redirect(to: "https://127.0.0.1:1/a.txt")],
      fault: .redirectRefused(to: "https://127.0.0.1:1/a.txt"), tries: 1),
    Case(
      testDescription: "sent elsewhere without encryption", replies: [.redirect(to: "http://example.org/a.txt")],
      fault: .redirectRefused(to: "http://example.org/a.txt"), tries: 1),
    Case(testDescription: "not a table", replies: [.text("Hello\nyou\t")], fault: .notATable, tries: 1),
    Case(testDescription: "empty", replies: [.text("")], fault: .empty, tries: 1),
    Case(
      testDescription: "not a workbook", name: "bad.xlsx", replies: [.text("cds\trtype\n")], fault: .notAWorkbook,
      tries: 1),
    Case(
      testDescription: "stops half way", replies: [.table().with { $0.announced = 5_000 }],
      fault: .cutShort(received: 2_000, expected: 5_000), tries: 3),
    Case(
      testDescription: "hangs up", replies: [Reply(isSilent: true)], fault: .connection(.lost), tries: 3),
    Case(
      testDescription: "drips, then hangs",
      replies: [
        .table().with {
          ($0.drip, $0.hold, $0.announced) = (.milliseconds(20), .seconds(60), 5_000)
        }
      ], fault: .timedOut(after: FetchScene.idleTimeout, received: 2_000), tries: 3),
    Case(
      testDescription: "says nothing", replies: [.table().with { $0.delay = .seconds(60) }],
      fault: .timedOut(after: FetchScene.idleTimeout, received: 0), tries: 3),
    Case(
      testDescription: "too large", replies: [.table(90_000)], fault: .tooLarge(limit: 50_000), tries: 1),
    Case(
      testDescription: "circles", replies: [.redirect(to: "/bad.txt")], fault: .tooManyRedirects(limit: 5), tries: 6),
    Case(
      testDescription: "sent to a file", replies: [.redirect(to: "file:///etc/passwd")],
      fault: .redirectRefused(to: "file:///etc/passwd"), tries: 1),
    Case(
      testDescription: "sent nowhere", replies: [Reply(status: 302)], fault: .redirectRefused(to: ""), tries: 1),
  ]

  @Test(.timeLimit(.minutes(10)), arguments: cases)
  func `A bad file`(_ example: Case) async throws {
    let scene = try FetchScene([
      "/\(example.name)": example.replies, "/good1.txt": [.table()], "/good2.txt": [.table(9_000)],
    ])
    let report = try await scene.fetch(example.name, "good1.txt", "good2.txt") { $0.largestFile = 50_000 }
    #expect(report.outcomes == [.failed(example.fault), .fetched(bytes: 2_000), .fetched(bytes: 9_000)])
    #expect(report.failures == 1)
    #expect(try scene.names == ["good1.txt", "good2.txt"])
    #expect(scene.server.count("/\(example.name)") == example.tries)
  }

  @Test(.timeLimit(.minutes(10)))
  func `Nonsense in place of HTTP`() async throws {
    let scene = try FetchScene([
      "/bad.txt": [Reply(raw: "cds\trtype\r\n\r\nmore")], "/good.txt": [.table()],
    ])
    let report = try await scene.fetch("bad.txt", "good.txt") { $0.moreTries = 0 }
    guard case .connection? = report.firstFault else {
      Issue.record("\(report)")
      return
    }
    #expect(report.outcomes.last == .fetched(bytes: 2_000))
    #expect(try scene.names == ["good.txt"])
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      "?", "http://", "http://[", "//", "https:", "mailto:x", "\u{7F}%%", "http:///x", "http://127.0.0.1:99999/",
    ])
  func `Odd redirects`(_ location: String) async throws {
    let scene = try FetchScene(["/bad.txt": [.redirect(to: location)], "/good.txt": [.table()]])
    let report = try await scene.fetch("bad.txt", "good.txt") { ($0.moreTries, $0.mostRedirects) = (0, 1) }
    #expect(report.failures == 1)
    #expect(try scene.names == ["good.txt"])
  }

  @Test(.timeLimit(.minutes(10)))
  func `Too slow`() async throws {
    let drip = Reply.table().with { $0.drip = .milliseconds(600) }
    let scene = try FetchScene(["/bad.txt": [drip], "/good.txt": [.table()]])
    let report = try await scene.fetch("bad.txt", "good.txt") {
      ($0.idleTimeout, $0.slowest, $0.slowTime) = (.seconds(20), 100_000, .seconds(1))
    }
    guard case .tooSlow? = report.firstFault else {
      Issue.record("\(report)")
      return
    }
    #expect(report.outcomes.last == .fetched(bytes: 2_000))
    #expect(try scene.names == ["good.txt"])
  }

  @Test(.timeLimit(.minutes(10)))
  func `Nobody speaks TLS`() async throws {
    let scene = try FetchScene([:])
    let mirror = try FetchMirror("https://127.0.0.1:\(scene.server.port)")
    let report = try await scene.fetch("a.txt") {
      ($0.mirror, $0.moreTries, $0.idleTimeout) = (mirror, 0, .seconds(30))
    }
    guard case .connection(.notSecure)? = report.firstFault else {
      Issue.record("\(report)")
      return
    }
    #expect(try scene.names == [])
  }

  @Test(.timeLimit(.minutes(10)))
  func `Nobody listens`() async throws {
    let scene = try FetchScene([:])
    let (deaf, port) = try SocketCalls.bind()
    defer { SocketCalls.close(deaf) }
    let nobody = try FetchMirror("http://127.0.0.1:\(port)")
    let report = try await scene.fetch("a.txt", "b.txt") { $0.mirror = nobody }
    #expect(report.outcomes == [.failed(.connection(.notAccepted)), .failed(.connection(.notAccepted))])
    #expect(try scene.names == [])
  }

  @Test(.timeLimit(.minutes(10)))
  func `A cancelled fetch stops soon and leaves nothing half`() async throws {
    let slow = Reply.table().with { ($0.hold, $0.announced) = (.seconds(60), 5_000) }
    let scene = try FetchScene(["/bad.txt": [slow], "/next.txt": [.table()]])
    let task = Task {
      try await scene.fetch("bad.txt", "next.txt") { ($0.atOnce, $0.idleTimeout) = (1, .seconds(20)) }
    }
    try await Task.sleep(for: .milliseconds(200))
    task.cancel()
    let report = try await task.value
    #expect(report.outcomes == [.failed(.cancelled), .failed(.cancelled)])
    #expect(try scene.names == [])
  }

  @Test(.timeLimit(.minutes(10)))
  func `A folder that cannot be written into ends the fetch`() async throws {
    let scene = try FetchScene(["/a.txt": [.table().with { $0.delay = .milliseconds(300) }], "/b.txt": [.table()]])
    let task = Task { try await scene.fetch("a.txt", "b.txt") { $0.atOnce = 1 } }
    while scene.server.requests.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
    try FileManager.default.removeItem(at: scene.folder)
    let refusal = await #expect(throws: FetchRefusal.self) { try await task.value }
    guard case .unwritableFolder(_, _, arrived: 0)? = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(scene.server.requests == ["/a.txt"])
  }

  @Test(.timeLimit(.minutes(10)))
  func `No transfer program, or one that does not understand`() async throws {
    let scene = try FetchScene(["/a.txt": [.table()]])
    let programs = try FetchScene([:])
    await #expect(throws: FetchRefusal.noTransferProgram(reason: nil)) {
      try await scene.fetch("a.txt") { $0.environment["PATH"] = programs.folder.path }
    }
    try programs.put("#!/bin/sh\necho 'curl: (2) no such option' >&2\nexit 2\n", "curl")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: programs.folder.appending(path: "curl").path)
    await #expect(throws: FetchRefusal.noTransferProgram(reason: "no such option")) {
      try await scene.fetch("a.txt") { $0.environment["PATH"] = programs.folder.path }
    }
    #expect(try scene.names == [])
    #expect(scene.server.requests.isEmpty)
  }

  @Test(.timeLimit(.minutes(10)))
  func `A folder that cannot be`() async throws {
    let scene = try FetchScene([:])
    try scene.put("", "file")
    let fetcher = Fetcher(PublicFiles(year: 2025, files: []), folder: scene.folder.appending(path: "file/below").path)
    let refusal = await #expect(throws: FetchRefusal.self) { try await fetcher.run() }
    #expect(refusal?.description.contains("could not be made") == true)
  }
}
