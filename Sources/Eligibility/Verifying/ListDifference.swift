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
    /// Whether a group is targeted, in the list under Education Code 52064(e)(5).
    case targeted(StudentGroup)
    /// The number of coded groups.
    case total
    /// Whether a method is met.
    case method(Int)
    /// The status.
    case status
    /// A flag of the Education Code, by the list's column.
    case flag(String)

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
      }
    }
  }

  /// The LEA.
  public var entity: Entity
  /// What is compared.
  public var item: Item
  /// What the computation gives, in the list's own terms.
  public var computed: String
  /// What the list gives.
  public var listed: String
  /// The list's line.
  public var line: Int
  /// The criteria behind the priorities in which the two part, with their evidence.
  public var proofs: [Proof]
  /// The consequence of several years behind a flag, with its groups and years.
  public var clock: ClockResult?
  /// Whether the item follows from others that differ already, so that mending those may mend it.
  public var follows: Bool
}
