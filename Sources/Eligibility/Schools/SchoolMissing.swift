public import DashboardModel

/// Something that was not given and would settle a school's status.
public enum SchoolMissing: Hashable, Comparable, Sendable {
  /// A state-indicator file that speaks of the school.
  case stateIndicator(Indicator, DashboardYear)
  /// The number of students behind a Status level.
  case numberOfStudents(Indicator, DashboardYear)
  /// The counts of a graduation cohort.
  case graduates(DashboardYear)
  /// Whether the school got Title I money in the school year of a Dashboard.
  case titleI(DashboardYear)
  /// The school's status of an earlier year.
  case status(DashboardYear)
  /// What a student group met in an earlier year.
  case groups(DashboardYear)

  /// What is missing, in a few words, such as `graddownload2021.txt`.
  public var words: String {
    switch self {
    case .stateIndicator(let indicator, let year): PublicName.stateIndicator(indicator, year)
    case .numberOfStudents(let indicator, let year):
      "column currdenom of \(PublicName.stateIndicator(indicator, year))"
    case .graduates(let year): "counts of \(PublicName.stateIndicator(.graduation, year))"
    case .titleI(let year): "Title I of \(year.schoolYear) (roster or CDE's ESSA list)"
    case .status(let year): "status of \(year) (CDE's ESSA list)"
    case .groups(let year): "student groups of \(year) (Dashboard or CDE's ESSA list)"
    }
  }

  private var order: (Int, Int, Int) {
    switch self {
    case .stateIndicator(let indicator, let year): (year.number, 0, Int(indicator.rawValue))
    case .numberOfStudents(let indicator, let year): (year.number, 1, Int(indicator.rawValue))
    case .graduates(let year): (year.number, 2, 0)
    case .titleI(let year): (year.number, 3, 0)
    case .status(let year): (year.number, 4, 0)
    case .groups(let year): (year.number, 5, 0)
    }
  }

  /// Orders by year, newest first, then by kind.
  public static func < (left: SchoolMissing, right: SchoolMissing) -> Bool {
    let (a, b) = (left.order, right.order)
    return a.0 != b.0 ? a.0 > b.0 : a.1 != b.1 ? a.1 < b.1 : a.2 < b.2
  }
}
