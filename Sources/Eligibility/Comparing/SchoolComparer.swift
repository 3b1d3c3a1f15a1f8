import Criteria
import DashboardModel

/// Compares a list of schools with the computation, school by school.
struct SchoolComparer {
  let list: ESSAList
  let program: Program
  let engine: Engine

  /// Where a list has only one of at least so many schools with the same Red indicators, no more than that is known of
  /// their colors, and it is told: fewer than one in a hundred.
  private static let manyAlike = 100

  func compare(_ comparison: inout ListComparison) {
    let found = engine.entities(list.year)
    let known = Dictionary(found.map { ($0.cds, $0) }, uniquingKeysWith: { first, _ in first })
    var alike: [Set<Indicator>: Alike] = [:]
    for entry in list.roster.entries.sorted(by: { $0.cds < $1.cds }) {
      let entity = known[entry.cds] ?? entry.entity
      guard let row = list.row(entry.cds), let status = row.statuses[list.year], program.determines(entity.kind)
      else { continue }
      let record = Record(entity, engine.setting)
      guard let rules = engine.setting.rules[list.year] else { continue }
      let determination = Determining(record: record, rules: rules, year: list.year).determination()
      let part = SchoolPart(list: list, row: row, listed: status, record: record, determination: determination)
      count(part, &comparison)
      if let (step, why) = part.cause { comparison.differences.append(part.difference(step, why)) }
      if let red = part.undecidedRed { alike[Set(red), default: Alike(red: red)].add(part) }
    }
    comparison.notListed = found.filter { list.row($0.cds) == nil }
    let alone = alike.values.filter { $0.schools >= Self.manyAlike && $0.listed.count == 1 }
    comparison.differences += alone.flatMap { alike in
      alike.listed.map { $0.difference(.csiLowPerform, .onlyOne(of: alike.schools, red: alike.red)) }
    }
    comparison.differences.sort { $0.entity.cds < $1.entity.cds }
  }

  /// Schools of the pool with the same Red indicators, for which the other colors would decide.
  private struct Alike {
    let red: [Indicator]
    var schools = 0
    var listed: [SchoolPart] = []

    mutating func add(_ part: SchoolPart) {
      schools += 1
      if part.listed == .csiLowPerform { listed.append(part) }
    }
  }

  private func count(_ part: SchoolPart, _ comparison: inout ListComparison) {
    let own = part.determination
    comparison.statuses[ListComparison.Pair(listed: .essa(part.listed), computed: own.status), default: 0] += 1
    if let tally = own.schoolwide?.tally {
      comparison.reds[tally.red, default: [:]][.essa(part.listed), default: 0] += 1
    }
    if own.status == nil, part.isPossible {
      comparison.leaveOpen(.status, own.statusMissing.flatMap(files))
    } else {
      _ = comparison.count(.status, isListed: part.listed.isIdentified, part.isPossible)
    }
    if part.comparesFlags {
      for group in own.groups {
        let isListed = part.row.groups.contains(group.group)
        if group.meets == .undetermined {
          comparison.leaveOpen(.groups, [])
        } else {
          _ = comparison.count(.groups, isListed: isListed, (group.meets == .met) == isListed)
        }
      }
    }
    if let listed = part.row.exit, !own.possibleExits.isEmpty {
      if let exit = own.exit {
        _ = comparison.count(.exit, isListed: listed != .noExit, exit == listed)
      } else {
        comparison.leaveOpen(.exit, [])
      }
    }
  }

  /// The files of a year whose list is at hand, where the engine would take that list for them.
  private func files(_ missing: Missing) -> [Missing] {
    let wanted: DashboardYear
    switch missing {
    case .year(let year, _), .groups(let year), .line(let year): wanted = year
    default: return [missing]
    }
    guard wanted == list.year || engine.data.essaList(wanted) != nil else { return [.groups(wanted)] }
    let board = engine.data.dashboards[wanted]
    let indicators = engine.editions[wanted]?.essa?.stateIndicators ?? []
    return indicators.filter { board?.isGiven($0) != true }.map { .stateIndicator($0, wanted, .notGiven) }
  }
}
