public import DashboardModel

/// A school's statuses over the years, and for how long it has had the latest one.
public struct SchoolHistory: Hashable, Sendable {
  /// The school.
  public var entity: Entity
  /// The years that anything is known of, oldest first; 2020 and 2021, which had no Dashboard, where a list has them.
  public var years: [SchoolYear]

  /// The latest year and those before it without a break in which the school had the same status; either kind of CSI
  /// counts as the same.
  ///
  /// It is empty where the school is not identified in the latest year. What follows from the number is set by the State
  /// and not modelled.
  public var run: [DashboardYear] {
    guard let status = years.last?.status, status.isIdentified else { return [] }
    var run: [DashboardYear] = []
    for year in years.reversed() {
      guard let other = year.status, other == status || (other.isCSI && status.isCSI) else { break }
      run.insert(year.year, at: 0)
    }
    return run
  }
}

extension SchoolEngine {
  /// The statuses of a school up to a year: of CDE's lists, and computed where the Dashboard's files are given.
  public func history(_ entity: Entity, through last: DashboardYear) -> SchoolHistory {
    var years: [SchoolYear] = []
    for number in 2018...max(2018, last.number) {
      let year = DashboardYear(number)
      let listed = listed(entity.cds, year)
      let computed =
        data.dashboards[year] != nil && year.hadDashboard ? determine(entity, year) : nil
      if listed == nil, computed == nil { continue }
      years.append(
        SchoolYear(
          year: year, listed: listed?.status, listYear: listed?.list, computed: computed?.possible ?? [],
          groups: computed?.qualifyingGroups ?? []))
    }
    return SchoolHistory(entity: entity, years: years)
  }

  /// The status of a year by CDE's lists: that of the year itself first, then the latest that restates it.
  func listed(_ cds: CDSCode, _ year: DashboardYear) -> (status: SchoolStatus, list: DashboardYear)? {
    for list in data.essaLists.filter({ $0.year == year }) + data.essaLists.filter({ $0.year != year }).reversed() {
      if let status = list.row(cds)?.statuses[year] { return (status, list.year) }
    }
    return nil
  }
}
