import DashboardModel
public import Eligibility

/// A school's years on a terminal.
public enum SchoolHistoryText {
  /// The years as text, with a line feed at the end.
  public static func text(_ history: SchoolHistory, style: TextStyle) -> String {
    let entity = history.entity
    let head = style.bold(entity.name) + "  \(entity.cds)"
    return ([head] + lines(history, style: style)).joined(separator: "\n") + "\n"
  }

  /// The years as lines under a title.
  static func lines(_ history: SchoolHistory, style: TextStyle) -> [String] {
    var lines = ["", style.bold("Years")]
    for year in history.years {
      let listed = year.listed.map { status in
        status.code
          + (year.listYear == year.year ? " (CDE's list)" : " (CDE's list of \(year.listYear?.description ?? ""))")
      }
      var parts = listed.map { [$0] } ?? []
      if !year.computed.isEmpty {
        let computed = year.computed.map(\.code).joined(separator: " or ")
        let groups = year.groups.isEmpty ? "" : ", by \(year.groups.map(\.code).joined(separator: ", "))"
        parts.append("computed: \(computed)\(groups)")
      }
      if year.differs { parts.append("they differ") }
      lines += TextWrap.lines(
        "\(year.year)  \(parts.joined(separator: "; "))", width: style.width, first: "  ", rest: "        ")
    }
    let run = history.run
    if let first = run.first {
      lines += TextWrap.lines(
        "In this status for \(run.count == 1 ? "1 year" : "\(run.count) years"), since \(first). What follows from the "
          + "number of years is set by the State and not modelled.", width: style.width, first: "  ", rest: "    ")
    }
    return lines
  }
}
