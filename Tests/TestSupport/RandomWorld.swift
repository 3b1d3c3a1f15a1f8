import Criteria
public import DashboardModel
import Dashboards

/// Random numbers that come again with the same seed (SplitMix64).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Makes a generator of a seed.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Whether something happens that does in so many of a hundred cases.
  public mutating func chance(_ percent: Int) -> Bool { Int(next() % 100) < percent }

  /// A number below another one.
  public mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(count, 1))) }

  /// One of some values, each as often as its weight says; the first one where there are no weights.
  public mutating func pick<Value>(_ first: (Value, Int), _ others: (Value, Int)...) -> Value {
    var left = below(others.reduce(first.1) { $0 + $1.1 })
    for (value, weight) in [first] + others {
      left -= weight
      if left < 0 { return value }
    }
    return first.0
  }
}

/// One of the files of a small world.
public enum WorldFile: Hashable, Sendable {
  /// The file of a state indicator.
  case indicator(Indicator, DashboardYear)
  /// The file of a local indicator.
  case local(LCFFPriority, DashboardYear)
  /// The roster with the Title I money of the school year of a Dashboard.
  case titleI(DashboardYear)
}

/// What of a small world is given: files, some of them without counts, and CDE's lists.
public struct GivenFiles: Hashable, Sendable {
  /// The files.
  public var files: Set<WorldFile> = []
  /// The files that hold colors or levels only, no counts.
  public var withoutCounts: Set<WorldFile> = []
  /// The years whose list of districts and county offices, or ESSA list, is given.
  public var lists: Set<DashboardYear> = []
  /// The years whose list of charter schools is given.
  public var charterLists: Set<DashboardYear> = []
  /// Whether CDE's lists of Red indicators are given.
  public var redFlags: Bool = false

  /// Nothing.
  public init() {}
}

/// All that CDE's files say of one LEA or school over some years: small, and at random.
///
/// It keeps to what is so in CDE's files: English learner progress has rows of English learners only, long-term English
/// learners are there from 2024 on, an LEA has two or more groups, one of race or ethnicity, and the cohort that a graduation file has as
/// its prior one is the current one of the file of the year before.
public struct RandomWorld: Sendable {
  /// How what is not given may turn out.
  public enum Palette: CaseIterable, Sendable {
    /// At random.
    case random
    /// As badly as can be.
    case worst
    /// As well as can be.
    case best
    /// Without any row.
    case blank
  }

  /// A graduation cohort.
  public struct Cohort: Hashable, Sendable {
    /// Graduates; withheld where there are few students.
    public var graduates: Int32?
    /// Students.
    public var students: Int32
  }

  /// The LEA or school.
  public let entity: Entity
  /// Whether the files are of the whole state; else they are extracts of a county.
  public let isStatewide: Bool
  /// The first year in which the entity was there.
  public let firstYear: DashboardYear
  /// The student groups that it mostly has.
  public let groups: [StudentGroup]
  /// Whether each of them has a color or level that counts in every year.
  public let keepsGroups: Bool
  /// All files that there can be, in a fixed order.
  public let files: [WorldFile]
  /// The rows of the state indicators.
  private var cells: [WorldFile: [StudentGroup: Cell]] = [:]
  /// The rows of the local indicators.
  public private(set) var ratings: [WorldFile: LocalRow] = [:]
  /// The graduation cohorts by calendar year.
  private var cohorts: [DashboardYear: Cohort] = [:]
  /// Whether it got Title I money.
  public private(set) var titleI: [WorldFile: Bool] = [:]
  /// Whether a school that was CSI Grad in 2019 left it in 2020 or 2021, for which there was no Dashboard.
  public private(set) var leftIn2021: Bool

