/// How many indicators with a color a pattern needs.
public struct ESSAMinimum: Hashable, Sendable {
  /// For the school as a whole.
  public var school: Int
  /// For a student group.
  public var group: Int
  /// What it rests on.
  public var support: Support

  /// Makes a minimum of its parts.
  public init(school: Int, group: Int, support: Support) {
    self.school = school
    self.group = group
    self.support = support
  }
}
