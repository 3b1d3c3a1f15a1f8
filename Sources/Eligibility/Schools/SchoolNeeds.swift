public import Criteria
public import DashboardModel

/// Everything that a school's plans have to address, and which indicators are not known.
public struct SchoolNeeds: Hashable, Sendable {
  /// The results, by group and indicator.
  public var needs: [SchoolNeed] = []
  /// Indicators without a file, or with rows that hold no Status level.
  public var unknown: [Indicator] = []

  /// The results that a plan asks for.
  public func of(_ plan: SchoolNeed.Plan) -> [SchoolNeed] { needs.filter { $0.plans.contains(plan) } }

  /// Finds the needs of a school on a year's Dashboard.
  ///
  /// A result counts with the minimum number of students: with a color, or with enough students where the year had only
  /// a Status.
  public init(_ cds: CDSCode, _ edition: Edition, _ data: DashboardData) {
    var unknown: Set<Indicator> = []
    for group in [.all] + edition.studentGroups {
      for indicator in Indicator.allCases where indicator != .science {
        if indicator == .elpi, group != .el, group != .ltel { continue }
        let publication = edition.publication(of: indicator)
        guard publication == .colors || publication == .statusOnly else { continue }
        switch data.dashboards[edition.year]?.lookup(cds, group, indicator) ?? .notGiven {
        case .notGiven: unknown.insert(indicator)
        case .notReported: break
        case .cell(let cell):
          guard Self.counts(cell, group, publication, edition.minimumSize) else { continue }
          if cell.statusLevel == nil { unknown.insert(indicator) }
          let plans = Self.plans(cell, indicator, publication)
          if !plans.isEmpty {
            needs.append(SchoolNeed(group: group, indicator: indicator, cell: cell, plans: plans))
          }
        }
      }
    }
    self.unknown = Indicator.allCases.filter(unknown.contains)
  }

  private static func counts(
    _ cell: Cell, _ group: StudentGroup, _ publication: Publication, _ minimum: MinimumSize
  ) -> Bool {
    if publication == .colors { return cell.color != nil }
    return cell.meetsMinimumSize ?? cell.students.map { Int($0) >= minimum.needed(group, at: .school) } ?? false
  }

  private static func plans(
    _ cell: Cell, _ indicator: Indicator, _ publication: Publication
  ) -> [SchoolNeed.Plan] {
    var plans: [SchoolNeed.Plan] = []
    if indicator != .cci, let level = cell.statusLevel, level <= .secondWorst { plans.append(.spsa) }
    if cell.color == .red || (publication == .statusOnly && cell.statusLevel == .worst) { plans.append(.lcap) }
    return plans
  }
}
