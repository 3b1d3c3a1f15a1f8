public import DashboardModel

/// One way to meet one LCFF priority in one edition: its words, its condition and what it rests on.
public struct Criterion: Hashable, Sendable {
  /// The criterion's short name, unique in its edition, such as `p5-chronic-red`.
  public var id: String
  /// The priority that it meets.
  public var priority: LCFFPriority
  /// The rule in words.
  public var words: String
  /// What it asks of the Dashboard.
  public var condition: Condition
  /// The student groups that it is for; a local indicator holds for the LEA as a whole.
  public var groups: GroupScope
  /// The kinds of LEA that it is for.
  public var kinds: [EntityKind]
  /// What it rests on.
  public var support: Support

  /// Makes a criterion of its parts.
  ///
  /// - Parameters:
  ///   - id: Unique in the edition; small letters, digits and hyphens.
  ///   - priority: The priority that it meets.
  ///   - words: The rule in a sentence or phrase.
  ///   - condition: What it asks of the Dashboard.
  ///   - groups: The student groups that it is for.
  ///   - kinds: The kinds of LEA that it is for.
  ///   - support: What it rests on.
  public init(
    _ id: String, _ priority: LCFFPriority, _ words: String, _ condition: Condition, groups: GroupScope = .every,
    kinds: [EntityKind] = [.district, .countyOffice, .charter], support: Support
  ) {
    self.id = id
    self.priority = priority
    self.words = words
    self.condition = condition
    self.groups = groups
    self.kinds = kinds
    self.support = support
  }
}
