public import DashboardModel

/// One of the ways, numbered as in CDE's lists, in which an LEA becomes eligible for differentiated assistance.
public struct MethodRule: Hashable, Sendable {
  /// What a method asks.
  public enum Shape: Hashable, Sendable {
    /// One student group meets at least so many priorities with state indicators.
    case sameGroup(priorities: Int)
    /// The LEA meets at least so many priorities with local indicators.
    case localIndicators(priorities: Int)
    /// One group meets a priority with a state indicator, and the LEA a different one with a local indicator.
    case stateAndLocal
    /// The LEA did not submit its CALPADS data as required.
    case calpads
    /// One student group meets at least so many criteria, whichever priorities they belong to.
    case sameGroupCriteria(count: Int)
  }

  /// The number in CDE's lists, 1 to 4.
  public var number: Int
  /// The rule in words.
  public var words: String
  /// What it asks.
  public var shape: Shape
  /// The kinds of LEA that it is for.
  public var kinds: [EntityKind]
  /// What it rests on.
  public var support: Support

  /// Makes a method of its parts.
  public init(
    _ number: Int, _ words: String, _ shape: Shape, kinds: [EntityKind] = [.district, .countyOffice, .charter],
    support: Support
  ) {
    self.number = number
    self.words = words
    self.shape = shape
    self.kinds = kinds
    self.support = support
  }
}
