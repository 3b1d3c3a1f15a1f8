import Testing

@testable import Workbooks

@Suite struct CellReferenceTests {
  @Test(arguments: [("A1", 1, 1), ("z9", 9, 26), ("AA10", 10, 27), ("XFD1048576", 1_048_576, 16_384)])
  func `letters are columns, digits are rows`(text: String, row: Int, column: Int) {
    #expect(CellReference(Array(text.utf8).span) == CellReference(row: row, column: column))
  }

  @Test(arguments: ["", "A", "1", "A0", "1A", "A1B", "XFE1", "A1048577", "AAAAAAAAAAAAAAAAAAAA1", "A 1", "A1:B2"])
  func `what is no reference gives nothing`(text: String) {
    #expect(CellReference(Array(text.utf8).span) == nil)
  }
}
