import Criteria
import DashboardModel
import Testing

@Suite struct MinimumSizeTests {
  private let size = MinimumSize(students: 30, lowered: 15, for: [.fos, .hom], support: EditionSample.support)

  @Test func `the lowered number holds at districts and county offices alone`() {
    #expect(size.needed(.fos, at: .district) == 15)
    #expect(size.needed(.hom, at: .countyOffice) == 15)
    #expect(size.needed(.fos, at: .charter) == 30)
    #expect(size.needed(.hom, at: .school) == 30)
  }

  @Test func `other groups need the full number everywhere`() {
    for kind in EntityKind.allCases { #expect(size.needed(.sed, at: kind) == 30) }
  }

  @Test func `the words say both numbers, and for whom`() {
    #expect(
      size.words == "30 students in a student group; 15 for Foster Youth and Homeless at districts and county offices")
    let one = MinimumSize(students: 11, lowered: 11, for: [], support: EditionSample.support)
    #expect(one.words == "11 students in a student group")
  }
}
