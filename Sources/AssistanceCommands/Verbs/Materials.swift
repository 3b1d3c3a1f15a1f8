import Criteria
import DashboardFiles
import DashboardModel
import Dashboards
import DifferentiatedAssistance
import Eligibility

/// What the paths of a command line lead to, read once: the year to determine and the data of the years it needs.
struct Materials {
  /// Which years are read.
  enum Years {
    /// The year that is determined, and those that its determination looks back at.
    case window
    /// All that there are.
    case all
  }

  /// The Dashboard year that is determined.
  let year: DashboardYear
  /// What was read.
  let data: DashboardData
  /// The digests of the files, where the format asks for them.
  let digests: FileDigests.Pending?
  /// The files that were left out for their faults, in the order of their paths.
  let leftOut: [String]

  /// Finds and reads the files.
  ///
  /// - Parameters:
  ///   - arguments: The command line, for `--year` and `--calpads`.
  ///   - paths: The files and folders.
  ///   - years: Which years are read.
  ///   - program: The program that is determined; it says which rows and years are asked for.
  ///   - levels: Which rows are asked for, where it is not for a determination.
  ///   - console: Where notes go.
  /// - Throws: ``CommandFailure`` with all faults of the files.
  init(
    _ arguments: Arguments, paths: [String], years: Years = .window,
    program: Program.Name = .lcff, levels: ReadingRequest.Levels? = nil, console: any Console
  ) async throws(CommandFailure) {
    if paths.isEmpty { throw .usage(.noData(arguments.verb)) }
    let keepsGoing = arguments.has(.keepGoing)
    let catalog = try await Catalog(arguments, paths)
    let rest = OwnOutputs(catalog, named: paths, console)
    // A path that leads nowhere, or a folder without files, leaves nothing to go on with.
    let faults = rest.faults.filter { !keepsGoing || $0.kind == .missing || $0.kind == .nothingFound }
    if !faults.isEmpty { throw .faults(rest.faults, canGoOn: !keepsGoing && faults.allSatisfy(\.kind.isOfOneFile)) }
    for sentence in rest.leftOut.prefix(5) { console.tell("left out: \(sentence)") }
    if rest.leftOut.count > 5 { console.tell("left out: \(rest.leftOut.count - 5) more files") }
    year = try Self.year(arguments, catalog, console, keepsGoing: keepsGoing)
    let window = Engine.years(program, year, editions: Dashboards.all)
    let request = ReadingRequest(
      years: years == .all ? nil : window, levels: levels ?? (program == .lcff ? .localEducationalAgencies : .schools),
      publications: Dashboards.publications, keepsGoing: keepsGoing)
    // They take longer than anything else, and nothing waits for them but the header.
    digests =
      (try? arguments.format()) == .json
      ? FileDigests.Pending(catalog.paths(for: request) + arguments.all(.calpads)) : nil
    let reading = await Reading(catalog, request)
    if !reading.faults.isEmpty, !keepsGoing { throw .faults(reading.faults, canGoOn: true) }
    for sentence in Fault.sentences(rest.faults + reading.faults) { console.tell(sentence) }
    leftOut = Set((rest.faults + reading.faults).map(\.path)).sorted()
    var told: [(words: String, path: String)] = []
    for file in reading.files {
      for remark in file.remarks where remark.isWorthTelling { told.append((remark.words, file.path)) }
    }
    // One cause is one line, however many files have it.
    var said: Set<String> = []
    for (words, path) in told where said.insert(words).inserted {
      let others = told.count { $0.words == words } - 1
      let more = others == 0 ? "" : others == 1 ? " and 1 more file" : " and \(others) more files"
      console.tell("\(path)\(more): \(words)")
    }
    var data = reading.data
    data.isPreRelease = reading.files.contains { $0.remarks.contains { $0.isPreRelease } }
    if let path = arguments.value(.calpads) {
      do throws(Faults) { try data.readCALPADS(path) } catch { throw .faults(error.all) }
    }
    for joined in data.joinedCharters { console.tell(Self.joined(joined, data)) }
    self.data = data
  }

  /// What is said of files that were left out.
  static func leftOut(_ paths: [String]) -> String {
    let files = paths.count == 1 ? "1 file with faults was" : "\(paths.count) files with faults were"
    return "\(files) left out (--keep-going), and what rests on \(paths.count == 1 ? "it" : "them") is open: "
      + paths.joined(separator: ", ") + "."
  }

  private static func joined(_ charter: JoinedCharter, _ data: DashboardData) -> String {
    let name = charter.codes.last.flatMap { data.dashboards[$0.year]?.entity($0.cds)?.name } ?? ""
    let codes = charter.codes.map { "\($0.cds) in \($0.year)" }.joined(separator: ", ")
    return
      "\(name) changed its authorizer and with it its code (\(codes)); its years are taken together, by the last seven "
      + "digits, which a school keeps."
  }

  /// The year that was asked for, else the latest one with a file of every indicator that its criteria use, else the
  /// latest one with any.
  private static func year(
    _ arguments: Arguments, _ catalog: Catalog, _ console: any Console, keepsGoing: Bool
  ) throws(CommandFailure) -> DashboardYear {
    if let text = arguments.value(.year) {
      do throws(UsageFault) { return try Arguments.year(text) } catch { throw .usage(error) }
    }
    let choice = YearChoice(catalog, keepsGoing: keepsGoing)
    if let year = choice.year, let incomplete = choice.incomplete {
      let latest = incomplete.year
      let names = incomplete.missing.map { PublicName.stateIndicator($0, latest) }.joined(separator: ", ")
      console.tell(
        "\(year) is determined, the latest year with all files; of \(latest) there is no \(names). "
          + "--year \(latest) determines it from what there is.")
    }
    if let year = choice.year { return year }
    throw .said("None of the files tells a Dashboard year. Say which with --year.")
  }
}

extension Fault.Kind {
  /// Whether it is of a file and not of a path, so that one can go on without it.
  var isOfOneFile: Bool { self != .missing && self != .nothingFound }
}

extension Remark {
  /// Whether somebody who screens wants to know; the rest is for the doctor.
  var isWorthTelling: Bool {
    switch self {
    case .informationalRows: false
    default: true
    }
  }
}

extension Remark {
  /// Whether it tells that the file is one that CDE gives out before the release.
  fileprivate var isPreRelease: Bool { if case .preRelease = self { true } else { false } }
}
