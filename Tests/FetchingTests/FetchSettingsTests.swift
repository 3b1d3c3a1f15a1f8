import Testing

@testable import Fetching

@Suite struct `A mirror's address` {
  private static let original = "https://www3.cde.ca.gov/researchfiles/cadashboard/a.txt"

  @Test(
    arguments: zip(
      ["http://localhost:8080", "https://m.example.org/", "https://m.example.org/cde//", "HTTP://127.0.0.1"],
      ["http://localhost:8080", "https://m.example.org", "https://m.example.org/cde", "http://127.0.0.1"]))
  func `Replaces scheme, host and port and keeps the path`(_ text: String, _ base: String) throws {
    let address = try FetchMirror(text).address(of: Self.original)
    #expect(address == base + "/researchfiles/cadashboard/a.txt")
  }

  @Test(arguments: ["", "mirror", "ftp://x.org", "file:///tmp", "http://", "/tmp/x", "http://a b"])
  func `Must be of the web`(_ text: String) {
    #expect(throws: FetchRefusal.unusableMirror(text: text, .notAWebAddress)) { try FetchMirror(text) }
  }

  @Test(arguments: ["http://x.org", "http://127.0.0.1.x.org", "http://127.1", "http://127.0.0.x"])
  func `Must be encrypted, except on this machine`(_ text: String) {
    #expect(throws: FetchRefusal.unusableMirror(text: text, .notEncrypted)) { try FetchMirror(text) }
  }

  @Test func `Must hold no password, and messages do not show it`() {
    let refusal = #expect(throws: FetchRefusal.self) { try FetchMirror("http://me:secret@x.org") }
    #expect(refusal?.description.contains("secret") == false)
    #expect(refusal?.description.contains("user name or password") == true)
  }

  @Test(arguments: ["https://x.org?a=b", "https://x.org/#a"])
  func `Must have no query`(_ text: String) {
    #expect(throws: FetchRefusal.unusableMirror(text: text, .queryOrFragment)) { try FetchMirror(text) }
  }
}
