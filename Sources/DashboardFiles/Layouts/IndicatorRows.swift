import DashboardModel

/// What was read of one state-indicator file.
struct IndicatorRows: Equatable, Sendable {
  /// One row.
  struct Row: Equatable, Sendable {
    /// The entity's number in ``entities``.
    var entity: Int32
    /// The student group.
    var group: StudentGroup
    /// What the row says.
    var cell: Cell
  }

  /// A group of an entity of which it is not known what the file says.
  struct Open: Equatable, Sendable {
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

  /// Takes the rows of pieces one behind the other; an entity is as its first piece has it.
  ///
  /// - Parameters:
  ///   - pieces: The pieces, in the file's order.
  ///   - line: The header's line.
  mutating func take(_ pieces: [IndicatorPiece], line: Int) {
    rows.reserveCapacity(pieces.reduce(0) { $0 + $1.rows.count })
    var known: [CDSCode: Int32] = [:]
    for piece in pieces {
      rowCount += piece.rowCount
      coverage.formUnion(piece.coverage)
      let positions = piece.entities.map { entity in
        if let position = known[entity.cds] { return position }
        known[entity.cds] = Int32(entities.count)
        entities.append(entity)
        return Int32(entities.count - 1)
      }
      let base = Int32(line + piece.line)
      for row in piece.rows {
        var row = row
        row.entity = positions[Int(row.entity)]
        row.cell.place.line += base
        rows.append(row)
      }
    }
  }

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
