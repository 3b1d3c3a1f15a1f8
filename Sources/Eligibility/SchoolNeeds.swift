public import Criteria
public import DashboardModel

/// Everything that a school's plans have to address, and which indicators are not known.
public struct SchoolNeeds: Hashable, Sendable {
  /// A student group's result that a school's own plan, or its LEA's, has to address.
  public struct Need: Hashable, Sendable {
    /// The student group; ``DashboardModel/StudentGroup/all`` is the school as a whole.
    public var group: StudentGroup
    /// The indicator.
    public var indicator: Indicator
    /// The row, with level, color and place.
    public var cell: Cell
    /// The plans that ask for it.
    public var plans: [Plan]
  }

  /// Which plan asks for a result.
  public enum Plan: String, CaseIterable, Hashable, Sendable {
    /// The School Plan for Student Achievement: the two worst Status levels.
    case spsa = "SPSA"
    /// The Local Control and Accountability Plan: every Red.
    case lcap = "LCAP"
  }

  /// The results, by group and indicator.
  public var needs: [Need] = []
  /// Results at the two worst levels that carry no color, because the group has too few students.
  public var tooFewStudents: [Need] = []
  /// Indicators without a file, or with rows that hold no Status level.
  public var unknown: [Indicator] = []

  /// The results that a plan asks for.
  public func of(_ plan: Plan) -> [Need] { needs.filter { $0.plans.contains(plan) } }

  /// Finds the needs of a school on a year's Dashboard.
  ///
  /// A result counts with the minimum number of students: with a color, or with enough students where the year had only
  /// a Status.
  public init(_ cds: CDSCode, _ edition: Edition, _ data: DashboardData) {
    var unknown: Set<Indicator> = []
    let groups = StudentGroup.allCases.filter { $0 == .all || edition.lcff.studentGroups.contains($0) }
    for group in groups {
      for indicator in Indicator.allCases where indicator != .science {
        if indicator == .elpi, group != .el, group != .ltel { continue }
        let publication = edition.publication(of: indicator)
        guard publication == .colors || publication == .statusOnly else { continue }
        switch data.dashboards[edition.year]?.lookup(cds, group, indicator) ?? .notGiven {
        case .notGiven: unknown.insert(indicator)
        case .notReported: break
        case .cell(let cell):
          if cell.statusLevel == nil, cell.color != nil { unknown.insert(indicator) }
          let plans = Self.plans(cell, publication)
          if plans.isEmpty { continue }
          let need = Need(group: group, indicator: indicator, cell: cell, plans: plans)
          if Self.counts(cell, group, publication, edition.minimumSize) {
            needs.append(need)
          } else {
            tooFewStudents.append(need)
          }
        }
      }
    }
    self.unknown = Indicator.allCases.filter(unknown.contains)
  }

  private static func counts(
    _ cell: Cell, _ group: StudentGroup, _ publication: Publication, _ minimum: MinimumSize
  ) -> Bool {
    publication == .colors ? cell.color != nil : Sheet.isLarge(cell, group, .school, minimum) ?? false
  }

  private static func plans(_ cell: Cell, _ publication: Publication) -> [Plan] {
    var plans: [Plan] = []
    if let level = cell.statusLevel, level <= .secondWorst { plans.append(.spsa) }
    if cell.color == .red || (publication == .statusOnly && cell.statusLevel == .worst) { plans.append(.lcap) }
    return plans
  }
}
