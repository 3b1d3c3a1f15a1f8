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
    var tally = GroupTally()
    for answer in answers { tally.add(answer) }
    return tally.reached(needed)
  }

  /// Whether at least so many of some groups meet it.
  public func count(atLeast needed: Int, among groups: StudentGroupSet) -> Answer {
    Answer.count(
      atLeast: needed, met: met.intersection(groups).count, undetermined: open.intersection(groups).count)
  }
}

/// Counts for each group how many conditions are met, and how many may be: all groups at once, a bit of the number at a time.
struct GroupTally {
  /// The ones, twos, fours and eights of the numbers; what goes beyond fifteen stays at fifteen.
  private struct Numbers {
    private var ones: UInt16 = 0
    private var twos: UInt16 = 0
    private var fours: UInt16 = 0
    private var eights: UInt16 = 0

    mutating func add(_ groups: StudentGroupSet) {
      var carry = groups.rawValue & ~(ones & twos & fours & eights)
      (ones, carry) = (ones ^ carry, ones & carry)
      (twos, carry) = (twos ^ carry, twos & carry)
      (fours, carry) = (fours ^ carry, fours & carry)
      eights |= carry
    }

    /// The groups whose number is at least so much.
    func reached(_ needed: Int) -> StudentGroupSet {
      if needed <= 0 { return .everything }
      if needed > 15 { return [] }
      // From the highest bit down: greater so far, or equal so far.
      var greater: UInt16 = 0
      var equal: UInt16 = .max
      for (bit, plane) in [(8, eights), (4, fours), (2, twos), (1, ones)] {
        if needed & bit == 0 { greater |= equal & plane } else { equal &= plane }
      }
      return StudentGroupSet(rawValue: greater | equal)
    }
  }

  private var met: Numbers = Numbers()
  private var possible: Numbers = Numbers()

  /// Counts one condition.
  mutating func add(_ answers: GroupAnswers) {
    met.add(answers.met)
    possible.add(answers.possible)
  }

  /// Whether at least so many conditions are met; more than fifteen are never reached.
  func reached(_ needed: Int) -> GroupAnswers {
    GroupAnswers(met: met.reached(needed), open: possible.reached(needed))
  }
}
