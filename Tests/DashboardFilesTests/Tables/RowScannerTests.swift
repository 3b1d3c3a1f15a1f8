import Testing

@testable import DashboardFiles

@Suite struct RowScannerTests {
  /// All rows of a text, as fields, with their lines; the header has three columns.
  private func rows(
    _ text: String, delimiter: Character = "\t", columns: [Int?] = [0, 1, 2]
  ) -> [(line: Int, fields: [String], count: Int)] {
    let header = TableHeader(
      delimiter: delimiter.asciiValue ?? 9, names: ["a", "b", "c"], line: 1, end: 0)
    let data = Array(text.utf8)
    let bytes = data.span
    var scanner = RowScanner(layout: Layout(header, columns: columns), position: 0, line: 2)
    var rows: [(line: Int, fields: [String], count: Int)] = []
    while scanner.next(bytes) {
      scanner.read(bytes)
      let count = scanner.countRest(bytes)
      rows.append((scanner.line, columns.indices.map { scanner.text(bytes, $0) }, count))
    }
    return rows
  }

  @Test(arguments: ["1\t2\t3\n4\t5\t6\n", "1\t2\t3\r\n4\t5\t6\r\n", "1\t2\t3\n4\t5\t6", "1\t2\t3\r\n4\t5\t6\r"])
  func `line ends of every kind, and none after the last line, give the same rows`(text: String) {
    let found = rows(text)
    #expect(found.map(\.fields) == [["1", "2", "3"], ["4", "5", "6"]])
    #expect(found.map(\.line) == [2, 3])
    #expect(found.map(\.count) == [3, 3])
  }

  @Test func `blank lines are rows of one empty field and count as lines`() {
    let found = rows("1\t2\t3\n\n\r\n4\t5\t6\n")
    #expect(found.map(\.fields) == [["1", "2", "3"], ["", "", ""], ["", "", ""], ["4", "5", "6"]])
    #expect(found.map(\.count) == [3, 1, 1, 3])
    #expect(found.map(\.line) == [2, 3, 4, 5])
  }

  @Test func `a short row leaves its other fields empty, a long one is counted to its end`() {
    let found = rows("1\n1\t2\t3\t4\t5\n6\t7\n")
    #expect(found.map(\.fields) == [["1", "", ""], ["1", "2", "3"], ["6", "7", ""]])
    #expect(found.map(\.count) == [1, 5, 2])
  }

  @Test func `spaces at the ends and one pair of quotation marks are taken off`() {
    #expect(rows(" 1 \t\"Two, three\"\t\"\n").map(\.fields) == [["1", "Two, three", "\""]])
    #expect(rows("\"a\"\"b\"\t\"\"\t \n").map(\.fields) == [["a\"\"b", "", ""]])
  }

  @Test func `columns that nobody asks for, or that are not there, cost nothing and give nothing`() {
    #expect(rows("1\t2\t3\n", columns: [2, nil]).map(\.fields) == [["3", ""]])
  }

  @Test func `in comma files delimiters, line ends and doubled marks may stand in quotation marks`() {
    let found = rows("\"a,\nb\",\"say \"\"yes\"\"\",3\r\n4,,\"\"\"\"\n", delimiter: ",")
    #expect(found.map(\.fields) == [["a,\nb", "say \"yes\"", "3"], ["4", "", "\""]])
    #expect(found.map(\.line) == [2, 4])
    #expect(found.map(\.count) == [3, 3])
  }

  @Test(arguments: ["1,\"2,3\n4,5,6\n", "1,\"2,\"3,4\n", "1,\"2\"x,3\n"])
  func `a quotation mark that no field's end closes is noticed`(text: String) {
    let header = TableHeader(delimiter: 44, names: ["a", "b", "c"], line: 1, end: 0)
    let data = Array(text.utf8)
    let bytes = data.span
    var scanner = RowScanner(layout: Layout(header, columns: [0, 1, 2]), position: 0, line: 2)
    let isThere = scanner.next(bytes)
    scanner.read(bytes)
    _ = scanner.countRest(bytes)
    #expect(isThere)
    #expect(scanner.hasUnclosedQuote)
    #expect(scanner.line == 2)
  }

  @Test func `rows are skipped without their fields, also over line ends in quotation marks`() {
    let header = TableHeader(delimiter: 44, names: ["a", "b", "c"], line: 1, end: 0)
    let data = Array("1,\"2\n3\",4\n5,6,7".utf8)
    let bytes = data.span
    var scanner = RowScanner(layout: Layout(header, columns: [0, 1, 2]), position: 0, line: 2)
    var rows: [[String]] = []
    var lines: [Int] = []
    while scanner.next(bytes) {
      scanner.read(bytes, through: rows.count)
      rows.append((0...2).map { scanner.text(bytes, $0) })
      lines.append(scanner.line)
      scanner.skip(bytes)
    }
    #expect(rows == [["1", "", ""], ["5", "6", ""]])
    #expect(lines == [2, 4])
  }

  @Test func `nothing is left over from the row before`() {
    let found = rows("1\t2\t3\n4\n")
    #expect(found[1].fields == ["4", "", ""])
  }
}
