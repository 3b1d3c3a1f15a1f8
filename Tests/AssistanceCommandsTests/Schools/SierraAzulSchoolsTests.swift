import Criteria
import DashboardModel
import Eligibility
import Foundation
import TestSupport
import Testing

@testable import AssistanceCommands

@Suite struct SierraAzulSchoolsTests {
  private static let shared: Task<SchoolEngine, any Error> = Task {
    try await SchoolFiles.engine([Repository.fixture("sierra-azul")])
  }

  @Test(arguments: [2023, 2024, 2025])
  func `every school comes to what was expected by hand`(number: Int) async throws {
    let engine = try await Self.shared.value
    let expected = SchoolFiles.rows(
      try String(contentsOfFile: Repository.fixture("expected/essa-\(number).csv"), encoding: .utf8))
    let found = engine.determinations(DashboardYear(number))
    #expect(found.map(\.entity.cds.description) == expected.map { $0["cds"] })
    for (determination, row) in zip(found, expected) {
      let name = determination.entity.name
      #expect(determination.statusCode == row["status"], "\(name) \(number)")
      #expect(determination.qualifyingGroups.map(\.code).joined(separator: "+") == row["groups"], "\(name) \(number)")
    }
  }

  @Test func `the lists of Sierra Azul agree with the computation and with themselves`() async throws {
    let engine = try await Self.shared.value
    let verification = SchoolVerification.run(engine: engine, lists: engine.data.essaLists)
    #expect(verification.comparisons.map(\.year.number) == [2022, 2023])
    #expect(verification.comparisons.map(\.differences.count) == [0, 0])
    #expect(verification.comparisons.map(\.undetermined) == [7, 0])
    #expect(verification.checks.allSatisfy { $0.broken.isEmpty })
    #expect(!verification.hasFindings)
  }

  @Test(arguments: [
    ("59701100160101", 2023, "all-red"), ("59701100160119", 2023, "all-red-but-one"),
    ("59701280160127", 2023, "red-and-orange"), ("59701770160135", 2023, "majority-red"),
    ("59702190160150", 2023, "all-red"), ("59701280160143", 2023, ""), ("59701100160101", 2022, "all-lowest"),
    ("59701100160242", 2022, "all-lowest-but-one"),
  ])
  func `schools meet the patterns that they were made for`(code: String, number: Int, pattern: String) async throws {
    let engine = try await Self.shared.value
    let cds = try #require(CDSCode(code))
    let result = try #require(engine.pattern(cds, .all, DashboardYear(number)))
    #expect(result.pattern ?? "" == pattern)
    #expect(result.answer == Answer(!pattern.isEmpty))
  }

  @Test func `a school that no roster names is undetermined and says what is missing`() async throws {
    let engine = try await Self.shared.value
    let tejo = try #require(engine.schools(DashboardYear(2023)).first { $0.name == "Tejo Elementary" })
    let determination = try #require(engine.determine(tejo, DashboardYear(2023)))
    #expect(determination.possible == [.csiLowPerform, .noStatus])
    #expect(determination.missing == [.titleI(DashboardYear(2023))])
    let next = try #require(engine.determine(tejo, DashboardYear(2024)))
    #expect(next.missing == [.titleI(DashboardYear(2023)), .status(DashboardYear(2023))])
    // It stays what it was, be that CSI Low Perform or not.
    #expect(next.possible == [.csiLowPerform, .noStatus])
    #expect(next.exit == .noExit)
  }

  @Test func `without a file the answer is undetermined, never a pass`() async throws {
    let folder = Repository.fixture("sierra-azul")
    let engine = try await SchoolFiles.engine(
      ["\(folder)/roster.csv", "\(folder)/2022", "\(folder)/2023/essaassistance23.csv"]
        + ["ela", "math", "chronic", "grad", "cci", "elpi"].map { "\(folder)/2023/\($0)download2023.txt" })
    let determinations = engine.determinations(DashboardYear(2023))
    let open = determinations.filter { $0.status == nil }
    #expect(!open.isEmpty)
    for determination in open where determination.graduation?.answer == .notMet {
      #expect(determination.missing.contains(.stateIndicator(.suspension, DashboardYear(2023))))
    }
    // With suspension too, the ones that were determined stay so.
    let full = try await SchoolFiles.engine([folder])
    for determination in determinations where determination.status != nil {
      let again = try #require(full.determine(determination.entity, DashboardYear(2023)))
      #expect(again.status == determination.status, "\(determination.entity.name)")
    }
  }

  @Test func `the evidence of every cell says what the fast count says`() async throws {
    let engine = try await Self.shared.value
    for number in [2022, 2023, 2024, 2025] {
      let year = DashboardYear(number)
      let groups = [.all] + (engine.rules(year)?.studentGroups ?? [])
      for school in engine.schools(year) {
        for group in groups {
          let fast = try #require(engine.pattern(school.cds, group, year)).tally
          let parts = engine.evidence(school.cds, group, year).map(\.part)
          let slow = ColorTally(
            count: parts.filter { [.red, .orange, .other].contains($0) }.count,
            red: parts.filter { $0 == .red }.count, orange: parts.filter { $0 == .orange }.count,
            open: parts.filter { $0 == .unknown }.count)
          #expect(fast == slow, "\(school.name) \(group.code) \(year)")
        }
      }
    }
  }
}
