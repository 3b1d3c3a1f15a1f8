import Testing

@testable import Workbooks

@Suite struct CellNameTests {
  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
  func `columns have letters`(index: Int, name: String) {
    #expect(CellName.column(index) == name)
  }

  @Test func `areas have two corners`() {
    #expect(CellName.area(columns: 3, rows: 9) == "A1:C9")
    #expect(CellName.area(columns: 3, rows: 9, sign: "$") == "$A$1:$C$9")
  }
}
