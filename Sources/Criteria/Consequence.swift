public import DashboardModel

/// Something that follows from a status or a rule: who helps, what a plan contains, or what assistance is and is not.
public struct Consequence: Hashable, Sendable {
  /// What it follows from.
  public enum Cause: Hashable, Sendable {
    /// One of these statuses.
    case statuses([Status])
    /// Any status that is more than what everyone has.
    case identified
    /// A rule that is met.
    case rule(Rule.ID)
  }

  /// What it is about, such as `Who helps` or `Plan document`: a heading, in the order of reading.
  public var subject: String
  /// What it follows from.
  public var cause: Cause
  /// The kinds of entity that it is for.
  public var kinds: [EntityKind]
  /// Whether it is only for Dashboard Alternative School Status schools with fewer than this many students.
  public var smallAlternativeSchools: Int?
  /// The consequence in words: one or several sentences without the last full stop.
  public var words: String
  /// The sections of law, empty where the source cites none.
  public var law: String
  /// What it rests on.
  public var support: Support

  /// Makes a consequence of its parts.
  public init(
    _ subject: String, _ cause: Cause, _ kinds: [EntityKind], _ words: String, law: String = "",
    smallAlternativeSchools: Int? = nil, support: Support
  ) {
    self.subject = subject
    self.cause = cause
    self.kinds = kinds
    self.words = words
    self.law = law
    self.smallAlternativeSchools = smallAlternativeSchools
    self.support = support
  }
}
