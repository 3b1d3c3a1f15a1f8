import Criteria
import DashboardModel
public import Eligibility

extension ReportTable {
  /// One line an LEA, in the columns of the contract.
  ///
  /// - Parameter determinations: In the order in which they are to be listed.
  /// - Returns: A table with a row a determination.
  public static func lcffEntities(_ determinations: [LCFFDetermination]) -> ReportTable {
    ReportTable(
      name: "LEAs",
      columns: [
        "year", "cds", "name", "county", "type", "status", "method1", "method2", "method3", "method4", "groups",
        "ec52072", "ec52071f", "missing",
      ],
      rows: determinations.map { determination in
        let entity = determination.entity
        let assessment = determination.assessment
        return [
          .number(determination.year.number), .code(entity.cds.description), .text(entity.name),
          .text(entity.county), .code(entity.kind.code), .code(determination.statusWords),
        ] + (1...4).map { .code(assessment.methods[$0]?.letter ?? "-") } + [
          .number(assessment.groupsMet.count), .code(clock(determination, .ec52072)),
          .code(clock(determination, .ec52071f)),
          .list(Missing.words(determination.missing), separator: "; "),
        ]
      })
  }

  private static func clock(_ determination: LCFFDetermination, _ name: ClockRule.Name) -> String {
    determination.clock(name)?.answer.letter ?? "-"
  }
}
