/// The year that a Dashboard is named for: Dashboard year N reports school year N-1/N.
public struct DashboardYear: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByIntegerLiteral {
  /// The calendar year of the Dashboard's release.
  public let number: Int

  /// Makes a Dashboard year of a calendar year.
  public init(_ number: Int) { self.number = number }

  /// Makes a Dashboard year of a number in the source, such as `2025`.
  ///
  /// Not of an `Int`, so that `DashboardYear.init` as a function of an `Int` stays the one above.
  public init(integerLiteral number: UInt16) { self.number = Int(number) }

  /// The Dashboard before this one; 2020 and 2021 had no Dashboard and are passed over.
  public var previous: DashboardYear { number == 2022 ? DashboardYear(2019) : DashboardYear(number - 1) }

  /// The Dashboard after this one; 2020 and 2021 had no Dashboard and are passed over.
  public var next: DashboardYear { number == 2019 ? DashboardYear(2022) : DashboardYear(number + 1) }

  /// Whether a Dashboard with colors or Status levels was made for this year.
  public var hadDashboard: Bool { number >= 2017 && number != 2020 && number != 2021 }

  /// The latest year before this one that had a Dashboard, or 2017.
  public var previousWithDashboard: DashboardYear {
    var year = previous
    while !year.hadDashboard, year.number > 2017 { year = year.previous }
    return year
  }

  /// The latest Dashboards up to this one, oldest first.
  ///
  /// - Parameter count: How many, this one among them. Years before 2017 are left out, so that fewer may come back.
  /// - Returns: Years without 2020 and 2021, which had no Dashboard.
  public func latest(_ count: Int) -> [DashboardYear] {
    var years: [DashboardYear] = []
    var year = self
    while years.count < count, year.number >= 2017 {
      years.append(year)
      year = year.previous
    }
    return years.reversed()
  }

  /// The school year that the Dashboard reports, such as `2024-25` for 2025.
  public var schoolYear: String {
    let short = String(number % 100)
    return "\(number - 1)-\(short.count == 1 ? "0" + short : short)"
  }

  /// The four digits.
  public var description: String { String(number) }

  /// Orders by calendar year.
  public static func < (left: DashboardYear, right: DashboardYear) -> Bool { left.number < right.number }
}
