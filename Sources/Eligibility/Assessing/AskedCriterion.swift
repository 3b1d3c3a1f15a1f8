import Criteria
import DashboardModel

/// What screening needs of a criterion: its words and citations stay behind, because copying them costs more than asking.
struct AskedCriterion: Sendable {
  /// Its place in the edition's criteria.
  let place: Int
  /// The priority that it meets.
  let priority: LCFFPriority
  /// What it asks of the Dashboard.
  let condition: Condition
  private let groups: UInt32
  private let kinds: UInt8

  /// Takes from a criterion what screening needs.
  init(place: Int, _ criterion: Criterion) {
    self.place = place
    priority = criterion.priority
    condition = criterion.condition
    groups = StudentGroup.allCases.filter(criterion.groups.contains).reduce(0) { $0 | 1 << UInt32($1.rawValue) }
    kinds = criterion.kinds.reduce(0) { $0 | 1 << $1.rawValue }
  }

  /// Whether it is for a kind of LEA.
  func isFor(_ kind: EntityKind) -> Bool { kinds & (1 << kind.rawValue) != 0 }

  /// Whether it is for a student group of a kind of LEA.
  func isFor(_ group: StudentGroup, _ kind: EntityKind) -> Bool {
    isFor(kind) && groups & (1 << UInt32(group.rawValue)) != 0
  }
}
