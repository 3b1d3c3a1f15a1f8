public import Criteria

import DashboardModel

/// An edition's rules in words, with citations.
public enum EditionText {
  /// One line an edition.
  public static func overview(_ editions: [Edition], style: TextStyle) -> String {
    var lines = [style.bold("Dashboard years whose criteria are known")]
    for edition in editions {
      let priorities = Set(edition.criteria.map(\.priority)).sorted().map { String($0.rawValue) }
      lines.append(
        "  \(edition.year)  \(edition.criteria.count) criteria, priorities \(priorities.joined(separator: ", ")); "
          + "\(confidence(edition))")
    }
    lines.append("Print one with: assistance criteria YEAR")
    return lines.joined(separator: "\n") + "\n"
  }

  /// All rules of an edition.
  public static func text(_ edition: Edition, style: TextStyle) -> String {
    var lines = [style.bold("\(edition.name): criteria for LCFF assistance"), ""]
    for note in edition.notes { lines += TextWrap.lines(note, width: style.width) }
    lines.append("Determined: \(edition.kinds.map(\.name).joined(separator: ", ")).")
    let groups = edition.studentGroups.map(\.code).joined(separator: " ")
    lines += TextWrap.lines("Student groups: \(groups). All Students never counts.", width: style.width)
    let published = Indicator.allCases.map { "\($0.code) \(edition.publication(of: $0).words)" }
    lines += TextWrap.lines("Published: \(published.joined(separator: "; ")).", width: style.width)
    for priority in LCFFPriority.allCases {
      let criteria = edition.criteria.filter { $0.priority == priority }
      if criteria.isEmpty { continue }
      lines += ["", style.bold("Priority \(priority.rawValue): \(priority.name)")]
      for criterion in criteria { lines += rule(criterion.id, criterion.words, criterion.support, style) }
    }
    lines += ["", style.bold("Methods")]
    for method in edition.methods { lines += rule("Method \(method.number)", method.words, method.support, style) }
    lines += ["", style.bold("Duration")]
    lines += rule("Status", edition.duration.words, edition.duration.support, style)
    if let charters = edition.charters {
      lines += ["", style.bold("Charter schools")]
      lines += rule("Rule", charters.words, charters.support, style)
    }
    if !edition.clocks.isEmpty {
      lines += ["", style.bold("Several years")]
      for clock in edition.clocks { lines += rule(clock.name.section, clock.words, clock.support, style) }
    }
    lines += ["", style.bold("Students needed where there is a Status level and no color")]
    let size = edition.minimumSize
    let lowered = size.loweredGroups.map(\.code).joined(separator: ", ")
    lines += rule(
      "\(size.students)", "\(size.loweredStudents) for \(lowered) at districts and county offices", size.support,
      style)
    lines += ESSARulesText.lines(edition, style: style)
    return lines.joined(separator: "\n") + "\n"
  }

  /// What an edition adds, drops and changes against another.
  public static func difference(_ edition: Edition, from other: Edition, style: TextStyle) -> String {
    var lines = [style.bold("\(edition.year) against \(other.year)")]
    let changes: [(String, [String], [String])] = [
      ("Student groups", edition.studentGroups.map(\.code), other.studentGroups.map(\.code)),
      ("Published", published(edition), published(other)),
      ("Determined", edition.kinds.map(\.name), other.kinds.map(\.name)),
      ("Criteria", edition.criteria.map(line), other.criteria.map(line)),
      ("Methods", edition.methods.map(\.words), other.methods.map(\.words)),
      ("Duration", [edition.duration.words], [other.duration.words]),
      ("Charter schools", edition.charters.map { [$0.words] } ?? [], other.charters.map { [$0.words] } ?? []),
      ("Several years", edition.clocks.map(line), other.clocks.map(line)),
      ("Schools under ESSA", ESSARulesText.differing(edition), ESSARulesText.differing(other)),
    ]
    for (title, new, old) in changes {
      let added = new.filter { !old.contains($0) }
      let dropped = old.filter { !new.contains($0) }
      if added.isEmpty, dropped.isEmpty { continue }
      lines += ["", style.bold(title)]
      for text in dropped { lines += TextWrap.lines(text, width: style.width, first: "  - ", rest: "    ") }
      for text in added { lines += TextWrap.lines(text, width: style.width, first: "  + ", rest: "    ") }
    }
    if lines.count == 1 { lines.append("No difference.") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ criterion: Criterion) -> String {
    let groups: String =
      switch criterion.groups {
      case .every: ""
      case .only(let groups): ", only \(groups.map(\.code).joined(separator: ", "))"
      case .except(let groups): ", not \(groups.map(\.code).joined(separator: ", "))"
      }
    return "\(criterion.id): \(criterion.words)\(groups)"
  }

  private static func line(_ clock: ClockRule) -> String { "\(clock.name.section): \(clock.words)" }

  private static func published(_ edition: Edition) -> [String] {
    Indicator.allCases.map { "\($0.name): \(edition.publication(of: $0).words)" }
  }

  private static func confidence(_ edition: Edition) -> String {
    let counts = Confidence.allCases.map { confidence in
      (confidence, edition.criteria.filter { $0.support.confidence == confidence }.count)
    }
    return counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0.words)" }.joined(separator: "; ")
  }

  private static func rule(_ id: String, _ words: String, _ support: Support, _ style: TextStyle) -> [String] {
    var lines = TextWrap.lines("\(id): \(words).", width: style.width, first: "  ", rest: "    ")
    for citation in support.citations {
      lines += TextWrap.lines(citation.words, width: style.width, first: "      ", rest: "        ").map(style.dim)
    }
    let note = support.note.isEmpty ? "" : " \(support.note)"
    lines += TextWrap.lines(
      "\(support.confidence.words).\(note)", width: style.width, first: "      ", rest: "        "
    ).map(style.dim)
    return lines
  }
}
