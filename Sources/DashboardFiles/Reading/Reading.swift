public import DashboardModel

/// The outcome of reading a catalog's files for a question.
public struct Reading: Sendable {
  /// What was read.
  public private(set) var data: DashboardData = DashboardData()
  /// The files that were read, in order.
  public private(set) var files: [ReadFile] = []
  /// What is wrong with them.
  public private(set) var faults: [Fault] = []

  /// So many conflicts of one file with others are named; two files that differ at all often differ in every row.
  private static let conflictLimit: Int = 100
  private var conflicts: [Int32: Int] = [:]

  private var keepsGoing: Bool = false

  fileprivate enum Part: Sendable {
    case indicator(IndicatorRows)
    case local(LocalRows)
    case list(LCFFList, [Remark], [Fault])
    case essaList(ESSAList, [Remark], [Fault])
    case roster(Roster, [Remark], [Fault])
    case redFlags(RedFlagList, [Remark], [Fault])
    case nothing
  }

  /// Reads the files of a catalog that the question asks for, side by side, and puts them together in order.
  public init(_ catalog: Catalog, _ request: ReadingRequest = ReadingRequest()) async {
    let wanted = catalog.entries.filter { request.wants($0.kind) }
    let parts = await Self.parts(wanted, request)
    keepsGoing = request.keepsGoing
    let twins = findTwins(wanted, parts)
    for place in wanted.indices { add(wanted[place], parts[place], twin: twins[place]) }
    if keepsGoing { leaveOpen(catalog, request) }
    tellLostRows(Self.orders(parts))
    joinCharters()
    for (file, count) in conflicts.sorted(by: { $0.key < $1.key }) where count > Self.conflictLimit {
      let source = data.files[Int(file)]
      faults.append(Fault(path: source.path, sheet: source.sheet, .more(count: count - Self.conflictLimit)))
    }
    data.lcffLists.sort { $0.year < $1.year }
    data.essaLists.sort { ($0.year, $0.file) < ($1.year, $1.file) }
  }

  /// Reads all files on all cores: what can be taken in pieces a piece at a time, anything else a file at a time.
  private static func parts(_ entries: [CatalogEntry], _ request: ReadingRequest) async -> [Part] {
    let plans = entries.enumerated().map { file, entry -> IndicatorPlan? in
      guard case .stateIndicator(let indicator, let year) = entry.kind else { return nil }
      return IndicatorPlan(entry.table, indicator: indicator, year: year, request: request, file: file)
    }
    let pieces = await PieceWork.accepted(plans)
    return await Ordered.map(Array(entries.indices)) { file in
      guard let plan = plans[file] else { return read(entries[file], file: file, request) }
      var reader = IndicatorReader(plan)
      return .indicator(pieces[file].map { reader.accept($0) } ?? reader.read())
    }
  }

  private static func read(_ entry: CatalogEntry, file: Int, _ request: ReadingRequest) -> Part {
    switch entry.kind {
    case .stateIndicator: return .nothing
    case .localIndicators(let year):
      var reader = LocalReader(entry.table, year: year, file: file)
      return .local(reader.read())
    case .lcffList(.ec52064e5, let year):
      var reader = TargetedListReader(entry.table, year: year, file: file)
      let (list, remarks, faults) = reader.read()
      return .list(list, remarks, faults)
    case .lcffList(let subject, let year):
      var reader = LCFFListReader(entry.table, subject: subject, year: year, file: file)
      let (list, remarks, faults) = reader.read()
      return .list(list, remarks, faults)
    case .essaList(let year):
      guard request.levels != .localEducationalAgencies else { return .nothing }
      var reader = SchoolListReader(entry.table, year: year, file: file)
      let (list, remarks, faults) = reader.readList()
      return .essaList(list, remarks, faults)
    case .roster:
      guard request.levels != .localEducationalAgencies else { return .nothing }
      var reader = SchoolListReader(entry.table, year: nil, file: file)
      let (roster, remarks, faults) = reader.readRoster()
      return .roster(roster, remarks, faults)
    case .redFlags(let year):
      guard request.levels != .localEducationalAgencies else { return .nothing }
      var reader = RedFlagReader(entry.table, year: year, file: file)
      let (list, remarks, faults) = reader.read()
      return .redFlags(list, remarks, faults)
    case .setAside: return .nothing
    }
  }

