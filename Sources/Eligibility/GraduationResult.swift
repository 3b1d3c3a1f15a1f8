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

  /// What would tell the cohorts that are not known, newest first.
  var unknown: [Missing] = []

  /// What would settle it, where it cannot be determined.
  public var missing: [Missing] { answer == .undetermined ? unknown : [] }
}

/// Works out pooled graduation rates from the files of one or several years.
struct Graduating {
  let data: DashboardData
  let cds: CDSCode
  /// The county's name, for telling that a file has no row of it.
  var county: String = ""

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

  /// The rate over cohorts that are given newest first; the first obstacle that settles the matter ends it, and goes before
  /// what is not known.
  private func judge(_ readings: [Reading], _ empty: GraduationResult) -> GraduationResult {
    var result = empty
    for reading in readings {
      var settling: GraduationResult.Obstacle?
      switch reading {
      case .known(let cohort):
        result.cohorts.insert(cohort, at: 0)
        if cohort.students < empty.minimum { settling = .smallCohort(cohort.year, cohort.students) }
      case .obstacle(.notGiven(let year)):
        if result.obstacle == nil { result.obstacle = .notGiven(year) }
        result.unknown.append(missing(year))
      case .obstacle(let obstacle): settling = obstacle
      }
      if settling == nil { continue }
      result.obstacle = settling
      return result
    }
    if !result.unknown.isEmpty {
      result.answer = .undetermined
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
    return [false, true].map { cohort(of: cell, year, isPrior: $0, minimum) }
  }

  /// The current cohort of a year's own file, else the prior one in the file of the year after.
  private func own(_ year: DashboardYear, _ minimum: Int) -> Reading {
    let own = cell(year).map { cohort(of: $0, year, isPrior: false, minimum) } ?? .obstacle(noRow(year))
    guard case .obstacle(.notGiven) = own, let next = cell(DashboardYear(year.number + 1)) else { return own }
    let prior = cohort(of: next, DashboardYear(year.number + 1), isPrior: true, minimum)
    if case .obstacle(.notGiven) = prior { return own }
    return prior
  }

  /// A cohort of a year's row: graduates are withheld where there are few students, the number of students never is.
  private func cohort(of cell: Cell, _ file: DashboardYear, isPrior: Bool, _ minimum: Int) -> Reading {
    let year = isPrior ? DashboardYear(file.number - 1) : file
    guard let students = isPrior ? cell.priorStudents : cell.students else { return .obstacle(.notGiven(file)) }
    guard let graduates = isPrior ? cell.priorNumerator : cell.numerator, students > 0 else {
      return .obstacle(Int(students) < max(minimum, 1) ? .smallCohort(year, Int(students)) : .notGiven(file))
    }
    return .known(
      GraduationResult.Cohort(year: year, graduates: Int(graduates), students: Int(students), place: cell.place))
  }

  private func cell(_ year: DashboardYear) -> Cell? {
    if case .cell(let cell)? = data.dashboards[year]?.lookup(cds, .all, .graduation) { return cell }
    return nil
  }

  /// What would tell the cohorts of a year's row: the file, or where that does not speak of the school, another one.
  private func missing(_ year: DashboardYear) -> Missing {
    guard let dashboard = data.dashboards[year], dashboard.isGiven(.graduation),
      dashboard.lookup(cds, .all, .graduation) == .notGiven
    else { return .graduates(year) }
    return .stateIndicator(.graduation, year, .silent(county: county))
  }

  private func noRow(_ year: DashboardYear) -> GraduationResult.Obstacle {
    if case .notReported? = data.dashboards[year]?.lookup(cds, .all, .graduation) { return .noCohort(year) }
    return .notGiven(year)
  }
}