  /// Makes a world of some years.
  ///
  /// - Parameters:
  ///   - kind: The kind of entity.
  ///   - years: The years that anything is known of; 2020 and 2021 have graduation files only.
  ///   - isSchool: Whether it is looked at as a school, with Title I money.
  ///   - generator: Where the numbers come from.
  public init(
    _ kind: EntityKind, years: [DashboardYear], isSchool: Bool, using generator: inout SeededGenerator
  ) {
    let number: UInt64 =
      switch kind {
      case .countyOffice: 59_10595_0000000
      case .charter: 59_70110_0150011
      case .school: 59_70110_0150022
      default: 59_70110_0000000
      }
    entity = SmallBoard.entity(number, kind)
    isStatewide = generator.chance(50)
    // The last year may be one after the one that is asked for.
    let starts = years.dropLast().filter(\.hadDashboard) + years.prefix(1)
    firstYear = isStatewide && generator.chance(15) ? starts[generator.below(starts.count)] : years.first ?? 2017
    groups = Self.groups(2 + generator.below(4), using: &generator)
    keepsGroups = generator.chance(50)
    files = years.flatMap { Self.files(of: $0, kind, isSchool: isSchool) }
    leftIn2021 = generator.chance(50)
    fill(files, groups, .random, changing: 100, known: GivenFiles(), using: &generator)
  }

  /// The same with what is not given filled anew.
  ///
  /// - Parameters:
  ///   - given: What stays.
  ///   - palette: How it turns out.
  ///   - percent: In how many of a hundred cases something changes.
  ///   - generator: Where the numbers come from.
  /// - Returns: A world that the given files are of as well.
  public func refilled(
    _ given: GivenFiles, _ palette: Palette, changing percent: Int, using generator: inout SeededGenerator
  ) -> RandomWorld {
    var world = self
    let hidden = files.filter { !given.files.contains($0) || given.withoutCounts.contains($0) }
    // A file that is not given may show groups that the others do not.
    var groups = self.groups
    let others = StudentGroup.allCases.filter { $0 != .all && !groups.contains($0) }
    groups += generator.pick(([], 55), ([others[generator.below(others.count)]], 30), (others, 15))
    world.fill(hidden, groups, palette, changing: percent, known: given, using: &generator)
    if generator.chance(percent) { world.leftIn2021.toggle() }
    return world
  }

  // MARK: Files

  /// The data of what is given.
  public func data(_ given: GivenFiles) -> DashboardData {
    var data = DashboardData()
    var coverage = Coverage()
    if isStatewide {
      for county in 1...58 {
        // A statewide file has rows of agencies and of schools.
        for entity in [0, 1] as [UInt64] {
          if let cds = CDSCode(UInt64(county) * 1_000_000_000_000 + entity) { coverage.insert(cds) }
        }
      }
    }
    coverage.insert(entity.cds)
    var dashboards: [DashboardYear: Dashboard] = [:]
    var roster = RosterEntry(
      cds: entity.cds, name: entity.name, district: entity.districtName, county: entity.county,
      place: SourcePlace(file: 0, line: 2))
    if entity.kind == .charter { roster.charterFunding = "DF" }
    for file in files where given.files.contains(file) {
      switch file {
      case .titleI(let year): roster.titleI[year] = titleI[file]
      case .local(let priority, let year):
        var dashboard = dashboards[year] ?? Dashboard(year: year)
        dashboard.cover(priority, coverage)
        if let row = ratings[file] {
          dashboard.add(entity, isStateIndicator: false)
          _ = dashboard.put(row, entity.cds, priority)
        }
        dashboards[year] = dashboard
      case .indicator(let indicator, let year):
        var dashboard = dashboards[year] ?? Dashboard(year: year)
        dashboard.cover(indicator, coverage)
        for group in StudentGroup.allCases {
          guard let cell = row(file, group, hasCounts: !given.withoutCounts.contains(file)) else { continue }
          let position = dashboard.add(entity, isStateIndicator: true)
          _ = dashboard.put(cell, position: position, group, indicator)
        }
        dashboards[year] = dashboard
      }
    }
    data.dashboards = dashboards
    if !roster.titleI.isEmpty { data.rosters = [Roster(file: 0, entries: [roster])] }
    return data
  }

