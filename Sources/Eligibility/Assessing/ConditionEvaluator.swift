import Criteria
import DashboardModel

/// Answers an edition's conditions on one year's Dashboard, without proofs.
///
/// The proofs of ``Prover`` call the same functions for their leaves, so that the two cannot part.
struct ConditionEvaluator: Sendable {
  let edition: Edition
  let data: DashboardData
  /// The Dashboard year whose cells are asked for: the edition's, or an earlier one for a rule that looks back.
  let year: DashboardYear
  private let dashboard: Dashboard?

  init(edition: Edition, data: DashboardData, year: DashboardYear? = nil) {
    self.edition = edition
    self.data = data
    self.year = year ?? edition.year
    dashboard = data.dashboards[self.year]
  }

  /// Whom the conditions are asked of.
  struct Subject {
    var cds: CDSCode
    var kind: EntityKind
    /// The entity's number in the Dashboard, where it has one.
    var position: Int?
    var group: StudentGroup
  }

  /// Whom to ask of, for an entity and group.
  func subject(_ cds: CDSCode, _ kind: EntityKind, _ group: StudentGroup) -> Subject {
    Subject(cds: cds, kind: kind, position: dashboard?.position(of: cds), group: group)
  }

  /// The answer to a condition.
  func answer(_ condition: Condition, _ subject: Subject) -> Answer {
    switch condition {
    case .color(let indicator, let colors):
      return Self.color(lookup(indicator, subject), colors)
    case .status(let indicator, let levels):
      return status(lookup(indicator, subject), levels, subject)
    case .local(let priority, let ratings, let years):
      var answer = Answer.met
      for year in localYears(years) { answer = answer.and(Self.local(local(priority, year, subject), ratings)) }
      return answer
    case .onEach(let dashboards, let part):
      var answer = Answer.met
      for year in year.latest(dashboards) {
        let earlier = at(year)
        answer = answer.and(earlier.answer(part, earlier.subject(subject.cds, subject.kind, subject.group)))
        if answer == .notMet { break }
      }
      return answer
    case .all(let parts):
      var answer = Answer.met
      for part in parts {
        answer = answer.and(self.answer(part, subject))
        if answer == .notMet { break }
      }
      return answer
    case .any(let parts):
      var answer = Answer.notMet
      for part in parts {
        answer = answer.or(self.answer(part, subject))
        if answer == .met { break }
      }
      return answer
    }
  }

  /// The same edition asked of an earlier Dashboard.
  func at(_ year: DashboardYear) -> ConditionEvaluator {
    year == self.year ? self : ConditionEvaluator(edition: edition, data: data, year: year)
  }

  /// What the files say of the subject on an indicator.
  func lookup(_ indicator: Indicator, _ subject: Subject) -> Lookup {
    guard let dashboard else { return .notGiven }
    if let position = subject.position { return dashboard.lookup(position: position, subject.group, indicator) }
    return dashboard.lookup(subject.cds, subject.group, indicator)
  }

  /// What the files of a year say of the subject's local indicator.
  func local(_ priority: LCFFPriority, _ year: DashboardYear, _ subject: Subject) -> LocalLookup {
    data.dashboards[year]?.localLookup(subject.cds, priority) ?? .notGiven
  }

  /// The years of a rule that looks at several, newest first.
  func localYears(_ count: Int) -> [DashboardYear] {
    var years = [year]
    while years.count < count, let last = years.last { years.append(last.previous) }
    return years
  }

  /// The answer to a color: a row that is not there or has no color does not meet it.
  static func color(_ lookup: Lookup, _ colors: [PerformanceColor]) -> Answer {
    switch lookup {
    case .notGiven: .undetermined
    case .notReported: .notMet
    case .cell(let cell): Answer(cell.color.map(colors.contains) ?? false)
    }
  }

  /// The answer to a Status level, which counts only with the minimum number of students.
  func status(_ lookup: Lookup, _ levels: [StatusLevel], _ subject: Subject) -> Answer {
    switch lookup {
    case .notGiven: return .undetermined
    case .notReported: return .notMet
    case .cell(let cell):
      guard let level = cell.statusLevel, levels.contains(level) else { return .notMet }
      if let isMet = cell.meetsMinimumSize { return Answer(isMet) }
      guard let students = cell.students else { return .undetermined }
      return Answer(Int(students) >= edition.minimumSize.needed(subject.group, at: subject.kind))
    }
  }

  /// The answer to a local rating: no row or no determination does not meet it.
  static func local(_ lookup: LocalLookup, _ ratings: [LocalIndicatorRating]) -> Answer {
    switch lookup {
    case .notGiven: .undetermined
    case .notReported: .notMet
    case .row(let row): Answer(row.rating.map(ratings.contains) ?? false)
    }
  }
}
