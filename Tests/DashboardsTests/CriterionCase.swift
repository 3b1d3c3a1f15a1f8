import Criteria
import DashboardModel

/// What is known from outside of one criterion: rows that meet it and rows next to them that do not.
struct CriterionCase {
  /// The student group to try; for a local indicator any.
  var group: StudentGroup = .sed
  /// The kind of LEA to try.
  var kind: EntityKind = .district
  /// Rows that meet it, each way of it.
  var meets: [[Indicator: Cell]] = []
  /// Rows that just do not.
  var misses: [[Indicator: Cell]] = []
  /// The priority of a local indicator.
  var local: LCFFPriority?

  private static let red = Cell(color: .red, students: 100)
  private static let orange = Cell(color: .orange, students: 100)
  private static let yellow = Cell(color: .yellow, students: 100)
  private static let worst = Cell(statusLevel: .worst, students: 30)
  private static let second = Cell(statusLevel: .secondWorst, students: 30)

  private static func red(_ indicator: Indicator, _ group: StudentGroup = .sed) -> CriterionCase {
    CriterionCase(group: group, meets: [[indicator: red]], misses: [[indicator: orange]])
  }

  private static func veryLow(_ indicator: Indicator, _ group: StudentGroup = .sed) -> CriterionCase {
    CriterionCase(group: group, meets: [[indicator: worst]], misses: [[indicator: second]])
  }

  private static func local(_ priority: LCFFPriority, _ kind: EntityKind = .district) -> CriterionCase {
    CriterionCase(kind: kind, local: priority)
  }

  /// The cases by the criteria's names; a criterion without one fails the test.
  static let all: [Rule.ID: CriterionCase] = [
    "p1-local": local(.basics), "p2-local": local(.standards), "p3-local": local(.familyEngagement),
    "p6-local": local(.schoolClimate), "p7-local": local(.broadCourse),
    "p9-local": local(.expelledPupils, .countyOffice), "p10-local": local(.fosterYouth, .countyOffice),
    "p4-ela-math-red": CriterionCase(
      meets: [[.ela: red, .math: red]], misses: [[.ela: red, .math: orange], [.ela: orange, .math: red]]),
    "p4-ela-math-red-orange": CriterionCase(
      meets: [[.ela: red, .math: orange], [.ela: orange, .math: red]],
      misses: [[.ela: orange, .math: orange], [.ela: red, .math: yellow], [.ela: yellow, .math: red]]),
    "p4-ela-math-very-low": CriterionCase(
      meets: [[.ela: worst, .math: worst]], misses: [[.ela: worst, .math: second], [.ela: second, .math: worst]]),
    "p4-elpi-red": red(.elpi, .el), "p4-elpi-very-low": veryLow(.elpi, .el),
    "p4-elpi-ltel-red-orange": CriterionCase(
      group: .ltel, meets: [[.elpi: red], [.elpi: orange]], misses: [[.elpi: yellow]]),
    "p5-graduation-red": red(.graduation), "p5-graduation-very-low": veryLow(.graduation),
    "p5-chronic-red": red(.chronic), "p5-chronic-very-high": veryLow(.chronic),
    "p6-suspension-red": red(.suspension), "p6-suspension-very-high": veryLow(.suspension),
    "p8-cci-red": red(.cci), "p8-cci-very-low": veryLow(.cci),
    "p4-ela-red-3": red(.ela), "p4-math-red-3": red(.math),
    "p4-elpi-red-orange-3": CriterionCase(
      group: .ltel, meets: [[.elpi: red], [.elpi: orange]], misses: [[.elpi: yellow]]),
    "p5-graduation-red-3": red(.graduation, .all), "p5-chronic-red-3": red(.chronic),
    "p6-suspension-red-3": red(.suspension), "p8-cci-red-3": red(.cci),
  ]
}
