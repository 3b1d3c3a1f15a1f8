import DashboardModel
import Foundation
import TestSupport
import Testing

@testable import DashboardFiles

@Suite struct SchoolListReaderTests {
  private static let groups: String = "AA,AI,AS,EL,FI,FOS,HI,HOM,PI,SED,SWD,TOM,WH"

  private func table(_ text: String, _ name: String = "list.csv") throws -> RawTable {
    try TableOpener.open(path: name, text: TableText(Array(text.utf8)))
  }

  private func list(_ text: String, year: Int) throws -> (list: ESSAList, faults: [Fault]) {
    var reader = SchoolListReader(try table(text), year: DashboardYear(year), file: 0)
    let (list, _, faults) = reader.readList()
    return (list, faults)
  }

  @Test func `a list is told by its columns, whatever it is called`() throws {
    let list = "Title\nCDS = code\ncds,schoolname,TitleI1819,AssistanceStatus2019,Exit,ReportingYear\n1,2,3,4,5,2019\n"
    #expect(try Recognizer(table(list)).kind() == .essaList(DashboardYear(2019)))
    let first =
      "CDS,School,TitleI1718,AssistanceStatus,\(Self.groups),TotStudGrps,RepYr\n" + "1,2,3,4,"
      + String(repeating: "0,", count: 14) + "2018\n"
    #expect(try Recognizer(table(first)).kind() == .essaList(DashboardYear(2018)))
    #expect(try Recognizer(table("CDS,School,District,County,TitleI1718\n1,A,B,C,Yes\n")).kind() == .roster)
    let red = "reportingyear,cds,rtype,schoolname,ELA,Math,Grad,Susp\n2023,59701100160101,S,A,Y,*,*,*\n"
    #expect(try Recognizer(table(red)).kind() == .redFlags(DashboardYear(2023)))
    let agencies = red.replacing("59701100160101,S", with: "59701100000000,D")
    #expect(try Recognizer(table(agencies)).kind() == .setAside(.lowPerformingList))
  }

  @Test func `statuses, exits, flags and figures are read; blanks, asterisks and footers are nothing`() throws {
    let header =
      "cds,schoolname,districtname,countyname,TitleI2122,TitleI2223,DASS,Charter,EnrollmentCount,DASSCSIEnrollFlag,"
      + "Colors,AssistanceStatus2021,AssistanceStatus2022,AssistanceStatus2023,Exit,\(Self.groups),TotStudGrps,ReportingYear"
    let rows = [
      "59701100160101,Álamo,Arroyo,Sierra,Yes,No,No,*,360,No,Yes,CSI Grad,CSI Low Perform,ATSI,CSIEXIT,"
        + "1,0,0,0,0,0,0,0,0,0,0,1,0,2,2023",
      "9701100160119,Barranca,Arroyo,Sierra,,Yes,Yes,DF,*,,No,*,,No Status,NOEXIT,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2023",
      "California Department of Education" + String(repeating: ",", count: 29),
      "2024-01-01" + String(repeating: ",", count: 29),
    ]
    let (list, faults) = try list("Title,\n" + ([header] + rows).joined(separator: "\n"), year: 2023)
    #expect(faults.isEmpty)
    #expect(list.rows.count == 2)
    let first = try #require(list.rows.first)
    #expect(
      first.statuses.mapValues(\.code) == [
        DashboardYear(2021): "CSI Grad", DashboardYear(2022): "CSI Low Perform", DashboardYear(2023): "ATSI",
      ])
    #expect(first.exit == .csiExit && first.groups == [.aa, .tom] && first.totalStudentGroups == 2)
    #expect(first.hasColors == true && first.isSmallDASS == false && first.place.line == 3)
    let entry = try #require(list.roster.entry(first.cds))
    #expect(entry.titleI == [DashboardYear(2022): true, DashboardYear(2023): false])
    #expect(entry.isDASS == false && entry.charterFunding == nil && entry.enrollment == 360)
    let second = try #require(list.roster.entries.last)
    #expect(second.cds.description == "09701100160119" && second.titleI == [DashboardYear(2023): true])
    #expect(second.charterFunding == "DF" && second.enrollment == nil && second.isDASS == true)
    #expect(list.rows.last?.statuses == [DashboardYear(2023): .noStatus])
  }

  @Test func `what is wrong with a list is told by line and column`() throws {
    let header = "cds,AssistanceStatus2023,Exit,TitleI2223,Colors\n"
    let (_, faults) = try list(
      header + "59701100160101,CSI,NOEXIT,Yes,Yes\n59701100160101,ATSI,OUT,Maybe,Yes\n597,ATSI,NOEXIT,Yes,Yes\n",
      year: 2023)
    #expect(faults.map(\.line) == [2, 3, 3, 3, 4])
    #expect(faults.map(\.column) == ["AssistanceStatus2023", "TitleI2223", "Exit", "cds", "cds"])
    let (_, others) = try list(header + "59701100160101,ATSI,OUT,Maybe,Yes\n", year: 2023)
    #expect(others.map(\.column) == ["TitleI2223", "Exit"])
    #expect(try list("cds,AssistanceStatus2022,Exit\n59701100160101,ATSI,NOEXIT\n", year: 2023).faults.count == 1)
    #expect(
      try list("cds,school,AssistanceStatus2023,AA,AI\n59701100160101,A,ATSI,0,0\n", year: 2023).faults.count == 11)
    #expect(try list("cds,AssistanceStatus2023,Exit\n", year: 2023).faults.map(\.kind) == [.noRows])
  }

  @Test func `the rosters of Sierra Azul are read as a plain file and off the lists`() async throws {
    let catalog = await Catalog([
      Repository.fixture("sierra-azul/roster.csv"), Repository.fixture("sierra-azul/2023/essaassistance23.csv"),
    ])
    let reading = await Reading(catalog, ReadingRequest(levels: .schools))
    #expect(reading.faults.isEmpty)
    let data = reading.data
    let granado = try #require(CDSCode("59702190160168"))
    let tejo = try #require(CDSCode("59702190160283"))
    #expect(data.titleI(granado, DashboardYear(2023))?.isFunded == false)
    #expect(data.titleI(granado, DashboardYear(2026))?.isFunded == nil)
    #expect(data.titleI(tejo, DashboardYear(2023)) == nil)
    // A question of districts leaves lists of schools unread.
    let other = await Reading(catalog, ReadingRequest())
    #expect(other.data.essaLists.isEmpty && other.data.rosters.isEmpty && other.faults.isEmpty)
  }

  @Test func `graduation of a year without a Dashboard is read for its counts`() async throws {
    let catalog = await Catalog([Repository.fixture("sierra-azul/2021/graddownload2021.txt")])
    let reading = await Reading(catalog, ReadingRequest(levels: .schools))
    #expect(reading.faults.isEmpty)
    let cumbre = try #require(CDSCode("59701770150037"))
    guard case .cell(let cell)? = reading.data.dashboards[DashboardYear(2021)]?.lookup(cumbre, .all, .graduation) else {
      Issue.record("no row")
      return
    }
    #expect(cell.numerator == 44 && cell.students == 48 && cell.color == nil)
  }
}
