import Criteria
import DashboardModel

/// Works out pooled graduation rates from the files of one or several years.
struct GraduationJudge: Sendable {
  let data: DashboardData

  private enum Reading {
    case known(GraduationResult.Cohort)
    case obstacle(GraduationResult.Obstacle)
  }

  /// Whether a school's rate of a year is below the rule's.
  func result(_ rule: GraduationRule, _ cds: CDSCode, _ year: DashboardYear) -> GraduationResult {
    switch rule.cohorts {
    case .currentAndPrior: judge(rule, currentAndPrior(cds, year))
    case .years: judge(rule, rule.years(year).map { own(cds, $0) })
    }
  }

  /// The rate over cohorts that are given newest first; the first obstacle that settles the matter ends it.
  private func judge(_ rule: GraduationRule, _ readings: [Reading]) -> GraduationResult {
    var cohorts: [GraduationResult.Cohort] = []
    var obstacle: GraduationResult.Obstacle?
    var isOpen = false
    for reading in readings {
      switch reading {
      case .known(let cohort):
        cohorts.insert(cohort, at: 0)
        guard cohort.students < rule.minimumCohort else { continue }
        if obstacle == nil || isOpen { obstacle = .smallCohort(cohort.year, cohort.students) }
        isOpen = false
      case .obstacle(.notGiven(let year)):
        if obstacle == nil {
          obstacle = .notGiven(year)
          isOpen = true
        }
      case .obstacle(let found):
        if obstacle == nil || isOpen { obstacle = found }
        isOpen = false
      }
      if obstacle != nil, !isOpen { break }
    }
    if let obstacle {
      return GraduationResult(answer: isOpen ? .undetermined : .notMet, cohorts: cohorts, obstacle: obstacle)
    }
    let graduates = cohorts.reduce(0) { $0 + $1.graduates }
    let rate = Tenths(part: graduates, of: cohorts.reduce(0) { $0 + $1.students })
    return GraduationResult(answer: Answer(rate.map { $0 < rule.below } ?? false), cohorts: cohorts, rate: rate)
  }

  /// Both cohorts of a year's own row, which counts only with a color.
  private func currentAndPrior(_ cds: CDSCode, _ year: DashboardYear) -> [Reading] {
    guard let cell = cell(cds, year) else { return [.obstacle(noRow(cds, year))] }
    guard cell.color != nil else { return [.obstacle(.noColor(year))] }
    let before = DashboardYear(year.number - 1)
    if cell.isColorOnly { return [.obstacle(.notGiven(year))] }
    return [
      cohort(cell.numerator, cell.students, year, cell.place),
      cohort(cell.priorNumerator, cell.priorStudents, before, cell.place),
    ]
  }

  /// The current cohort of a year's own file, else the prior one in the file of the year after.
  private func own(_ cds: CDSCode, _ year: DashboardYear) -> Reading {
    if let cell = cell(cds, year) {
      return cell.isColorOnly
        ? .obstacle(.notGiven(year)) : cohort(cell.numerator, cell.students, year, cell.place)
    }
    let obstacle = noRow(cds, year)
    guard obstacle == .notGiven(year), let next = cell(cds, DashboardYear(year.number + 1)),
      next.priorStudents != nil
    else { return .obstacle(obstacle) }
    return cohort(next.priorNumerator, next.priorStudents, year, next.place)
  }

  private func cohort(_ graduates: Int32?, _ students: Int32?, _ year: DashboardYear, _ place: SourcePlace) -> Reading {
    guard let graduates, let students, students > 0 else {
      return .obstacle(.smallCohort(year, students.map { Int($0) }))
    }
    return .known(
      GraduationResult.Cohort(year: year, graduates: Int(graduates), students: Int(students), place: place))
  }

  private func cell(_ cds: CDSCode, _ year: DashboardYear) -> Cell? {
    if case .cell(let cell)? = data.dashboards[year]?.lookup(cds, .all, .graduation) { return cell }
    return nil
  }

  private func noRow(_ cds: CDSCode, _ year: DashboardYear) -> GraduationResult.Obstacle {
    if case .notReported? = data.dashboards[year]?.lookup(cds, .all, .graduation) { return .noCohort(year) }
    return .notGiven(year)
  }
}
