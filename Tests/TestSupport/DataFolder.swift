import Criteria
public import DashboardFiles
public import DashboardModel
import Dashboards
import Foundation

/// Reads folders of CDE's files the way the command does.
public enum DataFolder {
  /// What somebody's files gave; a test that reads them needs them without faults.
  public struct Outcome: Sendable {
    /// What was read.
    public let data: DashboardData
    /// What is wrong, in sentences.
    public let faults: [String]
  }

  /// All files of the fictional county with all its years, read once.
  public static let sierraAzul: Task<Outcome, Never> = Task { await read(sierraAzulPaths) }

  /// The fictional county's folder with its schools, its roster and the graduates of 2021, read once.
  public static let sierraAzulWhole: Task<Outcome, Never> = Task {
    await read([Repository.fixture("sierra-azul")], years: nil, levels: .all)
  }

  /// The paths of the fictional county's files, sorted; the roster is no file of CDE's.
  public static let sierraAzulPaths: [String] = files(below: Repository.fixture("sierra-azul"))

  /// The files below a folder whose name begins with a year's folder, sorted by path.
  public static func files(below folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".xlsx") || $0.hasPrefix("20") && $0.hasSuffix(".csv") }
      .sorted().map { "\(folder)/\($0)" }
  }

  /// Reads files and folders.
  ///
  /// - Parameters:
  ///   - paths: The files and folders.
  ///   - years: The Dashboard years, by default those that have an edition; `nil` for all.
  ///   - levels: Which rows of the state-indicator files.
  /// - Returns: The data, and the faults in sentences.
  public static func read(
    _ paths: [String], years: Set<DashboardYear>? = Set(Dashboards.all.map(\.year)),
    levels: ReadingRequest.Levels = .localEducationalAgencies
  ) async -> Outcome {
    let catalog = await Catalog(paths)
    let request = ReadingRequest(
      years: years, levels: levels,
      publications: Dictionary(
        Dashboards.all.map { ($0.year, $0.publications) }, uniquingKeysWith: { first, _ in first }))
    let reading = await Reading(catalog, request)
    return Outcome(data: reading.data, faults: (catalog.faults + reading.faults).map(\.sentence))
  }
}
