public import Criteria
public import DashboardModel
import Dispatch
import Synchronization

/// Determines entities under one program: a year's edition applied to its Dashboard, with the years before.
public struct Engine: Sendable {
  /// The editions by year.
  public let editions: [DashboardYear: Edition]
  let setting: Setting

  /// Prepares for the editions and the data.
  ///
  /// - Parameters:
  ///   - program: Which law.
  ///   - editions: One edition a year; of two for the same year the last counts.
  ///   - data: What was read; for schools with the rows of schools.
  ///   - readings: The open questions of reading that are turned away from their default.
  public init(
    _ program: Program.Name, editions: [Edition], data: DashboardData, readings: Set<OpenQuestion> = []
  ) {
    self.editions = Dictionary(editions.map { ($0.year, $0) }, uniquingKeysWith: { _, last in last })
    setting = Setting(
      program, editions: self.editions.values.sorted { $0.year > $1.year }, data, flipped: ReadingSet(readings))
  }

  /// Which law.
  public var program: Program.Name { setting.program }
  /// What was read.
  public var data: DashboardData { setting.data }
  /// The readings that are turned away from their default.
  public var readings: Set<OpenQuestion> { Set(setting.flipped.readings) }

  /// The program of a year, or `nil` where it determines nobody.
  public func rules(_ year: DashboardYear) -> Program? {
    guard let program = setting.rules[year]?.program, !program.steps.isEmpty else { return nil }
    return program
  }

  /// The years that anything was given for, oldest first.
  public var years: [DashboardYear] {
    let listed = program == .lcff ? data.lcffLists.map(\.year) : data.essaLists.map(\.year)
    return Set(data.dashboards.keys).union(listed).filter(\.hadDashboard).sorted()
  }

  /// The years whose files a determination of a year asks for, the year itself among them.
  ///
  /// It follows every look-back by the editions of the years that are looked back at: Dashboards that are counted, cohorts,
  /// and statuses before, each with its own look-back.
  public static func years(_ program: Program.Name, _ year: DashboardYear, editions: [Edition]) -> Set<DashboardYear> {
    var lookBack = LookBack(editions: Dictionary(editions.map { ($0.year, $0) }) { $1 }, name: program)
    lookBack.addAll(year)
    return lookBack.found
  }

  /// Determines all entities of a year, in order of their codes.
  ///
  /// - Parameters:
  ///   - year: The Dashboard year.
  ///   - wanted: Counties and entities asked for by name, for whom those that only a list names are added too.
  /// - Returns: A determination for each entity that the year determines.
  public func determinations(_ year: DashboardYear, wanted: Wanted = Wanted()) -> [Determination] {
    determinations(year, of: entities(year, wanted: wanted))
  }

  /// Determines some entities of a year, in their order.
  ///
  /// - Returns: A determination for each entity that the year determines.
  public func determinations(_ year: DashboardYear, of entities: [Entity]) -> [Determination] {
    each(entities) { Self.determine($0, year, $1) }
  }

  /// What the student groups of some entities meet in a year, in the order of the entities.
  ///
  /// - Returns: The part of ``determinations(_:of:)`` that a table by group shows, without the work for the rest.
  public func groupDeterminations(_ year: DashboardYear, of entities: [Entity]) -> [GroupDetermination] {
    each(entities) { entity, setting in
      Self.determining(entity, year, setting)?.groupDetermination()
    }
  }

  /// Works on entities on all cores and keeps their order.
  private func each<Result: Sendable>(
    _ entities: [Entity], _ work: @Sendable (Entity, Setting) -> Result?
  ) -> [Result] {
    // Pieces of a size that keeps all cores busy and costs little to hand out.
    let size = 64
    let pieces = (entities.count + size - 1) / size
    // Every core asks with a setting of its own.
    let settings = Mutex([setting])
    let found = Mutex<[[Result]]>(Array(repeating: [], count: pieces))
    DispatchQueue.concurrentPerform(iterations: pieces) { piece in
      let setting = settings.withLock { $0.popLast() } ?? self.setting.copy()
      let own = entities[(piece * size)..<min(entities.count, (piece + 1) * size)].compactMap { work($0, setting) }
      found.withLock { $0[piece] = own }
      settings.withLock { $0.append(setting) }
    }
    return found.withLock { $0.flatMap(\.self) }
  }

  /// Determines one entity.
  ///
  /// - Returns: `nil` where there is no edition for the year, or it does not determine this kind of entity.
  public func determine(_ entity: Entity, _ year: DashboardYear) -> Determination? {
    Self.determine(entity, year, setting)
  }

  private static func determine(_ entity: Entity, _ year: DashboardYear, _ setting: Setting) -> Determination? {
    determining(entity, year, setting)?.determination()
  }

  private static func determining(_ entity: Entity, _ year: DashboardYear, _ setting: Setting) -> Determining? {
    guard let rules = setting.rules[year], rules.determines(entity.kind) else { return nil }
    let record = Record(entity, setting)
    record.notesReadings = true
    return Determining(record: record, rules: rules, year: year)
  }
}

/// Entities that were asked for by county or name.
public struct Wanted: Sendable {
  /// The counties' names, in any case.
  public var counties: [String]
  /// Whether an entity was asked for by name or code.
  public var isNamed: @Sendable (Entity) -> Bool

  /// Makes a wish for some counties, and for entities that a name fits.
  public init(counties: [String] = [], isNamed: @escaping @Sendable (Entity) -> Bool = { _ in false }) {
    self.counties = counties.map { $0.lowercased() }
    self.isNamed = isNamed
  }

