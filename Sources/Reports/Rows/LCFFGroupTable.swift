import Criteria
import DashboardModel
public import Eligibility

extension ReportTable {
  /// One line for every LEA and student group with at least one state priority met or undetermined.
  ///
  /// - Parameters:
  ///   - determinations: In the order in which they are to be listed.
  ///   - history: The history that they were made from; it names what is missing.
  /// - Returns: A table in the columns of the contract.
  public static func lcffGroups(_ determinations: [LCFFDetermination], history: History) -> ReportTable {
    var rows: [[Value]] = []
    for determination in determinations {
      guard let edition = history.editions[determination.year] else { continue }
      let prover = Prover(edition: edition, data: history.data)
      for group in determination.assessment.groups where !group.met.isEmpty || !group.undetermined.isEmpty {
        rows.append(row(determination, group, edition, prover))
      }
    }
    return ReportTable(
      name: "Student groups",
      columns: ["year", "cds", "name", "county", "type", "group", "priorities", "meets", "criteria", "missing"],
      rows: rows)
  }

  private static func row(
    _ determination: LCFFDetermination, _ group: GroupAssessment, _ edition: Edition, _ prover: Prover
  ) -> [Value] {
    let entity = determination.entity
    var missing: Set<Missing> = []
    if !group.undetermined.isEmpty {
      for proof in prover.proofs(entity.cds, entity.kind, group.group)
      where group.undetermined.contains(proof.criterion.priority) {
        missing.formUnion(proof.missing)
      }
    }
    return [
      .number(determination.year.number), .code(entity.cds.description), .text(entity.name), .text(entity.county),
      .code(entity.kind.code), .code(group.group.code), .code(group.met.digits), .code(group.meets.letter),
      .list(group.metCriteria.map { edition.criteria[$0].id }, separator: "+"),
      .list(Missing.words(missing), separator: "; "),
    ]
  }
}
