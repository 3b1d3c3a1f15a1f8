import Criteria
import DashboardModel
import Dashboards
import Testing

/// Every number of every edition in one table: what it is, in which years, and what it asks.
///
/// `3 of 4: group` is `group` on three of the four latest Dashboards; `[charters: …]` is the other way to read an
/// open question; `D` is a district, `COE` a county office. A changed rule needs a changed line, which CDE's page has to
/// bear out.
private let numbers: String = """
  # What CDE published, and how many students a level needs
  students with a level    2017-23           30; 15 for FOS HOM of D COE
  students with a level    2024-26           30; 15 for FOS HOM LTEL of D COE
  CHRO published           2017              none
  CHRO published           2018-19, 2023-26  colors
  CHRO published           2022              statusOnly
  SUSP published           2017-19, 2023-26  colors
  SUSP published           2022              statusOnly
  GRAD published           2017-19, 2023-26  colors
  GRAD published           2022              statusOnly
  ELA published            2017-19, 2023-26  colors
  ELA published            2022              statusOnly
  MATH published           2017-19, 2023-26  colors
  MATH published           2022              statusOnly
  ELPI published           2017, 2023-26     colors
  ELPI published           2018              figuresOnly
  ELPI published           2019-22           statusOnly
  CCI published            2017, 2023        statusOnly
  CCI published            2018-19, 2024-26  colors
  CCI published            2022              none
  SCIENCE published        2017-23           none
  SCIENCE published        2024              figuresOnly
  SCIENCE published        2025-26           colors
  # LCFF: who and which groups
  LCFF judges              2017              D charter
  LCFF judges              2018-26           D COE charter
  LCFF groups              2017-23           AA AI AS EL FI FOS HI HOM PI SED SWD TOM WH
  LCFF groups              2024-25           AA AI AS EL FI FOS HI HOM LTEL PI SED SWD TOM WH
  LCFF groups              2026              ALL AA AI AS EL FI FOS HI HOM LTEL PI SED SWD TOM WH
  LCFF otherwise           2017-26           General Assistance
  # LCFF: criteria
  p1-local                 2018              (P1 not met 2 years or 2 of 2: P1 not met/not met 2 years)
  p1-local                 2019, 2023-25     P1 not met 2 years
  p2-local                 2018              (P2 not met 2 years or 2 of 2: P2 not met/not met 2 years)
  p2-local                 2019, 2023-25     P2 not met 2 years
  p3-local                 2018              (P3 not met 2 years or 2 of 2: P3 not met/not met 2 years)
  p3-local                 2019, 2023-25     P3 not met 2 years
  p4-ela-math-red          2017-19, 2023-24  (ELA Red and MATH Red)
  p4-ela-math-red          2025              (ELA Red and MATH Red), not LTEL
  p4-ela-math-red-orange   2017-19, 2023-24  ((ELA Red and MATH Orange) or (ELA Orange and MATH Red))
  p4-ela-math-red-orange   2025              ((ELA Red and MATH Orange) or (ELA Orange and MATH Red)), not LTEL
  p4-elpi-red              2017, 2023, 2025  ELPI Red, only EL
  p4-elpi-red              2024              ELPI Red, only EL LTEL
  p4-elpi-very-low         2019-22           ELPI level Very Low, only EL
  p4-ela-math-very-low     2022              (ELA level Very Low and MATH level Very Low)
  p4-elpi-ltel-red-orange  2025              ELPI Red/Orange, only LTEL
  p4-ela-red-3             2026              3 of 3: ELA Red
  p4-math-red-3            2026              3 of 3: MATH Red
  p4-elpi-red-orange-3     2026              3 of 3: ELPI Red/Orange, only EL LTEL
  p5-graduation-red        2017-19, 2023-25  GRAD Red
  p5-chronic-red           2018-19, 2023-25  CHRO Red
  p5-graduation-very-low   2022              GRAD level Very Low
  p5-chronic-very-high     2022              CHRO level Very High
  p5-graduation-red-3      2026              3 of 3: GRAD Red
  p5-chronic-red-3         2026              3 of 3: CHRO Red
  p6-suspension-red        2017-19, 2023-25  SUSP Red
  p6-local                 2018              (P6 not met 2 years or 2 of 2: P6 not met/not met 2 years)
  p6-local                 2019, 2023-25     P6 not met 2 years
  p6-suspension-very-high  2022              SUSP level Very High
  p6-suspension-red-3      2026              3 of 3: SUSP Red
  p7-local                 2018-19, 2023-25  P7 not met 2 years
  p8-cci-red               2018-19, 2024-25  CCI Red
  p8-cci-very-low          2023              CCI level Very Low
  p8-cci-red-3             2026              3 of 3: CCI Red
  p9-local                 2018              (P9 not met 2 years or 2 of 2: P9 not met/not met 2 years) (COE)
  p9-local                 2019, 2023-25     P9 not met 2 years (COE)
  p10-local                2018              (P10 not met 2 years or 2 of 2: P10 not met/not met 2 years) (COE)
  p10-local                2019, 2023-25     P10 not met 2 years (COE)
  # LCFF: what a group needs, and methods
  group                    2017-25           2 priorities, state
  group                    2026              2 criteria
  one-priority             2017-25           1 priority, state
  group-with-local         2017-25           2 priorities, both
  group-with-known-local   2017-25           2 priorities, bothWhereKnown
  method 1                 2017-26           1 group: group
  method 2                 2018-19, 2023-25  2 priorities, local
  state-and-local          2018-19, 2023-25  1 group: 2 priorities, mixed
  method 3                 2018-19, 2023-25  state-and-local, none of method1 method2
  method 4                 2024-25           on the list calpads (D COE)
  criteria                 2017, 2022, 2026  (method1)
  criteria                 2018-19, 2023     (method1 or method2 or state-and-local)
  criteria                 2024-25           (method1 or method2 or state-and-local or method4)
  # LCFF: several years
  EC 52072                 2022-25           3 or all groups: 3 of 4: group [local-ratings: group-with-known-local] (D COE)
  EC 52071(f)              2023-25           1 group: 3 of 3: group [local-ratings: group-with-known-local] (D)
  EC 52064(e)(5)           2019-25           1 group: 3 of 3: group [local-ratings: group-with-known-local] (D COE)
  EC 47607.3               2023-25           3 or all groups: 3 of 4: group [charter-priorities: one-priority] (charter)
  # LCFF: statuses
  1 DA                     2017              criteria (D)
  1 DA                     2018-22           criteria (D COE)
  2 DA                     2019              3 or all groups: 3 of 4: group [charter-priorities: one-priority] (charter)
  1 DA, Year 1             2023-26           criteria (D COE)
  2 DA                     2023              1 group: 2 of 2: group-with-local [charters: 2 of 2: criteria] (charter)
  2 DA, Year 2             2024-25           1 of 2: criteria (D COE)
  3 DA                     2024-25           1 group: 2 of 2: group-with-local [charters: 2 of 2: criteria] (charter)
  2 DA, Year 2             2026              (1 of 2: criteria and not settled) (D COE)
  3 DA                     2026              not settled (charter)
  how long                 2023-25           At least two years following the identification
  how long                 2026              Three years following the identification, as announced
  # ESSA: who and which groups
  ESSA judges              2017-26           school charter
  ESSA groups              2017-26           AA AI AS EL FI FOS HI HOM PI SED SWD TOM WH
  ESSA otherwise           2017-19           General Assistance
  ESSA otherwise           2022-26           No Status
  status before            2019              of 2018
  status before            2022              of 2021
  status before            2023              of 2022
  status before            2024              of 2023
  status before            2025              of 2024
  status before            2026              of 2025
  # ESSA: color patterns
  all-red                  2017-19, 2023-26  all Red
  all-red-but-one          2017-19, 2023-26  all but one Red
  red-and-orange           2017-19           Red and Orange, one Red
  majority-red             2017-19, 2023-26  more than half Red of 5 or more
  all-lowest               2022              all Red, lowest level as Red
  all-lowest-but-one       2022              all but one Red, lowest level as Red
  indicators in a pattern  2017-26           1 schoolwide, 2 for a group
  CHRO in patterns         2018-19, 2023-26  color
  CHRO in patterns         2022              lowest level, others counted
  SUSP in patterns         2017-19, 2023-26  color
  SUSP in patterns         2022              lowest level, others counted
  GRAD in patterns         2017-19, 2023-26  color
  GRAD in patterns         2022              lowest level, others counted
  ELA in patterns          2017-19, 2023-26  color
  ELA in patterns          2022              lowest level, others counted
  MATH in patterns         2017-19, 2023-26  color
  MATH in patterns         2022              lowest level, others counted
  ELPI in patterns         2017, 2023-26     color, only EL
  ELPI in patterns         2019-22           lowest level, others counted, only EL
  CCI in patterns          2018-19, 2024-26  color
  CCI in patterns          2023              lowest level, others ignored
  # ESSA: rules
  pattern                  2017-26           a pattern
  schoolwide               2018-26           schoolwide pattern
  student-groups           2018-19, 2023-26  1 group: 2 of 2: pattern
  student-groups           2022              1 group: pattern
  graduation               2018              below 67.0%, 2 columns, each 30 students
  graduation               2019              below 68.0%, 2 columns, each 30 students
  graduation               2022-26           below 68.0%, 3 years, each 30 students
  # ESSA: statuses
  1 CSI Grad               2018-23, 2026     graduation (school charter)
  1 CSI Grad               2024-25           (was CSI Grad and graduation) (school charter)
  2 CSI Low Perform        2018              (schoolwide and Title I 2017-18) (school charter)
  2 CSI Low Perform        2019              (schoolwide and (Title I 2018-19 or was CSI Low Perform)) (school charter)
  2 CSI Low Perform        2022              (schoolwide and (Title I 2021-22 or was CSI Low Perform)) (school charter)
  2 CSI Low Perform        2023              (schoolwide and (Title I 2022-23 or was CSI Low Perform)) (school charter)
  2 CSI Low Perform        2024-25           (was CSI Low Perform and schoolwide) (school charter)
  2 CSI Low Perform        2026              (schoolwide and (Title I 2025-26 or was CSI Low Perform)) (school charter)
  3 ATSI                   2018-23, 2026     student-groups (school charter)
  3 ATSI                   2024-25           (was ATSI and student-groups) (school charter)
  4 TSI                    2024-25           (was not ATSI and student-groups) (school charter)
  small DASS               2018-26           fewer than 100 students
  """

