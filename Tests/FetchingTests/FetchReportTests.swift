import Testing

@testable import Fetching

@Suite struct `A report of a fetch` {
  private func entry(
    _ name: String, _ outcome: FetchReport.Outcome, host: String = "x.org", _ basis: PublicFile.Basis = .documented
  ) -> FetchReport.Entry {
    let address = "https://\(host)/\(name)"
    let file = PublicFile(name: name, kind: .stateIndicator, place: .at(address), basis: basis)
    return FetchReport.Entry(file: file, address: address, outcome: outcome)
  }

  private func lines(_ entries: [FetchReport.Entry]) -> [String] {
    FetchReport(entries: entries, folder: "data").description.split(separator: "\n").map(String.init)
  }

  @Test func `What is there has a line a file, what is not a line a cause`() {
    let lines = lines([
      entry("a.txt", .failed(.status(404))), entry("b.txt", .fetched(bytes: 4_321)),
      entry("c.txt", .failed(.cutShort(received: 1, expected: 2))), entry("d.txt", .kept),
      entry("e.txt", .failed(.status(404))), entry("f.txt", .failed(.cutShort(received: 3, expected: 4))),
      entry("g.txt", .failed(.status(404)), host: "y.org"),
    ])
    #expect(lines.count == 5)
    #expect(lines[0] == "b.txt: fetched, 4,321 bytes.")
    #expect(lines[1].hasPrefix("d.txt: kept"))
    #expect(lines[2].hasPrefix("2 files not fetched: a.txt, e.txt. The server has none of them at https://x.org "))
    #expect(lines[3].hasPrefix("2 files not fetched: c.txt (1 byte of 2 bytes had come), f.txt (3 bytes of 4 bytes"))
    #expect(lines[4].hasPrefix("g.txt: not fetched. The server has no file at https://y.org/g.txt (HTTP 404)."))
  }

  @Test func `A name by the usual pattern is said to be one`() {
    let lines = lines([entry("a.txt", .failed(.status(404)), .usualPattern)])
    #expect(lines.count == 1)
    #expect(lines[0].hasSuffix("The name is the usual pattern; this version does not know the year."))
  }
}
