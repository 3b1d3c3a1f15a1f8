/// One year's Dashboard in memory: who there is, a cell per entity, group and indicator, and the local indicators.
public struct Dashboard: Sendable {
  /// The year.
  public let year: DashboardYear
  /// Everyone that a file of the year names, in the order of first mention.
  public private(set) var entities: [Entity] = []
  /// The cells, in the order of reading.
  public private(set) var cells: [Cell] = []

  private var index: [CDSCode: Int] = [:]
  /// For each entity and indicator the number of its block of slots, -1 where no file has a row of it.
  private var blocks: [Int32] = []
  /// For each block and student group the number of its cell, ``none`` where there is no row, ``open`` where what it says is
  /// not known.
  private var slots: [Int32] = []
  private var coverage: [Coverage] = Array(repeating: Coverage(), count: Indicator.allCases.count)
  private var inStateFiles: [Bool] = []
  /// Entities and indicators, as numbers, of which a file that covers the county seems to have lost the rows.
  private var doubts: Set<Int> = []
  /// Indicators of which a file could not be read: what no other file says of them is not known.
  private var openIndicators: Set<Indicator> = []
  private var local: [CDSCode: [LCFFPriority: LocalRow]] = [:]
  private var localCoverage: [LCFFPriority: Coverage] = [:]
  private var openPriorities: Set<LCFFPriority> = []
  /// LEAs and priorities of which two files say different things.
  private var openRatings: [CDSCode: Set<LCFFPriority>] = [:]

  private var hasOpenCells: Bool = false

  private static let none: Int32 = -1
  private static let open: Int32 = -2

  private static let groups: Int = StudentGroup.allCases.count
  private static let indicators: Int = Indicator.allCases.count

  /// Makes a year's empty Dashboard.
  public init(year: DashboardYear) { self.year = year }

  // MARK: Asking

  /// The entity of a code, or `nil` where no file of the year names it.
  public func entity(_ cds: CDSCode) -> Entity? { index[cds].map { entities[$0] } }

  /// The entity's number in ``entities``, for asking many times.
  public func position(of cds: CDSCode) -> Int? { index[cds] }

  /// What the files say of an entity, group and indicator.
  public func lookup(_ cds: CDSCode, _ group: StudentGroup, _ indicator: Indicator) -> Lookup {
    guard let position = index[cds] else { return covers(cds, indicator) ? .notReported : .notGiven }
    return lookup(position: position, group, indicator)
  }

  /// What the files say of an entity by its number, group and indicator.
  public func lookup(position: Int, _ group: StudentGroup, _ indicator: Indicator) -> Lookup {
    let block = blocks[position * Self.indicators + Int(indicator.rawValue)]
    if block >= 0 {
      let slot = slots[Int(block) * Self.groups + Int(group.rawValue)]
      if slot >= 0 { return .cell(cells[Int(slot)]) }
      if slot == Self.open { return .notGiven }
    }
    return covers(position: position, indicator) ? .notReported : .notGiven
  }

  /// Goes through the cells of an entity, by its number, in the order of indicators and groups.
  public func forEachCell(of position: Int, _ body: (Indicator, StudentGroup, borrowing Cell) -> Void) {
    for indicator in Indicator.allCases {
      let block = Int(blocks[position * Self.indicators + Int(indicator.rawValue)])
      if block < 0 { continue }
      for group in StudentGroup.allCases {
        let slot = Int(slots[block * Self.groups + Int(group.rawValue)])
        if slot >= 0 { body(indicator, group, cells[slot]) }
      }
    }
  }

  /// What the local-indicator files say of an LEA and a priority.
  public func localLookup(_ cds: CDSCode, _ priority: LCFFPriority) -> LocalLookup {
    if let row = local[cds]?[priority] { return .row(row) }
    if openPriorities.contains(priority) || openRatings[cds]?.contains(priority) == true { return .notGiven }
    return localCoverage[priority]?.contains(cds) == true ? .notReported : .notGiven
  }

  /// Whether an indicator's file was given that speaks of this entity.
  ///
  /// Where only an extract of the entity's county was given and none of the year's state-indicator files names the
  /// entity, the extract leaves it out, and no file covers it. A statewide file covers everyone.
  public func covers(_ cds: CDSCode, _ indicator: Indicator) -> Bool {
    let file = coverage[Int(indicator.rawValue)]
    if let position = index[cds] { return covers(position: position, indicator) }
    return file.isStatewide(for: cds) && !openIndicators.contains(indicator)
  }

