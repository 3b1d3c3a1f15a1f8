/// CDE's files below some paths, read and ready to be asked: who is eligible, and why.
///
/// ```swift
/// let folder = try await DashboardFolder("Fixtures/sierra-azul")
/// for determination in folder.screen() where determination.isIdentified == .met {
///   print(determination.entity.name, determination.statusCode)
/// }
/// print(try folder.explain("Jacaranda"))
/// ```
public struct DashboardFolder: Sendable {
  /// The Dashboard year that is determined.
  public let year: DashboardYear
  /// What was read.
  public let data: DashboardData
  /// The engine that determines.
  public let engine: Engine

  /// Reads files and folders.
  ///
  /// - Parameters:
  ///   - paths: Files and folders of CDE's files, of any years.
  ///   - year: The year to determine; by default the latest with a file of every indicator that its criteria use.
  ///   - program: Which law: `.lcff` for districts, county offices and charter schools, `.essa` for schools.
  ///   - editions: The rules by year; by default CDE's own.
  ///   - readings: The open questions of reading that are turned away from their default.
  /// - Throws: ``DashboardFolder/Refusal`` with everything that is wrong with the files.
  public init(
    _ paths: String..., year: DashboardYear? = nil, program: Program.Name = .lcff,
    editions: [Edition] = Dashboards.all, readings: Set<OpenQuestion> = []
  ) async throws(Refusal) {
    let catalog = await Catalog(paths)
    if !catalog.faults.isEmpty { throw .faults(catalog.faults) }
    guard let year = year ?? YearChoice(catalog).year else { throw .noYear }
    let request = ReadingRequest(
      years: Engine.years(program, year, editions: editions),
      levels: program == .lcff ? .localEducationalAgencies : .schools, publications: Dashboards.publications)
    let reading = await Reading(catalog, request)
    if !reading.faults.isEmpty { throw .faults(reading.faults) }
    self.year = year
    data = reading.data
    engine = Engine(program, editions: editions, data: reading.data, readings: readings)
  }

  /// Every LEA or school of the year, in order of the codes.
  public func screen() -> [Determination] { engine.determinations(year) }

  /// Why one LEA or school is determined as it is, as text of a width.
  ///
  /// - Parameters:
  ///   - name: A name, a part of one, or a CDS code.
  ///   - width: How many columns the text may have.
  /// - Returns: The page of reasons.
  /// - Throws: ``EntityFinder/Fault`` where the name means none or several.
  public func explain(_ name: String, width: Int = 80) throws(EntityFinder.Fault) -> String {
    let entity = try EntityFinder(engine.entities(year)).find(name)
    guard let determination = engine.determine(entity, year), let explanation = engine.explain(determination) else {
      return ""
    }
    let page = ExplanationPage.page(explanation, data: data, isFull: false)
    return TerminalLayout.text(page, style: TextStyle(usesColor: false, width: width))
  }

  /// Why files could not be read.
  public enum Refusal: Error, CustomStringConvertible {
    /// Files are missing or damaged.
    case faults([Fault])
    /// None of the files tells a Dashboard year.
    case noYear

    /// What is wrong, a line each.
    public var description: String {
      switch self {
      case .faults(let faults): faults.map(\.sentence).joined(separator: "\n")
      case .noYear: "None of the files tells a Dashboard year."
      }
    }
  }
}

/// The Dashboard year that files are about, where nobody says.
public struct YearChoice {
  /// The latest year with a file of every indicator that its criteria use, else the latest with any; `nil` for none.
  public let year: DashboardYear?
  /// A later year of which files are missing, with the indicators; `nil` where the year is the latest.
  public let incomplete: (year: DashboardYear, missing: [Indicator])?

  /// Chooses among the years of a catalog.
  ///
  /// - Parameters:
  ///   - catalog: The files.
  ///   - keepsGoing: Whether files that cannot be opened count as there, because what rests on them is left open.
  public init(_ catalog: Catalog, keepsGoing: Bool = false) {
    var missing: [DashboardYear: [Indicator]] = [:]
    let all =
      keepsGoing ? catalog.indicators.merging(catalog.unopened) { $0.union($1) } : catalog.indicators
    for (year, found) in all {
      missing[year] =
        Dashboards.edition(year)?.lcff.stateIndicators.filter { !found.contains($0) }
        ?? Indicator.allCases.filter(found.contains)
    }
    let complete = missing.filter { $0.value.isEmpty }.keys.max()
    let latest = missing.keys.max()
    year = complete ?? latest ?? catalog.years.last
    if let complete, let latest, latest > complete {
      incomplete = (latest, missing[latest, default: []])
    } else {
      incomplete = nil
    }
  }
}
