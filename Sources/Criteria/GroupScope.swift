public import DashboardModel

/// Which student groups a criterion is for.
public enum GroupScope: Hashable, Sendable {
  /// Every group that counts in the edition.
  case every
  /// Only these.
  case only([StudentGroup])
  /// Every group but these.
  case except([StudentGroup])

  /// Whether a group is among them.
  public func contains(_ group: StudentGroup) -> Bool {
    switch self {
    case .every: true
    case .only(let groups): groups.contains(group)
    case .except(let groups): !groups.contains(group)
    }
  }
}
