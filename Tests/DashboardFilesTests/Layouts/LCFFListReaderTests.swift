import DashboardModel
import TestSupport
import Testing

@testable import DashboardFiles

@Suite struct LCFFListReaderTests {
  private let scratch: Scratch
  private let district: CDSCode

  init() throws {
    scratch = try Scratch()
    district = try #require(CDSCode("59701100000000"))
  }

  private func letters(_ groups: [StudentGroup: LCFFPrioritySet]?) -> [String: String] {
    Dictionary(uniqueKeysWithValues: (groups ?? [:]).map { ($0.code, $1.letter.map(String.init) ?? "") })
  }

  private func list(
    _ name: String, _ text: String, _ subject: LCFFList.Subject = .districtsAndCountyOffices
  ) async throws -> LCFFList {
    let outcome = await Outcome([try scratch.write(name, text)])
    #expect(outcome.faults.isEmpty, "\(outcome.faults.map(\.sentence))")
    let list = try #require(outcome.reading.data.lcffLists.first)
    #expect(list.subject == subject)
    return list
  }

  @Test func `the list of 2017 has names with underscores, MR, and the words of its day`() async throws {
    let groups = ListSample.groups.map { $0 == "TOM" ? "MR_PRIORITIES," : "\($0)_PRIORITIES," }.joined()
    let list = try await list(
      "assistancestatus2017.csv",
      "LCFF Assistance Status Fall 2017 ,,\n,,\n"
        + "cdcode,CDS,districtname,cityname,countyname,gsoffered,ReportingYear,\(groups)TOTAL_STUDENT_GROUPS,"
        + "Assistance_Status\n5970110,59701100000000,Arroyo Seco,X,Sierra Azul,K-12,2017f,,,,,,,,,,,A,F,,2,"
        + "Differentiated Support\n5970128,59701280000000,Bosque Verde,X,Sierra Azul,K-12,2017f,,,,,,,,,,,,,,0,"
        + "General Support\n")
    #expect(list.year == DashboardYear(2017))
    #expect(list.rows.count == 2)
    #expect(list.studentGroups.contains(.tom) && !list.studentGroups.contains(.ltel))
    let row = try #require(list.row(district))
    #expect(letters(row.groups) == ["SWD": "A", "TOM": "F"])
    #expect(row.totalStudentGroups == 2)
    #expect(row.statuses == [DashboardYear(2017): .differentiated])
    #expect(row.place.line == 4)
    #expect(row.name == "Arroyo Seco" && row.county == "Sierra Azul")
  }

  @Test func `the list of 2018 has blanks and two statuses`() async throws {
    let groups = ListSample.groups.map { "\($0)priorities," }.joined()
    let list = try await list(
      "assistancestatus18.csv",
      "Cdcode,CDS,LEAname,ReportingYear,\(groups)TotalStudentGroups,AssistanceStatus2017,AssistanceStatus2018,MetMethod1,"
        + "MetMethod2,MetMethod3\n5970110,59701100000000,A,2018,,,,B,,,,,,,,,,1,General Assistance,"
        + "Differentiated Assistance,Y,N,N\n")
    let row = try #require(list.row(district))
    #expect(row.statuses == [DashboardYear(2017): .general, DashboardYear(2018): .differentiated])
    #expect(row.methods == [1: true, 2: false, 3: false])
    #expect(row.flags.isEmpty)
    #expect(letters(row.groups) == ["EL": "B"])
  }

  @Test func `the lists of 2019 and 2022 have stars and the code's sections`() async throws {
    let groups = ListSample.groups.map { "\($0)priorities," }.joined()
    let stars = String(repeating: "*,", count: 12)
    let list = try await list(
      "assistancestatus22.csv",
      "CDcode,CDS,LEAname,ReportYear,\(groups)TotalStudentGroups,AssistanceStatus2017,AssistanceStatus2018,"
        + "AssistanceStatus2019,AssistanceStatus2022,MetMethod1,EC52072_2022\n5970110,59701100000000,A,2022,\(stars)K,1,*,"
        + "*,General Assistance,Differentiated Assistance,Y,N\n")
    let row = try #require(list.row(district))
    #expect(list.year == DashboardYear(2022))
    #expect(letters(row.groups) == ["WH": "K"])
    #expect(row.statuses == [DashboardYear(2019): .general, DashboardYear(2022): .differentiated])
    #expect(row.methods == [1: true])
    #expect(row.flag("EC52072") == false)
  }

