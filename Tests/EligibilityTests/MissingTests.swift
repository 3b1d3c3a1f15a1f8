import Criteria
import DashboardModel
import Dashboards
import Eligibility
import Foundation
import TestSupport
import Testing

@Suite struct MissingTests {
  static let years = [2022, 2023, 2024, 2025].map { DashboardYear($0) }

  /// A file that can be taken away.
  enum Taken: CustomTestStringConvertible, Sendable {
    case state(Indicator, DashboardYear)
    case local(LCFFPriority, DashboardYear)

    var missing: Missing {
      switch self {
      case .state(let indicator, let year): .stateIndicator(indicator, year)
      case .local(let priority, let year): .localIndicator(priority, year)
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

  /// The determinations of some years; the second reading of the rule for charter schools concerns them alone.
  private static func determinations(
    _ data: DashboardData, _ reading: CharterReading, _ years: [DashboardYear] = years,
    editions: [Edition] = Dashboards.all
  ) -> [Key: LCFFDetermination] {
    let engine = LCFFEngine(editions: editions, data: data, charterReading: reading)
    let all = years.flatMap { year in
      engine.entities(year).filter { reading == .sameGroup || $0.kind == .charter }.compactMap {
        engine.determine($0, year)
      }
    }
    return Dictionary(uniqueKeysWithValues: all.map { (Key(cds: $0.entity.cds, year: $0.year), $0) })
  }

  /// The editions for statuses alone, which need no clocks.
  private static let withoutClocks: [Edition] = Dashboards.all.map { edition in
    var edition = edition
    edition.clocks = []
    return edition
  }

  /// What is determined with all files.
  private static let known: Task<[CharterReading: [Key: LCFFDetermination]], Never> = Task {
    let whole = await DataFolder.sierraAzul.value
    return Dictionary(uniqueKeysWithValues: CharterReading.allCases.map { ($0, determinations(whole.data, $0)) })
  }

  /// The data with every cell or rating that the file may have held at one end of the scale.
  private func filled(_ data: DashboardData, _ file: Taken, worst: Bool) throws -> DashboardData {
    var data = data
    switch file {
    case .state(let indicator, let year):
      var dashboard = try #require(data.dashboards[year])
      var coverage = Coverage()
      let cell = Cell(
        color: worst ? .red : .blue, statusLevel: worst ? .worst : .best, meetsMinimumSize: true, students: 1_000)
      for (position, lea) in dashboard.entities.enumerated() {
        coverage.insert(lea.cds)
        for group in StudentGroup.allCases { _ = dashboard.put(cell, position: position, group, indicator) }
      }
      dashboard.cover(indicator, coverage)
      data.dashboards[year] = dashboard
    case .local(let priority, let year):
      var dashboard = try #require(data.dashboards[year])
      var coverage = Coverage()
      let row = LocalRow(
        rating: worst ? .notMetForTwoOrMoreYears : .met, place: SourcePlace(file: 0, line: 0))
      for lea in dashboard.entities {
        coverage.insert(lea.cds)
        _ = dashboard.put(row, lea.cds, priority)
      }
      dashboard.cover(priority, coverage)
      data.dashboards[year] = dashboard
    }
    return data
  }

  /// What rests on a file is found by trying: it is what comes out differently at the two ends of the scale.
  @Test(arguments: files) func `exactly what rests on a missing file is undetermined, and names it`(
    _ file: Taken
  ) async throws {
    let all = await Self.known.value
    // The other years' files were read already.
    let folder = DataFolder.sierraAzulPaths.filter { $0.contains("sierra-azul/\(file.year)/") }
    let outcome = await DataFolder.read(folder.filter { !$0.hasSuffix("/\(file.missing.words)") })
    try #require(outcome.faults == [])
    var data = await DataFolder.sierraAzul.value.data
    data.dashboards[file.year] = outcome.data.dashboards[file.year]
    let worst = try filled(data, file, worst: true)
    let best = try filled(data, file, worst: false)
    for reading in CharterReading.allCases {
      // Nothing looks ahead; a status looks one Dashboard back, a clock three.
      let later = Self.years.filter { $0 >= file.year }
      let known = try #require(all[reading]).filter { $0.key.year >= file.year }
      let found = Self.determinations(data, reading, later)
      let atWorst = Self.determinations(worst, reading, Array(later.prefix(2)), editions: Self.withoutClocks)
      let atBest = Self.determinations(best, reading, Array(later.prefix(2)), editions: Self.withoutClocks)
      #expect(Set(found.keys) == Set(known.keys))
      for (key, determination) in found {
        let words = "\(determination.entity.name) \(key.year), \(reading)"
        let restsOnIt = atWorst[key]?.status != atBest[key]?.status
        #expect((determination.status == nil) == restsOnIt, "\(words)")
        #expect(determination.missing == (restsOnIt ? [file.missing] : []), "\(words)")
        if !restsOnIt { #expect(determination.status == known[key]?.status, "\(words)") }
        for (number, answer) in determination.assessment.methods where answer != .undetermined {
          #expect(answer == known[key]?.assessment.methods[number], "\(words), method \(number)")
        }
        for clock in determination.clocks where clock.answer != .undetermined {
          #expect(clock.answer == known[key]?.clock(clock.rule.name)?.answer, "\(words), \(clock.rule.name.section)")
        }
      }
    }
  }

  @Test(arguments: [2018, 2019]) func `without an older list the clocks are open and the statuses as they were`(
    _ year: Int
  ) async throws {
    let known = try #require(await Self.known.value[.sameGroup])
    let outcome = await DataFolder.read(
      DataFolder.sierraAzulPaths.filter { !$0.hasSuffix("assistancestatus\(year - 2000).csv") })
    var open: Set<Int> = []
    for (key, determination) in Self.determinations(outcome.data, .sameGroup)
    where determination.entity.kind != .charter {
      #expect(determination.status == known[key]?.status)
      for clock in determination.clocks {
        if clock.answer == .undetermined {
          open.insert(key.year.number)
        } else {
          #expect(clock.answer == known[key]?.clock(clock.rule.name)?.answer, "\(key) \(clock.rule.name.section)")
        }
      }
    }
    // EC 52072 looks back over four Dashboards: 2018 is in the windows of 2022 and 2023, 2019 in that of 2024 too.
    #expect(open == (year == 2018 ? [2022, 2023] : [2022, 2023, 2024]))
  }

  @Test func `what is missing is named as CDE names it, newest first`() {
    let missing: [Missing] = [
      .charterYear(DashboardYear(2022)), .year(DashboardYear(2019)), .localIndicator(.basics, DashboardYear(2018)),
      .localIndicator(.fosterYouth, DashboardYear(2024)), .stateIndicator(.ela, DashboardYear(2017)),
      .numberOfStudents(.elpi, DashboardYear(2022)), .stateIndicator(.suspension, DashboardYear(2024)),
    ]
    #expect(
      missing.sorted().map(\.words) == [
        "suspdownload2024.txt", "Pr102024.txt", "column currdenom of elpidownload2022.txt",
        "2022 Dashboard or CDE's charter list of 2022", "2019 Dashboard or CDE's list of 2019", "LocalIndPerf2018.txt",
        "ela38download2017f.txt",
      ])
  }
}
