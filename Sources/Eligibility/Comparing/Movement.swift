import Criteria
public import DashboardModel

/// How the determination of one LEA or school moved between two releases, two years, or two rule sets.
public struct Movement: Hashable, Sendable {
  /// Which way it moved.
  public enum Direction: String, CaseIterable, Hashable, Sendable {
    /// Not identified before, identified now.
    case enters
    /// Identified before and now.
    case stays
    /// Identified before, not now.
    case leaves
    /// Not identified before nor now.
    case outside
    /// One of the two cannot be determined, or does not determine this kind of entity.
    case unknown
  }

  /// Something that came, went or changed between the two.
  public enum Change: Hashable, Sendable {
    /// A student group meets the criteria, and before it did not or did not count.
    case came(GroupResult)
    /// A student group met the criteria, and now it does not or does not count.
    case went(GroupResult)
    /// A student group meets them before and after, by other priorities.
    case other(StudentGroup, before: LCFFPrioritySet, after: LCFFPrioritySet)
    /// The LEA meets other priorities with local indicators.
    case local(before: LCFFPrioritySet, after: LCFFPrioritySet)
    /// A method other than that of student groups is met, or no longer.
    case method(Int, isMet: Bool)
    /// A student group of a charter school reaches the years that are counted, or no longer.
    case years(StudentGroup, isMet: Bool)
    /// The LEA no longer meets the criteria, and its assistance goes on into this year of it.
    case goesOn(year: Int)
    /// Its assistance, in this year of it before, has come to its end.
    case ends(year: Int)
    /// The school as a whole fits a pattern, or no longer.
    case schoolwide(before: PatternResult, after: PatternResult)
    /// The graduation rate is below that of CSI Grad, or no longer decides.
    case graduation(isBelow: Bool)
  }

  /// The LEA or school.
  public var entity: Entity
  /// The determination before, or `nil` where it was not determined there.
  public var before: Determination?
  /// The determination after, or `nil` where it is not determined there.
  public var after: Determination?

  /// Which way it moved.
  public var direction: Direction {
    switch (before?.isIdentified ?? .undetermined, after?.isIdentified ?? .undetermined) {
    case (.undetermined, _), (_, .undetermined): .unknown
    case (.notMet, .met): .enters
    case (.met, .met): .stays
    case (.met, .notMet): .leaves
    case (.notMet, .notMet): .outside
    }
  }

  /// Whether anything that is known moved: the direction, the status, or the groups.
  public var isMoved: Bool {
    before?.status != after?.status || !groupsAdded.isEmpty || !groupsDropped.isEmpty
  }

  /// The groups that meet the criteria after and did not before; those that could not be determined are not among them.
  public var groupsAdded: [StudentGroup] { Self.gained(from: before, to: after).map(\.group) }

  /// The groups that met the criteria before and do not after.
  public var groupsDropped: [StudentGroup] { Self.gained(from: after, to: before).map(\.group) }

  private static func gained(from one: Determination?, to other: Determination?) -> [GroupResult] {
    guard let one, let other else { return [] }
    return other.groupsMet.filter { one.group($0.group)?.meets ?? .notMet == .notMet }
  }

  /// What came, went or changed, where both sides are known; empty where nothing did or a side is not known.
  public var changes: [Change] {
    guard let before, let after, before.status != nil, after.status != nil else { return [] }
    var changes = Self.gained(from: before, to: after).map { Change.came($0) }
    changes += Self.gained(from: after, to: before).map { .went($0) }
    return changes + (after.program == .lcff ? agencyChanges(before, after) : schoolChanges(before, after))
  }

  private func agencyChanges(_ before: Determination, _ after: Determination) -> [Change] {
    var changes: [Change] = after.groupsMet.compactMap { group in
      guard let old = before.group(group.group), old.meets == .met, old.met != group.met else { return nil }
      return .other(group.group, before: old.met, after: group.met)
    }
    let isKnown = before.localUndetermined.isEmpty && after.localUndetermined.isEmpty
    if isKnown, before.localMet != after.localMet {
      changes.append(.local(before: before.localMet, after: after.localMet))
    }
    for (number, answer) in after.methods.sorted(by: { $0.key < $1.key }) where number > 1 {
      let old = before.methods[number] ?? .notMet
      if answer == .undetermined || old == .undetermined || answer == old { continue }
      changes.append(.method(number, isMet: answer == .met))
    }
    if let old = before.charter, let new = after.charter {
      changes += new.qualifying.filter { !old.qualifying.contains($0) }.map { .years($0, isMet: true) }
      changes += old.qualifying.filter { !new.qualifying.contains($0) }.map { .years($0, isMet: false) }
    }
    if case .differentiatedInYear(let year)? = after.status?.lcff, year > 1, after.meets == .notMet {
      changes.append(.goesOn(year: year))
    }
    if case .differentiatedInYear(let year)? = before.status?.lcff, before.meets == .notMet,
      after.status == .lcff(.general)
    {
      changes.append(.ends(year: year))
    }
    return changes
  }

  private func schoolChanges(_ before: Determination, _ after: Determination) -> [Change] {
    var changes: [Change] = []
    if let old = before.schoolwide, let new = after.schoolwide, old.answer != .undetermined,
      new.answer != .undetermined, old.answer != new.answer
    {
      changes.append(.schoolwide(before: old, after: new))
    }
    let (was, isNow) = (before.status?.essa == .csiGrad, after.status?.essa == .csiGrad)
    if was != isNow { changes.append(.graduation(isBelow: isNow)) }
    return changes
  }

  /// Pairs two sets of determinations by code.
  ///
  /// - Parameters:
  ///   - before: The first release, year or rule set.
  ///   - after: The second.
  /// - Returns: Everyone of either, in order of the codes.
  public static func all(_ before: [Determination], _ after: [Determination]) -> [Movement] {
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
