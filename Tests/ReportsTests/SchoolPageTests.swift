import Criteria
import DashboardModel
import Dashboards
import Eligibility
import TestSupport
import Testing

@testable import Reports

@Suite("The page of reasons of a school")
struct SchoolPageTests {
  /// A school's sections in order: the steps first, then the school as a whole, then the groups.
  @Test(
    "CDE's steps come first, one by one, with their answers",
    arguments: [
      (
        2023, "Laurel", "CSI Grad: met: (55 + 57 + 60) of (88 + 90 + 95) is 63.0%, below 68.0%. Asked: The school"
      ),
      (2023, "Madroño", "CSI Grad: not met: (51 + 50 + 52) of"),
      (2023, "Álamo", "CSI Low Perform: met. Asked: The school as a whole fits"),
      (2023, "Granado", "CSI Low Perform: not met. Asked: The school as a whole fits a color pattern of the year and"),
      (2023, "Ibis", "ATSI: met. Asked: One student group fits a color pattern of the year on each of the two latest"),
      (2025, "Sauce", "TSI: met. Asked: The school was not ATSI before and one student group fits a color pattern"),
      (2023, "Tejo", "CSI Low Perform: cannot be determined. Asked: The school as a whole fits a color pattern"),
    ])
  func steps(year: Int, name: String, words: String) async throws {
    let page = try await ReportScene(.essa, year).explain(name)
    let steps = page.section("CDE's steps")
    #expect(page.headings.first == "CDE's steps")
    #expect(steps.line.contains(words))
  }

  @Test("exactly the limit is not below it")
  func limit() async throws {
    let steps = try await ReportScene(.essa, 2023).explain("Madroño").section("CDE's steps").line
    #expect(steps.contains("is 68.0%, not below 68.0%."))
  }