  private func covers(position: Int, _ indicator: Indicator) -> Bool {
    let file = coverage[Int(indicator.rawValue)]
    let cds = entities[position].cds
    guard file.isStatewide(for: cds) || (file.contains(cds) && inStateFiles[position]) else { return false }
    if !openIndicators.isEmpty, openIndicators.contains(indicator) { return false }
    return doubts.isEmpty || !doubts.contains(position * Self.indicators + Int(indicator.rawValue))
  }

  /// The indicators of which any file was given.
  public var indicators: [Indicator] { Indicator.allCases.filter { !coverage[Int($0.rawValue)].isEmpty } }

  /// The priorities of which any local-indicator file was given.
  public var localPriorities: [LCFFPriority] { LCFFPriority.allCases.filter { localCoverage[$0] != nil } }

  /// Whether a file of an indicator was given, whomever it speaks of.
  public func isGiven(_ indicator: Indicator) -> Bool { !coverage[Int(indicator.rawValue)].isEmpty }

  /// Whether a file of a local indicator was given, whomever it speaks of.
  public func isGiven(_ priority: LCFFPriority) -> Bool { localCoverage[priority] != nil }

  /// Which counties the files of an indicator have rows of, `nil` where none was given.
  public func coverage(of indicator: Indicator) -> Coverage? {
    let coverage = coverage[Int(indicator.rawValue)]
    return coverage.isEmpty ? nil : coverage
  }

  /// Whether something of an entity and indicator could not be read.
  public func isLeftOpen(_ cds: CDSCode, _ indicator: Indicator) -> Bool {
    if openIndicators.contains(indicator) { return true }
    return hasOpenCells && index[cds].map { !openGroups(of: $0, indicator).isEmpty } == true
  }

  /// Whether something of an LEA's local indicator could not be read.
  public func isLeftOpen(_ cds: CDSCode, _ priority: LCFFPriority) -> Bool {
    openPriorities.contains(priority) || openRatings[cds]?.contains(priority) == true
  }

  /// Whether an indicator's file has rows of an entity's county, of entities of its kind.
  public func hasRows(ofCounty cds: CDSCode, _ indicator: Indicator) -> Bool {
    coverage[Int(indicator.rawValue)].contains(cds)
  }

  /// The groups of an entity, by its number, of which it is not known what an indicator's file says.
  public func openGroups(of position: Int, _ indicator: Indicator) -> StudentGroupSet {
    let block = Int(blocks[position * Self.indicators + Int(indicator.rawValue)])
    guard hasOpenCells, block >= 0 else { return [] }
    return StudentGroupSet(
      StudentGroup.allCases.filter { slots[block * Self.groups + Int($0.rawValue)] == Self.open })
  }

  /// Whether any file of the year, of state or of local indicators, has rows of an entity's county.
  public func coversCounty(of cds: CDSCode) -> Bool {
    coverage.contains { $0.contains(cds) } || localCoverage.values.contains { $0.contains(cds) }
  }

  /// Whether any state-indicator file of the year names the entity.
  public func isInStateFiles(_ cds: CDSCode) -> Bool { index[cds].map { inStateFiles[$0] } ?? false }

  // MARK: Building

  /// Adds an entity that a file names, or completes what is known of it, and gives its number.
  ///
  /// - Parameters:
  ///   - entity: As the file names it. Where files name it differently, a state-indicator file goes before others, then the
  ///     longer name, so that the order of files says nothing.
  ///   - isStateIndicator: Whether the file is a state-indicator file.
  /// - Returns: The entity's number.
  @discardableResult
  public mutating func add(_ entity: Entity, isStateIndicator: Bool) -> Int {
    let position: Int
    if let known = index[entity.cds] {
      position = known
      if entities[known].isDASS == nil { entities[known].isDASS = entity.isDASS }
      if entities[known].kind == .school, entity.kind == .charter { entities[known].kind = .charter }
      if entities[known].county.isEmpty { entities[known].county = entity.county }
      if entities[known].districtName.isEmpty { entities[known].districtName = entity.districtName }
    } else {
      position = entities.count
      index[entity.cds] = position
      entities.append(entity)
      inStateFiles.append(false)
      blocks.append(contentsOf: repeatElement(-1, count: Self.indicators))
    }
    if entities[position].name != entity.name { name(position, entity, isStateIndicator) }
    if isStateIndicator { inStateFiles[position] = true }
    return position
  }

