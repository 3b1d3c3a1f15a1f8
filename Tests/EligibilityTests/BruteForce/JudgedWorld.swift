import Criteria
import DashboardModel
import Dashboards
import TestSupport

@testable import Eligibility

/// The editions, laid out once for all worlds.
struct Rulebook {
  private var editions: [DashboardYear: Edition]
  private let names: RuleNames = RuleNames()
  private var lcff: YearTable<YearRules> = YearTable()
  private var essa: YearTable<YearRules> = YearTable()

  /// CDE's own.
  static let own: Rulebook = Rulebook(Dashboards.all)
  /// The same with other numbers, so that none is taken for granted.
  static let varied: [Rulebook] = (1...12 as ClosedRange<UInt64>).map { seed in
    var generator = SeededGenerator(seed: seed)
    return Rulebook(Dashboards.all.map { $0.varied(using: &generator) })
  }

  init(_ editions: [Edition]) {
    self.editions = [:]
    for edition in editions { self[edition.year] = edition }
  }

  /// The edition of a year.
  subscript(year: DashboardYear) -> Edition? {
    get { editions[year] }
    set {
      editions[year] = newValue
      lcff[year] = newValue.flatMap { YearRules($0, .lcff, names) }
      essa[year] = newValue.flatMap { YearRules($0, .essa, names) }
    }
  }

  func rules(_ program: Program.Name) -> YearTable<YearRules> { program == .lcff ? lcff : essa }

  /// The editions with that of a year taken over for the next one, unless that has the same rule.
  func continuing(_ id: Rule.ID, after year: DashboardYear) -> Rulebook {
    guard var edition = self[year], edition.lcff.rule(id)?.condition != self[year.next]?.lcff.rule(id)?.condition else {
      return self
    }
    var continued = self
    edition.year = year.next
    continued[year.next] = edition
    return continued
  }

  func setting(_ program: Program.Name, _ data: DashboardData, flipped: Set<OpenQuestion> = []) -> Setting {
    Setting(program, rules(program), data, flipped: ReadingSet(flipped))
  }
}

extension Edition {
  /// A what-if: the same questions with other numbers of groups, Dashboards, priorities, cohorts and indicators.
  fileprivate func varied(using generator: inout SeededGenerator) -> Edition {
    var edition = self
    edition.isCDEs = false
    edition.lcff = lcff.varied(using: &generator)
    edition.essa = essa?.varied(using: &generator)
    return edition
  }
}

extension Program {
  fileprivate func varied(using generator: inout SeededGenerator) -> Program {
    var program = self
    for place in rules.indices { program.rules[place].condition = rules[place].condition.varied(using: &generator) }
    for place in steps.indices { program.steps[place].condition = steps[place].condition.varied(using: &generator) }
    if let minimum = patterns?.minimum {
      program.patterns?.minimum.school = minimum.school + generator.below(2)
      program.patterns?.minimum.group = minimum.group + generator.below(2)
      program.patterns?.patterns.shuffle(using: &generator)
    }
    return program
  }
}

extension Condition {
  fileprivate func varied(using generator: inout SeededGenerator) -> Condition {
    switch self {
    case .all(let parts): return .all(parts.map { $0.varied(using: &generator) })
    case .any(let parts): return .any(parts.map { $0.varied(using: &generator) })
    case .priorities(_, let source): return .priorities(atLeast: 1 + generator.below(3), source)
    case .criteria: return .criteria(atLeast: 1 + generator.below(3))
    case .onlyWay(let part, let rules): return .onlyWay(part.varied(using: &generator), besides: rules)
    case .schoolwide(let part): return .schoolwide(part.varied(using: &generator))
    case .groups(_, let orAllIfFewer, let part):
      return .groups(
        atLeast: 1 + generator.below(4), orAllIfFewer: orAllIfFewer, part.varied(using: &generator))
    case .dashboards(_, _, let part):
      let of = 1 + generator.below(4)
      return .dashboards(atLeast: 1 + generator.below(of), of: of, part.varied(using: &generator))
    case .graduation(let rate, .years, let minimum):
      return .graduation(below: rate, .years(1 + generator.below(3)), minimum: minimum)
    case .reading(let question, let standard, let other):
      return .reading(
        question, standard: standard.varied(using: &generator), other: other.varied(using: &generator))
    default: return self
    }
  }
}

