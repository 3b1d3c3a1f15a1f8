import Criteria
import DashboardFiles
import DashboardModel
import Dashboards
import Eligibility

/// What a verb asks of the data: the files, the year, the criteria, and what is assumed.
struct Question {
  /// What was read.
  let data: DashboardData
  /// The Dashboard year.
  let year: DashboardYear
  /// The edition of the year.
  let edition: Edition
  /// All editions, the year's own among them.
  let editions: [Edition]
  /// How the rule for charter schools is read.
  let charterReading: CharterReading
  /// What was assumed, in sentences.
  let assumptions: [String]

  /// The engine for the LCFF.
  var engine: LCFFEngine { LCFFEngine(editions: editions, data: data, charterReading: charterReading) }

  /// Reads what the arguments name.
  ///
  /// - Parameters:
  ///   - arguments: The command line.
  ///   - paths: The files and folders of it.
  ///   - levels: Which rows are asked for.
  ///   - console: Where notes go.
  /// - Throws: ``CommandFailure`` with all faults of the files.
  init(
    _ arguments: Arguments, paths: [String], levels: ReadingRequest.Levels, console: any Console
  ) async throws(CommandFailure) {
    if paths.isEmpty { throw .usage(.noData(arguments.verb)) }
    let catalog = await Catalog(paths)
    if !catalog.faults.isEmpty { throw .faults(catalog.faults) }
    for fault in catalog.leftOut.prefix(5) { console.tell("left out: \(fault.sentence)") }
    if catalog.leftOut.count > 5 { console.tell("left out: \(catalog.leftOut.count - 5) more files") }
    year = try Self.year(arguments, catalog, console)
    let own = try Self.edition(arguments, year)
    edition = own
    editions = Dashboards.all.filter { $0.year != own.year } + [own]
    var years = Set(year.latest(5))
    // CSI Grad pools the cohorts of calendar years, 2020 and 2021 among them.
    if levels != .localEducationalAgencies {
      for back in 1...2 { years.insert(DashboardYear(year.number - back)) }
    }
    let request = ReadingRequest(
      years: years, levels: levels,
      publications: Dictionary(
        Dashboards.all.map { ($0.year, $0.publications) }, uniquingKeysWith: { first, _ in first }))
    let reading = await Reading(catalog, request)
    if !reading.faults.isEmpty { throw .faults(reading.faults) }
    for file in reading.files {
      for remark in file.remarks where remark.isWorthTelling { console.tell("\(file.path): \(remark.words)") }
    }
    var data = reading.data
    do throws(UsageFault) {
      charterReading = try arguments.choice(.charters, default: CharterReading.sameGroup)
    } catch { throw .usage(error) }
    if let path = arguments.value(.calpads) {
      do throws(Faults) { try data.readCALPADS(path) } catch { throw .faults(error.all) }
    }
    self.data = data
    assumptions = Self.assumptions(data, own, charterReading)
  }

  private static func assumptions(
    _ data: DashboardData, _ edition: Edition, _ reading: CharterReading
  ) -> [String] {
    var assumptions: [String] = []
    let usesCALPADS = edition.methods.contains { $0.shape == .calpads }
    if usesCALPADS, data.calpads == nil {
      assumptions.append(
        "Method 4: no list of LEAs that did not submit CALPADS data was given (--calpads), so none is taken to meet it."
      )
    }
    if reading == .anyGroup {
      assumptions.append("Charter schools: \(reading.words), as asked by --charters.")
    }
    return assumptions
  }

  /// The year that was asked for, else the latest one with a file of every indicator that its criteria use, else the
  /// latest one with any.
  private static func year(
    _ arguments: Arguments, _ catalog: Catalog, _ console: any Console
  ) throws(CommandFailure) -> DashboardYear {
    if let text = arguments.value(.year) {
      do throws(UsageFault) { return try Arguments.year(text) } catch { throw .usage(error) }
    }
    let indicators = catalog.indicators
    var missing: [DashboardYear: [Indicator]] = [:]
    for (year, found) in indicators {
      missing[year] =
        Dashboards.edition(year)?.stateIndicators.filter { !found.contains($0) }
        ?? Indicator.allCases.filter(found.contains)
    }
    let complete = missing.filter { $0.value.isEmpty }.keys.max()
    if let complete, let latest = missing.keys.max(), latest > complete {
      let names = missing[latest, default: []].map { PublicName.stateIndicator($0, latest) }.joined(separator: ", ")
      console.tell(
        "\(complete) is determined, the latest year with all files; of \(latest) there is no \(names). "
          + "--year \(latest) determines it from what there is.")
    }
    if let year = complete ?? missing.keys.max() ?? catalog.years.last { return year }
    throw .said("None of the files tells a Dashboard year. Say which with --year.")
  }

  private static func edition(_ arguments: Arguments, _ year: DashboardYear) throws(CommandFailure) -> Edition {
    guard let text = arguments.value(.criteria) else {
      guard let edition = Dashboards.edition(year) else {
        let known = Dashboards.all.map { $0.year.description }.joined(separator: ", ")
        throw .said(
          "The criteria of \(year) are not known here. Known are \(known); --criteria applies another year's.")
      }
      return edition
    }
    let other: DashboardYear
    do throws(UsageFault) { other = try Arguments.year(text) } catch { throw .usage(error) }
    guard var edition = Dashboards.edition(other) else {
      throw .said("The criteria of \(other) are not known here.")
    }
    if other != year {
      edition.name = "\(edition.name) criteria, applied to the \(year) Dashboard"
      edition.isCDEs = false
      edition.year = year
      edition.publications = Dashboards.edition(year)?.publications ?? edition.publications
    }
    return edition
  }
}

extension Remark {
  /// Whether somebody who screens wants to know; the rest is for the doctor.
  var isWorthTelling: Bool {
    switch self {
    case .restoredCodes, .preRelease: true
    case .rowsWithoutGroup, .informationalRows: false
    }
  }
}
