import Testing

@testable import DashboardModel

@Suite struct NearestNameTests {
  private static let codes: [String] = StudentGroup.allCases.map(\.code)

  @Test(arguments: [("SWDD", "SWD"), ("hoom", "HOM"), ("LTE", "LTEL"), ("EL", "EL"), ("sd", "SED")])
  func `a slip of the pen is understood`(text: String, name: String) {
    #expect(NearestName.of(text, among: Self.codes) == name)
  }

  @Test func `what is far from everything has no nearest name`() {
    #expect(NearestName.of("ZZ", among: Self.codes) == nil)
    #expect(NearestName.of("chronic", among: ["suspension", "graduation"]) == nil)
    #expect(NearestName.of("EL", among: []) == nil)
  }

  @Test func `longer names may have more slips, and the first of equals is taken`() {
    #expect(
      NearestName.of("Montery Peninsla", among: ["Monterey Peninsula Unified", "Monterey Peninsula"])
        == "Monterey Peninsula")
    #expect(NearestName.of("cat", among: ["bat", "rat"]) == "bat")
  }
}
