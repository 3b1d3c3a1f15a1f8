import Criteria
import DashboardFiles
import DashboardModel
import Dashboards
import Eligibility
import Foundation
import Reports
import TestSupport
import Testing

/// Every open answer says what would settle it, whatever was given.
@Suite("Open answers")
struct OpenAnswersTests {
  /// What the county's folder holds.
  private static let parts: [String] = ["2018", "2019", "2021", "2022", "2023", "2024", "2025", "roster.csv"]

  /// An engine over some parts of the county's folder.
  private static func engine(_ program: Program.Name, _ parts: [String]) async -> Engine {
    let catalog = await Catalog(parts.map { Repository.fixture("sierra-azul/\($0)") })
    let request = ReadingRequest(
      levels: program == .lcff ? .localEducationalAgencies : .schools, publications: Dashboards.publications)
    return Engine(program, editions: Dashboards.all, data: await Reading(catalog, request).data)
  }

  /// The rows that the screen writes of every year, by entity and by group.
  private static func rows(_ engine: Engine) -> [[String: String]] {
    Dashboards.all.map(\.year).flatMap { year -> [[String: String]] in
      let determinations = engine.determinations(year)
      let groups = engine.groupDeterminations(year, of: determinations.map(\.entity))
      let tables =
        engine.program == .lcff
        ? [ReportTable.agencies(determinations), .agencyGroups(groups)]
        : [.schools(determinations), .schoolGroups(groups)]
      return tables.flatMap { CommaTable(String(decoding: CSVFormat.bytes($0), as: UTF8.self)).rows }
    }
  }

  @Test(
    "no row of any year has a ? or is Undetermined without what would settle it, all files given or a year without",
    arguments: Program.Name.allCases, [""] + parts)
  func missing(program: Program.Name, left: String) async {
    let rows = Self.rows(await Self.engine(program, Self.parts.filter { $0 != left }))
    #expect(rows.count > 100)
    for row in rows {
      let isOpen = row.contains { $0.key != "missing" && ($0.value == "?" || $0.value == "Undetermined") }
      if isOpen, row["missing"]?.isEmpty != false { Issue.record("\(row)") }
    }
  }

  @Test("a file that was given is never asked for", arguments: Program.Name.allCases)
  func given(program: Program.Name) async {
    let folder = Repository.fixture("sierra-azul")
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let names = Set(paths.compactMap { $0.split(separator: "/").last }.map(String.init))
    for row in Self.rows(await Self.engine(program, Self.parts)) {
      for thing in (row["missing"] ?? "").components(separatedBy: "; ") {
        #expect(!names.contains(thing), "\(row["cds"] ?? ""): \(thing)")
      }
    }
  }
}
