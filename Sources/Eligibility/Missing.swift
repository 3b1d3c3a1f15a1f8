public import DashboardModel

/// Something that was not given and would settle what cannot be determined.
public enum Missing: Hashable, Comparable, Sendable {
  /// Why a file does not speak of an entity.
  public enum Gap: Hashable, Comparable, Sendable {
    /// It was not given.
    case notGiven
    /// It was given and has no row of the entity's county; of the entity where the county is empty.
    case silent(county: String)
    /// It was given, and what it says of the entity could not be read.
    case unread
  }

  /// What would tell a year of an entity.
  public enum YearSource: Hashable, Comparable, Sendable {
    /// The Dashboard's files, or CDE's list of districts and county offices.
    case filesOrList
    /// The Dashboard's files, or CDE's list of charter schools.
    case filesOrCharterList
    /// The Dashboard's files, or CDE's ESSA list.
    case filesOrSchoolList
    /// The Dashboard's files; CDE's list of the year was given and does not tell.
    case files
  }

  /// A state-indicator file that speaks of the entity.
  case stateIndicator(Indicator, DashboardYear, Gap)
  /// The number of students behind a Status level.
  case numberOfStudents(Indicator, DashboardYear)
  /// A local-indicator file that speaks of the LEA.
  case localIndicator(LCFFPriority, DashboardYear, Gap)
  /// The counts of a graduation cohort.
  case graduates(DashboardYear)
  /// Whether the school got Title I money in the school year of a Dashboard.
  case titleI(DashboardYear)
  /// A year of an entity: its Dashboard's files or one of CDE's lists.
  case year(DashboardYear, YearSource)
  /// What the student groups of a school met in an earlier year.
  case groups(DashboardYear)
  /// The school's status of an earlier year.
  case status(DashboardYear)
  /// The LEA's line: CDE's list of the year was given and does not have it.
  case line(DashboardYear)
  /// What no file settles, as a sentence without its full stop.
  case unsettled(String)

  /// What is missing, in a few words, such as `suspdownload2024.txt`.
  public var words: String {
    switch self {
    case .stateIndicator(let indicator, let year, let gap): gap.words(PublicName.stateIndicator(indicator, year))
    case .numberOfStudents(let indicator, let year): "column currdenom of \(PublicName.stateIndicator(indicator, year))"
    case .localIndicator(let priority, let year, let gap): gap.words(PublicName.localIndicator(priority, year))
    case .graduates(let year): "counts of \(PublicName.stateIndicator(.graduation, year))"
    case .titleI(let year): "Title I of \(year.schoolYear) (roster or CDE's ESSA list)"
    case .year(let year, .filesOrList): "\(year) Dashboard or CDE's list of \(year)"
    case .year(let year, .filesOrCharterList): "\(year) Dashboard or CDE's charter list of \(year)"
    case .year(let year, .filesOrSchoolList): "\(year) Dashboard or CDE's ESSA list of \(year)"
    case .year(let year, .files): "files of the \(year) Dashboard"
    case .groups(let year): "student groups of \(year) (Dashboard or CDE's ESSA list)"
    case .status(let year): "status of \(year) (CDE's ESSA list)"
    case .line(let year): "CDE's list of \(year) does not have it"
    case .unsettled(let words): words
    }
  }

  /// Several missing things in words, sorted, each once: one file may settle more than one question.
  public static func words(_ missing: some Sequence<Missing>) -> [String] {
    var words: [String] = []
    for thing in missing.sorted() {
      let own = thing.words
      if !words.contains(own) { words.append(own) }
    }
    return words
  }

  /// The year that it is of, or `nil` for what no file settles.
  var year: DashboardYear? {
    switch self {
    case .stateIndicator(_, let year, _), .numberOfStudents(_, let year), .localIndicator(_, let year, _),
      .graduates(let year), .titleI(let year), .year(let year, _), .groups(let year), .status(let year),
      .line(let year):
      year
    case .unsettled: nil
    }
  }

  private var order: (Int, Int, Int) {
    switch self {
    case .stateIndicator(let indicator, let year, _): (year.number, 0, Int(indicator.rawValue))
    case .numberOfStudents(let indicator, let year): (year.number, 1, Int(indicator.rawValue))
    case .localIndicator(let priority, let year, _): (year.number, 2, Int(priority.rawValue))
    case .graduates(let year): (year.number, 3, 0)
    case .titleI(let year): (year.number, 4, 0)
    case .year(let year, let source): (year.number, 5, source.order)
    case .groups(let year): (year.number, 6, 0)
    case .status(let year): (year.number, 7, 0)
    case .line(let year): (year.number, 8, 0)
    case .unsettled: (0, 9, 0)
    }
  }

  /// Orders by year, newest first, then state indicators before local ones and files before years.
  public static func < (left: Missing, right: Missing) -> Bool {
    let (a, b) = (left.order, right.order)
    if a != b { return a.0 != b.0 ? a.0 > b.0 : a.1 != b.1 ? a.1 < b.1 : a.2 < b.2 }
    return left.words < right.words
  }
}

extension Missing.Gap {
  fileprivate func words(_ file: String) -> String {
    switch self {
    case .notGiven: file
    case .unread: "\(file) without its faults"
    case .silent(let county): county.isEmpty ? "\(file) has no row of it" : "\(file) has no row of \(county) County"
    }
  }
}

extension Missing.YearSource {
  fileprivate var order: Int {
    switch self {
    case .filesOrList: 0
    case .filesOrCharterList: 1
    case .filesOrSchoolList: 2
    case .files: 3
    }
  }
}
