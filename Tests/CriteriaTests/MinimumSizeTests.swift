import Criteria
import DashboardModel
import Testing

@Suite struct MinimumSizeTests {
  private let size = MinimumSize(
    students: 30, lowered: 15, for: [.fos, .hom],
    support: Support(
      .derived, Citation(Source(id: "source", title: "Source", publisher: "Nobody", address: "nowhere"), "page 1")))

  @Test func `the lowered number holds at districts and county offices alone`() {
    #expect(size.needed(.fos, at: .district) == 15)
    #expect(size.needed(.hom, at: .countyOffice) == 15)
    #expect(size.needed(.fos, at: .charter) == 30)
    #expect(size.needed(.hom, at: .school) == 30)
  }

  @Test func `other groups need the full number everywhere`() {
    for kind in EntityKind.allCases { #expect(size.needed(.sed, at: kind) == 30) }
  }
}
