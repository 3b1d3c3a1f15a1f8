public import Criteria
public import DashboardModel

/// Holds CDE's lists against the computation and says of every difference where the two part.
public struct ListVerifier: Sendable {
  private let editions: [Edition]
  private let data: DashboardData
  private let reading: CharterReading

  /// Prepares for the editions and the data that the lists are held against.
  public init(editions: [Edition], data: DashboardData, charterReading: CharterReading = .sameGroup) {
    self.editions = editions
    self.data = data
    reading = charterReading
  }

  /// Compares a list.
  ///
  /// - Parameters:
  ///   - list: CDE's list.
  ///   - itself: The data's files that are the list's own file; what they say of its year is not held against it.
  /// - Returns: The comparison; `nil` where the criteria of the list's year are not known.
  public func compare(_ list: LCFFList, itself: Set<Int> = []) -> ListComparison? {
    guard let edition = editions.last(where: { $0.year == list.year }) else { return nil }
    var data = self.data
    data.lcffLists.removeAll { $0.year == list.year && $0.subject == list.subject && itself.contains($0.file) }
    let others = data.lcffLists.filter { $0.year == list.year && $0.subject == list.subject }
    let basis: ListComparison.Basis
    if data.dashboards[list.year] != nil, list.subject != .ec52064e5 {
      basis = .dashboard
      data.lcffLists.removeAll { $0.year == list.year && $0.subject == list.subject }
    } else if !others.isEmpty {
      basis = .otherList
    } else {
      basis = .ownLetters
      if list.subject != .ec52064e5 { data.lcffLists.append(list) }
    }
    let engine = LCFFEngine(editions: editions, data: data, charterReading: reading)
    var comparison = ListComparison(year: list.year, subject: list.subject, basis: basis)
    if list.subject == .ec52064e5 {
      compareTargeted(list, engine, &comparison)
    } else {
      compareRows(list, engine, edition, &comparison)
    }
    return comparison
  }

  private func compareRows(
    _ list: LCFFList, _ engine: LCFFEngine, _ edition: Edition, _ comparison: inout ListComparison
  ) {
    var seen: Set<CDSCode> = []
    let isCharterList = list.subject == .charterSchools
    for determination in engine.determinations(list.year)
    where (determination.entity.kind == .charter) == isCharterList && isCovered(determination, engine) {
      let entity = determination.entity
      guard let row = list.row(entity.cds) else {
        comparison.notListed.append(entity)
        continue
      }
      seen.insert(entity.cds)
      var comparer = RowComparer(
        list: list, row: row, determination: determination, edition: edition, engine: engine,
        basis: comparison.basis)
      comparer.compare(&comparison)
    }
    comparison.notInData = list.rows.count - seen.count
  }

  /// Whether the data speak of an LEA's groups: local indicators alone do not.
  private func isCovered(_ determination: LCFFDetermination, _ engine: LCFFEngine) -> Bool {
    determination.assessment.basis == .list
      || engine.history.data.dashboards[determination.year]?.isInStateFiles(determination.entity.cds) == true
  }

  private func compareTargeted(_ list: LCFFList, _ engine: LCFFEngine, _ comparison: inout ListComparison) {
    guard let edition = engine.history.editions[list.year],
      let rule = edition.clocks.first(where: { $0.name == .ec52064e5 })
    else { return }
    let keeper = ClockKeeper(history: engine.history)
    for entity in engine.entities(list.year) where entity.kind != .charter {
      guard let clock = keeper.result(rule, entity.cds, entity.kind, list.year) else { continue }
      let row = list.row(entity.cds)
      for group in StudentGroup.allCases where group != .all {
        let years = clock.groups.first { $0.group == group }?.years ?? []
        let answer = years.isEmpty ? Answer.notMet : years.reduce(.met) { $0.and($1.answer) }
        let listed = row?.groups[group] != nil
        if answer == .undetermined {
          comparison.undetermined["targeted groups", default: 0] += 1
          continue
        }
        comparison.compared["targeted groups", default: 0] += 1
        if (answer == .met) != listed {
          comparison.differences.append(
            ListDifference(
              entity: entity, item: .targeted(group), computed: answer == .met ? "yes" : "no",
              listed: listed ? "yes" : "no", line: Int(row?.place.line ?? 0), proofs: [], clock: clock,
              follows: false))
        }
      }
    }
    comparison.notInData = list.rows.filter { row in !engine.entities(list.year).contains { $0.cds == row.cds } }.count
  }
}