  /// Lets an entity be found by another code, which other years know it by.
  public mutating func join(_ other: CDSCode, to own: CDSCode) {
    if let position = index[own], index[other] == nil { index[other] = position }
  }

  /// Chooses between the name that is known and another one, whatever the order in which they come.
  private mutating func name(_ position: Int, _ other: Entity, _ isStateIndicator: Bool) {
    let known = entities[position].name
    let isBetterKind = isStateIndicator != inStateFiles[position]
    let isBetter =
      isBetterKind
      ? isStateIndicator
      : other.name.utf8.count != known.utf8.count
        ? other.name.utf8.count > known.utf8.count : other.name < known
    if isBetter, !other.name.isEmpty { entities[position].name = other.name }
  }

  /// Puts a cell in its place.
  ///
  /// A cell that is left open stays so.
  ///
  /// - Returns: The cell that stood there before and says something else, which stays; `nil` where all is well.
  public mutating func put(_ cell: Cell, position: Int, _ group: StudentGroup, _ indicator: Indicator) -> Cell? {
    let slot = slot(position, group, indicator)
    if slots[slot] >= 0 {
      let before = cells[Int(slots[slot])]
      guard before.agrees(with: cell) else { return before }
      cells[Int(slots[slot])] = before.completed(by: cell)
      return nil
    }
    if slots[slot] == Self.open { return nil }
    slots[slot] = Int32(cells.count)
    cells.append(cell)
    return nil
  }

  /// Puts an LEA's local rating in its place.
  ///
  /// - Returns: The row that stood there before and says something else, which stays; `nil` where all is well.
  public mutating func put(_ row: LocalRow, _ cds: CDSCode, _ priority: LCFFPriority) -> LocalRow? {
    if openRatings[cds]?.contains(priority) == true { return nil }
    if let before = local[cds]?[priority] {
      // In 2018 the combined file has no two-year rating: where the file of the priority has it, it decides.
      let ratings = [before.rating, row.rating]
      if year == 2018, ratings.contains(.notMetForTwoOrMoreYears), ratings.contains(.notMet) {
        if before.rating == .notMet { local[cds]?[priority] = row }
        return nil
      }
      return before.rating == row.rating ? nil : before
    }
    local[cds, default: [:]][priority] = row
    return nil
  }

  /// Notes that what the files say of an entity, group and indicator is not known, whatever they said before.
  public mutating func leaveOpen(position: Int, _ group: StudentGroup, _ indicator: Indicator) {
    slots[slot(position, group, indicator)] = Self.open
    hasOpenCells = true
  }

  /// Notes that a group without a row may have one that could not be understood.
  public mutating func leaveOpenWithoutRow(position: Int, _ group: StudentGroup, _ indicator: Indicator) {
    let slot = slot(position, group, indicator)
    guard slots[slot] == Self.none else { return }
    slots[slot] = Self.open
    hasOpenCells = true
  }

  /// Notes that a file of an indicator could not be read: what no other file says of it is not known.
  public mutating func leaveOpen(_ indicator: Indicator) { openIndicators.insert(indicator) }

  /// Notes that a file of a local indicator could not be read: what no other file says of it is not known.
  public mutating func leaveOpen(_ priority: LCFFPriority) { openPriorities.insert(priority) }

  /// Notes that an LEA's local rating is not known, whatever the files said before.
  public mutating func leaveOpen(_ cds: CDSCode, _ priority: LCFFPriority) {
    local[cds]?[priority] = nil
    openRatings[cds, default: []].insert(priority)
  }

  /// Notes what a state-indicator file covers.
  public mutating func cover(_ indicator: Indicator, _ added: Coverage) {
    coverage[Int(indicator.rawValue)].formUnion(added)
  }

