import Criteria
import DashboardModel

/// An edition's rules of schools in words, with citations.
enum ESSARulesText {
  /// The lines of an edition's part; none where it has none.
  static func lines(_ edition: Edition, style: TextStyle) -> [String] {
    guard let rules = edition.essa else { return [] }
    var lines = ["", style.bold("\(edition.name): schools under ESSA"), ""]
    for note in rules.notes { lines += TextWrap.lines(note, width: style.width) }
    lines += rule("What the year determines", rules.cycle.words, rules.cycle.support, style)
    lines += ["", style.bold("Indicators that count")]
    for indicator in rules.indicators {
      let only: String =
        if case .only(let groups) = indicator.groups { ", row of \(groups.map(\.code).joined(separator: ", "))" } else {
          ""
        }
      lines += rule(indicator.indicator.name, indicator.words + only, indicator.support, style)
    }
    lines += ["", style.bold("Patterns, of which any one identifies")]
    for pattern in rules.patterns { lines += rule(pattern.id, pattern.words, pattern.support, style) }
    lines += rule(
      "Minimum", "\(rules.minimum.school) indicator for the school, \(rules.minimum.group) for a group",
      rules.minimum.support, style)
    lines += ["", style.bold("Steps")]
    if let graduation = rules.graduation { lines += rule("CSI Grad", graduation.words, graduation.support, style) }
    lines += rule("CSI Low Perform", rules.pool.words, rules.pool.support, style)
    let groups = rules.studentGroups.map(\.code).joined(separator: " ")
    lines += rule("Student groups", "\(rules.lookBack.words). Groups: \(groups)", rules.lookBack.support, style)
    if !rules.duties.isEmpty { lines += ["", style.bold("What follows from a status")] }
    for duty in rules.duties {
      let statuses = duty.statuses.map(\.code).joined(separator: ", ")
      let law = duty.law.isEmpty ? "" : " (\(duty.law))"
      lines += rule("\(statuses), \(duty.subject.rawValue)", duty.words + law, duty.support, style)
    }
    return lines
  }

  /// The rules in one line each, for telling two editions apart.
  static func differing(_ edition: Edition) -> [String] {
    guard let rules = edition.essa else { return [] }
    var lines = [rules.cycle.words, rules.lookBack.words, rules.pool.words]
    lines += rules.indicators.map { "\($0.indicator.name) \($0.words)" }
    lines += rules.patterns.map { "\($0.id): \($0.words)" }
    if let graduation = rules.graduation { lines.append("CSI Grad: \(graduation.words)") }
    return lines
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
