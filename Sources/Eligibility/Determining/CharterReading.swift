/// How the rule for charter schools, two Dashboards, is read: no source settles it, so it is a policy.
public enum CharterReading: String, CaseIterable, Hashable, Sendable {
  /// The same student group meets the criteria on both Dashboards; the default.
  ///
  /// Education Code 47607.3(a) speaks of one or more subgroups that meet the criteria in two or more years, and CDE counts
  /// group by group for Level 3.
  case sameGroup = "same-group"
  /// The charter school meets the criteria on both Dashboards, whichever group it is.
  case anyGroup = "any-group"

  /// The reading in words.
  public var words: String {
    switch self {
    case .sameGroup: "the same student group meets the criteria on both Dashboards"
    case .anyGroup: "the school meets the criteria on both Dashboards, whichever group it is"
    }
  }
}