  /// The row of a state indicator and group, or `nil`.
  public func row(_ file: WorldFile, _ group: StudentGroup, hasCounts: Bool = true) -> Cell? {
    guard case .indicator(let indicator, let year) = file, var cell = cells[file]?[group] else { return nil }
    if indicator == .graduation, group == .all {
      guard let cohort = cohorts[year] else { return nil }
      let prior = priorCohort(of: year)
      (cell.numerator, cell.students) = (cohort.graduates, cohort.students)
      (cell.priorNumerator, cell.priorStudents) = (prior?.graduates, prior?.students)
      // Without a prior cohort there is no Change and no color.
      if prior == nil { cell.color = nil }
    }
    return hasCounts ? cell : Cell(color: cell.color, statusLevel: cell.color == nil ? cell.statusLevel : nil)
  }

  private func priorCohort(of year: DashboardYear) -> Cohort? { cohorts[DashboardYear(year.number - 1)] }

  private static func files(of year: DashboardYear, _ kind: EntityKind, isSchool: Bool) -> [WorldFile] {
    guard year.hadDashboard else { return [.indicator(.graduation, year)] }
    let edition = Dashboards.edition(year)
    var files = Indicator.allCases.filter { edition?.publication(of: $0) != Publication.none }
      .map { WorldFile.indicator($0, year) }
    if isSchool { return files + [.titleI(year)] }
    files += LCFFPriority.local.filter { priority in
      (priority != .broadCourse || year != 2017) && (!priority.isForCountyOfficesOnly || kind == .countyOffice)
    }.map { .local($0, year) }
    return files
  }

  /// So many groups, the first of them of race or ethnicity.
  private static func groups(_ count: Int, using generator: inout SeededGenerator) -> [StudentGroup] {
    let races: [StudentGroup] = [.hi, .wh, .as, .aa]
    let others: [StudentGroup] = [.sed, .el, .swd, .ltel, .fos, .hom, .wh, .hi]
    var groups = [races[generator.below(races.count)]]
    while groups.count < count {
      let group = others[generator.below(others.count)]
      // Two of them are there in all years.
      if !groups.contains(group), group != .ltel || groups.count > 1 { groups.append(group) }
    }
    return groups
  }

  // MARK: Contents

  private mutating func fill(
    _ hidden: [WorldFile], _ groups: [StudentGroup], _ palette: Palette, changing percent: Int,
    known given: GivenFiles, using generator: inout SeededGenerator
  ) {
    fillCohorts(hidden, changing: percent, known: given, using: &generator)
    for file in hidden {
      switch file {
      case .titleI(let year):
        if year >= firstYear, generator.chance(percent) { titleI[file] = generator.chance(50) }
      case .local(let priority, let year):
        if year >= firstYear, generator.chance(percent) { ratings[file] = rating(palette, priority, using: &generator) }
      case .indicator(let indicator, let year):
        guard year >= firstYear else { continue }
        for group in StudentGroup.allCases where group == .all || groups.contains(group) {
          guard Self.counts(group, indicator, year), generator.chance(percent) else { continue }
          if given.files.contains(file) {
            // The file is given without its counts: its colors and levels stay.
            let other = cells[file]?[group].map { counted($0, using: &generator) }
            cells[file]?[group] = other
          } else {
            let other = cell(palette, indicator, group, year, using: &generator)
            cells[file, default: [:]][group] = other
          }
        }
        if indicator == .graduation, cohorts[year] == nil { cells[file]?[.all] = nil }
        if indicator == .graduation, cohorts[year] != nil, cells[file]?[.all] == nil {
          cells[file, default: [:]][.all] = Cell(statusLevel: .middle, meetsMinimumSize: true)
        }
      }
    }
  }

  private static func counts(_ group: StudentGroup, _ indicator: Indicator, _ year: DashboardYear) -> Bool {
    if group == .ltel, year.number < 2024 { return false }
    return indicator != .elpi || group == .el || group == .ltel
  }

