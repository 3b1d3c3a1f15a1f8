import Criteria
import DashboardModel
public import Eligibility

extension ReportTable {
  /// One line an LEA whose determination is known and eligible on either side, or not known.
  ///
  /// - Parameter movements: In the order in which they are to be listed.
  /// - Returns: A table with both statuses, the direction and the groups that came and went.
  public static func movements(_ movements: [Movement]) -> ReportTable {
    ReportTable(
      name: "Comparison",
      columns: ["cds", "name", "county", "type", "before", "after", "direction", "added", "dropped", "missing"],
      rows: movements.map { movement in
        let missing = Set((movement.before?.missing ?? []) + (movement.after?.missing ?? [])).sorted()
        return [
          .code(movement.entity.cds.description), .text(movement.entity.name), .text(movement.entity.county),
          .code(movement.entity.kind.code), .code(movement.before?.statusWords ?? "-"),
          .code(movement.after?.statusWords ?? "-"), .code(movement.direction.rawValue),
          .list(movement.groupsAdded.map(\.code), separator: "+"),
          .list(movement.groupsDropped.map(\.code), separator: "+"),
          .list(Missing.words(missing), separator: "; "),
        ]
      })
  }

  /// One line a county: how many LEAs enter, stay and leave.
  ///
  /// - Parameter movements: All LEAs.
  /// - Returns: A table in order of the counties' names, with a last line for all of them.
  public static func movementsByCounty(_ movements: [Movement]) -> ReportTable {
    let counties = Set(movements.map(\.entity.county)).sorted()
    var rows = counties.map { county in row(county, movements.filter { $0.entity.county == county }) }
    rows.append(row("All", movements))
    return ReportTable(name: "Counties", columns: ["county", "enters", "stays", "leaves", "unknown"], rows: rows)
  }

  private static func row(_ name: String, _ movements: [Movement]) -> [Value] {
    [.text(name)]
      + [Movement.Direction.enters, .stays, .leaves, .unknown].map { direction in
        .number(movements.filter { $0.direction == direction }.count)
      }
  }
}
