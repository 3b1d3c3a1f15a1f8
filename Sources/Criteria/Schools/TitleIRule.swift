public import DashboardModel

/// Which schools can be CSI Low Perform.
public struct TitleIRule: Hashable, Sendable {
  /// The year whose Title I funding counts, or `nil` in a year that nobody enters.
  public var year: DashboardYear?
  /// The rule in words.
  public var words: String
  /// What it rests on.
  public var support: Support

  /// Makes a rule of its parts.
  public init(year: DashboardYear?, _ words: String, support: Support) {
    self.year = year
    self.words = words
    self.support = support
  }
}