  /// Looks for LEAs and charter schools that a file seems to have lost: its twin has rows of them, or, as suspension is
  /// reported of everybody, any other file; or the file, whose LEAs come in the order of the suspension file's, ends before
  /// them.
  ///
  /// What rests on the lost rows is not known. A file whose every row has a color was made of colored rows alone, and leaves
  /// out a few others rightly; one that leaves out more than it has is an extract of less than its county. Graduation and college/career speak of the same students, and of few LEAs: only their twin tells.
  ///
  /// - Parameter orders: The LEAs of each indicator's file, in its order, where it has one file.
  /// - Returns: For each indicator whose file lost any, the entities in the order of first mention.
  public mutating func findLostRows(orders: [Indicator: [CDSCode]] = [:]) -> [Indicator: [CDSCode]] {
    var twins: [(Indicator, [Indicator])] = [
      (.ela, [.math]), (.math, [.ela]), (.suspension, [.ela, .math, .chronic, .elpi, .graduation, .cci]),
    ]
    // In fall 2017 college/career was a first report, of fewer schools.
    if year > 2017 { twins += [(.graduation, [.cci]), (.cci, [.graduation])] }
    var lost: [Indicator: [CDSCode]] = [:]
    for (indicator, others) in twins where isGiven(indicator) {
      for position in entities.indices where entities[position].kind.isLocalEducationalAgency {
        let first = position * Self.indicators
        guard blocks[first + Int(indicator.rawValue)] < 0, covers(position: position, indicator),
          others.contains(where: { blocks[first + Int($0.rawValue)] >= 0 })
        else { continue }
        lost[indicator, default: []].append(entities[position].cds)
      }
    }
    for indicator in [Indicator.chronic, .elpi] where isGiven(indicator) {
      let beyond = behindTheEnd(indicator, orders)
      if !beyond.isEmpty { lost[indicator] = beyond }
    }
    lost = lost.filter { hasColorless($0) || $1.count > reportedLEAs($0) }
    for (indicator, codes) in lost {
      for cds in codes {
        if let position = index[cds] { doubts.insert(position * Self.indicators + Int(indicator.rawValue)) }
      }
      // Where a file ends too early, its last LEA may have lost rows as well.
      if let last = orders[indicator]?.last.flatMap({ index[$0] }) {
        for group in StudentGroup.allCases { leaveOpenWithoutRow(position: last, group, indicator) }
      }
    }
    return lost
  }

  /// The LEAs that come behind the last one of a file in the order of the suspension file, where both have the same order.
  ///
  /// One may rightly have no row there; two or more in a row at the very end hardly. High schools have no chronic absenteeism.
  private func behindTheEnd(_ indicator: Indicator, _ orders: [Indicator: [CDSCode]]) -> [CDSCode] {
    guard let all = orders[.suspension], let own = orders[indicator], let last = own.last else { return [] }
    let places = Dictionary(all.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let ownPlaces = own.compactMap { places[$0] }
    guard let end = places[last], zip(ownPlaces, ownPlaces.dropFirst()).allSatisfy(<) else { return [] }
    let beyond = all[(end + 1)...].filter { cds in
      guard let position = index[cds], covers(position: position, indicator) else { return false }
      return indicator != .chronic || !entities[position].name.contains("High")
    }
    return beyond.count < 2 ? [] : beyond
  }

  /// How many LEAs and charter schools have rows of an indicator.
  private func reportedLEAs(_ indicator: Indicator) -> Int {
    entities.indices.count { position in
      entities[position].kind.isLocalEducationalAgency
        && blocks[position * Self.indicators + Int(indicator.rawValue)] >= 0
    }
  }

  /// Whether an indicator has a row without a color.
  private func hasColorless(_ indicator: Indicator) -> Bool {
    entities.indices.contains { position in
      let block = Int(blocks[position * Self.indicators + Int(indicator.rawValue)])
      guard block >= 0 else { return false }
      return (0..<Self.groups).contains { group in
        let slot = Int(slots[block * Self.groups + group])
        return slot >= 0 && cells[slot].color == nil
      }
    }
  }

  /// Notes what a local-indicator file covers.
  public mutating func cover(_ priority: LCFFPriority, _ added: Coverage) {
    localCoverage[priority, default: Coverage()].formUnion(added)
  }

  private mutating func slot(_ position: Int, _ group: StudentGroup, _ indicator: Indicator) -> Int {
    let place = position * Self.indicators + Int(indicator.rawValue)
    if blocks[place] < 0 {
      blocks[place] = Int32(slots.count / Self.groups)
      slots.append(contentsOf: repeatElement(Self.none, count: Self.groups))
    }
    return Int(blocks[place]) * Self.groups + Int(group.rawValue)
  }
}
