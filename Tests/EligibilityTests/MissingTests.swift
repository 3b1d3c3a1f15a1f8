import Criteria
import DashboardFiles
import DashboardModel
import Dashboards
import TestSupport
import Testing

@testable import Eligibility

/// What would settle an open answer: exactly what was not given and can change it.
@Suite struct MissingTests {
  static let years = [2022, 2023, 2024, 2025].map { DashboardYear($0) }

  /// A file that can be taken away.
  enum Taken: CustomTestStringConvertible, Sendable {
    case state(Indicator, DashboardYear)
    case local(LCFFPriority, DashboardYear)

    var missing: Missing {
      switch self {
      case .state(let indicator, let year): .stateIndicator(indicator, year, .notGiven)
      case .local(let priority, let year): .localIndicator(priority, year, .notGiven)
      }
    }
    var year: DashboardYear {
      switch self {
      case .state(_, let year), .local(_, let year): year
      }
    }
    var testDescription: String { missing.words }
  }

  /// Every state-indicator and local-indicator file of the fictional county's Dashboards.
  static let files: [Taken] = years.flatMap { year in
    Indicator.allCases.map { Taken.state($0, year) } + LCFFPriority.local.map { Taken.local($0, year) }
  }.filter { file in DataFolder.sierraAzulPaths.contains { $0.hasSuffix("/\(file.missing.words)") } }

  @Test func `all files of the fictional county are taken away once`() {
    // 2022 has six indicators; 2023 seven, 2024 and 2025 science too; from 2023 on there are seven local indicators.
    #expect(Self.files.count == 6 + 7 + 8 + 8 + 3 * 7)
  }

  /// An LEA in a year.
  private struct Key: Hashable {
    var cds: CDSCode
    var year: DashboardYear
  }

  /// The two readings of the rule for charter schools.
  private static let readings: [Set<OpenQuestion>] = [[], [.charters]]

  /// The determinations of some years; the second reading of the rule for charter schools concerns them alone.
  private static func determinations(
    _ data: DashboardData, _ readings: Set<OpenQuestion>
  ) -> [Key: Determination] {
    let engine = data.engine(readings: readings)
    let all = years.flatMap { year in
      engine.entities(year).filter { readings.isEmpty || $0.kind == .charter }.compactMap {
        engine.determine($0, year)
      }
    }
    return Dictionary(uniqueKeysWithValues: all.map { (Key(cds: $0.entity.cds, year: $0.year), $0) })
  }

  /// What the statuses alone can be.
  private static func statuses(
    _ data: DashboardData, _ readings: Set<OpenQuestion>, _ keys: some Sequence<Determination>
  ) -> [Key: [Status]] {
    let setting = data.setting(readings: readings)
    return Dictionary(
      uniqueKeysWithValues: keys.map { determination in
        let record = Record(determination.entity, setting)
        return (
          Key(cds: determination.entity.cds, year: determination.year), record.statuses(determination.year).possible
        )
      })
  }

  /// What is determined with all files.
  private static let known: Task<[Set<OpenQuestion>: [Key: Determination]], Never> = Task {
    let whole = await DataFolder.sierraAzul.value
    return Dictionary(uniqueKeysWithValues: readings.map { ($0, determinations(whole.data, $0)) })
  }

  /// A year's Dashboard as if one of its files had not been given; all are extracts of the county.
  private func without(_ file: Taken, _ whole: Dashboard) -> Dashboard {
    var left = Dashboard(year: whole.year)
    var coverage = Coverage()
    for (place, lea) in whole.entities.enumerated() {
      coverage.insert(lea.cds)
      let position = left.add(lea, isStateIndicator: whole.isInStateFiles(lea.cds))
      whole.forEachCell(of: place) { indicator, group, cell in
        if case .state(indicator, _) = file { return }
        _ = left.put(copy cell, position: position, group, indicator)
      }
      for priority in whole.localPriorities {
        if case .local(priority, _) = file { continue }
        if case .row(let row) = whole.localLookup(lea.cds, priority) { _ = left.put(row, lea.cds, priority) }
      }
    }
    for indicator in whole.indicators {
      if case .state(indicator, _) = file { continue }
      left.cover(indicator, coverage)
    }
    for priority in whole.localPriorities {
      if case .local(priority, _) = file { continue }
      left.cover(priority, coverage)
    }
    return left
  }

