public import DashboardModel

/// How schools are identified under ESSA on one Dashboard year: a part of that year's edition.
public struct ESSARules: Hashable, Sendable {
  /// What the year does: it identifies schools, lets them out only, or is looked back at by the next year.
  public var cycle: ESSACycle
  /// The indicators that count and how, in the order of the files.
  public var indicators: [ESSAIndicator]
  /// The color patterns, any of which identifies; the first that is met names the reason.
  public var patterns: [ESSAPattern]
  /// How many indicators a school or group needs.
  public var minimum: ESSAMinimum
  /// The student groups that can bring a school ATSI or TSI.
  public var studentGroups: [StudentGroup]
  /// The years in which the same group has to meet a pattern.
  public var lookBack: ESSALookBack
  /// The graduation rate that identifies for CSI, or `nil` in a year that is only looked back at.
  public var graduation: GraduationRule?
  /// Which schools can be CSI Low Perform.
  public var pool: TitleIRule
  /// What follows from each status.
  public var duties: [ESSADuty]
  /// What should be known of the year as a whole, in sentences; empty where nothing.
  public var notes: [String]

  /// Makes rules of their parts.
  public init(
    cycle: ESSACycle, indicators: [ESSAIndicator], patterns: [ESSAPattern], minimum: ESSAMinimum,
    studentGroups: [StudentGroup], lookBack: ESSALookBack, graduation: GraduationRule?, pool: TitleIRule,
    duties: [ESSADuty] = [], notes: [String] = []
  ) {
    self.cycle = cycle
    self.indicators = indicators
    self.patterns = patterns
    self.minimum = minimum
    self.studentGroups = studentGroups
    self.lookBack = lookBack
    self.graduation = graduation
    self.pool = pool
    self.duties = duties
    self.notes = notes
  }

  /// The pattern of a name, or `nil`.
  public func pattern(_ id: String) -> ESSAPattern? { patterns.first { $0.id == id } }

  /// What follows from a status, in the order of the plan's making.
  public func duties(of status: SchoolStatus) -> [ESSADuty] { duties.filter { $0.statuses.contains(status) } }

  /// The code of a school that is not identified: `General Assistance` in 2018 and 2019.
  public var unidentified: SchoolStatus { cycle.unidentified }

  /// Everything that a rule rests on, for showing what is provisional.
  public var supports: [(rule: String, support: Support)] {
    var supports = [("what the year determines", cycle.support)]
    supports += indicators.map { ($0.indicator.name, $0.support) }
    supports += patterns.map { ($0.id, $0.support) }
    supports += [("minimum number of indicators", minimum.support), ("years looked back", lookBack.support)]
    if let graduation { supports.append(("CSI Grad", graduation.support)) }
    supports.append(("Title I", pool.support))
    return supports
  }
}
