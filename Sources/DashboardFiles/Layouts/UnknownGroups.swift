import DashboardModel

/// Rows whose student group nobody knows, by its code, until the whole file tells what it may be.
struct UnknownGroups {
  /// A code and its rows.
  private struct Rows {
    var lines: [Int] = []
    var entities: Set<Int32> = []
  }

  private var rows: [String: Rows] = [:]

  /// Notes a row.
  mutating func add(_ code: String, entity: Int32, line: Int) {
    rows[code, default: Rows()].lines.append(line)
    rows[code, default: Rows()].entities.insert(entity)
  }

  /// Whether there is none.
  var isEmpty: Bool { rows.isEmpty }

  /// What the codes may be, in their order.
  ///
  /// A code that stands beside every group somewhere is of a group of its own. Of another, the groups that never stand beside
  /// it are those that it may stand for.
  ///
  /// - Parameter known: The rows of known groups.
  /// - Returns: Each code with the lines and entities of its rows, and the groups that it may stand for.
  func meanings(
    beside known: [IndicatorRows.Row]
  ) -> [(code: String, lines: [Int], entities: [Int32], groups: [StudentGroup])] {
    let present = StudentGroupSet(known.map(\.group))
    return rows.keys.sorted().map { code in
      let own = rows[code, default: Rows()]
      let together = StudentGroupSet(known.filter { own.entities.contains($0.entity) }.map(\.group))
      let isNew = own.lines.count >= Self.enough && present.groups.allSatisfy(together.contains)
      let groups = isNew ? [] : StudentGroup.allCases.filter { !together.contains($0) }
      return (code, own.lines, own.entities.sorted(), groups)
    }
  }

  /// Whether a text has the form of CDE's codes: two to five letters.
  static func looksLikeCode(_ text: String) -> Bool {
    (2...5).contains(text.utf8.count) && text.utf8.allSatisfy { ($0 | 32) >= 97 && ($0 | 32) <= 122 }
  }

  /// One row, or a few, may be a slip of the pen.
  private static let enough: Int = 5
}
