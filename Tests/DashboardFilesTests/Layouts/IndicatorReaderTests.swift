import DashboardModel
import Testing

@testable import DashboardFiles

@Suite struct IndicatorReaderTests {
  private let scratch: Scratch
  private let district: CDSCode

  init() throws {
    scratch = try Scratch()
    district = try #require(CDSCode("59701100000000"))
  }

  /// Reads one file of rows.
  private func read(
    _ rows: [[String: String]], named name: String = "graddownload2024.txt",
    columns: [String] = SampleFile.columns2024, _ request: ReadingRequest = ReadingRequest(levels: .all)
  ) async throws -> Outcome {
    await Outcome([try scratch.write(name, rows: SampleFile(columns, rows: rows).fields)], request)
  }

  @Test func `every value of a row is read, with its place`() async throws {
    let outcome = try await read([SampleFile.row(), SampleFile.row(["studentgroup": "SWD", "currstatus": "-7.5"])])
    #expect(outcome.faults.isEmpty)
    let dashboard = outcome.dashboard(2024)
    #expect(
      dashboard.lookup(district, .all, .graduation)
        == .cell(
          Cell(
            color: .orange, statusLevel: .middle, changeLevel: .secondWorst, meetsMinimumSize: true, students: 500,
            numerator: 25, priorStudents: 480, priorNumerator: 20, status: Tenths(50), change: Tenths(8),
            place: SourcePlace(file: 0, line: 2))))
    let second = try #require(dashboard.lookup(district, .swd, .graduation).cell)
    #expect(second.status == Tenths(-75))
    #expect(second.place.line == 3)
    #expect(outcome.reading.files.first?.rows == 2)
    #expect(dashboard.entity(district)?.name == "Arroyo Seco Unified")
  }

  @Test func `blanks, stars and zeros are no value`() async throws {
    let fields = ["color", "statuslevel", "changelevel", "currnumer", "currstatus", "change", "priordenom"]
    for blank in ["", "*"] {
      let blanks = Dictionary(uniqueKeysWithValues: fields.map { ($0, blank) })
      let outcome = try await read([SampleFile.row(blanks)])
      let cell = try #require(outcome.dashboard(2024).lookup(district, .all, .graduation).cell)
      #expect(cell.color == nil && cell.statusLevel == nil && cell.changeLevel == nil)
      #expect(cell.numerator == nil && cell.status == nil && cell.change == nil && cell.priorStudents == nil)
      #expect(cell.students == 500)
    }
    let zeros = try await read([
      SampleFile.row(["color": "0", "statuslevel": "0", "changelevel": "0", "currnumer": "0"])
    ])
    let cell = try #require(zeros.dashboard(2024).lookup(district, .all, .graduation).cell)
    #expect(cell.color == nil && cell.statusLevel == nil && cell.changeLevel == nil)
    #expect(cell.numerator == 0)
  }

  @Test func `without a column for it, nothing is said of the minimum size`() async throws {
    let columns = SampleFile.columns2024.filter { $0 != "currnsizemet" }
    let outcome = try await read([SampleFile.row()], columns: columns)
    #expect(try #require(outcome.dashboard(2024).lookup(district, .all, .graduation).cell).meetsMinimumSize == nil)
    let no = try await read([SampleFile.row(["currnsizemet": "N"])])
    #expect(try #require(no.dashboard(2024).lookup(district, .all, .graduation).cell).meetsMinimumSize == false)
    let blank = try await read([SampleFile.row(["currnsizemet": ""])])
    #expect(try #require(blank.dashboard(2024).lookup(district, .all, .graduation).cell).meetsMinimumSize == false)
  }

  @Test func `columns may stand in any order and any case`() async throws {
    let columns = ["ReportingYear", "changeLevel", "COLOR", "StudentGroup", "CurrStatus", "rtype", "indicator", "CDS"]
    let values = SampleFile.row().merging(
      ["ReportingYear": "2024", "changeLevel": "4", "COLOR": "1", "StudentGroup": "el", "CDS": "59701100000000"]
    ) { $1 }
    let outcome = try await read([values], columns: columns)
    #expect(outcome.faults.isEmpty)
    let cell = try #require(outcome.dashboard(2024).lookup(district, .el, .graduation).cell)
    #expect(cell.color == .red && cell.changeLevel == .secondBest)
  }

  @Test func `ELPI without a column for the student group is of English learners`() async throws {
    let columns = SampleFile.columns2024.filter { $0 != "studentgroup" && $0 != "indicator" } + ["currprogressed"]
    let outcome = try await read([SampleFile.row(["reportingyear": "2023"])], named: "x.txt", columns: columns)
    #expect(outcome.faults.isEmpty)
    #expect(outcome.dashboard(2023).lookup(district, .el, .elpi).cell?.color == .orange)
    #expect(outcome.dashboard(2023).lookup(district, .all, .elpi) == .notReported)
  }

  @Test(arguments: ["MR", "TOM", "mr"]) func `two or more races goes by two codes`(code: String) async throws {
    let outcome = try await read([SampleFile.row(["studentgroup": code])])
    #expect(outcome.dashboard(2024).lookup(district, .tom, .graduation).cell?.color == .orange)
  }

  @Test func `fall 2017 is the Dashboard of 2017`() async throws {
    let columns = ["cds", "rtype", "districtname", "studentgroup", "currdenom", "color", "cal_method", "reportingyear"]
    let outcome = try await read(
      [SampleFile.row(["reportingyear": "2017f"])], named: "graddownload2017f.txt", columns: columns)
    #expect(outcome.faults.isEmpty)
    #expect(outcome.dashboard(2017).lookup(district, .all, .graduation).cell?.color == .orange)
  }

  @Test func `a year with Status only needs no color, but the Status level`() async throws {
    let year = DashboardYear(2022)
    let request = ReadingRequest(levels: .all, publications: [year: [.graduation: .statusOnly]])
    let columns = ["cds", "rtype", "studentgroup", "currdenom", "statuslevel", "reportingyear"]
    let row = SampleFile.row(["reportingyear": "2022", "statuslevel": "1"])
    let outcome = try await read([row], named: "graddownload2022.txt", columns: columns, request)
    #expect(outcome.faults.isEmpty)
    let cell = try #require(outcome.dashboard(2022).lookup(district, .all, .graduation).cell)
    #expect(cell.statusLevel == .worst && cell.color == nil && cell.changeLevel == nil)
    let without = try await read(
      [row], named: "graddownload2022.txt", columns: columns.filter { $0 != "statuslevel" }, request)
    #expect(without.faults.first?.sentence.contains("no column statuslevel") == true)
  }

  @Test func `a year without a Dashboard has figures only, which are read`() async throws {
    let columns = ["cds", "rtype", "studentgroup", "currnumer", "currdenom", "fiveyrnumer", "reportingyear"]
    let outcome = try await read(
      [SampleFile.row(["reportingyear": "2021"])], named: "graddownload2021.txt", columns: columns)
    #expect(outcome.faults.isEmpty)
    #expect(outcome.dashboard(2021).lookup(district, .all, .graduation).cell?.numerator == 25)
  }

  @Test func `informational rows never count, colored or not`() async throws {
    let rows = ["EO", "ELO", "RFP", "SBA", "CAA", "CAST"].map { SampleFile.row(["studentgroup": $0, "color": "1"]) }
    let outcome = try await read(rows + [SampleFile.row()])
    #expect(outcome.faults.isEmpty)
    #expect(outcome.dashboard(2024).cells.count == 1)
    #expect(outcome.reading.files.first?.rows == 7)
    #expect(outcome.reading.files.first?.remarks == [.informationalRows(count: 6)])
  }

  @Test func `rows without a student group are left out and counted`() async throws {
    let outcome = try await read([SampleFile.row(), SampleFile.row(["studentgroup": "", "color": "0"])])
    #expect(outcome.faults.isEmpty)
    #expect(outcome.reading.files.first?.remarks == [.rowsWithoutGroup(count: 1)])
    let colored = try await read([SampleFile.row(), SampleFile.row(["studentgroup": "", "color": "1"])])
    #expect(colored.kinds == [.studentGroup(found: "", nearest: nil)], "it is not known whose color it is")
  }

  @Test func `charter schools are schools with a flag, and are read with the agencies`() async throws {
    let charter = SampleFile.row(["cds": "59701100150011", "rtype": "S", "charter_flag": "Y", "schoolname": "Alba"])
    let school = SampleFile.row(["cds": "59701100160101", "rtype": "S", "schoolname": "Álamo", "dass_flag": "Y"])
    let all = try await read([SampleFile.row(), charter, school])
    #expect(all.dashboard(2024).entities.map(\.kind) == [.district, .charter, .school])
    #expect(all.dashboard(2024).entities.map(\.name) == ["Arroyo Seco Unified", "Alba", "Álamo"])
    #expect(all.dashboard(2024).entities.map(\.isDASS) == [false, false, true])
    #expect(all.dashboard(2024).entities[1].districtName == "Arroyo Seco Unified")
    let agencies = try await read([SampleFile.row(), charter, school], ReadingRequest())
    #expect(agencies.dashboard(2024).entities.map(\.kind) == [.district, .charter])
    #expect(agencies.reading.files.first?.rows == 3)
    let schools = try await read([SampleFile.row(), charter, school], ReadingRequest(levels: .schools))
    #expect(schools.dashboard(2024).entities.map(\.kind) == [.charter, .school])
  }

  @Test func `a county office is known by its code, whatever its flag says`() async throws {
    let outcome = try await read([SampleFile.row(["cds": "59105950000000", "coe_flag": ""])])
    #expect(outcome.dashboard(2024).entities.map(\.kind) == [.countyOffice])
  }

  @Test func `the state's row is counted and belongs to nobody`() async throws {
    let state = SampleFile.row(["cds": "00000000000000", "rtype": "X", "color": "1"])
    let outcome = try await read([state, SampleFile.row()])
    #expect(outcome.faults.isEmpty)
    #expect(outcome.reading.files.first?.rows == 2)
    #expect(outcome.dashboard(2024).entities.map(\.kind) == [.district])
  }

  @Test func `a code that lost its zero is read and told`() async throws {
    let outcome = try await read([SampleFile.row(["cds": "1611190000000"])])
    #expect(outcome.faults.isEmpty)
    #expect(outcome.reading.files.first?.remarks == [.restoredCodes(count: 1)])
    #expect(outcome.dashboard(2024).entities.map(\.county) == ["Alameda"])
  }

  @Test(arguments: [
    ("D", "59701100150011"), ("S", "59701100000000"), ("X", "59701100000000"), ("S", "00000000000000"),
    ("DD", "59701100000000"),
  ])
  func `a record type that does not fit its code is a fault`(rtype: String, cds: String) async throws {
    let outcome = try await read([SampleFile.row(), SampleFile.row(["cds": cds, "rtype": rtype])])
    #expect(outcome.kinds == [.recordType(found: rtype)])
    #expect(outcome.faults.first?.line == 3)
  }

  @Test func `without a record type the code tells what an entity is`() async throws {
    let columns = SampleFile.columns2024.filter { $0 != "rtype" }
    let rows = [
      SampleFile.row(), SampleFile.row(["cds": "59105950000000"]), SampleFile.row(["cds": "59701100160101"]),
      SampleFile.row(["cds": "59701100150011", "charter_flag": "Y"]), SampleFile.row(["cds": "00000000000000"]),
    ]
    let outcome = try await read(rows, columns: columns)
    #expect(outcome.dashboard(2024).entities.map(\.kind) == [.district, .countyOffice, .school, .charter])
  }

  @Test func `rows in any order belong to their entities`() async throws {
    let rows = ["59701280000000", "59701100000000", "59701280000000", "59701100000000"].enumerated().map {
      SampleFile.row(["cds": $1, "studentgroup": $0 < 2 ? "EL" : "SWD"])
    }
    let outcome = try await read(rows)
    #expect(outcome.faults.isEmpty)
    #expect(outcome.dashboard(2024).entities.count == 2)
    #expect(outcome.dashboard(2024).lookup(district, .swd, .graduation).cell?.place.line == 5)
  }

  @Test func `blank lines and rows of blanks are passed over, but not a row with a color and no code`() async throws {
    let file = SampleFile(rows: [SampleFile.row()])
    var text = file.fields.map { $0.joined(separator: "\t") + "\r\n" }.joined()
    text += "\r\n" + String(repeating: "\t", count: file.columns.count - 1) + "\r\n"
    let path = try scratch.write("graddownload2024.txt", text)
    #expect(await Outcome([path]).faults.isEmpty)
    let fields = file.columns.map { $0 == "color" ? "1" : "" }.joined(separator: "\t")
    try scratch.write("graddownload2024.txt", text + fields)
    let outcome = await Outcome([path])
    #expect(outcome.kinds == [.damagedCDS(found: "")])
    #expect(outcome.faults.first?.line == 5)
  }

  @Test func `a row of another indicator is a fault`() async throws {
    let outcome = try await read([SampleFile.row(), SampleFile.row(["studentgroup": "EL", "indicator": "SUSP"])])
    #expect(outcome.kinds == [.mixedIndicators(found: "SUSP", expected: "GRAD")])
    #expect(outcome.faults.first?.sentence.contains("two indicators in one file") == true)
  }

  @Test func `the first row's year holds for rows that come later, even where it is not asked for`() async throws {
    let state = SampleFile.row(["cds": "00000000000000", "rtype": "X"])
    let outcome = try await read([state, SampleFile.row(["reportingyear": "2023"])])
    #expect(outcome.kinds == [.mixedYears(found: "2023", expected: "2024")])
  }

  @Test func `a row that ends before the last needed column is cut off`() async throws {
    let columns = ["cds", "rtype", "studentgroup", "currdenom", "color"]
    let text = columns.joined(separator: "\t") + "\n59701100000000\tD\tALL\t40\t1\n59701100000000\tD\tEL\t40\n"
    let outcome = await Outcome([try scratch.write("graddownload2024.txt", text)])
    #expect(outcome.kinds == [.shortRow(found: 4, expected: 5)])
    #expect(outcome.faults.first?.line == 3)
  }

  @Test(arguments: [
    ("currdenom", "many"), ("currnumer", "-1"), ("priordenom", "1.5"), ("currstatus", "5%"), ("change", "x"),
    ("changelevel", "6"), ("color", "1.5"), ("statuslevel", "-1"),
  ])
  func `a value that is none is a fault with its column`(column: String, text: String) async throws {
    let outcome = try await read([SampleFile.row(), SampleFile.row(["studentgroup": "EL", column: text])])
    #expect(outcome.faults.count == 1)
    #expect(outcome.faults.first?.line == 3 && outcome.faults.first?.column == column)
    guard case .value(text, _) = outcome.faults.first?.kind else {
      Issue.record("\(outcome.faults)")
      return
    }
  }

  @Test func `several faults of a file are told together`() async throws {
    let rows = [
      SampleFile.row(["color": "7"]), SampleFile.row(["studentgroup": "Q7"]),
      SampleFile.row(["cds": "1", "color": "8"]),
    ]
    let outcome = try await read(rows)
    #expect(Set(outcome.faults.map(\.line)) == [2, 3, 4])
    #expect(Set(outcome.faults.map(\.column)) == ["color", "studentgroup", "cds"])
  }

  @Test func `names may be Windows-1252`() async throws {
    let file = SampleFile(rows: [SampleFile.row(["districtname": "Ca?ada Honda"])])
    let text = file.fields.map { $0.joined(separator: "\t") + "\n" }.joined()
    let bytes = Array(text.utf8).map { $0 == UInt8(ascii: "?") ? 0xF1 : $0 }
    let outcome = await Outcome([try scratch.write("graddownload2024.txt", bytes)])
    #expect(outcome.dashboard(2024).entity(district)?.name == "Cañada Honda")
  }

  @Test func `a workbook's sheet may lack fields at the ends of its rows`() async throws {
    let columns = ["cds", "rtype", "studentgroup", "reportingyear", "color"]
    let rows = [["59701100000000", "D", "EL", "2024", "1"], ["59701100000000", "D", "SWD", "2024"]]
    let path = try scratch.workbook("graddownload2024.xlsx", sheets: [("Data", [columns] + rows)])
    let outcome = await Outcome([path])
    #expect(outcome.faults.isEmpty)
    #expect(outcome.dashboard(2024).lookup(district, .el, .graduation).cell?.color == .red)
    #expect(outcome.dashboard(2024).lookup(district, .swd, .graduation).cell?.color == nil)
    #expect(outcome.reading.files.first?.sheet == "Data")
  }
}
