import Criteria
import DashboardModel
public import Eligibility

/// What moved between two releases or rule sets, on a terminal: by county, then one line an LEA.
public enum MovementText {
  /// The movements as text.
  ///
  /// - Parameters:
  ///   - movements: All LEAs, in the order in which they are to be listed.
  ///   - style: How the text is marked.
  /// - Returns: Lines, with a line feed at the end.
  public static func text(_ movements: [Movement], style: TextStyle) -> String {
    var lines = [TableText.text(ReportTable.movementsByCounty(movements), style: style)]
    for direction in Movement.Direction.allCases where direction != .outside {
      let moved = movements.filter { $0.direction == direction }
      if moved.isEmpty { continue }
      lines.append(style.bold("\(title(direction)): \(moved.count)"))
      for movement in moved { lines += self.lines(movement, style) }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  private static func title(_ direction: Movement.Direction) -> String {
    switch direction {
    case .enters: "Enter"
    case .stays: "Stay"
    case .leaves: "Leave"
    case .outside: "Neither before nor after"
    case .unknown: "Not known on one side"
    }
  }

  private static func lines(_ movement: Movement, _ style: TextStyle) -> [String] {
    let before = movement.before.map { StatusWords.short($0.status) } ?? "-"
    let after = movement.after.map { StatusWords.short($0.status) } ?? "-"
    var notes: [String] = []
    if !movement.groupsAdded.isEmpty { notes.append("+ \(movement.groupsAdded.map(\.code).joined(separator: " "))") }
    if !movement.groupsDropped.isEmpty {
      notes.append("- \(movement.groupsDropped.map(\.code).joined(separator: " "))")
    }
    let start =
      "  \(TextWrap.fit(movement.entity.name, 32)) \(TextWrap.fit(before, 9)) → \(TextWrap.fit(after, 9)) "
    let wrapped = TextWrap.lines(notes.joined(separator: "  "), width: max(style.width - start.count, 18))
    return [start + (wrapped.first ?? "")]
      + wrapped.dropFirst().map { String(repeating: " ", count: start.count) + $0 }
  }
}