  @Test func `the list of 2024 has long-term English learners, years 1 and 2, and method 4`() async throws {
    let stars = String(repeating: "*,", count: 13)
    let list = try await list(
      "assistancestatus24.csv",
      ListSample.header2024
        + "5970110,59701100000000,A,Sierra Azul,2024,\(stars)E,1,*,\"Differentiated Assistance, Year 1\","
        + "\"Differentiated Assistance, Year 2\",N,N,N,N,Y\n")
    let row = try #require(list.row(district))
    #expect(list.studentGroups.contains(.ltel))
    #expect(letters(row.groups) == ["LTEL": "E"])
    #expect(
      row.statuses == [DashboardYear(2023): .differentiatedInYear(1), DashboardYear(2024): .differentiatedInYear(2)])
    #expect(row.methods == [1: false, 2: false, 3: false, 4: false])
    #expect(row.flag("EC52072") == true)
  }

  @Test func `a list of 2025 takes its year from its name where only a plain status stands in it`() async throws {
    let groups = (ListSample.groups + ["LTEL"]).map { "\($0)priorities," }.joined()
    let stars = String(repeating: "*,", count: 14)
    let list = try await list(
      "assistancestatus25.csv",
      "CDS,LEAname,\(groups)TotalStudentGroups,AssistanceStatus,MetMethod1,EC52072_2025,EC 52071(f)\n"
        + "59701100000000,A,\(stars)0,General Assistance,N,N,Y\n")
    let row = try #require(list.row(district))
    #expect(list.year == DashboardYear(2025))
    #expect(row.statuses == [DashboardYear(2025): .general])
    #expect(row.flag("EC52071f") == true && row.flag("EC52072") == false)
  }

  @Test func `a list of charter schools has the letters of two years`() async throws {
    let outcome = await Outcome([Repository.fixture("official/charterassistance24.csv")])
    #expect(outcome.faults.isEmpty)
    let list = try #require(outcome.reading.data.lcffList(DashboardYear(2024), .charterSchools))
    let charter = try #require(CDSCode("59105950150045"))
    let row = try #require(list.row(charter))
    #expect(letters(row.groups) == ["SWD": "D"])
    #expect(letters(row.priorGroups) == ["SED": "C"])
    #expect(row.flag("EC47607") == false)
    #expect(row.name == "Delta Roja Charter")
  }

  @Test func `footers stand alone in their rows and are passed over`() async throws {
    let stars = String(repeating: "*,", count: 14)
    let list = try await list(
      "assistancestatus24.csv",
      "Title,,\n" + ListSample.header2024
        + "5970110,59701100000000,A,Sierra Azul,2024,\(stars)0,*,*,General Assistance,N,N,N,N,N\n"
        + "California Department of Education,,,\n,\"December 2024\",,\n,,,\n")
    #expect(list.rows.map(\.cds) == [district])
  }

  @Test func `an LEA twice is a fault, with the same entries too`() async throws {
    let row = "5970110,59701100000000,A,Sierra Azul,2024," + String(repeating: "*,", count: 14) + "0,*,*,*,N,N,N,N,N\n"
    let outcome = await Outcome([try scratch.write("assistancestatus24.csv", ListSample.header2024 + row + row)])
    #expect(
      outcome.faults.map(\.kind) == [.repeatedEntity(code: "59701100000000", otherLine: 2, differs: false)])
    #expect(outcome.faults.first?.line == 3)
  }

  @Test func `entries that no list has are faults, all of them told`() async throws {
    let stars = String(repeating: "*,", count: 12)
    let path = try scratch.write(
      "assistancestatus24.csv",
      ListSample.header2024 + "x,59701100000000,A,B,2024,Z,AB,\(stars)many,*,*,Level 2,maybe,N,N,N,N\n"
        + "5970128,59701,A,B,2024,\(stars)*,*,0,*,*,*,N,N,N,N,N\n5970136,59701360000000,A,B,2024\n")
    let outcome = await Outcome([path])
    #expect(outcome.faults.map(\.line) == [2, 2, 2, 2, 2, 3, 4])
    #expect(
      Set(outcome.faults.compactMap(\.column)) == [
        "AApriorities", "AIpriorities", "TotalStudentGroups", "AssistanceStatus2024", "MetMethod1", "CDS",
      ])
    #expect(outcome.kinds.contains(.letter(found: "AB")))
    #expect(outcome.kinds.contains(.damagedCDS(found: "59701")))
    #expect(outcome.kinds.contains(.shortRow(found: 5, expected: 28)))
  }

  @Test func `a misspelled or missing group is missed, with the name that may stand for it`() async throws {
    let header = ListSample.header2024.replacing("SWDpriorities", with: "SWDpriorites").replacing(
      "AssistanceStatus2017,AssistanceStatus2023,AssistanceStatus2024,", with: "")
    let outcome = await Outcome([try scratch.write("assistancestatus24.csv", header + "x\n")])
    let words = outcome.faults.map(\.problem)
    #expect(words.count == 2)
    #expect(words.contains { $0.contains("no column AssistanceStatus2024") })
    #expect(
      words.contains {
        $0.contains("no column SWDpriorities") && $0.contains("say --column SWDpriorities=SWDpriorites.")
      })
  }

  @Test func `a workbook's list stands behind sheets that describe it`() async throws {
    let header = ListSample.header2024.dropLast().split(separator: ",").map(String.init)
    let row = ["5970110", "59701100000000", "A", "B", "2024"] + Array(repeating: "*", count: 14)
    let path = try scratch.workbook(
      "assistancestatus24.xlsx",
      sheets: [
        ("Record Layout", [["Field Name", "Description"], ["CDS", "CDS Code"], ["Countyname", "County"]]),
        ("Value", [["Value", "Description"], ["A", "Priorities 4, 5 and 6"]]),
        ("District and COE 2024", [header, row + ["0", "*", "*", "General Assistance", "N"]]),
      ])
    let outcome = await Outcome([path])
    #expect(outcome.faults.isEmpty, "\(outcome.faults.map(\.sentence))")
    #expect(outcome.reading.files.first?.sheet == "District and COE 2024")
    #expect(outcome.reading.data.lcffLists.first?.row(district)?.methods == [1: false])
  }

  @Test func `two lists of a year that differ are a conflict`() async throws {
    let outcome = await Outcome([
      Repository.fixture("official/assistancestatus24.csv"),
      Repository.fixture("official/assistancestatus24-changed.csv"),
    ])
    #expect(outcome.faults.count == 1)
    #expect(outcome.faults.first?.sentence.contains("CDE's list of 2024 is given here and in") == true)
  }
}
