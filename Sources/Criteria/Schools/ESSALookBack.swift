public import DashboardModel

/// The Dashboards on which the same student group has to meet a pattern, each by its own edition.
public struct ESSALookBack: Hashable, Sendable {
  /// The earlier Dashboards besides the year's own; empty where one year is enough.
  public var earlier: [DashboardYear]
  /// The rule in words.
  public var words: String
  /// What it rests on.
  public var support: Support

  /// Makes a rule of its parts.
  public init(earlier: [DashboardYear], _ words: String, support: Support) {
    self.earlier = earlier
    self.words = words
    self.support = support
  }
}
