public import Criteria
public import DashboardModel

/// Why one criterion is met, is not met or cannot be determined for one LEA and student group.
public struct Proof: Hashable, Sendable {
  /// The criterion, with its words, citation and confidence.
  public var criterion: Criterion
  /// The LEA.
  public var cds: CDSCode
  /// The student group, or `nil` for a local indicator, which holds for the LEA as a whole.
  public var group: StudentGroup?
  /// The cells and ratings that it rests on.
  public var evidence: Evidence

  /// The answer.
  public var answer: Answer { evidence.answer }

  /// What would settle it, where it cannot be determined; sorted, each once.
  public var missing: [Missing] { Set(evidence.missing).sorted() }
}
