import Criteria
import DashboardModel

extension SchoolEngine {
  /// The status that a school had before: from CDE's lists, else computed.
  ///
  /// The list of the determined year itself comes first, because it restates the status that CDE went by.
  func prior(_ cds: CDSCode, _ prior: DashboardYear, for year: DashboardYear) -> PriorStatus {
    for list in data.essaLists where list.year == year {
      if let status = list.row(cds)?.statuses[prior] {
        return PriorStatus(year: prior, possible: [status], basis: .list(year))
      }
    }
    if let list = data.essaList(prior) {
      if let status = list.row(cds)?.statuses[prior] {
        return PriorStatus(year: prior, possible: [status], basis: .list(prior))
      }
      if list.roster.coverage.isStatewide {
        return PriorStatus(year: prior, possible: [.noStatus], basis: .notListed(prior))
      }
    }
    for list in data.essaLists.reversed() {
      if let status = list.row(cds)?.statuses[prior] {
        return PriorStatus(year: prior, possible: [status], basis: .list(list.year))
      }
    }
    return carried(cds, prior) ?? computed(cds, prior)
  }

  /// The status of 2021 from that of 2019: all were carried, and only CSI Grad could be left, for nothing.
  private func carried(_ cds: CDSCode, _ prior: DashboardYear) -> PriorStatus? {
    guard !prior.hadDashboard else { return nil }
    let before = DashboardYear(2019)
    for list in data.essaLists {
      guard let status = list.row(cds)?.statuses[before] else { continue }
      return PriorStatus(
        year: prior, possible: status == .csiGrad ? [.csiGrad, .noStatus] : [status], basis: .carried(from: before))
    }
    return nil
  }

  private func computed(_ cds: CDSCode, _ prior: DashboardYear) -> PriorStatus {
    if let dashboard = data.dashboards[prior], prior.hadDashboard {
      let entity =
        dashboard.entity(cds)
        ?? Entity(cds: cds, kind: .school, name: "", districtName: "", county: "")
      if let determination = determine(entity, prior) {
        return PriorStatus(year: prior, possible: determination.possible, basis: .computed)
      }
    }
    let possible: [SchoolStatus] =
      [.csiGrad, .csiLowPerform, .atsi] + (prior.number >= 2024 ? [.tsi] : []) + [.noStatus]
    return PriorStatus(year: prior, possible: possible, basis: .nothing)
  }

  /// What a group met in an earlier year by that year's own rules: from its Dashboard, else from the flags of CDE's list.
  func earlier(_ group: StudentGroup, _ cds: CDSCode, _ year: DashboardYear) -> SchoolGroupResult.Earlier {
    let isGiven = data.dashboards[year] != nil || data.redFlagLists.contains { $0.year == year }
    if isGiven, let result = pattern(cds, group, year), result.answer != .undetermined {
      return SchoolGroupResult.Earlier(year: year, answer: result.answer, pattern: result.pattern, basis: .dashboard)
    }
    guard let list = data.essaGroupList(year) else { return nothing(year) }
    guard let row = list.row(cds) else {
      // A list of the whole state has every school that there was.
      guard list.roster.coverage.isStatewide else { return nothing(year) }
      return SchoolGroupResult.Earlier(year: year, answer: .notMet, pattern: nil, basis: .list)
    }
    if row.groups.contains(group) {
      return SchoolGroupResult.Earlier(year: year, answer: .met, pattern: nil, basis: .list)
    }
    // Without a flag, a list says no only where it flags every group that met in that one year: not for schools in
    // CSI, and not where two years were asked for.
    let isOneYear = editions[year]?.essa?.lookBack.earlier.isEmpty == true
    guard isOneYear, row.statuses[year]?.isCSI == false else { return nothing(year) }
    return SchoolGroupResult.Earlier(year: year, answer: .notMet, pattern: nil, basis: .list)
  }

  private func nothing(_ year: DashboardYear) -> SchoolGroupResult.Earlier {
    SchoolGroupResult.Earlier(year: year, answer: .undetermined, pattern: nil, basis: .nothing)
  }
}
