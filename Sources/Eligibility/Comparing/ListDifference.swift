import Criteria
public import DashboardModel

/// One thing that CDE's list says otherwise than the computation, and where the two part.
public struct ListDifference: Hashable, Sendable {
  /// What is compared.
  public enum Item: Hashable, Sendable {
    /// The priorities of a student group: its letter.
    case letter(StudentGroup)
    /// The priorities of a student group in the year before, in lists of charter schools.
    case priorLetter(StudentGroup)
    /// Whether a student group needs a goal, in the list under Education Code 52064(e)(5).
    case targeted(StudentGroup)
    /// The number of coded groups.
    case total
    /// Whether a method is met.
    case method(Int)
    /// The status.
    case status
    /// A flag of the Education Code, by the list's column.
    case flag(String)
    /// The student groups that a list of schools flags.
    case groups
    /// The exit code of a school.
    case exit

    /// The kind of item, for counting.
    public var kind: String {
      switch self {
      case .letter: "letters"
      case .priorLetter: "letters of the year before"
      case .targeted: "targeted groups"
      case .total: "numbers of groups"
      case .method(let number): "method \(number)"
      case .status: "statuses"
      case .flag(let name): name
      case .groups: "group flags"
      case .exit: "exit codes"
      }
    }

    /// The student group, where it is of one.
    public var group: StudentGroup? {
      switch self {
      case .letter(let group), .priorLetter(let group), .targeted(let group): group
      case .total, .method, .status, .flag, .groups, .exit: nil
      }
    }
  }

  /// What is known of why the two part.
  public enum Cause: Hashable, Sendable {
    /// The criteria of the priorities in which the two part, with their facts.
    case criteria([Proof])
    /// Where the rule of several years stands, with its groups and years.
    case severalYears(SeveralYears)
    /// Where the two part first for a school, and why.
    case school(SchoolCause)
    /// Nothing.
    case unknown
  }

  /// The LEA or school.
  public var entity: Entity
  /// What is compared.
  public var item: Item
  /// What the computation gives, in the list's own terms.
  public var computed: String
  /// What the list gives.
  public var listed: String
  /// The list's line; 0 where the list does not have it.
  public var line: Int
  /// Why the two part.
  public var cause: Cause
  /// Whether the item follows from others that differ already, so that mending those may mend it.
  public var follows: Bool

  /// The criteria behind a letter that differs; empty for other causes.
  public var proofs: [Proof] { if case .criteria(let proofs) = cause { proofs } else { [] } }
  /// The several years behind a flag that differs.
  public var severalYears: SeveralYears? { if case .severalYears(let several) = cause { several } else { nil } }
  /// Where a school parts and why.
  public var school: SchoolCause? { if case .school(let school) = cause { school } else { nil } }
}

/// Where CDE's list and the computation part first for a school, in CDE's order, and why.
public struct SchoolCause: Hashable, Sendable {
  /// Where they part.
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
  public enum Why: Hashable, Sendable {
    /// The list has CSI Grad and the published counts give a rate that is not below the threshold.
    case rateNotBelow(GraduationResult, isDASS: Bool)
    /// The published counts give a rate below the threshold and the list does not have CSI Grad.
    case rateBelow(GraduationResult, isDASS: Bool)
    /// The list has CSI Grad and there is no rate that counts.
    case noRate(GraduationResult)
    /// The list identifies a school that has no indicator with a color: no rule that is known does that.
    case withoutColors
    /// The list identifies a school whose Red indicators, or lowest levels, fit no pattern of the year.
    case noPattern(PatternResult, red: [Indicator])
    /// The list identifies a school as the only one of so many with the same Red indicators, whose other colors were not
    /// given: the colors may explain it, and no file that was given does.
    case onlyOne(of: Int, red: [Indicator])
    /// The colors fit a pattern and the list does not identify the school.
    case pattern(PatternResult, red: [Indicator])
    /// The school cannot be CSI Low Perform for want of Title I money, and was not before; `nil` where no roster says.
    case notInPool(titleI: Bool?, PriorStatus?)
    /// The status before rules out the one that the list gives.
    case statusBefore(PriorStatus)
    /// The list flags groups that do not meet in every year asked for, or does not flag groups that do.
    case flags(listed: [StudentGroup], differing: [GroupResult])
    /// The exit code does not follow from the statuses.
    case exitCode
  }

  /// Where they part.
  public var step: Step
  /// Why.
  public var why: Why
  /// The list's status.
  public var listed: SchoolStatus
  /// What the status can be by the computation.
  public var possible: [SchoolStatus]

  /// Whether no rule that is known explains what the list says, whatever else were given.
  public var isNotExplained: Bool {
    switch why {
    case .withoutColors, .noPattern, .onlyOne: true
    default: false
    }
  }
}