  /// The data with every cell or rating that the file may have held at one end of the scale.
  private func filled(_ data: DashboardData, _ file: Taken, worst: Bool) throws -> DashboardData {
    var data = data
    var dashboard = try #require(data.dashboards[file.year])
    var coverage = Coverage()
    for lea in dashboard.entities { coverage.insert(lea.cds) }
    switch file {
    case .state(let indicator, _):
      let cell = Cell(
        color: worst ? .red : .blue, statusLevel: worst ? .worst : .best, meetsMinimumSize: true, students: 1_000)
      for position in dashboard.entities.indices {
        for group in StudentGroup.allCases { _ = dashboard.put(cell, position: position, group, indicator) }
      }
      dashboard.cover(indicator, coverage)
    case .local(let priority, _):
      let row = LocalRow(
        rating: worst ? .notMetForTwoOrMoreYears : .met, place: SourcePlace(file: 0, line: 0))
      for lea in dashboard.entities { _ = dashboard.put(row, lea.cds, priority) }
      dashboard.cover(priority, coverage)
    }
    data.dashboards[file.year] = dashboard
    return data
  }

  @Test(arguments: [Taken.state(.suspension, 2025), .local(.basics, 2023), .state(.ela, 2022)])
  func `leaving a file out of the folder is the same as leaving it out of what was read`(_ file: Taken) async throws {
    let paths = DataFolder.sierraAzulPaths.filter { !$0.hasSuffix("/\(file.missing.words)") }
    let outcome = await DataFolder.read(paths)
    try #require(outcome.faults == [])
    var data = await DataFolder.sierraAzul.value.data
    data.dashboards[file.year] = without(file, try #require(data.dashboards[file.year]))
    let read = outcome.data.engine().determinations(file.year)
    let made = data.engine().determinations(file.year)
    #expect(read.map(\.entity.cds) == made.map(\.entity.cds))
    #expect(read.map(\.possible) == made.map(\.possible))
    #expect(read.map(\.missing) == made.map(\.missing))
  }

  /// What rests on a file is found by trying: it is what comes out differently at the two ends of the scale.
  @Test(arguments: files) func `exactly what rests on a missing file is undetermined, and names it`(
    _ file: Taken
  ) async throws {
    let all = await Self.known.value
    var data = await DataFolder.sierraAzul.value.data
    data.dashboards[file.year] = without(file, try #require(data.dashboards[file.year]))
    let worst = try filled(data, file, worst: true)
    let best = try filled(data, file, worst: false)
    // Nothing looks ahead; a status looks one Dashboard back, a rule of several years three.
    let later = Self.years.filter { $0 >= file.year }
    for readings in Self.readings {
      let known = try #require(all[readings]).filter { later.prefix(2).contains($0.key.year) }
      let found = try known.mapValues { before in
        try data.determination(before.entity, before.year, readings: readings)
      }
      let atWorst = Self.statuses(worst, readings, found.values)
      let atBest = Self.statuses(best, readings, found.values)
      for (key, determination) in found {
        let words = "\(determination.entity.name) \(key.year), \(readings)"
        let restsOnIt = atWorst[key] != atBest[key]
        #expect((determination.status == nil) == restsOnIt, "\(words)")
        #expect(determination.statusMissing == (restsOnIt ? [file.missing] : []), "\(words)")
        if !restsOnIt { #expect(determination.status == known[key]?.status, "\(words)") }
        for (number, answer) in determination.methods where answer != .undetermined {
          #expect(answer == known[key]?.methods[number], "\(words), method \(number)")
        }
        #expect(Self.asksFor(file, determination.missing, besides: known[key]?.missing), "\(words)")
      }
    }
    // The rules of several years, which look further back.
    let setting = data.setting()
    for (key, before) in try #require(all[[]]) where key.year >= file.year {
      let record = Record(before.entity, setting)
      for rule in try #require(setting.rules[key.year]).severalYears {
        guard let several = record.severalYears(rule, key.year) else { continue }
        let words = "\(before.entity.name) \(key.year), \(rule.id)"
        let own = try #require(before.severalYears(rule.id))
        #expect(several.missing.isEmpty == (several.answer != .undetermined), "\(words)")
        #expect(Self.asksFor(file, several.missing, besides: own.missing), "\(words)")
        if several.answer != .undetermined { #expect(several.answer == own.answer, "\(words)") }
      }
    }
  }

  /// Whether no other file is asked for than before, and that one; of 2017 nothing is given at all.
  private static func asksFor(_ file: Taken, _ missing: [Missing], besides before: [Missing]?) -> Bool {
    Set(missing).isSubset(of: Set((before ?? []) + [file.missing, .year(2017, .filesOrList)]))
  }

  @Test(arguments: [2018, 2019])
  func `without an older list the rules of several years are open, the statuses as they were`(
    _ year: Int
  ) async throws {
    let known = try #require(await Self.known.value[[]])
    let outcome = await DataFolder.read(
      DataFolder.sierraAzulPaths.filter { !$0.hasSuffix("assistancestatus\(year - 2000).csv") })
    var open: Set<Int> = []
    for (key, determination) in Self.determinations(outcome.data, []) where determination.entity.kind != .charter {
      #expect(determination.status == known[key]?.status)
      for several in determination.severalYears {
        if several.answer == .undetermined {
          open.insert(key.year.number)
          #expect(several.missing.contains(.year(DashboardYear(year), .filesOrList)))
        } else {
          #expect(several.answer == known[key]?.severalYears(several.rule.id)?.answer, "\(key) \(several.rule.title)")
        }
      }
    }
    // EC 52072 looks back over four Dashboards: 2018 is in the windows of 2022 and 2023, 2019 in that of 2024 too.
    #expect(open == (year == 2018 ? [2022, 2023] : [2022, 2023, 2024]))
  }

  // MARK: Every open answer has a cause

  /// What of the fictional county is left out, by what its files' names hold.
  static let leftOut: [[String]] = [
    ["/suspdownload", "/eladownload", "/Pr1"], ["/graddownload", "/elpidownload", "/ccidownload"],
    ["/chronicdownload", "/mathdownload", "/Pr6", "roster.csv"], ["/2021/", "/2022/"], ["/2023/", "/2025/"],
    ["/2024/", "assistance", "status"],
  ]

  @Test(arguments: leftOut, Program.Name.allCases) func `every open answer has a cause, whatever is not given`(
    _ names: [String], _ program: Program.Name
  ) async {
    let paths = DataFolder.sierraAzulPaths + [Repository.fixture("sierra-azul/roster.csv")]
    let kept = paths.filter { path in !names.contains { path.contains($0) } }
    let outcome = await DataFolder.read(
      kept, years: nil, levels: program == .lcff ? .localEducationalAgencies : .schools)
    let engine = outcome.data.engine(program)
    var open = 0
    for year in [DashboardYear(2022), 2024, 2025, 2026] {
      for determination in engine.determinations(year) {
        let words = "\(determination.entity.cds) \(year)"
        if !hasCauses(determination) { Issue.record("\(words): \(Missing.words(determination.missing))") }
        let groups = determination.groups.filter { $0.meets == .undetermined }.map(\.group)
        if determination.status == nil || !groups.isEmpty { open += 1 }
        let byGroup = engine.groupDeterminations(year, of: [determination.entity]).first?.missing ?? [:]
        for group in groups where byGroup[group]?.isEmpty != false { Issue.record("\(words) \(group.code)") }
      }
    }
    #expect(open > 10)
  }

  /// Whether everything that is open has what would settle it, and nothing else has.
  private func hasCauses(_ determination: Determination) -> Bool {
    guard determination.statusMissing.isEmpty == (determination.status != nil) else { return false }
    guard determination.severalYears.allSatisfy({ $0.missing.isEmpty == ($0.answer != .undetermined) }) else {
      return false
    }
    let isOpen =
      determination.status == nil || determination.exitCode == "?"
      || determination.methods.values.contains(.undetermined)
      || determination.severalYears.contains { $0.answer == .undetermined }
    return determination.missing.isEmpty == !isOpen
  }

  // MARK: Words

  @Test func `what is missing is named as CDE names it, newest first`() {
    let missing: [Missing] = [
      .year(2022, .filesOrCharterList), .year(2019, .filesOrList), .localIndicator(.basics, 2018, .notGiven),
      .localIndicator(.fosterYouth, 2024, .notGiven), .stateIndicator(.ela, 2017, .notGiven),
      .numberOfStudents(.elpi, 2022), .stateIndicator(.suspension, 2024, .notGiven), .graduates(2021), .titleI(2025),
      .status(2023), .groups(2022), .line(2024), .year(2022, .filesOrSchoolList), .year(2022, .files),
      .unsettled("nobody knows"), .stateIndicator(.graduation, 2025, .silent(county: "Sierra Azul")),
    ]
    #expect(
      missing.sorted().map(\.words) == [
        "graddownload2025.txt has no row of Sierra Azul County", "Title I of 2024-25 (roster or CDE's ESSA list)",
        "suspdownload2024.txt", "Pr102024.txt", "CDE's list of 2024 does not have it",
        "status of 2023 (CDE's ESSA list)", "column currdenom of elpidownload2022.txt",
        "2022 Dashboard or CDE's charter list of 2022", "2022 Dashboard or CDE's ESSA list of 2022",
        "files of the 2022 Dashboard", "student groups of 2022 (Dashboard or CDE's ESSA list)",
        "counts of graddownload2021.txt", "2019 Dashboard or CDE's list of 2019", "LocalIndPerf2018.txt",
        "ela38download2017f.txt", "nobody knows",
      ])
  }

  /// A file that was given and does not speak of an LEA is not asked for again: it is said that it has no row of it.
  @Test func `a file that was given and has no row of the county is said to have none`() throws {
    let lea = SmallBoard.district
    let other = Entity(
      cds: CDSCode(27_66092_0000000) ?? .state, kind: .district, name: "Loma Verde", districtName: "",
      county: "Monterey")
    var own = SmallBoard()
    own.give(Indicator.allCases.filter { $0 != .graduation && $0 != .cci }, 2025, lea)
    own.give([.graduation], 2025, other)
    own.giveLocal(LCFFPriority.local.filter { $0 != .basics && $0 != .standards }, 2025, lea)
    own.giveLocal([.basics], 2025, other)
    own.put(2025, lea, .sed, .suspension, .red)
    own.giveAll(2024, lea)
    let found = try own.determination(lea, 2025)
    #expect(
      found.statusMissing == [
        .stateIndicator(.graduation, 2025, .silent(county: "Sierra Azul")), .stateIndicator(.cci, 2025, .notGiven),
        .localIndicator(.basics, 2025, .silent(county: "Sierra Azul")), .localIndicator(.standards, 2025, .notGiven),
      ])
    #expect(
      Missing.words(found.statusMissing) == [
        "graddownload2025.txt has no row of Sierra Azul County", "ccidownload2025.txt",
        "Pr12025.txt has no row of Sierra Azul County", "Pr22025.txt",
      ])
  }
}
