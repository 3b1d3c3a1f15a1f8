public import Criteria
public import DashboardModel

/// Determines LEAs under the LCFF: a year's edition applied to its Dashboard, with the years before.
public struct LCFFEngine: Sendable {
  /// The years' assessments.
  public let history: History
  /// How the rule for charter schools is read.
  public let charterReading: CharterReading
  private let clocks: ClockKeeper
  private let charters: CharterJudge

  /// Prepares for the editions and the data.
  ///
  /// - Parameters:
  ///   - editions: One edition a year; of two for the same year the last counts.
  ///   - data: What was read.
  ///   - charterReading: How the rule for charter schools is read.
  public init(editions: [Edition], data: DashboardData, charterReading: CharterReading = .sameGroup) {
    history = History(editions: editions, data: data)
    self.charterReading = charterReading
    clocks = ClockKeeper(history: history)
    charters = CharterJudge(history: history)
  }

  /// The LEAs that can be determined for a year, in order of their codes.
  ///
  /// They are those that the year's Dashboard names; where only CDE's list of the year is given, those of the list.
  public func entities(_ year: DashboardYear) -> [Entity] {
    guard let edition = history.editions[year] else { return [] }
    var kinds = Set(edition.kinds)
    if edition.charters != nil { kinds.insert(.charter) }
    var entities = history.data.dashboards[year]?.entities ?? []
    if entities.isEmpty {
      for list in history.data.lcffLists where list.year == year && list.subject != .ec52064e5 {
        entities += list.rows.map { Self.entity($0, list.subject) }
      }
    }
    if entities.isEmpty, edition.dashboards > 1 {
      // Before the year's own files exist: the watch list, of those that the Dashboard before names.
      entities = history.data.dashboards[year.previous]?.entities ?? []
    }
    return entities.filter { kinds.contains($0.kind) }.sorted { $0.cds < $1.cds }
  }

  /// Determines all LEAs of a year, in order of their codes.
  public func determinations(_ year: DashboardYear) -> [LCFFDetermination] {
    entities(year).compactMap { determine($0, year) }
  }

  /// Determines one LEA.
  ///
  /// - Returns: `nil` where there is no edition for the year, or it does not determine this kind of LEA.
  public func determine(_ entity: Entity, _ year: DashboardYear) -> LCFFDetermination? {
    guard let edition = history.editions[year] else { return nil }
    let isCharter = entity.kind == .charter
    guard isCharter ? edition.charters != nil : edition.kinds.contains(entity.kind) else { return nil }
    guard let assessment = history.assessment(entity.cds, entity.kind, year) else { return nil }
    var determination = LCFFDetermination(
      entity: entity, year: year, assessment: assessment, status: nil, priorYear: nil,
      clocks: edition.clocks.compactMap { clocks.result($0, entity.cds, entity.kind, year) },
      charter: nil, missing: [],
      disagreements: history.years.filter { $0 <= year }.flatMap {
        history.disagreements(entity.cds, entity.kind, $0)
      })
    if isCharter, let rule = edition.charters {
      determineCharter(&determination, rule, edition)
    } else {
      determineAgency(&determination, edition)
    }
    return determination
  }

  private func determineAgency(_ determination: inout LCFFDetermination, _ edition: Edition) {
    let lasts = edition.duration.years > 1
    switch determination.assessment.meets {
    case .met: determination.status = lasts ? .differentiatedYear1 : .differentiated
    case .undetermined: determination.missing = missing(determination.assessment, edition)
    case .notMet:
      determination.status = .general
      guard lasts, edition.year.previous.number >= edition.duration.since else { return }
      let entity = determination.entity
      let prior = history.meets(entity.cds, entity.kind, edition.year.previous)
      determination.priorYear = prior
      switch prior.answer {
      case .met: determination.status = .differentiatedYear2
      case .notMet: break
      case .undetermined:
        determination.status = nil
        determination.missing = missing(entity.cds, entity.kind, edition.year.previous)
      }
    }
  }

  private func determineCharter(
    _ determination: inout LCFFDetermination, _ rule: CharterRule, _ edition: Edition
  ) {
    let cds = determination.entity.cds
    let result = charters.result(rule, cds, edition.year)
    determination.charter = result
    switch result.answer(charterReading) {
    case .met: determination.status = .differentiated
    case .notMet: determination.status = .general
    case .undetermined:
      let years =
        charterReading == .anyGroup || result.clock != nil
        ? result.years.filter { $0.answer == .undetermined }.flatMap { missing(cds, .charter, $0.year) }
        : result.years.flatMap { missing(cds, .charter, $0.year, among: result.openGroups) }
      determination.missing = Set(years).sorted()
    }
  }

  /// What would settle whether an LEA, or one of some groups of it, met a year's criteria.
  private func missing(
    _ cds: CDSCode, _ kind: EntityKind, _ year: DashboardYear, among groups: [StudentGroup]? = nil
  ) -> [Missing] {
    guard history.assessment(cds, kind, year) != nil else {
      return [kind == .charter ? .charterYear(year) : .year(year)]
    }
    guard let edition = history.editions[year], let assessment = history.computed(cds, kind, year) else { return [] }
    return missing(assessment, edition, among: groups)
  }

  private func missing(
    _ assessment: Assessment, _ edition: Edition, among groups: [StudentGroup]? = nil
  ) -> [Missing] {
    let prover = Prover(edition: edition, data: history.data)
    var missing: Set<Missing> = []
    for group in assessment.groups where isOpen(group, assessment) && groups?.contains(group.group) != false {
      for proof in prover.proofs(assessment.cds, assessment.kind, group.group)
      where group.undetermined.contains(proof.criterion.priority) {
        missing.formUnion(proof.missing)
      }
    }
    for proof in prover.localProofs(assessment.cds, assessment.kind)
    where assessment.localUndetermined.contains(proof.criterion.priority) {
      missing.formUnion(proof.missing)
    }
    return missing.sorted()
  }

  /// Whether a group keeps the LEA's answer open: by itself, or together with a local indicator.
  private func isOpen(_ group: GroupAssessment, _ assessment: Assessment) -> Bool {
    if group.meets == .undetermined { return true }
    let hasLocal = !assessment.localMet.isEmpty || !assessment.localUndetermined.isEmpty
    return hasLocal && !group.undetermined.isEmpty
  }

  private static func entity(_ row: LCFFListRow, _ subject: LCFFList.Subject) -> Entity {
    let kind: EntityKind =
      subject == .charterSchools || row.cds.school != 0
      ? .charter : row.cds.isCountyOffice ? .countyOffice : .district
    return Entity(cds: row.cds, kind: kind, name: row.name, districtName: row.name, county: row.county)
  }
}