/// What the columns of CDE's lists of a small world are: not every list has all of them.
struct ListColumns {
  let seed: UInt64

  /// What a list of a year has.
  struct Columns {
    let hasStatus: Bool
    /// Whether the status says which year of assistance it is.
    let tellsYear: Bool
    let hasMethods: Bool
    /// Whether the third method has its column.
    let hasEveryMethod: Bool
    let hasFlags: Bool
    let hasPrior: Bool
    let hasExit: Bool
    let hasGroups: Bool
    let hasTitleI: Bool
    /// Whether a list of charter schools has those only that are identified.
    let hasAllCharters: Bool
  }

  func of(_ year: DashboardYear) -> Columns {
    var generator = SeededGenerator(seed: seed &+ UInt64(year.number))
    return Columns(
      hasStatus: generator.chance(75), tellsYear: generator.chance(60), hasMethods: generator.chance(75),
      hasEveryMethod: generator.chance(80), hasFlags: generator.chance(70), hasPrior: generator.chance(60),
      hasExit: generator.chance(60), hasGroups: generator.chance(80), hasTitleI: generator.chance(70),
      hasAllCharters: generator.chance(60))
  }
}

/// A small world with what follows from all of its files, and with the lists that CDE would have made of it.
final class JudgedWorld {
  let world: RandomWorld
  let program: Program.Name
  let columns: ListColumns
  /// All files, and for schools the status of 2021, for which there were none.
  let everything: GivenFiles
  private(set) lazy var data: DashboardData = data(of: everything)
  /// The entity with all files.
  private(set) lazy var record: Record = record(of: everything)
  private var known: [DashboardYear: Determination?] = [:]
  let rulebook: Rulebook
  /// How open questions are read: by the lists too.
  let readings: Set<OpenQuestion>

  init(
    _ world: RandomWorld, _ program: Program.Name, _ rulebook: Rulebook, _ readings: Set<OpenQuestion>,
    _ columns: ListColumns
  ) {
    self.world = world
    self.rulebook = rulebook
    self.program = program
    self.columns = columns
    self.readings = readings
    var everything = GivenFiles()
    everything.files = Set(world.files)
    if program == .essa { everything.lists = [2021] }
    self.everything = everything
  }

  /// The entity with what is given.
  func record(of given: GivenFiles) -> Record {
    let data = given == everything ? data : self.data(of: given)
    let record = Record(world.entity, rulebook.setting(program, data, flipped: readings))
    record.notesReadings = true
    return record
  }

  /// What follows from all files.
  func determination(_ year: DashboardYear) -> Determination? {
    if let known = known[year] { return known }
    let determination = record.determination(year)
    known[year] = determination
    return determination
  }

  /// The same questions of another world.
  func asked(of world: RandomWorld) -> JudgedWorld { JudgedWorld(world, program, rulebook, readings, columns) }

  /// What was given, with the lists of this world.
  func data(of given: GivenFiles) -> DashboardData {
    var data = world.data(given)
    for year in given.lists.sorted() {
      switch program {
      case .lcff: data.lcffLists.append(agencyList(year))
      case .essa: data.essaLists.append(schoolList(year))
      }
    }
    for year in given.charterLists.sorted() { data.lcffLists.append(charterList(year)) }
    if given.redFlags { data.redFlagLists = redFlagLists() }
    return data
  }

  /// Whether the lists that are given say the same of the entity as they do of it in another world.
  func hasSameLists(_ given: GivenFiles, as other: JudgedWorld) -> Bool {
    for year in given.lists.sorted() {
      if program == .lcff {
        if agencyRow(year) != other.agencyRow(year) { return false }
      } else if schoolRow(year) != other.schoolRow(year) || titleI(year) != other.titleI(year) {
        return false
      }
    }
    return given.charterLists.sorted().allSatisfy { charterRow($0) == other.charterRow($0) }
      && (!given.redFlags || redFlagRows() == other.redFlagRows())
  }

