extension DashboardData {
  /// The ESSA list of a year; of several that were given, the first in the order of their paths.
  public func essaList(_ year: DashboardYear) -> ESSAList? { essaLists.first { $0.year == year } }

  /// The ESSA list of a year that flags student groups: in 2019 it is a file of its own, which differs for 64 schools.
  public func essaGroupList(_ year: DashboardYear) -> ESSAList? {
    essaLists.first { $0.year == year && !$0.studentGroups.isEmpty }
  }

  /// Every roster: the user's own first, then those of the ESSA lists, the one of a year before all others.
  public func rosters(for year: DashboardYear) -> [Roster] {
    let lists = essaLists.filter { $0.year == year } + essaLists.filter { $0.year != year }.reversed()
    return rosters + lists.map(\.roster)
  }

  /// Whether a school got Title I money in the school year of a Dashboard, and where that stands; `nil` where no roster
  /// says.
  public func titleI(_ cds: CDSCode, _ year: DashboardYear) -> (isFunded: Bool, place: SourcePlace)? {
    for roster in rosters(for: year) {
      if let entry = roster.entry(cds), let isFunded = entry.titleI[year] { return (isFunded, entry.place) }
    }
    return nil
  }

  /// What the rosters say of a school besides Title I, or `nil` where none names it.
  public func rosterEntry(_ cds: CDSCode, _ year: DashboardYear) -> RosterEntry? {
    for roster in rosters(for: year) { if let entry = roster.entry(cds) { return entry } }
    return nil
  }
}
