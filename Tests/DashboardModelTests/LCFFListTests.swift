import Testing

@testable import DashboardModel

@Suite struct LCFFListTests {
  private func row(_ cds: String, flags: [String: Bool] = [:]) throws -> LCFFListRow {
    var row = LCFFListRow(
      cds: try #require(CDSCode(cds)), name: "A", county: "", place: SourcePlace(file: 0, line: 7))
    row.flags = flags
    return row
  }

  @Test func `rows are found by their codes`() throws {
    let rows = [try row("59701100000000"), try row("59701280000000")]
    let list = LCFFList(
      subject: .districtsAndCountyOffices, year: DashboardYear(2024), file: 3, studentGroups: [.el], rows: rows)
    #expect(list.row(rows[1].cds) == rows[1])
    #expect(list.row(.state) == nil)
  }

  @Test func `a flag is found by the beginning of its column's name`() throws {
    let row = try row("59701100000000", flags: ["EC52072_2023": false, "EC 52071(f)": true])
    #expect(row.flag("EC52072") == false)
    #expect(row.flag("ec52071f") == true)
    #expect(row.flag("EC47607") == nil)
  }

  @Test func `the latest list of a year and subject is taken`() throws {
    var data = DashboardData()
    for (file, subject) in [LCFFList.Subject.districtsAndCountyOffices, .charterSchools].enumerated() {
      data.lcffLists.append(
        LCFFList(subject: subject, year: DashboardYear(2024), file: file, studentGroups: [], rows: []))
    }
    #expect(data.lcffList(DashboardYear(2024))?.file == 0)
    #expect(data.lcffList(DashboardYear(2024), .charterSchools)?.file == 1)
    #expect(data.lcffList(DashboardYear(2023)) == nil)
  }

  @Test func `a place is named by its file, and by the sheet of a workbook`() {
    var data = DashboardData()
    data.files = [
      SourceFile(path: "a.txt", bytes: 0, rows: 0, summary: ""),
      SourceFile(path: "b.xlsx", sheet: "Data", bytes: 0, rows: 0, summary: ""),
    ]
    #expect(data.path(SourcePlace(file: 0, line: 1)) == "a.txt")
    #expect(data.path(SourcePlace(file: 1, line: 1)) == "b.xlsx, sheet Data")
    #expect(data.path(SourcePlace(file: 2, line: 1)).isEmpty)
  }
}
