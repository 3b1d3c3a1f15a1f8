public import DashboardModel

extension Reading {
  /// What files there are of each year.
  ///
  /// - Parameters:
  ///   - catalog: The catalog that was read.
  ///   - asked: The state indicators that the criteria of each year ask for.
  /// - Returns: The years of which there is any file, with what is there, whole, cut, faulty and missing.
  public func overview(_ catalog: Catalog, asked: [DashboardYear: [Indicator]]) -> FolderOverview {
    let unopened = catalog.unopened
    let years = Set(catalog.years).union(unopened.keys).sorted()
    let contents: [FolderOverview.Content] =
      Indicator.allCases.map { .indicator($0) } + [.localIndicators]
      + [.districtsAndCountyOffices, .charterSchools, .ec52064e5].map { .list($0) } + [.schoolList, .redFlags]
    return FolderOverview(years: years, contents: contents) { content, year in
      let own = files.filter { $0.kind.overviewContent == content && $0.kind.year == year }
      let isFaulty = own.contains { file in faults.contains { $0.path == file.path && $0.sheet == file.sheet } }
      switch content {
      case .indicator(let indicator):
        if isFaulty || unopened[year]?.contains(indicator) == true { return .faulty }
        if own.isEmpty { return asked[year]?.contains(indicator) == true ? .missing : .notAsked }
        guard let coverage = data.dashboards[year]?.coverage(of: indicator) else { return .noRows }
        for remark in own.flatMap(\.remarks) { if case .lostRows(let count, _) = remark { return .cut(count) } }
        return coverage.state
      case .localIndicators:
        if isFaulty { return .faulty }
        guard let priorities = data.dashboards[year]?.localPriorities, !own.isEmpty else {
          return asked[year] == nil ? .notAsked : .missing
        }
        return .priorities(priorities.count, of: LCFFPriority.local.count)
      case .list(let subject):
        if isFaulty { return .faulty }
        return data.lcffList(year, subject).map { $0.coverage.state } ?? .notAsked
      case .schoolList:
        if isFaulty { return .faulty }
        guard let list = data.essaList(year) else { return .notAsked }
        var coverage = Coverage()
        for row in list.rows { coverage.insert(row.cds) }
        return coverage.state
      case .redFlags: return isFaulty ? .faulty : own.isEmpty ? .notAsked : .whole
      }
    }
  }
}

extension Coverage {
  fileprivate var state: FolderOverview.State { isStatewide ? .whole : .counties(countyCount) }
}

extension FileKind {
  /// The line of an overview that the file belongs to.
  fileprivate var overviewContent: FolderOverview.Content? {
    switch self {
    case .stateIndicator(let indicator, _): .indicator(indicator)
    case .localIndicators: .localIndicators
    case .lcffList(let subject, _): .list(subject)
    case .essaList: .schoolList
    case .redFlags: .redFlags
    case .roster, .setAside: nil
    }
  }
}
