import DashboardModel
import Foundation
import TestSupport
import Testing

@testable import DashboardFiles

/// CDE's real files, read as they are.
@Suite(.enabled(if: Repository.hasCDEFiles, "CDE's files are not at hand"))
struct CDEFilesTests {
  /// What CDE published, as far as a missing color column is no fault.
  private static let request: ReadingRequest = {
    let colors = Dictionary(uniqueKeysWithValues: Indicator.allCases.map { ($0, Publication.colors) })
    let statusOnly = Dictionary(uniqueKeysWithValues: Indicator.allCases.map { ($0, Publication.statusOnly) })
    return ReadingRequest(
      levels: .all,
      publications: [
        DashboardYear(2017): colors.merging([.cci: .statusOnly]) { $1 },
        DashboardYear(2018): colors.merging([.elpi: .figuresOnly]) { $1 },
        DashboardYear(2019): colors.merging([.elpi: .statusOnly]) { $1 }, DashboardYear(2022): statusOnly,
        DashboardYear(2023): colors.merging([.cci: .statusOnly]) { $1 },
        DashboardYear(2024): colors.merging([.science: .figuresOnly]) { $1 },
      ])
  }()

  /// Files of state indicators and local indicators in text.
  static let texts: [String] = [
    "2017/statewide", "2018/monterey", "2018/statewide", "2018/school-colors/2017", "2018/school-colors/2018",
    "2019/excerpts", "2022/monterey", "2023/monterey", "2024/monterey",
  ].flatMap { folder in
    ((try? FileManager.default.contentsOfDirectory(atPath: Repository.cde(folder))) ?? []).sorted().filter {
      $0.hasSuffix(".txt") && (Repository.cde(folder) + "/" + $0).utf8.count > 0
    }.map { "\(folder)/\($0)" }
  }

  @Test func `there are files to read`() { #expect(Self.texts.count >= 50) }

  @Test(arguments: texts) func `a text file is what its name says, and every row of it is read`(file: String)
    async throws
  {
    let path = Repository.cde(file)
    // In debug a large file takes seconds; a part of it up to a line's end shows the same.
    let limit = 300_000
    var data = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
    let scratch = try Scratch()
    var source = path
    if data.count > limit {
      data = data.prefix(limit)
      let end = try #require(data.lastIndex(of: 10))
      source = try scratch.write(URL(filePath: path).lastPathComponent, Array(data.prefix(through: end)))
      data = data.prefix(through: end)
    }
    let outcome = await Outcome([source], Self.request)
    #expect(outcome.faults.isEmpty, "\(outcome.faults.prefix(3).map(\.sentence))")
    let entry = try #require(outcome.catalog.entries.first)
    let name = FileName(path: path)
    if name.isGradeEleven {
      #expect(entry.kind == .setAside(.gradeElevenAcademic))
    } else if name.isFiveYear {
      #expect(entry.kind == .setAside(.graduationWithoutLevels))
    } else {
      let year = try #require(name.year)
      let local = FileKind.localIndicators(year)
      #expect(entry.kind == (name.indicator.map { .stateIndicator($0, year) } ?? local))
      let lines = data.reduce(0) { $0 + ($1 == 10 ? 1 : 0) } + (data.last == 10 ? 0 : 1)
      #expect(outcome.reading.files.first?.rows == lines - 1)
    }
  }

  @Test(arguments: [
    ("2017/official/assistancestatus2017.csv", 2017, 936), ("2018/official/assistancestatus18.xlsx", 2018, 993),
    ("2019/official/assistancestatus19-rev.xlsx", 2019, 997), ("2022/official/assistancestatus22.xlsx", 2022, 993),
    ("2023/official/assistancestatus23.xlsx", 2023, 991),
  ])
  func `an LCFF list is read row by row`(file: String, year: Int, rows: Int) async throws {
    let outcome = await Outcome([Repository.cde(file)])
    #expect(outcome.faults.isEmpty, "\(outcome.faults.prefix(3).map(\.sentence))")
    let list = try #require(outcome.reading.data.lcffList(DashboardYear(year)))
    #expect(list.rows.count == rows)
    #expect(list.studentGroups.count == 13)
    #expect(list.rows.contains { !$0.groups.isEmpty })
    #expect(list.rows.contains { $0.statuses[list.year]?.isDifferentiated == true })
  }

  @Test(arguments: [("2023", "9", 58), ("2023", "10", 58), ("2024", "9", 58), ("2024", "10", 58)])
  func `a workbook of local indicators is read row by row`(year: String, priority: String, rows: Int) async throws {
    let outcome = await Outcome([Repository.cde("\(year)/statewide/Pr\(priority)\(year).xlsx")])
    #expect(outcome.faults.isEmpty)
    #expect(outcome.reading.files.map(\.rows) == [rows])
    #expect(outcome.catalog.entries.map(\.kind) == [.localIndicators(DashboardYear(try #require(Int(year))))])
  }

  @Test func `Monterey's county office, districts and charters are told apart`() async throws {
    let outcome = await Outcome([Repository.cde("2024/monterey")], Self.request)
    #expect(outcome.faults.isEmpty)
    let kinds = outcome.dashboard(2024).entities.map(\.kind)
    #expect(kinds.filter { $0 == .countyOffice }.count == 1)
    #expect(kinds.filter { $0 == .charter }.count == 8)
    #expect(kinds.filter { $0 == .district }.count >= 23)
    #expect(!kinds.contains(.state))
  }

  @Test func `CDE's binary workbook is refused in clear words`() async throws {
    let fault = try #require(await Outcome([Repository.cde("2017/official/assistance-status.xls")]).faults.first)
    #expect(fault.kind == .oldWorkbook)
    #expect(fault.sentence.contains("save it as .xlsx or .csv"))
  }
}
