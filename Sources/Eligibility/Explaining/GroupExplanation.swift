import Criteria
import DashboardModel

/// Everything that one student group's answer rests on.
public struct GroupExplanation: Hashable, Sendable {
  /// The group's priorities and answer.
  public var assessment: GroupAssessment
  /// Every criterion that is for the group, with its evidence.
  public var proofs: [Proof]

  /// The criteria that are met.
  public var met: [Proof] { proofs.filter { $0.answer == .met } }
  /// The criteria that cannot be determined and whose priority is not met by another.
  public var undetermined: [Proof] {
    proofs.filter { $0.answer == .undetermined && assessment.undetermined.contains($0.criterion.priority) }
  }
}
