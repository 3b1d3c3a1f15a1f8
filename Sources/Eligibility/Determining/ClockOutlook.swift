import Criteria
public import DashboardModel

/// What the next Dashboard can do to a consequence of several years.
public struct ClockOutlook: Hashable, Sendable {
  /// The next Dashboard year.
  public var year: DashboardYear
  /// How many groups the rule needs.
  public var neededGroups: Int
  /// The groups that reach the years they need whatever the next Dashboard says.
  public var certain: [StudentGroup]
  /// The groups that reach them if they meet the criteria on the next Dashboard.
  public var ifMet: [StudentGroup]
  /// The groups that reach them now and lose them unless they meet the criteria on the next Dashboard.
  public var atStake: [StudentGroup]

  /// Whether the rule holds whatever the next Dashboard says.
  public var holdsAnyway: Bool { certain.count >= neededGroups }
  /// How many of the groups of ``ifMet`` have to meet the criteria for the rule to hold.
  public var neededNext: Int { max(0, neededGroups - certain.count) }
  /// Whether the next Dashboard can bring the rule about, or keep it.
  public var canHold: Bool { certain.count + ifMet.count >= neededGroups }

  /// Looks one Dashboard ahead.
  ///
  /// - Parameter result: Where the consequence stands now. Years that cannot be determined count as not met.
  public init?(_ result: ClockResult) {
    guard let last = result.window.last else { return nil }
    year = last.next
    neededGroups = result.neededGroups
    var certain: [StudentGroup] = []
    var ifMet: [StudentGroup] = []
    var atStake: [StudentGroup] = []
    for group in result.groups {
      let kept = group.years.dropFirst(result.window.count >= Self.length(of: result.rule) ? 1 : 0)
      let met = kept.filter { $0.answer == .met }.count
      if met >= result.neededYears {
        certain.append(group.group)
      } else if met + 1 >= result.neededYears {
        ifMet.append(group.group)
        if group.met.count >= result.neededYears { atStake.append(group.group) }
      }
    }
    self.certain = certain
    self.ifMet = ifMet
    self.atStake = atStake
  }

  private static func length(of rule: ClockRule) -> Int {
    switch rule.shape {
    case .groups(_, _, let of): of
    case .sameGroup(let dashboards): dashboards
    }
  }
}
