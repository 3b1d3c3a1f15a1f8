import Criteria
import DashboardModel
public import Eligibility

extension ReportTable {
  /// One line a school, in the columns of the contract.
  ///
  /// - Parameter determinations: In the order in which they are to be listed.
  /// - Returns: A table with a row a determination.
  public static func schools(_ determinations: [Determination]) -> ReportTable {
    ReportTable(
      name: "Schools",
      columns: [
        "year", "cds", "name", "district", "county", "status", "exit", "pattern", "groups", "missing", "source",
        "marks",
      ],
      rows: determinations.map { determination in
        let entity = determination.entity
        return [
          .number(determination.year.number), .code(entity.cds.description), .text(entity.name),
          .text(entity.districtName), .text(entity.county), .code(determination.statusCode),
          .code(determination.exitCode), .code(determination.schoolwide?.pattern ?? ""),
          .list(determination.qualifyingGroups.map(\.code), separator: "+"),
        ] + ending(.init(determination), determination.missing)
      })
  }

  /// One line for every school and student group that fits a pattern this year, or may.
  ///
  /// - Parameter determinations: In the order in which they are to be listed.
  /// - Returns: A table in the columns of the contract.
  public static func schoolGroups(_ determinations: [GroupDetermination]) -> ReportTable {
    ReportTable(
      name: "Student groups",
      columns: ["year", "cds", "group", "meets", "pattern", "prior_pattern", "missing", "source", "marks"],
      rows: determinations.flatMap { determination in
        shownGroups(determination.groups, determination.program).map { group in
          [
            .number(determination.year.number), .code(determination.entity.cds.description),
            .code(group.group.code), .code(group.meets.letter), .code(group.pattern?.pattern ?? ""),
            .list(group.earlier.map { $0.pattern ?? $0.year.answer.letter }, separator: "+"),
          ] + ending(.init(group, of: determination), determination.missing[group.group] ?? [])
        }
      })
  }
}
