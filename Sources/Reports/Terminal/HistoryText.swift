import Criteria
import DashboardModel
public import Eligibility

/// Every year of one LEA on a terminal: status, groups, then the clocks and what the next Dashboard can do.
public enum HistoryText {
  /// The history as text.
  ///
  /// - Parameters:
  ///   - history: The years.
  ///   - reading: How the rule for charter schools is read.
  ///   - style: How the text is marked.
  /// - Returns: Lines, with a line feed at the end.
  public static func text(_ history: EntityHistory, reading: CharterReading, style: TextStyle) -> String {
    var lines = [
      style.bold(history.entity.name) + "  \(history.entity.cds)",
      style.dim("\(history.entity.kind.name), \(history.entity.county) County"), "",
      style.bold("Year  Status                              From       Groups with two or more priorities"),
    ]
    for year in history.years {
      guard let determination = year.determination else {
        lines.append("\(year.year)  \(TextWrap.fit("not determined for this kind of LEA", 36))")
        continue
      }
      let groups = determination.assessment.groups.filter { $0.meets == .met }.map {
        "\($0.group.code) \($0.met.digits)"
      }
      let start =
        "\(year.year)  \(TextWrap.fit(determination.statusWords, 36))"
        + TextWrap.fit(determination.assessment.basis == .list ? "list" : "Dashboard", 11)
      let wrapped = TextWrap.lines(groups.joined(separator: ", "), width: max(style.width - 53, 20))
      lines.append(start + (wrapped.first ?? ""))
      lines += wrapped.dropFirst().map { String(repeating: " ", count: 53) + $0 }
      lines += extra(determination, year.listed, reading, style)
    }
    lines += clocks(history, style)
    lines += ["", "CDE decides who is eligible; this is a computation from the files given."]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func extra(
    _ determination: LCFFDetermination, _ listed: AssistanceStatus?, _ reading: CharterReading, _ style: TextStyle
  ) -> [String] {
    var notes: [String] = []
    if let charter = determination.charter, charter.sameGroup != charter.anyGroup {
      notes.append(
        "same group in both years: \(charter.sameGroup.words); any group in each year: \(charter.anyGroup.words)")
    }
    if let listed, let status = determination.status, !agrees(listed, status) {
      notes.append("CDE's list says \(listed.words)")
    }
    for difference in determination.disagreements where difference.year == determination.year {
      let own = difference.computed.digits.isEmpty ? "none" : difference.computed.digits
      let other = difference.listed.digits.isEmpty ? "none" : difference.listed.digits
      notes.append("\(difference.group?.code ?? "LEA"): the Dashboard files give \(own), CDE's list \(other)")
    }
    if !determination.missing.isEmpty {
      notes.append("missing: \(Missing.words(determination.missing).joined(separator: ", "))")
    }
    return notes.flatMap { TextWrap.lines($0, width: style.width, first: "      ", rest: "        ") }
  }

  /// Lists before 2023, and that of 2025, do not tell the year of assistance.
  private static func agrees(_ listed: AssistanceStatus, _ status: AssistanceStatus) -> Bool {
    listed == status || (listed == .differentiated && status.isDifferentiated)
  }

  private static func clocks(_ history: EntityHistory, _ style: TextStyle) -> [String] {
    guard !history.clocks.isEmpty else { return [] }
    var lines = ["", style.bold("Several years")]
    for clock in history.clocks {
      lines += TextWrap.lines(
        "\(style.bold(clock.rule.name.section)): \(clock.answer.words). \(clock.rule.words).", width: style.width,
        first: "  ", rest: "    ")
      for group in clock.groups {
        let years = group.years.map { "\($0.year) \($0.answer.letter)" }.joined(separator: "  ")
        lines.append("      \(TextWrap.fit(group.group.code, 5))\(years)")
      }
      lines += TextWrap.lines(ClockSentence.text(clock), width: style.width, first: "    ", rest: "    ")
    }
    return lines
  }
}
