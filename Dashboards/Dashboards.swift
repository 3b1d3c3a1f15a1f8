public import Criteria
public import DashboardModel

/// The editions of CDE's rules, one for every Dashboard year.
public enum Dashboards {
  /// All editions, oldest first.
  public static let all: [Edition] = [
    dashboard2017, dashboard2018, dashboard2019, dashboard2022, dashboard2023, dashboard2024, dashboard2025,
    dashboard2026,
  ]

  /// What CDE published of each indicator in each year.
  public static var publications: [DashboardYear: [Indicator: Publication]] {
    Dictionary(all.map { ($0.year, $0.publications) }, uniquingKeysWith: { first, _ in first })
  }

  /// The edition of a year, or `nil` for a year without a Dashboard or not yet known.
  public static func edition(_ year: DashboardYear) -> Edition? { all.first { $0.year == year } }
}
