public import Criteria
public import DashboardModel

/// Whether a high school's pooled graduation rate is below the rate of CSI Grad.
public struct GraduationResult: Hashable, Sendable {
  /// One year's cohort.
  public struct Cohort: Hashable, Sendable {
    /// The year whose file has the cohort as its current one.
    public var year: DashboardYear
    /// Graduates.
    public var graduates: Int
    /// Students.
    public var students: Int
    /// Where the row stands.
    public var place: SourcePlace
  }

  /// Why there is no rate.
  public enum Obstacle: Hashable, Sendable {
    /// The school has no graduation row in a year: no cohort.
    case noCohort(DashboardYear)
    /// The row has no color, so that the school is not held to its rate.
    case noColor(DashboardYear)
    /// A cohort has too few students.
    case smallCohort(DashboardYear, Int)
    /// A cohort is not known.
    case notGiven(DashboardYear)
  }

  /// The answer.
  public var answer: Answer
  /// The cohorts that are known, oldest first.
  public var cohorts: [Cohort] = []
  /// The rate below which a school is identified.
  public var below: Tenths
  /// How many students each cohort needs.
  public var minimum: Int
  /// The pooled rate, where all cohorts are known and large enough.
  public var rate: Tenths?
  /// Why there is none.
  public var obstacle: Obstacle?

  /// What would settle it, where it cannot be determined.
  public var missing: Missing? {
    if answer == .undetermined, case .notGiven(let year)? = obstacle { return .graduates(year) }
    return nil
  }
}

/// Works out pooled graduation rates from the files of one or several years.
struct Graduating {
  let data: DashboardData
  let cds: CDSCode

  private enum Reading {
    case known(GraduationResult.Cohort)
    case obstacle(GraduationResult.Obstacle)
  }

  /// Whether the school's rate of a year is below a rate.
  func result(below: Tenths, _ cohorts: Cohorts, minimum: Int, _ year: DashboardYear) -> GraduationResult {
    let readings: [Reading] =
      switch cohorts {
      case .currentAndPrior: currentAndPrior(year, minimum)
      case .years: cohorts.years(year).map { own($0, minimum) }
      }
    return judge(readings, GraduationResult(answer: .notMet, below: below, minimum: minimum))
  }

  /// The rate over cohorts that are given newest first; the first obstacle that settles the matter ends it.
  private func judge(_ readings: [Reading], _ empty: GraduationResult) -> GraduationResult {
    var result = empty
    var isOpen = false
    for reading in readings {
      var found: GraduationResult.Obstacle?
      switch reading {
      case .known(let cohort):
        result.cohorts.insert(cohort, at: 0)
        if cohort.students < empty.minimum { found = .smallCohort(cohort.year, cohort.students) }
      case .obstacle(let obstacle): found = obstacle
      }
      guard let found else { continue }
      if case .notGiven = found {
        if result.obstacle == nil {
          result.obstacle = found
          isOpen = true
        }
        continue
      }
      // What is known to settle it goes before what is not known.
      if result.obstacle == nil || isOpen { result.obstacle = found }
      isOpen = false
      break
    }
    if result.obstacle != nil {
      result.answer = isOpen ? .undetermined : .notMet
      return result
    }
    let graduates = result.cohorts.reduce(0) { $0 + $1.graduates }
    result.rate = Tenths(part: graduates, of: result.cohorts.reduce(0) { $0 + $1.students })
    result.answer = Answer(result.rate.map { $0 < empty.below } ?? false)
    return result
  }

  /// Both cohorts of a year's own row, which counts only with a color.
  private func currentAndPrior(_ year: DashboardYear, _ minimum: Int) -> [Reading] {
    guard let cell = cell(year) else { return [.obstacle(noRow(year))] }
    guard cell.color != nil else { return [.obstacle(.noColor(year))] }
    let before = DashboardYear(year.number - 1)
    return [
      cohort(cell.numerator, cell.students, year, minimum, in: year, cell.place),
      cohort(cell.priorNumerator, cell.priorStudents, before, minimum, in: year, cell.place),
    ]
  }

  /// The current cohort of a year's own file, else the prior one in the file of the year after.
  private func own(_ year: DashboardYear, _ minimum: Int) -> Reading {
    let own =
      cell(year).map { cohort($0.numerator, $0.students, year, minimum, in: year, $0.place) } ?? .obstacle(noRow(year))
    guard case .obstacle(.notGiven) = own, let next = cell(DashboardYear(year.number + 1)), next.priorStudents != nil
    else { return own }
    return cohort(next.priorNumerator, next.priorStudents, year, minimum, in: year, next.place)
  }

  /// A cohort of some counts; graduates are withheld where there are few students, and students never are.
  ///
  /// - Parameters:
  ///   - graduates: The graduates, or `nil` where they are withheld or the file lacks them.
  ///   - students: The students, or `nil` where the file lacks them.
  ///   - year: The cohort's year.
  ///   - minimum: How many students it needs.
  ///   - file: The year whose file would tell.
  ///   - place: Where the counts stand.
  /// - Returns: The cohort, or why there is none.
  private func cohort(
    _ graduates: Int32?, _ students: Int32?, _ year: DashboardYear, _ minimum: Int, in file: DashboardYear,
    _ place: SourcePlace
  ) -> Reading {
    guard let students else { return .obstacle(.notGiven(file)) }
    guard let graduates, students > 0 else {
      return .obstacle(Int(students) < max(minimum, 1) ? .smallCohort(year, Int(students)) : .notGiven(file))
    }
    return .known(
      GraduationResult.Cohort(year: year, graduates: Int(graduates), students: Int(students), place: place))
  }

  private func cell(_ year: DashboardYear) -> Cell? {
    if case .cell(let cell)? = data.dashboards[year]?.lookup(cds, .all, .graduation) { return cell }
    return nil
  }

  private func noRow(_ year: DashboardYear) -> GraduationResult.Obstacle {
    if case .notReported? = data.dashboards[year]?.lookup(cds, .all, .graduation) { return .noCohort(year) }
    return .notGiven(year)
  }
}
