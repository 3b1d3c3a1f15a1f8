public import Criteria
public import DashboardModel

/// Determines schools under ESSA: a year's rules applied to its Dashboard, with the years before.
///
/// The order is CDE's: CSI Grad, CSI Low Perform, then ATSI or TSI by the kind of year.
public struct SchoolEngine: Sendable {
  /// The editions by year.
  public let editions: [DashboardYear: Edition]
  /// What was read.
  public let data: DashboardData
  private(set) var evaluators: [DashboardYear: PatternEvaluator] = [:]
  private let graduations: GraduationJudge

  /// Prepares for the editions and the data.
  ///
  /// - Parameters:
  ///   - editions: One edition a year; of two for the same year the last counts.
  ///   - data: What was read, with the rows of schools.
  public init(editions: [Edition], data: DashboardData) {
    self.editions = Dictionary(editions.map { ($0.year, $0) }, uniquingKeysWith: { _, last in last })
    self.data = data
    graduations = GraduationJudge(data: data)
    for edition in editions { evaluators[edition.year] = PatternEvaluator(edition: edition, data: data) }
  }

  /// The rules of a year that determines schools, or `nil`.
  public func rules(_ year: DashboardYear) -> ESSARules? {
    guard let rules = editions[year]?.essa, rules.cycle.kind != .lookBackOnly else { return nil }
    return rules
  }

  /// The schools of a year, in order of their codes: those of its Dashboard, its ESSA list and of rosters.
  public func schools(_ year: DashboardYear) -> [Entity] {
    var found: [CDSCode: Entity] = [:]
    for entity in data.dashboards[year]?.entities ?? [] where entity.kind == .school || entity.kind == .charter {
      found[entity.cds] = entity
    }
    let listed = data.essaLists.filter { $0.year == year }.flatMap(\.roster.entries)
    let rostered = data.rosters.flatMap(\.entries).filter { $0.titleI[year] != nil }
    for entry in listed + rostered where entry.cds.school != 0 {
      if let known = found[entry.cds] {
        if known.isDASS == nil { found[entry.cds]?.isDASS = entry.isDASS }
        if known.kind == .school, entry.charterFunding != nil { found[entry.cds]?.kind = .charter }
      } else {
        found[entry.cds] = entry.entity
      }
    }
    return found.values.sorted { $0.cds < $1.cds }
  }

  /// Determines all schools of a year, in order of their codes.
  public func determinations(_ year: DashboardYear) -> [SchoolDetermination] {
    schools(year).compactMap { determine($0, year) }
  }

  /// Determines one school, or gives `nil` where the year determines none.
  public func determine(_ entity: Entity, _ year: DashboardYear) -> SchoolDetermination? {
    guard let rules = rules(year), let evaluator = evaluators[year] else { return nil }
    let cds = entity.cds
    let position = evaluator.position(of: cds)
    let prior = rules.cycle.prior.map { self.prior(cds, $0, for: year) }
    let titleI = rules.pool.year.flatMap { data.titleI(cds, $0)?.isFunded }
    var determination = SchoolDetermination(
      entity: entity, year: year, possible: [], possibleExits: [],
      graduation: rules.graduation.map { graduations.result($0, cds, year) },
      schoolwide: evaluator.result(cds, position, .all), isInPool: .undetermined, titleI: titleI,
      groups: rules.studentGroups.map { group($0, cds, position, evaluator) }, prior: prior, missing: [])
    let identifier = SchoolIdentifier(rules: rules)
    identifier.identify(&determination)
    if determination.possible.count > 1 { determination.missing = missing(determination, rules) }
    return determination
  }

  /// What the answer for a school or group rests on in a year, indicator by indicator.
  public func evidence(_ cds: CDSCode, _ group: StudentGroup, _ year: DashboardYear) -> [TalliedIndicator] {
    evaluators[year]?.evidence(cds, group) ?? []
  }

  /// Whether a school or group meets a pattern of one year, from the Dashboard's files alone.
  public func pattern(_ cds: CDSCode, _ group: StudentGroup, _ year: DashboardYear) -> PatternResult? {
    evaluators[year].map { $0.result(cds, $0.position(of: cds), group) }
  }

  private func group(
    _ group: StudentGroup, _ cds: CDSCode, _ position: Int?, _ evaluator: PatternEvaluator
  ) -> SchoolGroupResult {
    let current = evaluator.result(cds, position, group)
    var result = SchoolGroupResult(group: group, current: current, earlier: [], meets: current.answer)
    if current.answer == .notMet { return result }
    for year in evaluator.rules.lookBack.earlier {
      let earlier = self.earlier(group, cds, year)
      result.earlier.append(earlier)
      result.meets = result.meets.and(earlier.answer)
    }
    return result
  }
}
