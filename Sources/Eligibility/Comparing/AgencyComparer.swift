import Criteria
import DashboardModel

/// Compares a list of LEAs with the computation, row by row.
struct AgencyComparer {
  let list: LCFFList
  let edition: Edition
  let engine: Engine
  let basis: ListComparison.Basis

  func compare(_ comparison: inout ListComparison) {
    guard let program = engine.rules(list.year) else {
      comparison.notInData = list.rows.count
      return
    }
    let isOfCharters = list.subject == .charterSchools
    var entities = engine.entities(list.year).filter { ($0.kind == .charter) == isOfCharters }
    let known = Set(entities.map(\.cds))
    if basis != .dashboard { entities += list.rows.filter { !known.contains($0.cds) }.map(entity) }
    var found = 0
    for entity in entities.sorted(by: { $0.cds < $1.cds }) where program.determines(entity.kind) && isCovered(entity) {
      guard let row = list.row(entity.cds) else {
        comparison.notListed.append(entity)
        continue
      }
      found += 1
      let record = Record(entity, engine.setting)
      guard let rules = engine.setting.rules[list.year] else { continue }
      let determination = Determining(record: record, rules: rules, year: list.year).determination()
      let comparer = RowComparer(
        list: list, row: row, basis: basis, program: program, record: record, determination: determination)
      comparer.compare(&comparison)
    }
    comparison.notInData = list.rows.count - found
  }

  /// Whether the data speak of an LEA's groups: local indicators alone do not.
  private func isCovered(_ entity: Entity) -> Bool {
    switch basis {
    case .ownLetters: return true
    case .otherList: return engine.data.lcffList(list.year, list.subject)?.row(entity.cds) != nil
    case .dashboard, .years: return engine.data.dashboards[list.year]?.isInStateFiles(entity.cds) == true
    }
  }

  private func entity(_ row: LCFFListRow) -> Entity {
    let kind: EntityKind =
      list.subject == .charterSchools ? .charter : row.cds.isCountyOffice ? .countyOffice : .district
    let county = row.county.isEmpty ? County.name(code: row.cds.county) ?? "" : row.county
    return Entity(cds: row.cds, kind: kind, name: row.name, districtName: row.name, county: county)
  }
}

extension ListComparison {
  /// Counts one item that was compared.
  ///
  /// - Returns: Whether the two differ.
  mutating func count(_ item: ListDifference.Item, isListed: Bool, _ isEqual: Bool) -> Bool {
    counts[item.kind, default: Count()].compared += 1
    if isListed { counts[item.kind, default: Count()].listed += 1 }
    if !isEqual { counts[item.kind, default: Count()].differing += 1 }
    return !isEqual
  }

  /// Counts one item that could not be determined.
  mutating func leaveOpen(_ item: ListDifference.Item, _ missing: some Sequence<Missing>) {
    counts[item.kind, default: Count()].undetermined += 1
    self.missing.formUnion(missing)
  }
}
