import Testing

@testable import DashboardModel

@Suite struct CountyTests {
  @Test func `the 58 counties stand in the order of their codes`() {
    #expect(County.count == 58)
    #expect(County.name(code: 1) == "Alameda")
    #expect(County.name(code: 27) == "Monterey")
    #expect(County.name(code: 58) == "Yuba")
    #expect((1...58).compactMap(County.name).sorted() == (1...58).compactMap(County.name))
  }

  @Test(arguments: [-1, 0, 59]) func `other numbers are no counties`(code: Int) {
    #expect(County.name(code: code) == nil)
  }
}
