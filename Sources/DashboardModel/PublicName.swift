/// The names under which CDE publishes its files, for telling people which one is missing.
public enum PublicName {
  /// The text file of a state indicator, such as `suspdownload2024.txt`.
  public static func stateIndicator(_ indicator: Indicator, _ year: DashboardYear) -> String {
    if year.number == 2017 {
      let grades = indicator.isDistanceFromStandard ? "38" : ""
      return "\(indicator.stem)\(grades)download2017f.txt"
    }
    return "\(indicator.stem)download\(year).txt"
  }

  /// The file of a local indicator: one for all priorities through 2018, one a priority from 2019 on.
  public static func localIndicator(_ priority: LCFFPriority, _ year: DashboardYear) -> String {
    year.number <= 2018 ? "LocalIndPerf\(year).txt" : "Pr\(priority.rawValue)\(year).txt"
  }
}