  func contains(_ entity: Entity) -> Bool { counties.contains(entity.county.lowercased()) || isNamed(entity) }
}

extension Engine {
  /// The entities that can be determined for a year, in order of their codes.
  ///
  /// They are those that the year's Dashboard names. Those that only a list of the year names are added for the counties
  /// that the files cover and for those that are wanted; all of them where there are no files of the year.
  public func entities(_ year: DashboardYear, wanted: Wanted = Wanted()) -> [Entity] {
    named(year, wanted: wanted).filter { setting.rules[year]?.determines($0.kind) == true }
  }

  /// The entities of a year that its program does not determine though other years do: charter schools of 2018 and 2022.
  public func notDetermined(_ year: DashboardYear) -> [Entity] {
    let kinds = Set(setting.rules.values.flatMap { $0.program.determinedKinds })
    return named(year).filter { kinds.contains($0.kind) && setting.rules[year]?.determines($0.kind) != true }
  }

  /// Everyone that any year names, each once with the names of the latest year, in order of their codes.
  public var allEntities: [Entity] {
    var found: [CDSCode: Entity] = [:]
    for year in years { for entity in named(year) { found[entity.cds] = entity } }
    return found.values.sorted { $0.cds < $1.cds }
  }

  private func named(_ year: DashboardYear, wanted: Wanted = Wanted()) -> [Entity] {
    let kinds: Set<EntityKind> = program == .lcff ? [.district, .countyOffice, .charter] : [.school, .charter]
    let dashboard = data.dashboards[year]
    var found: [CDSCode: Entity] = [:]
    for entity in dashboard?.entities ?? [] where kinds.contains(entity.kind) { found[entity.cds] = entity }
    let hasFiles = !found.isEmpty
    for entity in program == .lcff ? listedAgencies(year) : listedSchools(year) where kinds.contains(entity.kind) {
      if let known = found[entity.cds] {
        if known.isDASS == nil { found[entity.cds]?.isDASS = entity.isDASS }
        if known.kind == .school, entity.kind == .charter { found[entity.cds]?.kind = .charter }
      } else if program == .essa || !hasFiles || dashboard?.coversCounty(of: entity.cds) == true
        || wanted.contains(entity)
      {
        found[entity.cds] = entity
      }
    }
    if found.isEmpty, looksBackAtFiles(year) {
      // Before the year's own files exist: the watch list, of those that the Dashboard before names.
      for entity in data.dashboards[year.previous]?.entities ?? [] where kinds.contains(entity.kind) {
        found[entity.cds] = entity
      }
    }
    return found.values.sorted { $0.cds < $1.cds }
  }

  /// Whether the year's criteria themselves count earlier Dashboards, so that something is known before its files exist.
  private func looksBackAtFiles(_ year: DashboardYear) -> Bool {
    setting.rules[year]?.criteria.contains { !$0.isLocal && $0.condition.dashboards > 1 } == true
  }

  private func listedAgencies(_ year: DashboardYear) -> [Entity] {
    data.lcffLists.filter { $0.year == year && $0.subject != .ec52064e5 }.flatMap { list in
      list.rows.map { row in
        let kind: EntityKind =
          list.subject == .charterSchools || row.cds.school != 0
          ? .charter : row.cds.isCountyOffice ? .countyOffice : .district
        let county = row.county.isEmpty ? County.name(code: row.cds.county) ?? "" : row.county
        return Entity(cds: row.cds, kind: kind, name: row.name, districtName: row.name, county: county)
      }
    }
  }

  private func listedSchools(_ year: DashboardYear) -> [Entity] {
    let listed = data.essaLists.filter { $0.year == year }.flatMap(\.roster.entries)
    let rostered = data.rosters.flatMap(\.entries).filter { $0.titleI[year] != nil }
    return (listed + rostered).filter { $0.cds.school != 0 }.map(\.entity)
  }
}

extension Engine {
  /// What each student group of an LEA met in a year, also where that year alone determines nothing for it.
  public func groupResults(_ entity: Entity, _ year: DashboardYear) -> [GroupResult] {
    guard let rules = setting.rules[year] else { return [] }
    return Determining(record: Record(entity, setting), rules: rules, year: year).groups
  }
}

/// Follows the years that conditions look back at.
private struct LookBack {
  let editions: [DashboardYear: Edition]
  let name: Program.Name
  var found: Set<DashboardYear> = []
  private var followed: Set<DashboardYear> = []

  init(editions: [DashboardYear: Edition], name: Program.Name) {
    self.editions = editions
    self.name = name
  }

  /// Everything that determines a year.
  mutating func addAll(_ year: DashboardYear) {
    found.insert(year)
    guard followed.insert(year).inserted, let program = editions[year]?.program(name) else { return }
    for rule in program.rules { add(rule.condition, year, program) }
    for step in program.steps { add(step.condition, year, program) }
    if let prior = program.prior {
      found.insert(prior)
      addAll(prior.hadDashboard ? prior : prior.previousWithDashboard)
    }
  }

  private mutating func add(_ condition: Condition, _ year: DashboardYear, _ program: Program) {
    found.insert(year)
    switch condition {
    case .graduation(_, let cohorts, _): found.formUnion(cohorts.years(year))
    case .priorities, .criteria: for rule in program.criteria { add(rule.condition, year, program) }
    case .rule(let id): if let rule = program.rule(id) { add(rule.condition, year, program) }
    case .dashboards(_, let of, let part):
      for earlier in year.latest(of) { if let own = editions[earlier]?.program(name) { add(part, earlier, own) } }
    default: for part in condition.parts { add(part, year, program) }
    }
  }
}
