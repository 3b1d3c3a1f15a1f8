import Testing

@testable import Fetching

@Suite struct `A report of a fetch` {
  @Test func `A report has a line for each file`() {
    let file = PublicFile(
      name: "a.txt", kind: .stateIndicator, place: .at("https://x.org/a.txt"), basis: .usualPattern)
    let outcomes: [FetchReport.Outcome] = [.fetched(bytes: 4_321), .kept, .failed(.status(404))]
    let report = FetchReport(
      entries: outcomes.map { .init(file: file, address: "https://x.org/a.txt", outcome: $0) }, folder: "data")
    let lines = report.description.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0] == "a.txt: fetched, 4,321 bytes.")
    #expect(lines[1].hasPrefix("a.txt: kept"))
    #expect(lines[2].hasPrefix("a.txt: not fetched. The server has no file at https://x.org/a.txt (HTTP 404)."))
    #expect(lines[2].hasSuffix("this version does not know the year."))
  }
}