  private mutating func fillCohorts(
    _ hidden: [WorldFile], changing percent: Int, known given: GivenFiles, using generator: inout SeededGenerator
  ) {
    for file in hidden {
      guard case .indicator(.graduation, let year) = file, year >= firstYear, generator.chance(percent) else {
        continue
      }
      let next = WorldFile.indicator(.graduation, DashboardYear(year.number + 1))
      // The file of the year after tells of the cohort too, and if only by a color.
      let isToldLater = given.files.contains(next) && cells[next]?[.all] != nil
      if isToldLater, !given.withoutCounts.contains(next) { continue }
      let isTold = given.files.contains(file) || isToldLater
      // In a year without a Dashboard no other file of a county's extract would name the school.
      let isCertain = !year.hadDashboard && !isStatewide
      let hasRow = isTold ? cohorts[year] != nil : isCertain || generator.chance(80)
      cohorts[year] = hasRow ? cohort(using: &generator) : nil
    }
  }

  private func cohort(using generator: inout SeededGenerator) -> Cohort {
    if generator.chance(8) { return Cohort(graduates: nil, students: 1 + Int32(generator.below(10))) }
    let students = 24 + Int32(generator.below(30))
    return Cohort(graduates: students * Int32(50 + generator.below(36)) / 100, students: students)
  }

  private func rating(
    _ palette: Palette, _ priority: LCFFPriority, using generator: inout SeededGenerator
  ) -> LocalRow? {
    let rating: LocalIndicatorRating?
    switch palette {
    case .blank: return nil
    case .worst: rating = .notMetForTwoOrMoreYears
    case .best: rating = .met
    case .random:
      if generator.chance(10) { return nil }
      rating = generator.pick((.notMetForTwoOrMoreYears, 25), (.notMet, 25), (.met, 40), (nil, 10))
    }
    return LocalRow(rating: rating, place: SourcePlace(file: 0, line: 2))
  }

  private func cell(
    _ palette: Palette, _ indicator: Indicator, _ group: StudentGroup, _ year: DashboardYear,
    using generator: inout SeededGenerator
  ) -> Cell? {
    // Suspension is the indicator that every group has; an extract of a county names the entity by it.
    let isCertain = indicator == .suspension && (keepsGroups && groups.contains(group) || group == .all && !isStatewide)
    var palette = palette
    if isCertain, palette == .blank { palette = .best }
    var cell = Cell()
    switch palette {
    case .blank: return nil
    case .worst: (cell.color, cell.statusLevel) = (.red, .worst)
    case .best: (cell.color, cell.statusLevel) = (.blue, .best)
    case .random:
      if !isCertain, generator.chance(12) { return nil }
      cell.color = generator.pick((.red, 40), (.orange, 20), (.yellow, 8), (.green, 6), (.blue, 6), (nil, 20))
      cell.statusLevel = generator.pick((.worst, 50), (.secondWorst, 15), (.middle, 15), (.best, 10), (nil, 10))
      if isCertain, cell.color == nil { cell.color = .yellow }
      if isCertain, cell.statusLevel == nil { cell.statusLevel = .middle }
    }
    switch Dashboards.edition(year)?.publication(of: indicator) {
    case .colors: break
    case .statusOnly: cell.color = nil
    default: (cell.color, cell.statusLevel) = (nil, nil)
    }
    if isCertain || palette != .random {
      (cell.students, cell.meetsMinimumSize) = (40, true)
      return cell
    }
    return counted(cell, using: &generator)
  }

  /// A row with other counts.
  private func counted(_ cell: Cell, using generator: inout SeededGenerator) -> Cell {
    var cell = cell
    if cell.meetsMinimumSize == true, cell.students == 40 { return cell }
    cell.students = generator.chance(70) ? 8 + Int32(generator.below(40)) : nil
    cell.meetsMinimumSize = cell.students == nil || generator.chance(30) ? generator.chance(70) : nil
    return cell
  }
}
