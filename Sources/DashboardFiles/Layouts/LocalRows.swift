import DashboardModel

/// What was read of one local-indicator file.
struct LocalRows: Sendable {
  /// One row.
  struct Row: Sendable {
    /// The LEA as the file names it.
    var entity: Entity
    /// The priority.
    var priority: LCFFPriority
    /// The rating and its place.
    var row: LocalRow
  }

  /// The Dashboard year.
  var year: DashboardYear
  /// The rows, in the file's order.
  var rows: [Row] = []
  /// Which counties the file has rows of, by priority.
  var coverage: [LCFFPriority: Coverage] = [:]
  /// The priorities that the file speaks of, or may.
  var priorities: Set<LCFFPriority> = []
  /// What a reader may want to know.
  var remarks: [Remark] = []
  /// What is wrong.
  var faults: [Fault] = []
}
