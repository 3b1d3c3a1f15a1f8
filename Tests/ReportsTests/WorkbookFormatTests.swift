import Foundation
import Testing
import Workbooks

@testable import Reports

@Suite("Workbook")
struct WorkbookFormatTests {
  @Test("codes keep their leading zeros, numbers are numbers")
  func codes() throws {
    let table = ReportTable(
      name: "LEAs", columns: ["cds", "groups"],
      rows: [[.code("01611190000000"), .number(4)], [.text("=x"), .code("")]])
    let workbook = try Workbook(bytes: Data(try WorkbookFormat.bytes([table])))
    let sheet = try workbook.sheet(named: "LEAs")
    let text = String(decoding: try workbook.table(of: sheet).bytes, as: UTF8.self)
    #expect(text == "cds\tgroups\n01611190000000\t4\n=x\t\n")
  }
}
