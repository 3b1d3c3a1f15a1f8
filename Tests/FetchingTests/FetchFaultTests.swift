import Testing

@testable import Fetching

@Suite struct `What people are told` {
  static let faults: [FetchFault] = [
    .connection(.hostNotFound), .connection(.notAccepted), .connection(.lost),
    .connection(.notSecure(reason: "SSL certificate problem")), .connection(.other(reason: "odd", code: -1)),
    .timedOut(after: .seconds(60), received: 1_234),
    .cutShort(received: 1, expected: 1_234_567), .status(404), .status(403), .status(500), .status(302), .htmlPage,
    .empty, .notATable, .notAWorkbook, .tooLarge(limit: 1 << 30), .tooManyRedirects(limit: 5),
    .redirectRefused(to: "file:///x"), .redirectRefused(to: ""), .unusableAddress, .folderInTheWay,
    .cannotWrite(reason: "No space left on device"), .cancelled,
  ]

  private func told(_ fault: FetchFault) -> String {
    fault.sentences(address: "https://www3.cde.ca.gov/a.txt", name: "a.txt", folder: "data")
  }

  @Test(arguments: faults) func `Every fault has whole sentences on one line`(_ fault: FetchFault) {
    let text = told(fault)
    #expect(text.hasSuffix("."))
    #expect(!text.contains("\n") && !text.contains("  ") && !text.contains("Optional"))
    #expect(text.first?.isUppercase == true || text.hasPrefix("www3"))
  }

  @Test func `A browser check is explained, with two ways out`() {
    let text = told(.htmlPage)
    #expect(text.contains("checks for a browser"))
    #expect(text.contains("Wait a few minutes and try again"))
    #expect(text.contains("open https://www3.cde.ca.gov/a.txt in a browser and save the file as a.txt into data"))
  }

  @Test func `Numbers read well`() {
    #expect(told(.cutShort(received: 1, expected: 1_234_567)).contains("after 1 byte of 1,234,567 bytes"))
    #expect(told(.timedOut(after: .milliseconds(500), received: 0)).contains("for 0.5 seconds (0 bytes had come)"))
  }
}
