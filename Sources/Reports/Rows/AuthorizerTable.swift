import Criteria
import DashboardModel
public import Eligibility

extension ReportTable {
  /// An authorizer's sheet: its charter schools with both years side by side, and both readings of the rule.
  ///
  /// - Parameters:
  ///   - determinations: Charter schools, in the order in which they are to be listed.
  ///   - history: The history that they were made from.
  /// - Returns: A table with a row a charter school.
  public static func authorizer(_ determinations: [LCFFDetermination], history: History) -> ReportTable {
    ReportTable(
      name: "Charter schools",
      columns: [
        "year", "cds", "name", "authorizer", "prioryear", "priorgroups", "meets_prior", "currentgroups",
        "meets_current", "same_group", "any_group", "groups_both", "status", "missing",
      ],
      rows: determinations.map { determination in
        let cds = determination.entity.cds
        let charter = determination.charter
        let prior = charter?.years.dropLast().last
        let before = prior.flatMap { history.assessment(cds, .charter, $0.year) }
        return [
          .number(determination.year.number), .code(cds.description), .text(determination.entity.name),
          .text(determination.entity.districtName), .code(prior?.year.description ?? "-"),
          .list(groups(before), separator: " "), .code(prior?.answer.letter ?? "-"),
          .list(groups(determination.assessment), separator: " "), .code(determination.assessment.meets.letter),
          .code(charter?.sameGroup.letter ?? "-"), .code(charter?.anyGroup.letter ?? "-"),
          .list(charter?.groups.map(\.code) ?? [], separator: "+"), .code(determination.statusWords),
          .list(Missing.words(determination.missing), separator: "; "),
        ]
      })
  }

  private static func groups(_ assessment: Assessment?) -> [String] {
    (assessment?.groups ?? []).filter { !$0.met.isEmpty }.map { "\($0.group.code):\($0.met.digits)" }
  }
}
