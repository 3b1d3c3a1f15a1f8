public import Criteria
public import DashboardModel

/// The answers to one condition for all student groups at once, as two sets of groups.
///
/// A condition of the entity as a whole has the same answer for every group; it is read off All Students, ``whole``.
public struct GroupAnswers: Hashable, Sendable {
  /// The groups for which it is met.
  public var met: StudentGroupSet
  /// The groups for which it cannot be determined; none of them is among the met ones.
  public var open: StudentGroupSet

  /// Makes answers of the groups for which it is met, and of those for which it cannot be determined.
  public init(met: StudentGroupSet, open: StudentGroupSet = []) {
    self.met = met
    self.open = open.subtracting(met)
  }

  /// The same answer for every group.
  public init(_ answer: Answer) {
    met = answer == .met ? .everything : []
    open = answer == .undetermined ? .everything : []
  }

  /// The answer for a group.
  public subscript(group: StudentGroup) -> Answer {
    met.contains(group) ? .met : open.contains(group) ? .undetermined : .notMet
  }

  /// The answer for the entity as a whole.
  public var whole: Answer { self[.all] }

  /// The groups for which it is met or may be.
  public var possible: StudentGroupSet { met.union(open) }

  /// Met where both are, not met where one is not.
  public func and(_ other: GroupAnswers) -> GroupAnswers {
    GroupAnswers(met: met.intersection(other.met), open: possible.intersection(other.possible))
  }

  /// Met where one is, not met where neither is.
  public func or(_ other: GroupAnswers) -> GroupAnswers {
    GroupAnswers(met: met.union(other.met), open: open.union(other.open))
  }

  /// The answers of some groups; for the others it is not met.
  public func within(_ groups: StudentGroupSet) -> GroupAnswers {
    GroupAnswers(met: met.intersection(groups), open: open.intersection(groups))
  }

  /// These answers, and another's where these are open.
  public func filled(by other: GroupAnswers) -> GroupAnswers {
    GroupAnswers(
      met: met.union(open.intersection(other.met)), open: open.intersection(other.open))
  }

  /// Whether at least so many of some conditions are met, for each group by itself.
  ///
  /// - Returns: Exact where the open ones do not hang together: met or not met only where they cannot change it.
  public static func count(atLeast needed: Int, of answers: some Collection<GroupAnswers>) -> GroupAnswers {
    GroupAnswers(
      met: reached(needed, answers.lazy.map(\.met)), open: reached(needed, answers.lazy.map(\.possible)))
  }

  /// The groups that are in at least so many of some sets: one set a number, moved up as groups are seen again.
  private static func reached(_ needed: Int, _ sets: some Sequence<StudentGroupSet>) -> StudentGroupSet {
    if needed <= 0 { return .everything }
    if needed == 1 { return sets.reduce(into: []) { $0.formUnion($1) } }
    if needed == 2 {
      var once: StudentGroupSet = []
      var twice: StudentGroupSet = []
      for set in sets {
        twice.formUnion(once.intersection(set))
        once.formUnion(set)
      }
      return twice
    }
    var seen = [StudentGroupSet](repeating: [], count: needed)
    for set in sets {
      for times in (1..<needed).reversed() { seen[times].formUnion(seen[times - 1].intersection(set)) }
      seen[0].formUnion(set)
    }
    return seen[needed - 1]
  }

  /// Whether at least so many of some groups meet it.
  public func count(atLeast needed: Int, among groups: StudentGroupSet) -> Answer {
    Answer.count(
      atLeast: needed, met: met.intersection(groups).count, undetermined: open.intersection(groups).count)
  }
}
