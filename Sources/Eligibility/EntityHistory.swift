public import Criteria
public import DashboardModel

/// Every year of one entity that anything was given for: its determination, and what CDE's lists say.
public struct EntityHistory: Hashable, Sendable {
  /// One year.
  public struct Year: Hashable, Sendable {
    /// The year.
    public var year: DashboardYear
    /// The determination, or `nil` where no file of the year was given, or it does not determine this kind of entity.
    public var determination: Determination?
    /// The status that CDE's lists give.
    public var listed: Status?
    /// The list that says it, by its year.
    public var listYear: DashboardYear?
    /// Why there is no determination, in words without a full stop; empty where there is one.
    public var note: String = ""

    /// The status: CDE's where it is given, else the computed one where there is one.
    public var status: Status? { listed ?? determination?.status }

    /// Whether the list and the computation say different things.
    public var differs: Bool {
      guard let listed, let own = determination?.status, determination?.isListed == false else { return false }
      return !listed.meansTheSame(as: own)
    }
  }

  /// The LEA or school.
  public var entity: Entity
  /// The years, oldest first; 2020 and 2021, which had no Dashboard, where a list has them.
  public var years: [Year]

  /// What follows from several years, as of the latest year that has any.
  public var severalYears: [SeveralYears] {
    years.last { $0.determination?.severalYears.isEmpty == false }?.determination?.severalYears
      .filter { !$0.window.isEmpty } ?? []
  }

  /// Where the computation and CDE's lists say different things, oldest first.
  public var disagreements: [Disagreement] {
    years.last { $0.determination != nil }?.determination?.disagreements ?? []
  }

  /// The latest year and those before it without a break in which a school had the same status; either kind of CSI counts
  /// as the same.
  ///
  /// It is empty where the school is not identified in the latest year. What follows from the number is set by the State
  /// and not modelled.
  public var run: [DashboardYear] {
    guard let status = years.last?.status, status.isIdentified else { return [] }
    var run: [DashboardYear] = []
    for year in years.reversed() {
      guard let other = year.status else { break }
      let isSame = other == status || (other.essa?.isCSI == true && status.essa?.isCSI == true)
      guard isSame else { break }
      run.insert(year.year, at: 0)
    }
    return run
  }
}

extension Engine {
  /// Every year of an entity, up to a year.
  public func history(_ entity: Entity, through last: DashboardYear? = nil) -> EntityHistory {
    let years = program == .lcff ? self.years : (2018...2099).map { DashboardYear($0) }
    let latest = last ?? self.years.last ?? 2018
    return EntityHistory(
      entity: entity, years: years.filter { $0 <= latest }.compactMap { historyYear(entity, $0) })
  }

  private func historyYear(_ entity: Entity, _ year: DashboardYear) -> EntityHistory.Year? {
    let listed = listed(entity, year)
    guard year.hadDashboard else {
      return listed.map { EntityHistory.Year(year: year, determination: nil, listed: $0.status, listYear: $0.list) }
    }
    let isGiven = data.dashboards[year] != nil || program == .lcff
    let determination = isGiven ? determine(entity, year) : nil
    if determination == nil, listed == nil, program == .essa { return nil }
    var own = EntityHistory.Year(
      year: year, determination: determination, listed: listed?.status, listYear: listed?.list)
    if determination == nil, program == .lcff {
      own.note =
        rules(year) == nil
        ? "the criteria of \(year) are not known here"
        : "no \(entity.kind.name) was determined on the \(year) Dashboard"
    }
    return own
  }

  /// The status of a year by CDE's lists: that of the year itself first, then the latest that restates it.
  private func listed(_ entity: Entity, _ year: DashboardYear) -> (status: Status, list: DashboardYear)? {
    if program == .lcff {
      let subject: LCFFList.Subject = entity.kind == .charter ? .charterSchools : .districtsAndCountyOffices
      return data.lcffList(year, subject)?.row(entity.cds)?.statuses[year].map { (.lcff($0), year) }
    }
    let lists = data.essaLists.filter { $0.year == year } + data.essaLists.filter { $0.year != year }.reversed()
    for list in lists { if let status = list.row(entity.cds)?.statuses[year] { return (.essa(status), list.year) } }
    return nil
  }
}
