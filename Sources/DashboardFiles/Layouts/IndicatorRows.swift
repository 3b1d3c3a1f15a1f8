import DashboardModel

/// What was read of one state-indicator file.
struct IndicatorRows: Sendable {
  /// One row.
  struct Row: Sendable {
    /// The entity's number in ``entities``.
    var entity: Int32
    /// The student group.
    var group: StudentGroup
    /// What the row says.
    var cell: Cell
  }

  /// A group of an entity of which it is not known what the file says.
  struct Open: Sendable {
    /// The entity's number in ``entities``.
    var entity: Int32
    /// The student group.
    var group: StudentGroup
  }

  /// The indicator.
  var indicator: Indicator
  /// The Dashboard year.
  var year: DashboardYear
  /// The entities that were asked for, in the order of first mention.
  var entities: [Entity] = []
  /// The rows that were asked for, in the file's order.
  var rows: [Row] = []
  /// Groups whose row may be one that could not be understood.
  var openCells: [Open] = []
  /// Which counties the whole file has rows of.
  var coverage: Coverage = Coverage()
  /// How many rows the file has.
  var rowCount: Int = 0
  /// What a reader may want to know.
  var remarks: [Remark] = []
  /// What is wrong.
  var faults: [Fault] = []

  /// Whether another indicator's rows say the same of the same groups, numbers of students among it.
  func hasSameRows(as other: IndicatorRows) -> Bool {
    guard indicator != other.indicator, rows.count == other.rows.count else { return false }
    let areSame = zip(rows, other.rows).allSatisfy { own, others in
      var cell = others.cell
      cell.place = own.cell.place
      return own.group == others.group && own.cell == cell
        && entities[Int(own.entity)].cds == other.entities[Int(others.entity)].cds
    }
    // A few rows may be alike by chance. How many differ among themselves is counted only where all are the same.
    return areSame
      && Set(rows.map { "\($0.cell.status?.description ?? "") \($0.cell.students ?? 0)" }).count >= 10
  }
}
