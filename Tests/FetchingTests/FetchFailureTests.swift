import Testing

@testable import Fetching

@Suite struct `What people are told` {
  static let faults: [FetchFault] = [
    .connection(.hostNotFound), .connection(.notAccepted), .connection(.lost),
    .connection(.notSecure(reason: "SSL certificate problem")), .connection(.other(reason: "odd")),
    .timedOut(after: .seconds(60), received: 1_234), .cutShort(received: 1, expected: 1_234_567), .unfinished,
    .tooSlow(received: 5), .packed("gzip"), .status(404), .status(403), .status(500), .status(302), .htmlPage, .empty,
    .notText, .notATable, .notAWorkbook, .tooLarge(limit: 1 << 30), .tooManyRedirects(limit: 5),
    .redirectRefused(to: "file:///x"), .redirectRefused(to: ""), .unusableAddress, .folderInTheWay,
    .cannotWrite(reason: "No space left on device"), .noTransferProgram(reason: "odd"), .cancelled,
  ]

  private func told(_ fault: FetchFault, _ names: String...) -> String {
    let failures = names.map { name in
      let file = PublicFile(name: name, kind: .stateIndicator, place: .unknown)
      return FetchFailure(file, address: "https://www3.cde.ca.gov/x/\(name)", fault, folder: "data")
    }
    var first = failures[0]
    for failure in failures.dropFirst() { first.add(failure) }
    return first.description
  }

  @Test(arguments: faults) func `Every fault has whole sentences on one line`(_ fault: FetchFault) {
    for text in [told(fault, "a.txt"), told(fault, "a.txt", "b.txt")] {
      #expect(text.hasSuffix("."))
      #expect(!text.contains("\n") && !text.contains("  ") && !text.contains("Optional"))
    }
    #expect(told(fault, "a.txt").contains(": not fetched. "))
    #expect(told(fault, "a.txt", "b.txt").hasPrefix("2 files not fetched: a.txt"))
  }

  @Test func `A browser check is explained, with two ways out`() {
    let text = told(.htmlPage, "a.txt")
    #expect(text.contains("checks for a browser"))
    #expect(text.contains("Wait a few minutes and try again"))
    #expect(text.contains("open https://www3.cde.ca.gov/x/a.txt in a browser and save the file as a.txt into data"))
  }

  @Test func `Numbers of a file stand with its name`() {
    #expect(
      told(.cutShort(received: 1, expected: 1_234_567), "a.txt")
        .hasPrefix("a.txt (1 byte of 1,234,567 bytes had come): not fetched. "))
    let text = told(.timedOut(after: .milliseconds(500), received: 0), "a.txt", "b.txt")
    #expect(text.hasPrefix("2 files not fetched: a.txt (0 bytes had come), b.txt (0 bytes had come). "))
    #expect(text.contains("sent nothing for 0.5 seconds."))
  }

  @Test func `Files that are not there are told together`() {
    #expect(
      told(.status(404), "a.txt", "b.txt").hasPrefix(
        "2 files not fetched: a.txt, b.txt. The server has none of them at https://www3.cde.ca.gov/x (HTTP 404). They may"
      ))
  }
}
