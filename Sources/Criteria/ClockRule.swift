public import DashboardModel

/// A consequence that follows from several years, such as the flag under Education Code 52072.
public struct ClockRule: Hashable, Sendable {
  /// Which consequence.
  public enum Name: String, CaseIterable, Hashable, Sendable {
    /// Intensive support (Level 3), Education Code 52072 and 52072.5.
    case ec52072
    /// Assistance by the geographic lead agency, Education Code 52071(f).
    case ec52071f
    /// A required goal in the LCAP, Education Code 52064(e)(5).
    case ec52064e5
    /// Intensive support of charter schools, Education Code 47607.3.
    case ec47607

    /// The section of law in words.
    public var section: String {
      switch self {
      case .ec52072: "EC 52072"
      case .ec52071f: "EC 52071(f)"
      case .ec52064e5: "EC 52064(e)(5)"
      case .ec47607: "EC 47607.3"
      }
    }
  }

  /// What has to hold over the years.
  public enum Shape: Hashable, Sendable {
    /// So many groups (all where there are fewer) each meet the criteria on so many of the latest Dashboards.
    case groups(Int, dashboards: Int, of: Int)
    /// One and the same group meets the criteria on each of so many latest Dashboards.
    case sameGroup(dashboards: Int)
  }

  /// Which consequence.
  public var name: Name
  /// What has to hold.
  public var shape: Shape
  /// The kinds of LEA that it is for.
  public var kinds: [EntityKind]
  /// The rule in words.
  public var words: String
  /// What it rests on.
  public var support: Support

  /// Makes a rule of its parts.
  public init(_ name: Name, _ shape: Shape, kinds: [EntityKind], _ words: String, support: Support) {
    self.name = name
    self.shape = shape
    self.kinds = kinds
    self.words = words
    self.support = support
  }
}
