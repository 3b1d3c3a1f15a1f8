import Criteria
import DashboardModel
import Eligibility

/// The table of colors of one LEA: student groups down, indicators across; the words stay without color.
struct ColorTable {
  let explanation: Explanation
  let style: TextStyle

  /// The table's lines.
  var lines: [String] {
    let indicators = explanation.indicators
    let width = explanation.edition.publications.values.contains(.statusOnly) ? 9 : 7
    var lines = [
      TextWrap.fit("", 6) + indicators.map { " " + TextWrap.fit($0.code, width) }.joined()
    ]
    for group in [.all] + explanation.groups.map(\.assessment.group) {
      guard let cells = explanation.cells[group] else { continue }
      let row = indicators.map { " " + cell(cells[$0] ?? .notGiven, $0, width) }.joined()
      lines.append(TextWrap.fit(group.code, 6) + row)
    }
    return lines
  }

  private func cell(_ lookup: Lookup, _ indicator: Indicator, _ width: Int) -> String {
    let text = LookupWords.short(lookup, indicator, explanation.edition.publication(of: indicator))
    let padded = TextWrap.fit(text, width)
    if case .cell(let cell) = lookup, let color = cell.color { return style.colored(padded, color) }
    return style.dim(padded)
  }
}
