import DashboardModel

/// The public files of one Dashboard year, in the order in which they are fetched and reported.
public struct PublicFiles: Sendable {
  /// The Dashboard year.
  public let year: DashboardYear
  /// State indicators first, then CDE's lists, then local indicators.
  let files: [PublicFile]

  /// The page from which local indicator files can be saved by hand.
  static let localIndicatorPage = "https://www.cde.ca.gov/ta/ac/cm/localindidatafiles.asp"

  /// The last year whose files this version knows; the names of later years are the usual pattern.
  static let lastKnownYear: DashboardYear = 2025

  /// The public files of a Dashboard year, for a year that this version does not know those with the usual names.
  ///
  /// - Parameter year: Such as 2025 for the Dashboard released in fall 2025.
  /// - Throws: ``FetchRefusal`` when the year had no Dashboard.
  public init(of year: DashboardYear) throws(FetchRefusal) {
    switch year {
    case 2020, 2021: throw .noDashboard(year)
    case 2017...2099: break
    default: throw .notADashboardYear(year)
    }
    let basis: PublicFile.Basis = year > Self.lastKnownYear ? .usualPattern : .documented
    self.init(
      year: year,
      files: Self.stateIndicators(of: year, basis) + OfficialListFiles.of(year) + Self.localIndicators(of: year, basis))
  }

  init(year: DashboardYear, files: [PublicFile]) {
    self.year = year
    self.files = files
  }

  /// What to tell before a fetch of a year that this version does not know, or `nil`.
  public var notice: String? {
    guard year > Self.lastKnownYear else { return nil }
    return """
      This version knows CDE's files up to \(Self.lastKnownYear). For \(year) the usual names of the state indicators \
      are tried; CDE's assistance lists are not: save those by hand.
      """
  }
}

extension PublicFiles {
  /// Tab-delimited text, all in one folder of `www3.cde.ca.gov`.
  private static func stateIndicators(of year: DashboardYear, _ basis: PublicFile.Basis) -> [PublicFile] {
    stateIndicatorNames(year).map { name in
      PublicFile(
        name: name, kind: .stateIndicator, place: .at("https://www3.cde.ca.gov/researchfiles/cadashboard/\(name)"),
        basis: basis)
    }
  }

  /// CCI has a file in every year, though 2022 did not report it on the Dashboard.
  private static func stateIndicatorNames(_ year: DashboardYear) -> [String] {
    func names(_ indicators: [Indicator]) -> [String] { indicators.map { PublicName.stateIndicator($0, year) } }
    switch year {
    case 2017:
      // No chronic absenteeism yet, and grade 11 apart from grades 3 to 8.
      return names([.suspension, .graduation, .ela, .math])
        + [.ela, .math].map(PublicName.grade11OfFall2017) + names([.elpi, .cci])
    case 2018...2023: return names(Indicator.allCases.filter { $0 != .science })
    default: return names(Indicator.allCases)
    }
  }

  /// The names are known, but no source confirms the folder: no address is made up, they are saved by hand.
  private static func localIndicators(of year: DashboardYear, _ basis: PublicFile.Basis) -> [PublicFile] {
    PublicName.localIndicators(year, as: .workbook).map { name in
      PublicFile(name: name, kind: .localIndicators, place: .unknown, basis: basis)
    }
  }
}

/// CDE's lists of LEAs, charters and schools in assistance: Excel workbooks in two folders of `www.cde.ca.gov`.
///
/// Where a list was revised and the revision's address is attested by CDE's own link, only the revision is named (LCFF
/// 2019). Lists of years later than ``PublicFiles/lastKnownYear`` are not guessed.
private enum OfficialListFiles {
  /// The lists of a year; none for a year that this version does not know.
  static func of(_ year: DashboardYear) -> [PublicFile] {
    (addresses[year] ?? []).map { folder, name in
      PublicFile(name: name, kind: .officialList, place: .at(folder + name))
    }
  }

  private typealias Address = (folder: String, name: String)

  private static let lcff = "https://www.cde.ca.gov/fg/aa/lc/documents/"
  private static let essa = "https://www.cde.ca.gov/sp/sw/t1/documents/"

  private static let addresses: [DashboardYear: [Address]] = [
    2017: [(lcff, "assistancestatus2017.xlsx")],
    2018: [(lcff, "assistancestatus18.xlsx"), (essa, "scheligibilitystate.xlsx")],
    2019: [
      (lcff, "assistancestatus19-rev.xlsx"), (essa, "essaassistance19.xlsx"),
      (essa, "essaassistancestudentgroup19.xlsx"),
    ],
    2022: [(lcff, "assistancestatus22.xlsx"), (essa, "essaassistance22.xlsx")],
    2023: recent("23"), 2024: recent("24"), 2025: recent("25"),
  ]

  private static func recent(_ year: String) -> [Address] {
    [
      (lcff, "assistancestatus\(year).xlsx"), (lcff, "charterassistance\(year).xlsx"),
      (essa, "essaassistance\(year).xlsx"),
    ]
  }
}