  @Test("a group is told with its years, and the indicators that count")
  func groups() async throws {
    let groups = try await ReportScene(.essa, 2023).explain("Ibis").section("Student groups").items
    #expect(groups.first?.lead == "English Learners (EL):")
    #expect(groups.first?.text == "2023 met, 5 of 5 indicators Red [all-red]; 2022 met [all-lowest]")
    #expect(groups.contains { $0.text.hasSuffix("121 students); counts as Red") })
    #expect(
      groups.contains {
        $0.text.hasPrefix("2022 Mathematics: Very Low (") && $0.text.hasSuffix("counts in place of Red")
      })
  }

  /// Finding B7: of a school without files there were 268 lines of "file not given; not known".
  @Test("of a school without files nothing is told line by line that is not known")
  func withoutFiles() throws {
    var school = SmallSchool()
    school.files(2025, without: [.chronic, .graduation, .ela, .math, .elpi, .cci, .science])
    school.put(2025, .all, .suspension, Cell(color: .green, statusLevel: .best, students: 100))
    school.put(2025, .hi, .suspension, Cell(color: .green, statusLevel: .best, students: 100))
    let scene = try ReportScene(school.data, .essa, 2025)
    let page = try scene.page(#require(scene.engine.determine(SmallSchool.school, 2025)))
    #expect(page.text.split(separator: "\n").count <= 95, "\(page.text)")
    #expect(!page.line.contains("file not given"))
    let whole = page.section("The school as a whole").items
    #expect(
      whole.last?.text == "Not known, for want of a file: Chronic Absenteeism, Graduation Rate, English Language Arts, "
        + "Mathematics, English Learner Progress and College/Career")
    let groups = page.section("Student groups").items
    #expect(groups.filter { $0.lead.hasPrefix("Hispanic") }.count == 1)
    #expect(groups.last?.lead == "Not known, for want of a file:")
    #expect(groups.last?.text.contains("African American") == true)
    #expect(groups.last?.text.contains("Hispanic") == false)
  }

  @Test("a school of a year without colors is told by levels")
  func levels() async throws {
    let page = try await ReportScene(.essa, 2022).explain("Álamo")
    let words = [page.section("CDE's steps"), page.section("The school as a whole")].map(\.line).joined()
    #expect(words.contains("4 of 4 indicators at the lowest Status level [all-lowest]"))
    #expect(!words.contains("indicators Red"))
  }

  /// Finding B8: a level of too few students does not count, and that is said.
  @Test("an indicator that does not count for want of students says so with the number")
  func sizes() throws {
    var school = SmallSchool()
    school.files(2025)
    school.colors(2025, .all, [.red, .red, nil, .red, .yellow])
    school.put(2025, .all, .cci, Cell(statusLevel: .worst, students: 29, status: Tenths(35)))
    school.titleI(2025, true)
    let scene = try ReportScene(school.data, .essa, 2025)
    let page = try scene.page(#require(scene.engine.determine(SmallSchool.school, 2025)))
    #expect(
      page.section("The school as a whole").line.contains(
        "2025 College/Career: no color, fewer than 30 students (3.5%, 29 students); does not count"))
    #expect(page.section("At the two worst levels, with too few students to count").line.contains("College/Career"))
  }

  @Test("the status before, its source and the exit code")
  func before() async throws {
    let scene = try await ReportScene(.essa, 2024)
    #expect(
      try scene.explain("Quebrada").section("Before").items.map(\.text)
        == ["Status of 2023: ATSI (by CDE's list of 2023). Exit code: ATSIEXIT."])
    #expect(try scene.explain("Álamo").section("Before").line.contains("Exit code: NOEXIT."))
  }

  /// Finding B11: with CDE's list of the year given, the list's own status stood far below, or not at all.
  @Test("what CDE's list of the year says stands at the head, where it is not what is computed")
  func differs() async throws {
    var data = await DataFolder.sierraAzulWhole.value.data
    let ibis = try #require(data.dashboards[2023]?.entities.first { $0.name.hasPrefix("Ibis") })
    let place = try #require(data.essaLists.firstIndex { $0.year == 2023 })
    var row = ESSAListRow(cds: ibis.cds, place: SourcePlace(file: 0, line: 2))
    row.statuses = [2023: .csiLowPerform]
    data.essaLists[place] = ESSAList(
      year: 2023, studentGroups: [], rows: [row], roster: Roster(file: 0, entries: []))
    let scene = try ReportScene(data, .essa, 2023)
    let page = try scene.page(#require(scene.engine.determine(ibis, 2023)))
    let head = page.blocks.prefix { if case .heading = $0 { false } else { true } }
    #expect(head.contains(.paragraph("CDE's list of 2023 says CSI Low Perform.")))
  }

  @Test("the plans' needs are told for each plan, with level and color")
  func needs() async throws {
    let page = try await ReportScene(.essa, 2023).explain("Ibis")
    let spsa = page.section("For the School Plan for Student Achievement").items.map(\.text)
    let lcap = page.section("For the LCAP: every Red").items.map(\.text)
    #expect(spsa.contains { $0.hasPrefix("EL Suspension Rate: Status Very High, Red (6.5%") })
    #expect(spsa.contains { $0.hasPrefix("ALL Mathematics: Status Low, Yellow") })
    #expect(lcap.count == 5 && lcap.allSatisfy { $0.contains(": Red (") })
  }

  @Test("duties are told for the status at hand only")
  func duties() async throws {
    let scene = try await ReportScene(.essa, 2023)
    let csi = try scene.explain("Álamo").section("What follows").line
    #expect(csi.contains("Who writes the plan: The LEA, in partnership with the school"))
    #expect(csi.contains("Monitored by: The school, the LEA and the State"))
    let atsi = try scene.explain("Ibis").section("What follows").line
    #expect(atsi.contains("Who writes the plan: The school with its educational partners"))
    #expect(!atsi.contains("three CSI prompts"))
    #expect(try scene.explain("Sauce").section("What follows").blocks.isEmpty)
  }

  @Test("no rule is told twice among the sources of the summary")
  func rules() async throws {
    let scene = try await ReportScene(.essa, 2025)
    for determination in scene.determinations {
      let rules = try scene.page(determination).section("The rules and their sources").items.filter {
        $0.kind == .statement
      }
      let words = rules.map { $0.text.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? "" }
      #expect(Set(words).count == words.count, "\(determination.entity.name): \(words)")
    }
  }
}
