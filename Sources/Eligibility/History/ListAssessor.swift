import Criteria
import DashboardModel

/// Reads an assessment off the letters of CDE's list, where a year's Dashboard is not at hand.
struct ListAssessor {
  /// The edition of the list's year, if there is one; it tells which groups counted.
  let edition: Edition?
  /// The list.
  let list: LCFFList

  /// What the list says of an LEA: a group with a letter meets the criteria, one without does not.
  ///
  /// - Returns: `nil` for a charter school that the list does not name; a district or county office that it does not name
  ///   did not meet the criteria, because the list holds all of them that there were.
  func assess(_ cds: CDSCode, _ kind: EntityKind) -> Assessment? {
    let row = list.row(cds)
    if row == nil, list.subject != .districtsAndCountyOffices { return nil }
    let groups = (edition?.studentGroups ?? list.studentGroups).map { group in
      let letters = row?.groups[group]
      return GroupAssessment(
        group: group, met: letters ?? [], undetermined: [], meets: Answer(letters != nil), metCriteria: [])
    }
    var methods: [Int: Answer] = [:]
    for (number, isMet) in row?.methods ?? [:] { methods[number] = Answer(isMet) }
    if methods[1] == nil { methods[1] = Answer(groups.contains { $0.meets == .met }) }
    return Assessment(
      cds: cds, kind: kind, year: list.year, basis: .list, groups: groups, localMet: [], localUndetermined: [],
      methods: methods, meets: methods.values.reduce(.notMet) { $0.or($1) })
  }
}
