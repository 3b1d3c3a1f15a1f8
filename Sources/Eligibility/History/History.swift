public import Criteria
public import DashboardModel

/// Every year's assessments of the LEAs: from the Dashboard's files where they are given, else from CDE's list.
public struct History: Sendable {
  /// The editions by year.
  public let editions: [DashboardYear: Edition]
  /// What was read.
  public let data: DashboardData
  private var assessors: [DashboardYear: Assessor] = [:]

  /// Prepares for the editions and the data.
  public init(editions: [Edition], data: DashboardData) {
    self.editions = Dictionary(editions.map { ($0.year, $0) }, uniquingKeysWith: { _, last in last })
    self.data = data
    for edition in editions { assessors[edition.year] = Assessor(edition: edition, data: data) }
  }

  /// The years that anything was given for, oldest first.
  public var years: [DashboardYear] {
    Set(data.dashboards.keys).union(data.lcffLists.map(\.year)).filter(\.hadDashboard).sorted()
  }

  /// What the Dashboard's files of a year give for an LEA, or `nil` where no file names it and none is of the whole state.
  ///
  /// An LEA that a statewide file leaves out is not reported there: it may not have existed yet.
  public func computed(_ cds: CDSCode, _ kind: EntityKind, _ year: DashboardYear) -> Assessment? {
    guard let assessor = assessors[year] else { return nil }
    // A rule that looks back can say something before its own year's files exist.
    let isKnown = assessor.years.compactMap { data.dashboards[$0] }.contains { dashboard in
      dashboard.entity(cds) != nil || Indicator.allCases.contains { dashboard.covers(cds, $0) }
    }
    return isKnown ? assessor.assess(cds, kind) : nil
  }

  /// What CDE's list of a year gives for an LEA, or `nil` where there is no such list.
  public func listed(_ cds: CDSCode, _ kind: EntityKind, _ year: DashboardYear) -> Assessment? {
    if kind == .charter { return listedCharter(cds, year) }
    guard let list = data.lcffList(year) else { return nil }
    return ListAssessor(edition: editions[year], list: list).assess(cds, kind)
  }

  /// The letters of a charter school's year: of the list of that year, or the prior letters of the list of the next.
  private func listedCharter(_ cds: CDSCode, _ year: DashboardYear) -> Assessment? {
    if let list = data.lcffList(year, .charterSchools), list.row(cds) != nil {
      return ListAssessor(edition: editions[year], list: list).assess(cds, .charter)
    }
    guard let next = data.lcffList(year.next, .charterSchools), let row = next.row(cds) else { return nil }
    var turned = row
    turned.groups = row.priorGroups
    turned.methods = [:]
    let list = LCFFList(
      subject: .charterSchools, year: year, file: next.file, studentGroups: next.studentGroups, rows: [turned])
    return ListAssessor(edition: editions[year], list: list).assess(cds, .charter)
  }

  /// An LEA's assessment of a year, the computed one completed from the list where it cannot be determined.
  public func assessment(_ cds: CDSCode, _ kind: EntityKind, _ year: DashboardYear) -> Assessment? {
    guard year.hadDashboard, wasDetermined(kind, year) else { return nil }
    guard var computed = computed(cds, kind, year) else { return listed(cds, kind, year) }
    guard computed.meets == .undetermined || computed.groups.contains(where: { $0.meets == .undetermined }),
      let listed = listed(cds, kind, year)
    else { return computed }
    for (place, group) in computed.groups.enumerated() where group.meets == .undetermined {
      if let known = listed.group(group.group) { computed.groups[place] = known }
    }
    for (number, answer) in computed.methods where answer == .undetermined {
      if let known = listed.methods[number] { computed.methods[number] = known }
    }
    if computed.meets == .undetermined { computed.meets = listed.meets }
    computed.basis = .list
    return computed
  }

  /// Whether a group met the criteria by itself in a year.
  public func meets(_ cds: CDSCode, _ kind: EntityKind, _ group: StudentGroup, _ year: DashboardYear) -> YearAnswer {
    groupAnswers(cds, kind, year)[Int(group.rawValue)]
  }

  /// Whether each group met the criteria by itself in a year, by the groups' numbers; the LEA is assessed once for all.
  func groupAnswers(_ cds: CDSCode, _ kind: EntityKind, _ year: DashboardYear) -> [YearAnswer] {
    let isJudged = year.hadDashboard && wasDetermined(kind, year)
    let assessment = isJudged ? self.assessment(cds, kind, year) : nil
    return StudentGroup.allCases.map { group in
      guard isJudged, counts(group, in: year) else { return YearAnswer(year: year, answer: .notMet, basis: nil) }
      guard let assessment else { return YearAnswer(year: year, answer: .undetermined, basis: nil) }
      return YearAnswer(year: year, answer: assessment.group(group)?.meets ?? .notMet, basis: assessment.basis)
    }
  }

  /// Whether an LEA met the criteria in a year by any method.
  public func meets(_ cds: CDSCode, _ kind: EntityKind, _ year: DashboardYear) -> YearAnswer {
    guard year.hadDashboard, wasDetermined(kind, year) else {
      return YearAnswer(year: year, answer: .notMet, basis: nil)
    }
    guard let assessment = assessment(cds, kind, year) else {
      return YearAnswer(year: year, answer: .undetermined, basis: nil)
    }
    return YearAnswer(year: year, answer: assessment.meets, basis: assessment.basis)
  }

  /// Where the computed letters of an LEA and those of CDE's list differ in a year that both are given for.
  public func disagreements(_ cds: CDSCode, _ kind: EntityKind, _ year: DashboardYear) -> [Disagreement] {
    guard let listed = listed(cds, kind, year), let computed = computed(cds, kind, year) else { return [] }
    return computed.groups.compactMap { group in
      let letters = listed.group(group.group)?.met ?? []
      let own = group.meets == .met ? group.met : []
      if group.meets == .undetermined || own == letters { return nil }
      return Disagreement(year: year, cds: cds, group: group.group, computed: own, listed: letters)
    }
  }

  /// Whether a kind of LEA was judged in a year: in 2017 only districts were.
  ///
  /// Charter schools have criteria of their own year even where the year alone
  /// decides nothing for them, because the next one looks back.
  private func wasDetermined(_ kind: EntityKind, _ year: DashboardYear) -> Bool {
    guard let edition = editions[year] else { return true }
    return kind == .charter || edition.kinds.contains(kind)
  }

  private func counts(_ group: StudentGroup, in year: DashboardYear) -> Bool {
    editions[year]?.studentGroups.contains(group) ?? true
  }
}
