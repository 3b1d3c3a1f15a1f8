public import Criteria
public import DashboardModel

/// The determination of one school on one Dashboard year under ESSA.
public struct SchoolDetermination: Hashable, Sendable {
  /// The school.
  public var entity: Entity
  /// The year.
  public var year: DashboardYear
  /// What the status can be, in CDE's order: one where it is determined.
  public var possible: [SchoolStatus]
  /// What the exit code can be; empty for the first year, which had none.
  public var possibleExits: [ESSAExit]
  /// The graduation rate, or `nil` where the year has no rule.
  public var graduation: GraduationResult?
  /// The patterns for the school as a whole.
  public var schoolwide: PatternResult
  /// Whether the school can be CSI Low Perform: by Title I, or because it is.
  public var isInPool: Answer
  /// Whether it got Title I money in the year that counts; `nil` where no roster says, or where it does not matter.
  public var titleI: Bool?
  /// The student groups, in the edition's order.
  public var groups: [SchoolGroupResult]
  /// The status before, or `nil` for the first year.
  public var prior: PriorStatus?
  /// What would settle the status, sorted; empty where it is determined.
  public var missing: [SchoolMissing]

  /// The status, or `nil` where it cannot be determined.
  public var status: SchoolStatus? { possible.count == 1 ? possible[0] : nil }

  /// The exit code, or `nil` where it cannot be determined or the year had none.
  public var exit: ESSAExit? { possibleExits.count == 1 ? possibleExits[0] : nil }

  /// The status in CDE's codes, or `Undetermined`.
  public var statusCode: String { status?.code ?? "Undetermined" }

  /// The exit in CDE's codes, `?` where it cannot be determined, `-` in the first year.
  public var exitCode: String { possibleExits.isEmpty ? "-" : exit?.code ?? "?" }

  /// Whether the school is identified for any support.
  public var isIdentified: Answer {
    if possible.allSatisfy(\.isIdentified) { return .met }
    return possible.contains(where: \.isIdentified) ? .undetermined : .notMet
  }

  /// The groups that qualify the school; CDE names none for a school in CSI.
  public var qualifyingGroups: [StudentGroup] {
    guard status?.isCSI != true else { return [] }
    return groups.filter { $0.meets == .met }.map(\.group)
  }
}
