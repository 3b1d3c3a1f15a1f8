import DashboardModel
import Testing

@testable import DashboardFiles

@Suite struct CDSParsingTests {
  private func read(_ text: String) -> CDSReading {
    let bytes = Array(text.utf8)
    return bytes.span.cds(0..<bytes.count)
  }

  @Test func `fourteen digits are a code, a lost leading zero is put back`() throws {
    let code = try #require(CDSCode("01611190130229"))
    #expect(read("01611190130229") == .code(code))
    #expect(read("1611190130229") == .restored(code))
  }

  @Test(arguments: ["00000000000000", "0"]) func `zeros are the state`(text: String) {
    #expect(read(text) == .code(.state))
  }

  @Test(arguments: [
    "597011000000", "5.970110e+13", "5970110000O000", "597011000000001", "-59701100000000", "00", "0000000000000",
    "0061119013022", "00611190130229", "59701100000000.0",
  ])
  func `anything else is damaged`(text: String) {
    #expect(read(text) == .damaged)
  }

  @Test func `nothing is nothing`() { #expect(read("") == .empty) }
}
