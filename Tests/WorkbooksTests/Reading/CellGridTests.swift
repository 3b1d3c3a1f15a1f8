import Testing

@testable import Workbooks

@Suite struct CellGridTests {
  private func text(_ cells: [(Int, Int, String)], limit: Int = 1000) -> String? {
    var grid = CellGrid()
    for (row, column, text) in cells {
      grid.put(Array(text.utf8)[...], at: CellReference(row: row, column: column))
    }
    return grid.table(limit: limit).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func `sorts cells that come in disorder, of two in one place the last counts`() {
    #expect(text([(3, 1, "c"), (1, 2, "b"), (1, 1, "a"), (3, 1, "d")]) == "a\tb\n\nd\t\n")
  }

  @Test func `what would break a line becomes a space`() {
    #expect(text([(1, 1, "a\tb\r\nc"), (1, 2, "é")]) == "a b  c\té\n")
  }

  @Test func `empty cells do not count`() {
    #expect(text([(1, 1, "a"), (1, 9, ""), (7, 1, "")]) == "a\n")
  }

  @Test func `padding is bounded`() {
    #expect(text([(1, 16_384, "a")], limit: 16_384) == nil)
    #expect(text([(1, 16_384, "a")], limit: 16_386)?.utf8.count == 16_385)
  }
}
