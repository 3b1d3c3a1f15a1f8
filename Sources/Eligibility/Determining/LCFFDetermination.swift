public import Criteria
public import DashboardModel

/// The determination of one LEA on one Dashboard year: its status, the methods, the clocks, and what is not known.
public struct LCFFDetermination: Hashable, Sendable {
  /// The LEA.
  public var entity: Entity
  /// The year.
  public var year: DashboardYear
  /// What the LEA meets in the year itself.
  public var assessment: Assessment
  /// The status, or `nil` where it cannot be determined.
  public var status: AssistanceStatus?
  /// The year before, where the status may rest on it.
  public var priorYear: YearAnswer?
  /// The consequences of several years, in the edition's order.
  public var clocks: [ClockResult]
  /// For a charter school, where it stands over the years of its rule.
  public var charter: CharterResult?
  /// What would settle the status, sorted; empty where it is determined.
  public var missing: [Missing]
  /// Where the year's computation and CDE's own list differ, in the years that both are given for.
  public var disagreements: [Disagreement]

  /// The status in CDE's words, or `Undetermined`.
  public var statusWords: String { status?.words ?? "Undetermined" }

  /// Whether the LEA is eligible for assistance beyond the general.
  public var isEligible: Answer {
    guard let status else { return .undetermined }
    return Answer(status.isDifferentiated)
  }

  /// The clock of a rule's name, or `nil` where the edition has none for this kind of LEA.
  public func clock(_ name: ClockRule.Name) -> ClockResult? { clocks.first { $0.rule.name == name } }
}