  private mutating func add(_ entry: CatalogEntry, _ part: Part, twin: Fault?) {
    var rows = 0
    if let twin { faults.append(twin) }
    let isLeftOut = keepsGoing && (twin != nil || part.hasFaults)
    var remarks: [Remark] = []
    // The file is listed before its rows are put in place, so that a conflict can name it.
    data.files.append(
      SourceFile(path: entry.path, sheet: entry.sheet, bytes: entry.bytes, rows: 0, summary: entry.kind.words))
    switch part {
    case .indicator(let found):
      rows = found.rowCount
      remarks = found.remarks
      faults += found.faults
      if isLeftOut { leaveOpen(found) } else { put(found) }
    case .local(let found):
      rows = found.rows.count
      remarks = found.remarks
      faults += found.faults
      if isLeftOut { leaveOpen(found) } else { put(found) }
    case .list(let list, let found, let wrong):
      rows = list.rows.count
      remarks = found
      faults += wrong
      if !isLeftOut { put(list) }
    case .essaList(let list, let found, let wrong):
      rows = list.rows.count
      remarks = found
      faults += wrong
      if !isLeftOut { data.essaLists.append(list) }
    case .roster(let roster, let found, let wrong):
      rows = roster.entries.count
      remarks = found
      faults += wrong
      if !isLeftOut { data.rosters.append(roster) }
    case .redFlags(let list, let found, let wrong):
      rows = list.rows.count
      remarks = found
      faults += wrong
      if !isLeftOut { data.redFlagLists.append(list) }
    case .nothing: break
    }
    if entry.path.isPreReleaseName { remarks.append(.preRelease) }
    data.files[data.files.count - 1].rows = rows
    files.append(
      ReadFile(
        path: entry.path, sheet: entry.sheet, bytes: entry.bytes, kind: entry.kind, rows: rows, remarks: remarks,
        isLeftOut: isLeftOut))
  }

  /// Two tables of different indicators of a year with the same rows: one of them has the wrong name.
  ///
  /// - Returns: For each entry the fault, where it is one of two; for the first of them only where both are left out.
  private func findTwins(_ entries: [CatalogEntry], _ parts: [Part]) -> [Fault?] {
    var twins: [Fault?] = Array(repeating: nil, count: entries.count)
    var tables: [(place: Int, rows: IndicatorRows)] = []
    for (place, part) in parts.enumerated() {
      guard case .indicator(let found) = part, found.rows.count >= 10 else { continue }
      if let other = tables.first(where: { $0.rows.year == found.year && $0.rows.hasSameRows(as: found) }) {
        func fault(_ own: Int, _ others: Int, _ indicator: Indicator) -> Fault {
          Fault(
            path: entries[own].path, sheet: entries[own].sheet,
            .sameRows(otherPath: entries[others].path, indicator: indicator.name))
        }
        twins[place] = fault(place, other.place, other.rows.indicator)
        // Nobody knows which of the two it is.
        if keepsGoing { twins[other.place] = fault(other.place, place, found.indicator) }
      }
      tables.append((place, found))
    }
    return twins
  }

  /// The LEAs of each state-indicator file in its order; two files of one indicator have none.
  private static func orders(_ parts: [Part]) -> [DashboardYear: [Indicator: [CDSCode]]] {
    var orders: [DashboardYear: [Indicator: [CDSCode]]] = [:]
    var seen: [DashboardYear: Set<Indicator>] = [:]
    for part in parts {
      guard case .indicator(let found) = part else { continue }
      let isFirst = seen[found.year, default: []].insert(found.indicator).inserted
      let codes = found.entities.filter(\.kind.isLocalEducationalAgency).map(\.cds)
      orders[found.year, default: [:]][found.indicator] = isFirst ? codes : nil
    }
    return orders
  }

  /// Remarks on files that seem to have lost rows; what rests on those is open.
  private mutating func tellLostRows(_ orders: [DashboardYear: [Indicator: [CDSCode]]]) {
    for year in data.dashboards.keys.sorted() {
      guard var dashboard = data.dashboards[year] else { continue }
      data.dashboards[year] = nil
      let lost = dashboard.findLostRows(orders: orders[year] ?? [:])
      for (indicator, codes) in lost {
        let first = codes.first.flatMap { dashboard.entity($0)?.name } ?? ""
        for place in files.indices where files[place].kind == .stateIndicator(indicator, year) {
          files[place].remarks.append(.lostRows(count: codes.count, first: first))
        }
      }
      data.dashboards[year] = dashboard
    }
  }

  /// Notes that what a state-indicator file with faults says is not known; whom it names is.
  private mutating func leaveOpen(_ found: IndicatorRows) {
    var dashboard = data.dashboards[found.year] ?? Dashboard(year: found.year)
    for entity in found.entities { dashboard.add(entity, isStateIndicator: true) }
    dashboard.leaveOpen(found.indicator)
    data.dashboards[found.year] = dashboard
  }

  /// Notes that what a local-indicator file with faults says is not known; whom it names is.
  private mutating func leaveOpen(_ found: LocalRows) {
    var dashboard = data.dashboards[found.year] ?? Dashboard(year: found.year)
    for row in found.rows { dashboard.add(row.entity, isStateIndicator: false) }
    for priority in found.priorities { dashboard.leaveOpen(priority) }
    data.dashboards[found.year] = dashboard
  }

  /// Notes what files that could not even be opened would have spoken of, by their names.
  private mutating func leaveOpen(_ catalog: Catalog, _ request: ReadingRequest) {
    for fault in catalog.faults {
      let name = FileName(path: fault.path)
      guard let year = name.year, request.years?.contains(year) != false else { continue }
      var dashboard = data.dashboards[year] ?? Dashboard(year: year)
      if let indicator = name.indicator { dashboard.leaveOpen(indicator) }
      if let priority = name.priority { dashboard.leaveOpen(priority) }
      data.dashboards[year] = dashboard
    }
  }