@Suite struct EditionNumbersTests {
  private struct Row {
    let line: RuleNotation.Line
    let years: [Int]
  }

  private static let rows: [Row] = numbers.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
    let cells = line.split(separator: /\ \ +/).map(String.init)
    return Row(line: RuleNotation.Line(cells[0], cells[2]), years: years(cells[1]))
  }

  /// The years of `2017-19, 2023`: those with an edition.
  private static func years(_ text: String) -> [Int] {
    text.split(separator: ", ").flatMap { part -> [Int] in
      let ends = part.split(separator: "-").compactMap { Int($0) }.map { $0 < 100 ? 2000 + $0 : $0 }
      guard let first = ends.first, let last = ends.last else { return [] }
      return Dashboards.all.map(\.year.number).filter { (first...last).contains($0) }
    }
  }

  @Test(arguments: Dashboards.all) func `the numbers of an edition are those of the table`(_ edition: Edition) {
    let year = edition.year.number
    let expected = Self.rows.filter { $0.years.contains(year) }.map(\.line)
    let lines = RuleNotation.lines(edition)
    #expect(Set(lines).count == lines.count, "a line tells one rule")
    for line in lines where !expected.contains(line) {
      Issue.record("\(year) is not in the table: \(line.what): \(line.asks)")
    }
    for line in expected where !lines.contains(line) {
      Issue.record("\(year) is only in the table: \(line.what): \(line.asks)")
    }
  }

  @Test func `every line of the table is of some year, and none stands twice`() {
    #expect(Self.rows.count > 100)
    #expect(Set(Self.rows.map(\.line)).count == Self.rows.count)
    for row in Self.rows { #expect(!row.years.isEmpty, "\(row.line.what)") }
  }
}
