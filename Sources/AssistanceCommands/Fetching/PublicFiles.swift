/// The public files of one Dashboard year, in the order in which they are fetched and reported.
public struct PublicFiles: Hashable, Sendable {
  /// The Dashboard year.
  public let year: Int
  /// State indicators first, then CDE's lists, then local indicators.
  public let files: [PublicFile]

  /// The page from which local indicator files can be saved by hand.
  public static let localIndicatorPage = "https://www.cde.ca.gov/ta/ac/cm/localindidatafiles.asp"

  /// The last year whose files this version knows; the names of later years are the usual pattern.
  public static let lastKnownYear = 2025

  /// Whether the year is later than what this version knows, so that names are the usual pattern and lists are left out.
  public var isBeyondKnowledge: Bool { year > Self.lastKnownYear }

  /// The public files of a Dashboard year.
  ///
  /// - Parameter year: Such as 2025 for the Dashboard released in fall 2025.
  /// - Returns: The files that CDE published, or for a year later than ``lastKnownYear`` the usual names.
  /// - Throws: ``FetchRefusal`` when the year had no Dashboard.
  public static func of(year: Int) throws(FetchRefusal) -> PublicFiles {
    switch year {
    case 2020, 2021: throw .noDashboard(year: year)
    case 2017...2099: break
    default: throw .notADashboardYear(year: year)
    }
    return PublicFiles(
      year: year,
      files: StateIndicatorFiles.of(year: year) + OfficialListFiles.of(year: year) + LocalIndicatorFiles.of(year: year))
  }
}