  /// A charter school that changed its authorizer has another code from then on; the last seven digits stay its own.
  private mutating func joinCharters() {
    let years = data.dashboards.keys.sorted()
    guard years.count > 1 else { return }
    var codes: [Int: Set<CDSCode>] = [:]
    for year in years {
      for entity in data.dashboards[year]?.entities ?? [] where entity.kind == .charter && entity.cds.school > 0 {
        codes[entity.cds.school, default: []].insert(entity.cds)
      }
    }
    for (_, same) in codes.filter({ $0.value.count > 1 }).sorted(by: { $0.key < $1.key }) {
      // Two of them in one year are two schools, or a damaged code: nothing is joined.
      let isOne = years.allSatisfy { year in same.count { data.dashboards[year]?.entity($0) != nil } < 2 }
      if !isOne { continue }
      var board: [(year: DashboardYear, cds: CDSCode)] = []
      for year in years {
        guard let own = same.first(where: { data.dashboards[year]?.entity($0) != nil }) else { continue }
        for other in same.sorted() where other != own { data.dashboards[year]?.join(other, to: own) }
        board.append((year, own))
      }
      data.joinedCharters.append(JoinedCharter(codes: board))
    }
  }

  private mutating func put(_ found: IndicatorRows) {
    var dashboard = data.dashboards[found.year] ?? Dashboard(year: found.year)
    data.dashboards[found.year] = nil
    let positions = found.entities.map { dashboard.add($0, isStateIndicator: true) }
    for row in found.rows {
      let position = positions[Int(row.entity)]
      if let before = dashboard.put(row.cell, position: position, row.group, found.indicator) {
        let entity = found.entities[Int(row.entity)]
        if keepsGoing { dashboard.leaveOpen(position: position, row.group, found.indicator) }
        conflict(
          row.cell.place, before.place, "\(found.indicator.name), \(entity.cds), group \(row.group.code)")
      }
    }
    for cell in found.openCells {
      dashboard.leaveOpenWithoutRow(position: positions[Int(cell.entity)], cell.group, found.indicator)
    }
    dashboard.cover(found.indicator, found.coverage)
    data.dashboards[found.year] = dashboard
  }

  private mutating func put(_ found: LocalRows) {
    var dashboard = data.dashboards[found.year] ?? Dashboard(year: found.year)
    data.dashboards[found.year] = nil
    for row in found.rows {
      dashboard.add(row.entity, isStateIndicator: false)
      if let before = dashboard.put(row.row, row.entity.cds, row.priority) {
        if keepsGoing { dashboard.leaveOpen(row.entity.cds, row.priority) }
        conflict(
          row.row.place, before.place, "the local indicator of priority \(row.priority.rawValue), \(row.entity.cds),")
      }
    }
    for (priority, coverage) in found.coverage { dashboard.cover(priority, coverage) }
    data.dashboards[found.year] = dashboard
  }

  private mutating func put(_ list: LCFFList) {
    if let other = data.lcffList(list.year, list.subject), other.rows != list.rows {
      let path = data.files[other.file].path
      faults.append(
        Fault(
          path: data.files[list.file].path,
          .conflict(otherPath: path, otherLine: 1, what: "CDE's list of \(list.year)")))
      // Nobody knows which of the two holds.
      if keepsGoing { data.lcffLists.removeAll { $0.year == list.year && $0.subject == list.subject } }
    } else {
      data.lcffLists.append(list)
    }
  }

  private mutating func conflict(_ place: SourcePlace, _ before: SourcePlace, _ what: String) {
    conflicts[place.file, default: 0] += 1
    if conflicts[place.file, default: 0] > Self.conflictLimit { return }
    faults.append(
      Fault(
        path: data.files[Int(place.file)].path, sheet: data.files[Int(place.file)].sheet, line: Int(place.line),
        .conflict(otherPath: data.path(before), otherLine: Int(before.line), what: what)))
  }
}

extension Reading.Part {
  /// Whether anything is wrong with the file.
  fileprivate var hasFaults: Bool {
    switch self {
    case .indicator(let found): !found.faults.isEmpty
    case .local(let found): !found.faults.isEmpty
    case .list(_, _, let faults), .essaList(_, _, let faults), .roster(_, _, let faults), .redFlags(_, _, let faults):
      !faults.isEmpty
    case .nothing: false
    }
  }
}

extension FileKind {
  /// Whether the file is an official list, which may speak of several years.
  var isList: Bool {
    switch self {
    case .lcffList, .essaList: true
    default: false
    }
  }
}

extension String {
  /// Whether the name is one of CDE's pre-release files, such as `CHRONIC_2024.txt`.
  fileprivate var isPreReleaseName: Bool {
    let name = self.split(separator: "/").last ?? ""
    let parts = name.split(separator: ".").first?.split(separator: "_") ?? []
    return parts.count == 2 && parts[1].count == 4 && Int(parts[1]) != nil && FileName(path: self).indicator != nil
  }
}