  private func isThere(_ year: DashboardYear) -> Bool {
    if !world.isStatewide { return true }
    return world.files.contains { file in
      switch file {
      case .indicator(_, year): StudentGroup.allCases.contains { world.row(file, $0) != nil }
      case .local(_, year): world.ratings[file] != nil
      default: false
      }
    }
  }

  // MARK: Lists under the LCFF

  private func agencyRow(_ year: DashboardYear) -> LCFFListRow? {
    world.entity.kind == .charter ? nil : row(year)
  }

  private func charterRow(_ year: DashboardYear) -> LCFFListRow? {
    guard world.entity.kind == .charter, var row = row(year) else { return nil }
    let isIdentified = record.statuses(year).possible.allSatisfy(\.isIdentified)
    if !columns.of(year).hasAllCharters, !isIdentified { return nil }
    row.priorGroups = letters(record.groups(year.previous))
    return row
  }

  private func row(_ year: DashboardYear) -> LCFFListRow? {
    guard isThere(year), let rules = rulebook.rules(program)[year], rules.determines(world.entity.kind) else {
      return nil
    }
    let columns = columns.of(year)
    var row = LCFFListRow(
      cds: world.entity.cds, name: world.entity.name, county: world.entity.county, place: SourcePlace(file: 1, line: 2))
    row.groups = letters(record.groups(year))
    for rule in rules.methods where columns.hasMethods && rule.kinds.contains(world.entity.kind) {
      let method = rule.method ?? 0
      if method < 3 || (method == 3 && columns.hasEveryMethod) {
        row.methods[method] = record.answers(rule.id, year).whole == .met
      }
    }
    let possible = record.statuses(year).possible
    if columns.hasStatus, possible.count == 1, let status = possible[0].lcff {
      row.statuses[year] = !columns.tellsYear && status.isDifferentiated ? .differentiated : status
    }
    if columns.hasFlags {
      for (id, name) in [(Rule.ID.ec52072, "EC52072"), (.ec52071f, "EC52071f")] {
        guard let rule = rules.rule(id), rule.kinds.contains(.charter) == (world.entity.kind == .charter) else {
          continue
        }
        row.flags["\(name)_\(year)"] = record.answers(id, year).whole == .met
      }
    }
    return row
  }

  private func letters(_ groups: [GroupResult]) -> [StudentGroup: LCFFPrioritySet] {
    Dictionary(uniqueKeysWithValues: groups.filter { $0.meets == .met }.map { ($0.group, $0.met) })
  }

  private func agencyList(_ year: DashboardYear) -> LCFFList {
    list(.districtsAndCountyOffices, year, agencyRow(year), neighbor: 59_70120_0000000)
  }

  private func charterList(_ year: DashboardYear) -> LCFFList {
    list(.charterSchools, year, charterRow(year), neighbor: 59_70120_0150033)
  }

  private func list(
    _ subject: LCFFList.Subject, _ year: DashboardYear, _ row: LCFFListRow?, neighbor: UInt64
  ) -> LCFFList {
    let other = SmallBoard.entity(neighbor, .district)
    let place = SourcePlace(file: 1, line: 3)
    return LCFFList(
      subject: subject, year: year, file: 1, studentGroups: [],
      rows: [row, LCFFListRow(cds: other.cds, name: other.name, county: other.county, place: place)]
        .compactMap(\.self))
  }

  // MARK: Lists under ESSA

  private func schoolRow(_ year: DashboardYear) -> ESSAListRow? {
    let columns = columns.of(year)
    var row = ESSAListRow(cds: world.entity.cds, place: SourcePlace(file: 1, line: 2))
    if year == 2021 {
      guard let status = statusOf2021 else { return nil }
      row.statuses[year] = status
      return row
    }
    guard isThere(year), let rules = rulebook.rules(program)[year], rules.determines(world.entity.kind) else {
      return nil
    }
    let own = record.statuses(year)
    let status = own.possible.count == 1 ? own.possible[0].essa : nil
    row.statuses[year] = status
    if let prior = record.prior(year), let status = prior.status {
      if columns.hasPrior { row.statuses[prior.year] = status }
      if columns.hasExit { row.exit = own.exits.first }
    }
    // CDE names no group for a school in CSI.
    if columns.hasGroups, status?.isCSI == false {
      row.groups = Set(record.groups(year).filter { $0.meets == .met }.map(\.group))
    }
    return row
  }

