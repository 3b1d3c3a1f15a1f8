import Criteria
import DashboardModel
public import Eligibility

extension ReportTable {
  /// One line an LEA, in the columns of the contract.
  ///
  /// - Parameter determinations: In the order in which they are to be listed.
  /// - Returns: A table with a row a determination.
  public static func agencies(_ determinations: [Determination]) -> ReportTable {
    ReportTable(
      name: "LEAs",
      columns: [
        "year", "cds", "name", "county", "type", "status", "method1", "method2", "method3", "method4", "groups",
        "ec52072", "ec52071f", "missing", "source", "marks", "met", "ec47607",
      ],
      rows: determinations.map { determination in
        let entity = determination.entity
        var row: [Value] = [
          .number(determination.year.number), .code(entity.cds.description), .text(entity.name),
          .text(entity.county), .code(entity.kind.code), .code(determination.statusCode),
        ]
        row += (1...4).map { .code(determination.methods[$0]?.letter ?? "-") }
        row += [
          .number(determination.groupsMet.count), several(determination, .ec52072), several(determination, .ec52071f),
        ]
        row += ending(.init(determination), determination.missing)
        row += [.list(determination.reasons.map(\.code), separator: "; "), several(determination, .ec47607)]
        return row
      })
  }

  private static func several(_ determination: Determination, _ id: Rule.ID) -> Value {
    .code(determination.severalYears(id)?.answer.letter ?? "-")
  }

  /// The columns that every table of determinations ends with: `missing`, `source` and `marks`.
  static func ending(_ row: Wording.RowMarks, _ missing: [Missing]) -> [Value] {
    [
      .list(Missing.words(missing), separator: "; "), .code(row.source.rawValue),
      .list(row.marks.names, separator: "+"),
    ]
  }

  /// One line for every LEA and student group with at least one state priority met or undetermined.
  ///
  /// - Parameter determinations: In the order in which they are to be listed.
  /// - Returns: A table in the columns of the contract.
  public static func agencyGroups(_ determinations: [GroupDetermination]) -> ReportTable {
    ReportTable(
      name: "Student groups",
      columns: [
        "year", "cds", "name", "county", "type", "group", "priorities", "meets", "criteria", "missing", "source",
        "marks",
      ],
      rows: determinations.flatMap { determination in
        shownGroups(determination.groups, determination.program).map { group in
          let entity = determination.entity
          return [
            .number(determination.year.number), .code(entity.cds.description), .text(entity.name),
            .text(entity.county), .code(entity.kind.code), .code(group.group.code), .code(group.met.digits),
            .code(group.meets.letter), .list(group.criteria.map(\.rawValue), separator: "+"),
          ] + ending(.init(group, of: determination), determination.missing[group.group] ?? [])
        }
      })
  }

  /// The groups that a table by group shows: those that meet something, or may.
  static func shownGroups(_ determination: Determination) -> [GroupResult] {
    shownGroups(determination.groups, determination.program)
  }

  static func shownGroups(_ groups: [GroupResult], _ program: Program.Name) -> [GroupResult] {
    groups.filter { group in
      if program == .lcff {
        return !group.met.isEmpty || !group.undetermined.isEmpty || group.meets == .undetermined
      }
      // A group that only a list tells of is not shown where the list does not flag it.
      let pattern = group.pattern?.answer ?? group.meets
      return pattern == .met || group.meets != .notMet || pattern == .undetermined && !group.earlier.isEmpty
    }
  }

  /// An authorizer's sheet: its charter schools with both years side by side, and both readings of the rule.
  ///
  /// - Parameters:
  ///   - determinations: Charter schools, in the order in which they are to be listed.
  ///   - engine: The engine that made them; it gives the year before.
  /// - Returns: A table with a row a charter school.
  public static func authorizer(_ determinations: [Determination], engine: Engine) -> ReportTable {
    ReportTable(
      name: "Charter schools",
      columns: [
        "year", "cds", "name", "authorizer", "prioryear", "priorgroups", "meets_prior", "currentgroups",
        "meets_current", "same_group", "any_group", "groups_both", "status", "missing", "source", "marks",
      ],
      rows: determinations.map { determination in
        let charter = determination.charter
        let prior = charter?.years.dropLast().last
        let before = prior.map { engine.priorities(determination.entity, $0.year) } ?? []
        let both = charter.map { $0.readings.map(\.letter) } ?? []
        return [
          .number(determination.year.number), .code(determination.entity.cds.description),
          .text(determination.entity.name), .text(determination.entity.districtName),
          .code(prior?.year.description ?? "-"), .list(before, separator: " "), .code(prior?.answer.letter ?? "-"),
          .list(priorities(determination.groups), separator: " "), .code(determination.meets.letter),
          .code(both.first ?? "-"), .code(both.last ?? "-"),
          .list(charter?.qualifying.map(\.code) ?? [], separator: "+"), .code(determination.statusCode),
        ] + ending(.init(determination), determination.missing)
      })
  }

  private static func priorities(_ groups: [GroupResult]) -> [String] {
    groups.filter { !$0.met.isEmpty }.map { "\($0.group.code):\($0.met.digits)" }
  }
}

extension Engine {
  /// The priorities of each group of an LEA in a year, such as `SWD:5+6`.
  func priorities(_ entity: Entity, _ year: DashboardYear) -> [String] {
    groupResults(entity, year).filter { !$0.met.isEmpty }.map { "\($0.group.code):\($0.met.digits)" }
  }
}
