import Criteria
import DashboardModel

/// Compares the list under Education Code 52064(e)(5): which student groups of which LEAs need a goal in the LCAP.
struct GoalComparer {
  let list: LCFFList
  let engine: Engine

  func compare(_ comparison: inout ListComparison) {
    guard let program = engine.rules(list.year), let rule = engine.setting.rules[list.year]?.rule(.ec52064e5)
    else { return }
    var known: Set<CDSCode> = []
    for entity in engine.entities(list.year) where rule.kinds.contains(entity.kind) {
      known.insert(entity.cds)
      let record = Record(entity, engine.setting)
      guard let several = record.severalYears(rule, list.year) else { continue }
      compare(record, several, program.studentGroups, &comparison)
    }
    comparison.notInData = list.rows.filter { !known.contains($0.cds) }.count
  }

  private func compare(
    _ record: Record, _ several: SeveralYears, _ groups: [StudentGroup], _ comparison: inout ListComparison
  ) {
    let entity = record.entity
    let row = list.row(entity.cds)
    let years: Condition? = if case .groups(_, _, let part) = several.rule.condition { part } else { nil }
    for group in groups {
      let item = ListDifference.Item.targeted(group)
      let own = several.groups.first { $0.group == group }
      let answer = Answer.count(
        atLeast: several.neededYears, met: own?.met.count ?? 0, undetermined: own?.undetermined.count ?? 0)
      let isListed = row?.groups[group] != nil
      if answer == .undetermined {
        let missing = years.map { record.missing($0, StudentGroupSet([group]), list.year).things } ?? []
        comparison.leaveOpen(item, missing)
        continue
      }
      guard comparison.count(item, isListed: isListed, (answer == .met) == isListed) else { continue }
      comparison.differences.append(
        ListDifference(
          entity: entity, item: item, computed: answer == .met ? "yes" : "no", listed: isListed ? "yes" : "no",
          line: Int(row?.place.line ?? 0), cause: .severalYears(several), follows: false))
    }
  }
}
