public import DashboardModel

/// Something that follows from a school's status: a part of its plan, who approves or monitors it, or the law.
public struct ESSADuty: Hashable, Sendable {
  /// What a duty is about, in the order in which a plan is made.
  public enum Subject: String, CaseIterable, Hashable, Sendable {
    /// Who writes the plan.
    case writers = "Who writes the plan"
    /// Which document holds the plan.
    case document = "Plan document"
    /// What the plan contains.
    case content = "What the plan contains"
    /// Who approves it.
    case approval = "Approved by"
    /// Who monitors it.
    case monitoring = "Monitored by"
    /// What the LEA's own plan has to say.
    case lcap = "LCAP"
    /// Money.
    case funding = "Money"
    /// What small alternative schools may do.
    case smallSchools = "Small alternative schools"
  }

  /// What it is about.
  public var subject: Subject
  /// The statuses that it follows from.
  public var statuses: [SchoolStatus]
  /// The duty in words.
  public var words: String
  /// The sections of law, empty where the source cites none.
  public var law: String
  /// What it rests on.
  public var support: Support

  /// Makes a duty of its parts.
  public init(
    _ subject: Subject, _ statuses: [SchoolStatus], _ words: String, law: String = "", support: Support
  ) {
    self.subject = subject
    self.statuses = statuses
    self.words = words
    self.law = law
    self.support = support
  }
}
