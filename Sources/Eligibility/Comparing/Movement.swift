import Criteria
public import DashboardModel

/// How one LEA's determination moved between two releases, or two rule sets.
public struct Movement: Hashable, Sendable {
  /// Which way it moved.
  public enum Direction: String, CaseIterable, Hashable, Sendable {
    /// Not eligible before, eligible now.
    case enters
    /// Eligible before and now.
    case stays
    /// Eligible before, not now.
    case leaves
    /// Not eligible before nor now.
    case outside
    /// One of the two cannot be determined, or does not determine this kind of LEA.
    case unknown
  }

  /// The LEA.
  public var entity: Entity
  /// The determination before, or `nil` where the LEA was not determined there.
  public var before: LCFFDetermination?
  /// The determination after, or `nil` where the LEA is not determined there.
  public var after: LCFFDetermination?

  /// Which way it moved.
  public var direction: Direction {
    let was = before?.isEligible ?? .undetermined
    let isNow = after?.isEligible ?? .undetermined
    switch (was, isNow) {
    case (.undetermined, _), (_, .undetermined): return .unknown
    case (.notMet, .met): return .enters
    case (.met, .met): return .stays
    case (.met, .notMet): return .leaves
    case (.notMet, .notMet): return .outside
    }
  }

  /// The groups that meet the criteria after and did not before.
  public var groupsAdded: [StudentGroup] {
    (after?.assessment.groupsMet ?? []).filter { before?.assessment.groupsMet.contains($0) != true }
  }

  /// The groups that met the criteria before and do not after.
  public var groupsDropped: [StudentGroup] {
    (before?.assessment.groupsMet ?? []).filter { after?.assessment.groupsMet.contains($0) != true }
  }

  /// Pairs two sets of determinations by code.
  ///
  /// - Parameters:
  ///   - before: The first release or rule set.
  ///   - after: The second.
  /// - Returns: Every LEA of either, in order of the codes.
  public static func all(_ before: [LCFFDetermination], _ after: [LCFFDetermination]) -> [Movement] {
    var movements: [CDSCode: Movement] = [:]
    for determination in before {
      movements[determination.entity.cds] = Movement(entity: determination.entity, before: determination)
    }
    for determination in after {
      movements[determination.entity.cds, default: Movement(entity: determination.entity)].after = determination
    }
    return movements.values.sorted { $0.entity.cds < $1.entity.cds }
  }
}
