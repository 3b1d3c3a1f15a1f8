public import DashboardModel

/// Something that was not given and would settle what cannot be determined.
public enum Missing: Hashable, Comparable, Sendable {
  /// A state-indicator file that speaks of the entity.
  case stateIndicator(Indicator, DashboardYear)
  /// The number of students behind a Status level.
  case numberOfStudents(Indicator, DashboardYear)
  /// A local-indicator file that speaks of the LEA.
  case localIndicator(LCFFPriority, DashboardYear)
  /// An earlier year: its Dashboard's files or CDE's list.
  case year(DashboardYear)
  /// An earlier year of charter schools: its Dashboard's files or CDE's list of charter schools.
  case charterYear(DashboardYear)

  /// What is missing, in a few words, such as `suspdownload2024.txt`.
  public var words: String {
    switch self {
    case .stateIndicator(let indicator, let year): PublicName.stateIndicator(indicator, year)
    case .numberOfStudents(let indicator, let year):
      "column currdenom of \(PublicName.stateIndicator(indicator, year))"
    case .localIndicator(let priority, let year): PublicName.localIndicator(priority, year)
    case .year(let year): "\(year) Dashboard or CDE's list of \(year)"
    case .charterYear(let year): "\(year) Dashboard or CDE's charter list of \(year)"
    }
  }

  /// Several missing things in words, sorted, each once: one file may settle more than one question.
  public static func words(_ missing: some Sequence<Missing>) -> [String] {
    var seen: Set<String> = []
    return Set(missing).sorted().map(\.words).filter { seen.insert($0).inserted }
  }

  private var order: (Int, Int, Int) {
    switch self {
    case .stateIndicator(let indicator, let year): (year.number, 0, Int(indicator.rawValue))
    case .numberOfStudents(let indicator, let year): (year.number, 1, Int(indicator.rawValue))
    case .localIndicator(let priority, let year): (year.number, 2, Int(priority.rawValue))
    case .year(let year): (year.number, 3, 0)
    case .charterYear(let year): (year.number, 4, 0)
    }
  }

  /// Orders by year, newest first, then state indicators before local ones.
  public static func < (left: Missing, right: Missing) -> Bool {
    let (a, b) = (left.order, right.order)
    return a.0 != b.0 ? a.0 > b.0 : a.1 != b.1 ? a.1 < b.1 : a.2 < b.2
  }
}
