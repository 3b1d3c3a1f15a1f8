import Testing

@testable import Workbooks

@Suite struct CellGridTests {
  private func text(_ cells: [(Int, Int, String)], limit: Int = 1000) -> String? {
    var grid = CellGrid(limit: limit)
    for (row, column, text) in cells {
      grid.put(Array(text.utf8)[...], at: CellReference(row: row, column: column))
    }
    return grid.isFull ? nil : String(decoding: grid.table().bytes, as: UTF8.self)
  }

  @Test func `lines have as many fields as the widest`() {
    #expect(text([(1, 1, "a"), (1, 3, "b"), (2, 2, "c"), (3, 1, "d"), (3, 3, "e")]) == "a\t\tb\n\tc\t\nd\t\te\n")
    #expect(text([(1, 1, "a"), (2, 1, "b"), (2, 3, "c"), (4, 2, "d")]) == "a\t\t\nb\t\tc\n\n\td\t\n")
    #expect(text([(2, 2, "a"), (2, 3, "b")]) == "\n\ta\tb\n")
    #expect(text([]) == "")
  }

  @Test func `sorts cells that come in disorder, of two in one place the last counts`() {
    #expect(text([(3, 1, "c"), (1, 2, "b"), (1, 1, "a"), (3, 1, "d")]) == "a\tb\n\nd\t\n")
    #expect(text([(1, 3, "c"), (1, 1, "a"), (1, 4, "d"), (1, 3, "e")]) == "a\t\te\td\n")
    #expect(text([(1, 1, "a"), (2, 1, "b"), (1, 2, "c"), (2, 2, "d")]) == "a\tc\nb\td\n")
  }

  @Test func `empty cells do not count`() {
    #expect(text([(1, 1, "a"), (1, 9, ""), (7, 1, "")]) == "a\n")
  }

  @Test func `blank cells and rows are counted before they are written`() {
    #expect(text([(1, 16_384, "a")], limit: 16_384) == nil)
    #expect(text([(1, 16_384, "a")], limit: 16_385)?.utf8.count == 16_385)
    #expect(text([(1, 1, "a"), (2, 1, "b"), (3, 4, "c")], limit: 14) == nil)
    #expect(text([(1, 1, "a"), (2, 1, "b"), (3, 4, "c")], limit: 15)?.utf8.count == 15)
    #expect(text([(1_048_576, 1, "a")], limit: 1_048_576) == nil)
  }

  @Test func `the last cell of the largest sheet and its first are nothing but blanks`() {
    #expect(text([(1, 1, "a"), (1_048_576, 16_384, "b")], limit: 1 << 20) == nil)
  }
}
