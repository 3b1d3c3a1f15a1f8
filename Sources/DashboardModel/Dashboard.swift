/// One year's Dashboard in memory: who there is, a cell per entity, group and indicator, and the local indicators.
public struct Dashboard: Sendable {
  /// The year.
  public let year: DashboardYear
  /// Everyone that a file of the year names, in the order of first mention.
  public private(set) var entities: [Entity] = []
  /// The cells, in the order of reading.
  public private(set) var cells: [Cell] = []

  private var index: [CDSCode: Int] = [:]
  private var slots: [Int32] = []
  private var coverage: [Coverage] = Array(repeating: Coverage(), count: Indicator.allCases.count)
  private var inStateFiles: Set<Int> = []
  private var local: [CDSCode: [LCFFPriority: LocalRow]] = [:]
  private var localCoverage: [LCFFPriority: Coverage] = [:]

  private static let groups: Int = StudentGroup.allCases.count
  private static let width: Int = StudentGroup.allCases.count * Indicator.allCases.count

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
    let slot = slots[Self.slot(position, group, indicator)]
    if slot >= 0 { return .cell(cells[Int(slot)]) }
    return covers(position: position, indicator) ? .notReported : .notGiven
  }

  /// What the local-indicator files say of an LEA and a priority.
  public func localLookup(_ cds: CDSCode, _ priority: LCFFPriority) -> LocalLookup {
    if let row = local[cds]?[priority] { return .row(row) }
    return localCoverage[priority]?.contains(cds) == true ? .notReported : .notGiven
  }

  /// Whether an indicator's file was given that speaks of this entity.
  ///
  /// Where only an extract of the entity's county was given and none of the year's state-indicator files names the
  /// entity, the extract leaves it out, and no file covers it. A statewide file covers everyone.
  public func covers(_ cds: CDSCode, _ indicator: Indicator) -> Bool {
    let file = coverage[Int(indicator.rawValue)]
    return file.isStatewide || (file.contains(cds) && isInStateFiles(cds))
  }

  private func covers(position: Int, _ indicator: Indicator) -> Bool {
    let file = coverage[Int(indicator.rawValue)]
    return file.isStatewide || (file.contains(entities[position].cds) && inStateFiles.contains(position))
  }

  /// The indicators of which any file was given.
  public var indicators: [Indicator] { Indicator.allCases.filter { !coverage[Int($0.rawValue)].isEmpty } }

  /// The priorities of which any local-indicator file was given.
  public var localPriorities: [LCFFPriority] { LCFFPriority.allCases.filter { localCoverage[$0] != nil } }

  /// Whether any state-indicator file of the year names the entity.
  public func isInStateFiles(_ cds: CDSCode) -> Bool { index[cds].map(inStateFiles.contains) ?? false }

  // MARK: Building

  /// Adds an entity that a file names, or completes what is known of it, and gives its number.
  ///
  /// - Parameters:
  ///   - entity: As the file names it. The first file that names an entity gives its names.
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
      slots.append(contentsOf: repeatElement(-1, count: Self.width))
    }
    if isStateIndicator { inStateFiles.insert(position) }
    return position
  }

  /// Puts a cell in its place.
  ///
  /// - Returns: The cell that stood there before and says something else, which stays; `nil` where all is well.
  public mutating func put(_ cell: Cell, position: Int, _ group: StudentGroup, _ indicator: Indicator) -> Cell? {
    let slot = Self.slot(position, group, indicator)
    if slots[slot] >= 0 {
      let before = cells[Int(slots[slot])]
      guard before.agrees(with: cell) else { return before }
      cells[Int(slots[slot])] = before.completed(by: cell)
      return nil
    }
    slots[slot] = Int32(cells.count)
    cells.append(cell)
    return nil
  }

  /// Puts an LEA's local rating in its place.
  ///
  /// - Returns: The row that stood there before and says something else, which stays; `nil` where all is well.
  public mutating func put(_ row: LocalRow, _ cds: CDSCode, _ priority: LCFFPriority) -> LocalRow? {
    if let before = local[cds]?[priority] { return before.rating == row.rating ? nil : before }
    local[cds, default: [:]][priority] = row
    return nil
  }

  /// Notes what a state-indicator file covers.
  public mutating func cover(_ indicator: Indicator, _ added: Coverage) {
    coverage[Int(indicator.rawValue)].formUnion(added)
  }

  /// Notes what a local-indicator file covers.
  public mutating func cover(_ priority: LCFFPriority, _ added: Coverage) {
    localCoverage[priority, default: Coverage()].formUnion(added)
  }

  private static func slot(_ position: Int, _ group: StudentGroup, _ indicator: Indicator) -> Int {
    position * width + Int(indicator.rawValue) * groups + Int(group.rawValue)
  }
}
