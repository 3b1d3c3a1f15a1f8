import Criteria
import DashboardModel
import Dashboards
import TestSupport
import Testing

@testable import Eligibility

/// Colors and Status levels of all student groups at once, and how many students a level needs.
@Suite struct SheetTests {
  /// The priorities of a group in 2022, when nobody had a color, by its level on chronic absenteeism.
  private func answer(_ cell: Cell, _ group: StudentGroup, _ kind: EntityKind) throws -> Answer {
    let lea = SmallBoard.lea(kind)
    var own = SmallBoard()
    own.giveAll(2022, lea)
    own.put(2022, lea, group, .chronic, cell)
    return own.data.record(lea).answers("p5-chronic-very-high", 2022)[group]
  }

  /// The groups at the worst level that count, of which schools and charter schools need more students than agencies.
  @Test(arguments: [
    (Int32(30), StudentGroup.sed, EntityKind.district, Answer.met), (29, .sed, .district, .notMet),
    (15, .fos, .district, .met), (14, .fos, .district, .notMet), (15, .hom, .countyOffice, .met),
    (15, .fos, .charter, .notMet), (29, .hom, .charter, .notMet), (30, .fos, .charter, .met),
    (15, .swd, .countyOffice, .notMet),
  ])
  func `a level counts with 30 students, at districts and county offices with 15 foster or homeless youth`(
    _ students: Int32, _ group: StudentGroup, _ kind: EntityKind, _ expected: Answer
  ) throws {
    #expect(try answer(Cell(statusLevel: .worst, students: students), group, kind) == expected)
    #expect(try answer(Cell(statusLevel: .secondWorst, students: students), group, kind) == .notMet)
  }

  @Test func `what the row says of its size goes before the count`() throws {
    for (isMet, students) in [(true, Int32(3)), (false, 300)] {
      let cell = Cell(statusLevel: .worst, meetsMinimumSize: isMet, students: students)
      #expect(try answer(cell, .sed, .district) == Answer(isMet))
    }
  }

  @Test func `a level of an unknown number of students is open, and asks for the number`() throws {
    let lea = SmallBoard.district
    var own = SmallBoard()
    own.giveAll(2022, lea)
    own.put(2022, lea, .sed, .chronic, Cell(statusLevel: .worst))
    own.put(2022, lea, .hi, .chronic, Cell(statusLevel: .best))
    own.put(2022, lea, .sed, .suspension, Cell(statusLevel: .worst, students: 100))
    let found = try own.determination(lea, 2022)
    #expect(found.group(.sed)?.met.digits == "6")
    #expect(found.group(.sed)?.undetermined.digits == "5")
    #expect(found.group(.sed)?.meets == .undetermined)
    #expect(found.group(.hi)?.meets == .notMet, "a level that would not count asks for nothing")
    #expect(found.status == nil)
    #expect(found.statusMissing == [.numberOfStudents(.chronic, 2022)])
  }

  /// Long-term English learners have the lower number from 2024 on, as the edition says in its words.
  @Test func `the lowered number is that of the edition, group by group`() throws {
    for (year, lowered) in [(DashboardYear(2023), false), (2024, true), (2025, true)] {
      let size = try Edition.of(year).minimumSize
      #expect(size.needed(.ltel, at: .district) == (lowered ? 15 : 30), "\(year)")
      #expect(size.needed(.ltel, at: .charter) == 30)
      #expect(size.words.contains("Long-Term English Learners") == lowered)
      #expect(size.support.note.contains("long-term English learners") == lowered)
    }
  }

  @Test func `a row without a color, or no row in a file that was given, has no color`() {
    let lea = SmallBoard.district
    var own = SmallBoard()
    own.give([.suspension, .ela], 2025, lea)
    own.put(2025, lea, .sed, .suspension, Cell(statusLevel: .worst, students: 20))
    own.put(2025, lea, .hi, .suspension, .orange)
    let sheet = own.data.record(lea).view(2025).sheet
    #expect(sheet.color(.suspension, ValueSet([.red] as [PerformanceColor])) == GroupAnswers(.notMet))
    #expect(sheet.color(.suspension, ValueSet([.red, .orange] as [PerformanceColor])).met == StudentGroupSet([.hi]))
    #expect(sheet.color(.ela, ValueSet([.red] as [PerformanceColor])) == GroupAnswers(.notMet))
    #expect(sheet.color(.math, ValueSet([.red] as [PerformanceColor])) == GroupAnswers(.undetermined))
    #expect(sheet.groups(colored: [.suspension, .ela], leveled: []) == GroupAnswers(met: StudentGroupSet([.hi])))
    #expect(sheet.groups(colored: [.suspension, .math], leveled: []).possible == .everything)
  }
}
