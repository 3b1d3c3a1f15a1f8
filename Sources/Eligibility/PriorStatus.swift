import Criteria
public import DashboardModel

/// The status that a school had before, as far as it is known.
public struct PriorStatus: Hashable, Sendable {
  /// What it is known from.
  public enum Basis: Hashable, Sendable {
    /// A column of CDE's list of a year.
    case list(DashboardYear)
    /// Columns of CDE's lists of some years, which say different things.
    case lists([DashboardYear])
    /// CDE's list of the year does not have the school, so it was not there.
    case notListed(DashboardYear)
    /// CDE's status of an earlier year, which was carried through 2020 and 2021.
    case carried(from: DashboardYear)
    /// The computation from the Dashboards.
    case computed
    /// Nothing that was given.
    case nothing
  }

  /// The year of the status.
  public var year: DashboardYear
  /// What it can be: one where it is known.
  public var possible: [SchoolStatus]
  /// What it is known from.
  public var basis: Basis

  /// The status, or `nil` where it is not known.
  public var status: SchoolStatus? { possible.count == 1 ? possible[0] : nil }

  /// What would settle it, where it is not known: no further list does where those that were given differ.
  var missing: Missing {
    guard case .lists(let years) = basis else { return .status(year) }
    return .unsettled("CDE's lists of \(Listing.words(years.map(\.description))) give different statuses of \(year)")
  }
}

/// What CDE's ESSA lists say of a school.
struct SchoolListFacts {
  let cds: CDSCode
  let year: DashboardYear
  private let data: DashboardData
  private let looksBack: Bool

  init(_ cds: CDSCode, _ year: DashboardYear, _ setting: Setting) {
    self.cds = cds
    self.year = year
    data = setting.data
    // Without a flag a list says no only where it flags every group that met in that one year.
    let condition = setting.rules[year]?.program.rule(.studentGroups)?.condition
    looksBack = condition?.dashboards != 1
  }

  /// What the flags of the year's list say of a rule, or `nil` where they do not speak of it.
  func answers(_ rule: AskedRule) -> GroupAnswers? {
    guard rule.id == .pattern, let list = data.essaGroupList(year) else { return nil }
    guard let row = list.row(cds) else {
      // A list of the whole state has every school that there was.
      return list.roster.coverage.isStatewide ? GroupAnswers(.notMet) : nil
    }
    let flagged = StudentGroupSet(row.groups)
    if !looksBack, row.statuses[year]?.isCSI == false {
      // Of the school as a whole the flags say nothing.
      return GroupAnswers(met: flagged, open: StudentGroupSet([.all]))
    }
    return GroupAnswers(met: flagged, open: .everything)
  }

  /// Whether the year's list flags a group, which it does where the group meets in every year that is asked for; `nil`
  /// where it flags no group of the school, because that is in CSI.
  func qualifies(_ group: StudentGroup) -> Answer? {
    guard let list = data.essaGroupList(year), let row = list.row(cds), row.statuses[year]?.isCSI == false else {
      return nil
    }
    return Answer(row.groups.contains(group))
  }

  /// The statuses that the year's own lists give, each once; more than one where they contradict each other.
  static func listed(_ cds: CDSCode, _ year: DashboardYear, of lists: [ESSAList]) -> [SchoolStatus] {
    var found: [SchoolStatus] = []
    for list in lists {
      if let status = list.row(cds)?.statuses[year], !found.contains(where: status.meansTheSame) {
        found.append(status)
      }
    }
    return found
  }
}

extension Setting {
  /// The status that a school had before: from CDE's lists, else `nil`.
  ///
  /// The list of the determined year and that of the earlier year itself count alike; where they say different things, the
  /// status is one of both.
  func listedPrior(_ cds: CDSCode, _ prior: DashboardYear, for year: DashboardYear) -> PriorStatus? {
    let lists = data.essaLists.filter { $0.year == year || $0.year == prior }
    let statuses = SchoolListFacts.listed(cds, prior, of: lists)
    if statuses.count == 1 {
      let list = lists.first { $0.row(cds)?.statuses[prior] != nil }?.year ?? prior
      return PriorStatus(year: prior, possible: statuses, basis: .list(list))
    }
    if statuses.count > 1 {
      let years = Set(lists.filter { $0.row(cds)?.statuses[prior] != nil }.map(\.year)).sorted()
      return PriorStatus(year: prior, possible: SchoolStatus.allCases.filter(statuses.contains), basis: .lists(years))
    }
    if let list = data.essaList(prior), list.roster.coverage.isStatewide {
      return PriorStatus(year: prior, possible: [.noStatus], basis: .notListed(prior))
    }
    for list in data.essaLists.reversed() {
      if let status = list.row(cds)?.statuses[prior] {
        return PriorStatus(year: prior, possible: [status], basis: .list(list.year))
      }
    }
    return carried(cds, prior)
  }

  /// The status of 2021 from that of 2019: all were carried, and only CSI Grad could be left, for nothing.
  private func carried(_ cds: CDSCode, _ prior: DashboardYear) -> PriorStatus? {
    guard !prior.hadDashboard else { return nil }
    let before: DashboardYear = 2019
    let statuses = SchoolListFacts.listed(cds, before, of: data.essaLists)
    if statuses.isEmpty { return nil }
    let possible = statuses.contains(.csiGrad) ? statuses + [.noStatus] : statuses
    return PriorStatus(
      year: prior, possible: SchoolStatus.allCases.filter(possible.contains), basis: .carried(from: before))
  }
}
