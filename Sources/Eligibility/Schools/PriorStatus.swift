public import DashboardModel

/// The status that a school had before, as far as it is known.
public struct PriorStatus: Hashable, Sendable {
  /// What it is known from.
  public enum Basis: Hashable, Sendable {
    /// A column of CDE's list of a year.
    case list(DashboardYear)
    /// CDE's list of the year does not have the school, so it was not there.
    case notListed(DashboardYear)
    /// CDE's status of an earlier year, which was carried through 2020 and 2021.
    case carried(from: DashboardYear)
    /// The computation from the Dashboards.
    case computed
    /// Nothing that was given.
    case nothing
  }

  /// The year of the status.
  public var year: DashboardYear
  /// What it can be: one where it is known.
  public var possible: [SchoolStatus]
  /// What it is known from.
  public var basis: Basis

  /// The status, or `nil` where it is not known.
  public var status: SchoolStatus? { possible.count == 1 ? possible[0] : nil }
}
