import DashboardModel
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Fetching

@Suite(.enabled(if: FetchScene.isReachable)) struct `Files arrive whole` {
  @Test(.timeLimit(.minutes(10)))
  func `In the order of the catalogue, three at a time`() async throws {
    let names = (1...7).map { "file\($0).txt" }
    var replies: [String: [Reply]] = [:]
    for (index, name) in names.enumerated() {
      replies["/" + name] = [.table(1_000 + index).with { $0.delay = .milliseconds(20 * (7 - index)) }]
    }
    let scene = try FetchScene(replies)
    let report = try await scene.fetch(files: names.map(FetchScene.file))
    #expect(report.outcomes == (0..<7).map { .fetched(bytes: 1_000 + $0) })
    #expect(report.entries.map(\.file.name) == names)
    #expect((2...3).contains(scene.server.mostOpen))
    #expect(try scene.names == names)
  }

  @Test(.timeLimit(.minutes(10)))
  func `Slow is not dead`() async throws {
    let reply = Reply.table().with { $0.drip = .milliseconds(150) }
    let scene = try FetchScene(["/slow.txt": [reply]])
    #expect(try await scene.fetch("slow.txt").outcomes == [.fetched(bytes: 2_000)])
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      Reply(status: 500), Reply(isSilent: true), Reply.table().with { $0.announced = 9_000 },
      Reply.table().with { $0.delay = .seconds(60) },
    ])
  func `Another try helps`(_ first: Reply) async throws {
    let scene = try FetchScene(["/a.txt": [first, .table()]])
    #expect(try await scene.fetch("a.txt").outcomes == [.fetched(bytes: 2_000)])
    #expect(scene.server.count("/a.txt") == 2)
    #expect(try scene.names == ["a.txt"])
  }

  @Test(.timeLimit(.minutes(10)), arguments: [301, 302, 303, 307, 308])
  func `A redirect is followed`(_ status: Int) async throws {
    let scene = try FetchScene([
      "/a.txt": [.redirect(to: "/deep/b.txt?x=1", status: status)],
      "/deep/b.txt?x=1": [.redirect(to: "c.txt", status: status)], "/deep/c.txt": [.table()],
    ])
    #expect(try await scene.fetch("a.txt").outcomes == [.fetched(bytes: 2_000)])
    #expect(scene.server.requests == ["/a.txt", "/deep/b.txt?x=1", "/deep/c.txt"])
    #expect(try scene.names == ["a.txt"])
  }

  @Test(.timeLimit(.minutes(10)))
  func `Redirects of many files at once do not trap`() async throws {
    let names = (1...12).map { "r\($0).txt" }
    var replies: [String: [Reply]] = ["/to.txt": [.table()]]
    for name in names { replies["/" + name] = [.redirect(to: "/to.txt")] }
    let scene = try FetchScene(replies)
    let report = try await scene.fetch(files: names.map(FetchScene.file)) { $0.atOnce = 12 }
    #expect(report.failures == 0)
  }

  @Test(.timeLimit(.minutes(10)))
  func `Without Content-Length, with a vertical bar, a workbook`() async throws {
    let scene = try FetchScene([
      "/a.txt": [.unmeasured("cds\trtype\r\n1\t2\r\n")], "/b.txt": [.text("cds|lea\n1|2\n")],
      "/c.xlsx": [.workbook().with { $0.isUnmeasured = true }],
    ])
    let report = try await scene.fetch("a.txt", "b.txt", "c.xlsx")
    #expect(report.outcomes == [.fetched(bytes: 16), .fetched(bytes: 12), .fetched(bytes: 100)])
  }

  @Test(.timeLimit(.minutes(10)))
  func `A redirect to another host of the same protocol is followed`() async throws {
    let other = try FetchScene(["/b.txt": [.table()]])
    let scene = try FetchScene(["/a.txt": [.redirect(to: "http://localhost:\(other.server.port)/b.txt")]])
    #expect(try await scene.fetch("a.txt").outcomes == [.fetched(bytes: 2_000)])
  }

  @Test(.timeLimit(.minutes(10)))
  func `What the transfer program finds in its own settings changes nothing`() async throws {
    let scene = try FetchScene(["/a.txt": [.table()], "/other.txt": [.table()]])
    let home = try FetchScene([:])
    try home.put("url = \(scene.server.base)/other.txt\nhead\n", ".curlrc")
    let report = try await scene.fetch("a.txt") {
      for name in ["HOME", "CURL_HOME", "XDG_CONFIG_HOME"] { $0.environment[name] = home.folder.path }
    }
    #expect(report.outcomes == [.fetched(bytes: 2_000)])
    #expect(scene.server.requests == ["/a.txt"])
  }

  @Test(.timeLimit(.minutes(10)))
  func `Brackets and braces in an address are one address`() async throws {
    let scene = try FetchScene([
      "/a.txt": [.redirect(to: "/%7Bb,c%7D%5B1-2%5D.txt")], "/%7Bb,c%7D%5B1-2%5D.txt": [.table()],
    ])
    #expect(try await scene.fetch("a.txt").outcomes == [.fetched(bytes: 2_000)])
    #expect(scene.server.requests.count == 2)
  }

  @Test(.timeLimit(.minutes(10)))
  func `What is there is kept, unless it is to be replaced`() async throws {
    let scene = try FetchScene(["/a.txt": [.table()]])
    try scene.put("old", "a.txt")
    #expect(try await scene.fetch("a.txt").outcomes == [.kept])
    #expect(try scene.text("a.txt") == "old")
    #expect(scene.server.requests.isEmpty)
    #expect(try await scene.fetch("a.txt") { $0.replace = true }.outcomes == [.fetched(bytes: 2_000)])
    #expect(try scene.text("a.txt").hasPrefix("cds\t"))
    #expect(try await scene.fetch("none.txt", "a.txt") { $0.replace = true }.failures == 1)
    #expect(try scene.names == ["a.txt"])
  }

  @Test(.timeLimit(.minutes(10)))
  func `A failed replacement leaves the old file`() async throws {
    let scene = try FetchScene(["/a.txt": [.text("<html>\t")]])
    try scene.put("old", "a.txt")
    #expect(try await scene.fetch("a.txt") { $0.replace = true }.outcomes == [.failed(.htmlPage)])
    #expect(try scene.text("a.txt") == "old")
    #expect(try scene.names == ["a.txt"])
  }

  @Test(.timeLimit(.minutes(10)))
  func `What a killed fetch left behind is removed and not gone on with`() async throws {
    let scene = try FetchScene(["/a.txt": [.table()]])
    try scene.put("cds\trtype\n", ".a.txt.partial-2x5k")
    try scene.put("cds", ".old.xlsx.partial-77")
    #expect(try await scene.fetch("a.txt").outcomes == [.fetched(bytes: 2_000)])
    #expect(try scene.names == ["a.txt"])
  }

  @Test(.timeLimit(.minutes(10)))
  func `A folder of the same name is left alone`() async throws {
    let scene = try FetchScene(["/a.txt": [.table()]])
    try FileManager.default.createDirectory(
      at: scene.folder.appending(path: "a.txt"), withIntermediateDirectories: false)
    #expect(try await scene.fetch("a.txt") { $0.replace = true }.outcomes == [.failed(.folderInTheWay)])
  }

  @Test(.timeLimit(.minutes(10)))
  func `Progress tells bytes and total`() async throws {
    let scene = try FetchScene(["/a.txt": [.table().with { $0.drip = .milliseconds(20) }]])
    let told = Mutex<[FetchProgress]>([])
    _ = try await scene.fetch(
      files: [FetchScene.file("a.txt")], progress: { news in told.withLock { $0.append(news) } })
    let calls = told.withLock { $0 }
    #expect(calls.count > 1)
    #expect(calls.map(\.bytes) == calls.map(\.bytes).sorted())
    #expect(calls.last?.description == "a.txt 2,000 bytes")
    #expect(calls.allSatisfy { $0.total == 2_000 })
  }

  @Test(.timeLimit(.minutes(10)))
  func `A year from a mirror: both hosts' paths below its folder`() async throws {
    let files = try PublicFiles(of: 2017).files
    let susp = "/cde/researchfiles/cadashboard/suspdownload2017f.txt"
    let list = "/cde/fg/aa/lc/documents/assistancestatus2017.xlsx"
    let scene = try FetchScene([susp: [.table()], list: [.workbook()]])
    let mirror = try FetchMirror(scene.server.base + "/cde/")
    let report = try await scene.fetch(files: files) { $0.mirror = mirror }
    #expect(try scene.names == ["assistancestatus2017.xlsx", "suspdownload2017f.txt"])
    #expect(report.entries.first?.outcome == .fetched(bytes: 2_000))
    #expect(report.entries.last?.outcome == .placeUnknown)
    #expect(report.failures == files.count - 3)
    #expect(report.byHand == ["LocalIndPerf2017.txt"])
    #expect(report.description.contains("where CDE keeps these files is not known"))
  }

  @Test(.timeLimit(.minutes(10)))
  func `Local indicators saved by hand count as kept, in either format`() async throws {
    let scene = try FetchScene([:])
    let files = try PublicFiles(of: 2024).files.filter { $0.kind == .localIndicators }
    try scene.put("x", "Pr12024.xlsx")
    try scene.put("x", "Pr22024.txt")
    let report = try await scene.fetch(files: files)
    #expect(report.outcomes.prefix(3) == [.kept, .kept, .placeUnknown])
    #expect(scene.server.requests.isEmpty)
  }
}
