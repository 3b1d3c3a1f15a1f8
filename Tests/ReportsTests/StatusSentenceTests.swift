import Criteria
import DashboardModel
import Dashboards
import Eligibility
import TestSupport
import Testing

@testable import Reports

@Suite("The status in a sentence")
struct StatusSentenceTests {
  private func sentence(_ scene: ReportScene, _ name: String) throws -> String {
    StatusSentence(determination: try scene.determination(name), program: try scene.program).text
  }

  /// What stands behind the name.
  @Test(
    "an LEA's status says what brings it in, with the rule's own numbers",
    arguments: [
      (2022, "Hacienda Vieja Elementary", "is in General Assistance: it does not meet the 2022 criteria."),
      (
        2022, "Arroyo Seco Unified",
        "is eligible for Differentiated Assistance: the student group Students with Disabilities meets the criteria of "
          + "two or more priorities with state indicators."
      ),
      (
        2023, "Granito Joint Unified",
        "is eligible for Differentiated Assistance, Year 1: the LEA meets Priorities 1 and 3 with its local indicators."
      ),
      (
        2024, "Granito Joint Unified",
        "is in Differentiated Assistance, Year 2: it met the criteria of 2023, which gives two years of assistance, and "
          + "does not meet those of 2024."
      ),
      (
        2025, "Sierra Azul County Office",
        "is eligible for Differentiated Assistance, Year 1: the student groups Foster Youth and Hispanic meet the "
          + "criteria of two or more priorities with state indicators; the LEA meets Priorities 9 and 10 with its local "
          + "indicators."
      ),
      (
        2025, "Cumbre K-12 Charter",
        "is eligible for Differentiated Assistance: the student group Students with Disabilities meets the criteria of "
          + "two or more priorities with state or local indicators on each of the two latest Dashboards."
      ),
      (
        2025, "Encuentro Charter High",
        "is in General Assistance: it met the criteria of 2025, and what is asked for is that one student group meets "
          + "the criteria of two or more priorities with state or local indicators on each of the two latest Dashboards."
      ),
      (
        2023, "Cumbre K-12 Charter",
        "is in General Assistance: it met the criteria of none of the years that count, 2022 and 2023."
      ),
    ])
  func agencies(year: Int, name: String, words: String) async throws {
    let text = try await sentence(ReportScene(.lcff, year), name)
    #expect(text.contains(words))
    #expect(text.hasPrefix(name))
  }

  /// Finding B2: the sentence of method 3 named neither the group nor the indicator.
  @Test(
    "method 3 names the group, its priority, and the priority of the LEA",
    arguments: [
      (2025, "Granito Joint Unified", "Students with Disabilities", 6, 2),
      (2023, "Hacienda Vieja Elementary", "Socioeconomically Disadvantaged", 5, 6),
    ])
  func method3(year: Int, name: String, group: String, state: Int, local: Int) async throws {
    let text = try await sentence(ReportScene(.lcff, year), name)
    #expect(
      text == "\(name) is eligible for Differentiated Assistance, Year 1: the student group \(group) meets Priority "
        + "\(state) with state indicators, and the LEA Priority \(local) with its local indicators.")
  }

  @Test(
    "a school's status says by what, in the year's own terms",
    arguments: [
      (
        2022, "Álamo Elementary",
        "is CSI Low Perform on the 2022 Dashboard: all indicators are at the lowest Status level (4 of 4 indicators at "
          + "the lowest Status level)."
      ),
      (
        2023, "Barranca Elementary",
        "is CSI Low Perform on the 2023 Dashboard: all indicators but one are Red (3 of 4 indicators Red)."
      ),
      (2023, "Laurel High", "is CSI Grad on the 2023 Dashboard: its graduation rate is below 68.0%."),
      (2024, "Barranca Elementary", "is TSI on the 2024 Dashboard, by the student group Students with Disabilities."),
      (2025, "Sauce Elementary", "is TSI on the 2025 Dashboard, by the student group African American."),
      (2025, "Sauce Elementary", "is TSI on the 2025 Dashboard"),
      (2025, "Ibis Elementary", "is not identified on the 2025 Dashboard (No Status)."),
    ])
  func schools(year: Int, name: String, words: String) async throws {
    let text = try await sentence(ReportScene(.essa, year), name)
    #expect(text.hasPrefix("\(name) \(words)"), "\(text)")
  }

  @Test("an open status says what it may be and what would settle it")
  func open() async throws {
    let tejo = try await sentence(ReportScene(.essa, 2023), "Tejo")
    #expect(
      tejo == "The status of Tejo Elementary on the 2023 Dashboard cannot be determined: it may be CSI Low Perform or "
        + "No Status. What would settle it: Title I of 2022-23 (roster or CDE's ESSA list).")
    let kestrel = try await sentence(ReportScene(.lcff, 2026), "Kestrel")
    #expect(
      kestrel.contains(
        "it may be Differentiated Assistance, Year 1; Differentiated Assistance, Year 2; or General Assistance. What "
          + "would settle it: chronicdownload2026.txt; "))
    #expect(kestrel.hasSuffix(". Whether the two years of an identification of the year before go on is not known."))
  }

  /// Finding B1: a charter school under the rule of 2026 was "No LEA of the files".
  @Test("a charter school under the rule of 2026 is undetermined, and the reason is said")
  func charterOf2026() async throws {
    let scene = try await ReportScene(.lcff, 2026)
    #expect(
      try sentence(scene, "Cumbre")
        == "The status of Cumbre K-12 Charter on the 2026 Dashboard cannot be determined: it may be Differentiated "
        + "Assistance or General Assistance. What becomes of charter schools under the rule of 2026 is not known.")
    let charters = scene.determinations.filter { $0.entity.kind == .charter }
    #expect(charters.count == 6)
    #expect(charters.allSatisfy { $0.status == nil && !$0.missing.isEmpty })
  }

  /// Finding B11: a school of which only CDE's list was given was Undetermined, and the list's status stood far below.
  @Test("a school that only CDE's list tells of has the list's status first")
  func list() throws {
    var school = SmallSchool()
    school.list(2023, .atsi, groups: [.el])
    let scene = try ReportScene(school.data, .essa, 2023)
    let determination = try #require(scene.engine.determine(SmallSchool.school, 2023))
    let text = StatusSentence(determination: determination, program: try scene.program).text
    #expect(text.hasPrefix("By CDE's list of 2023, Álamo Elementary is ATSI"))
    let page = try scene.page(determination)
    #expect(page.text.split(separator: "\n").prefix(4).contains { $0.hasPrefix("By CDE's list of 2023") })
    let row = try #require(TableRow(ReportTable.schools([determination]), "59701100160101"))
    #expect(row["status"] == "ATSI")
    #expect(row["source"] == "list")
  }

  @Test("an LEA that only CDE's list tells of is read off the list, and that is said")
  func listOfAgencies() throws {
    var data = DashboardData()
    data.lcffLists = [SmallList.make(2023, [(SmallBoard.district, [.el: "A"])])]
    let scene = try ReportScene(data, .lcff, 2023)
    let page = try scene.explain("LEA 5970110")
    #expect(page.line.contains("is eligible for Differentiated Assistance, Year 1"))
    #expect(page.section("Why").line.contains("English Learners (EL): Priority"))
    #expect(page.section("To be careful about").line.contains("read off CDE's list"))
  }
}
