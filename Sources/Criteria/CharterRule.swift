/// How charter schools are judged on a year's Dashboard.
public struct CharterRule: Hashable, Sendable {
  /// What has to hold over the years.
  public enum Shape: Hashable, Sendable {
    /// The criteria are met on each of so many latest Dashboards, each judged by its own edition.
    case consecutiveDashboards(Int)
    /// So many groups (all where there are fewer) each meet the criteria on so many of the latest Dashboards.
    case groups(Int, dashboards: Int, of: Int)
  }

  /// What has to hold over the years.
  public var shape: Shape
  /// The rule in words.
  public var words: String
  /// What it rests on.
  public var support: Support

  /// Makes a rule of its parts.
  public init(_ shape: Shape, _ words: String, support: Support) {
    self.shape = shape
    self.words = words
    self.support = support
  }
}