  /// Nothing was determined: all statuses of 2019 were carried, and only CSI Grad could be left.
  private lazy var statusOf2021: SchoolStatus? = {
    let files = Record(world.entity, rulebook.setting(program, world.data(everything), flipped: readings))
    guard isThere(2019), let status = files.statuses(2019).possible.first?.essa else { return nil }
    if status == .csiGrad { return world.leftIn2021 ? .noStatus : status }
    return status.isIdentified ? status : .noStatus
  }()

  private func titleI(_ year: DashboardYear) -> [DashboardYear: Bool] {
    guard columns.of(year).hasTitleI, let isFunded = world.titleI[.titleI(year)] else { return [:] }
    return [year: isFunded]
  }

  private func schoolList(_ year: DashboardYear) -> ESSAList {
    var rows: [ESSAListRow] = []
    var entries: [RosterEntry] = []
    func add(_ row: ESSAListRow, _ titleI: [DashboardYear: Bool]) {
      var entry = RosterEntry(
        cds: row.cds, name: "School", district: "", county: "Sierra Azul", place: row.place)
      entry.titleI = titleI
      rows.append(row)
      entries.append(entry)
    }
    if let row = schoolRow(year) { add(row, titleI(year)) }
    for county in world.isStatewide ? 1...58 : 57...57 {
      guard let cds = CDSCode(UInt64(county) * 1_000_000_000_000 + 701_200_000_001) else { continue }
      add(ESSAListRow(cds: cds, place: SourcePlace(file: 1, line: county + 2)), [:])
    }
    return ESSAList(
      year: year, studentGroups: year != 2021 && columns.of(year).hasGroups ? world.groups : [], rows: rows,
      roster: Roster(file: 1, entries: entries))
  }

  // MARK: Lists of Red indicators

  private static let flagged: DashboardYear = 2023

  private func redFlagRows() -> [RedFlagList.Row] {
    let indicators: [Indicator] = [.chronic, .suspension, .graduation, .ela, .math, .elpi, .cci]
    func red(_ group: StudentGroup, _ indicators: [Indicator]) -> Set<Indicator> {
      Set(
        indicators.filter { indicator in
          guard let cell = world.row(.indicator(indicator, Self.flagged), group) else { return false }
          let minimum = rulebook[Self.flagged]?.minimumSize
          if indicator == .cci {
            return cell.statusLevel == .worst && Sheet.isLarge(cell, group, .school, minimum) == true
          }
          return cell.color == .red
        })
    }
    return StudentGroup.allCases.compactMap { group in
      let others = indicators.filter { $0 != .elpi }
      let found = group == .all ? red(.all, others).union(red(.el, [.elpi])) : red(group, others)
      let place = SourcePlace(file: 2, line: 2)
      return found.isEmpty ? nil : RedFlagList.Row(cds: world.entity.cds, group: group, red: found, place: place)
    }
  }

  private func redFlagLists() -> [RedFlagList] {
    let neighbor = SmallBoard.entity(59_70120_0000001, .school).cds
    return [true, false].map { isSchoolwide in
      let group: StudentGroup = isSchoolwide ? .all : .hi
      let other = RedFlagList.Row(cds: neighbor, group: group, red: [.math], place: SourcePlace(file: 2, line: 3))
      return RedFlagList(
        year: Self.flagged, file: 2, isSchoolwide: isSchoolwide,
        indicators: [.chronic, .suspension, .graduation, .ela, .math, .elpi, .cci],
        rows: redFlagRows().filter { ($0.group == .all) == isSchoolwide } + [other])
    }
  }
}

extension Record {
  /// What a year comes to, or `nil` where it does not determine this kind of entity.
  func determination(_ year: DashboardYear) -> Determination? {
    guard let rules = setting.rules[year], rules.determines(entity.kind) else { return nil }
    return Determining(record: self, rules: rules, year: year).determination()
  }

  /// What the groups met in a year.
  func groups(_ year: DashboardYear) -> [GroupResult] {
    guard let rules = setting.rules[year] else { return [] }
    return Determining(record: self, rules: rules, year: year).groups
  }
}
