/// CDE's names of its public files, in one place: to fetch them, and to tell people which one is missing.
public enum PublicName {
  /// The two formats in which CDE gives out local indicators from 2019 on.
  public enum Format: String, CaseIterable, Sendable {
    /// Tab-delimited text.
    case text = "txt"
    /// An Excel workbook.
    case workbook = "xlsx"
  }

  /// The text file of a state indicator, such as `suspdownload2024.txt`; of fall 2017 that of grades 3 to 8.
  public static func stateIndicator(_ indicator: Indicator, _ year: DashboardYear) -> String {
    if year == 2017 { return fall2017(indicator, grades: indicator.isDistanceFromStandard ? "38" : "") }
    return "\(indicator.stem)download\(year).txt"
  }

  /// The text file of grade 11, which fall 2017 alone kept apart from grades 3 to 8, such as `ela11download2017f.txt`.
  ///
  /// - Parameter indicator: English language arts or mathematics.
  /// - Returns: The file's name.
  public static func grade11OfFall2017(_ indicator: Indicator) -> String { fall2017(indicator, grades: "11") }

  /// The file of a local indicator: one for all priorities through 2018, one a priority from 2019 on.
  public static func localIndicator(
    _ priority: LCFFPriority, _ year: DashboardYear, as format: Format = .text
  ) -> String {
    year <= 2018 ? combinedLocalIndicators(year) : "Pr\(priority.rawValue)\(year).\(format.rawValue)"
  }

  /// All files of local indicators of a year, in the order of the priorities.
  public static func localIndicators(_ year: DashboardYear, as format: Format = .text) -> [String] {
    if year <= 2018 { return [combinedLocalIndicators(year)] }
    return LCFFPriority.local.map { localIndicator($0, year, as: format) }
  }

  private static func fall2017(_ indicator: Indicator, grades: String) -> String {
    "\(indicator.stem)\(grades)download2017f.txt"
  }

  private static func combinedLocalIndicators(_ year: DashboardYear) -> String { "LocalIndPerf\(year).txt" }
}
