import Criteria
public import DashboardModel

/// Where CDE's list and the computation part for one school.
public struct SchoolDifference: Hashable, Sendable {
  /// CDE's step at which they part first.
  public enum Step: String, CaseIterable, Hashable, Sendable {
    /// The graduation rate.
    case csiGrad = "CSI Grad"
    /// The patterns of the school as a whole.
    case csiLowPerform = "CSI Low Perform"
    /// Student groups.
    case groups = "Student groups"
    /// The exit code.
    case exit = "Exit"
  }

  /// Why they part, as far as it is known.
  public enum Cause: Hashable, Sendable {
    /// The computation cannot be made.
    case undetermined([SchoolMissing])
    /// The list has CSI Grad and the published counts give a rate that is not below the threshold.
    case rateNotBelow(Tenths, isDASS: Bool)
    /// The published counts give a rate below the threshold and the list does not have CSI Grad.
    case rateBelow(Tenths, isDASS: Bool)
    /// The list has CSI Grad and there is no rate that counts.
    case noRate(GraduationResult)
    /// The list identifies a school that has no indicator with a color: the colors do not explain it.
    case notExplainedByColors
    /// The colors meet a pattern and the list does not identify the school.
    case patternMet(PatternResult)
    /// The list identifies the school and the colors meet no pattern.
    case patternNotMet(PatternResult)
    /// The school can or cannot be CSI Low Perform by its roster, against the list.
    case pool(Answer)
    /// The list flags groups that do not meet in every year, or does not flag groups that do.
    case flags(listed: [StudentGroup], computed: [StudentGroup], results: [SchoolGroupResult])
    /// The exit code follows from statuses that differ.
    case followsFromStatus
    /// The exit code does not follow from the statuses.
    case exitCode
  }

  /// The school.
  public var entity: Entity
  /// The step.
  public var step: Step
  /// The list's status.
  public var listed: SchoolStatus?
  /// The list's exit code.
  public var listedExit: ESSAExit?
  /// The computation.
  public var computed: SchoolDetermination
  /// The reason.
  public var cause: Cause
  /// Where the list's row stands.
  public var place: SourcePlace
}
