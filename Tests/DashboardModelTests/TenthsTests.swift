import Testing

@testable import DashboardModel

@Suite struct TenthsTests {
  @Test(arguments: [
    (1, 3, 333), (2, 3, 667), (153, 225, 680), (1, 8, 125), (1, 16, 63), (3, 16, 188), (0, 40, 0), (40, 40, 1000),
    (1, 2000, 1), (1, 2001, 0), (678, 1000, 678), (6795, 10000, 680), (6794, 10000, 679),
  ])
  func `shares round to one decimal with halves away from zero`(part: Int, whole: Int, tenths: Int32) {
    #expect(Tenths(part: part, of: whole) == Tenths(tenths))
  }

  @Test func `there is no share of nothing and none of a negative part`() {
    #expect(Tenths(part: 1, of: 0) == nil)
    #expect(Tenths(part: 1, of: -3) == nil)
    #expect(Tenths(part: -1, of: 3) == nil)
    #expect(Tenths(part: .max, of: 3) == nil)
  }

  @Test(arguments: [(412, "41.2"), (-3, "-0.3"), (50, "5.0"), (0, "0.0"), (-1004, "-100.4"), (9, "0.9")])
  func `numbers print with one decimal`(count: Int32, text: String) {
    #expect(Tenths(count).description == text)
  }

  @Test func `numbers sort by value`() {
    #expect([Tenths(5), Tenths(-20), Tenths(-3)].sorted() == [Tenths(-20), Tenths(-3), Tenths(5)])
    #expect(Tenths(Int32.min).description == "-214748364.8")
  }
}
