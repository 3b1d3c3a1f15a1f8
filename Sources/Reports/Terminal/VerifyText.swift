import Criteria
public import DashboardModel
public import Eligibility

/// A list held against the computation, on a terminal.
public enum VerifyText {
  /// The comparison as text.
  ///
  /// - Parameters:
  ///   - comparison: The comparison.
  ///   - path: The list's file.
  ///   - data: What was read; it names the files of the cells.
  ///   - style: How the text is marked.
  /// - Returns: Lines, with a line feed at the end.
  public static func text(
    _ comparison: ListComparison, path: String, data: DashboardData, style: TextStyle
  ) -> String {
    var lines = [style.bold("\(path): \(title(comparison.subject)), \(comparison.year) Dashboard")]
    lines.append("held against \(against(comparison))")
    let counts = comparison.compared.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    lines += wrap("compared: \(counts.isEmpty ? "nothing" : counts.joined(separator: ", "))", style)
    if !comparison.undetermined.isEmpty {
      let open = comparison.undetermined.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
      lines += wrap("could not be determined, so not compared: \(open.joined(separator: ", "))", style)
      let missing = Missing.words(comparison.missing)
      if !missing.isEmpty { lines += wrap("missing: \(missing.joined(separator: ", "))", style) }
    }
    if comparison.notInData > 0 {
      lines.append("\(comparison.notInData) LEAs of the list are not in the data")
    }
    if !comparison.notListed.isEmpty {
      let names = comparison.notListed.map { "\($0.name) (\($0.cds))" }
      lines += wrap("not in the list: \(names.prefix(10).joined(separator: ", "))", style)
      if names.count > 10 { lines.append("  and \(names.count - 10) more") }
    }
    for difference in comparison.differences { lines += self.lines(difference, data, style) }
    let count = comparison.differences.count
    lines.append(style.bold(count == 1 ? "1 difference" : "\(count) differences"))
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(
    _ difference: ListDifference, _ data: DashboardData, _ style: TextStyle
  ) -> [String] {
    let head =
      "\(difference.entity.name) (\(difference.entity.cds)), \(item(difference.item)): computed "
      + "\(difference.computed), the list says \(difference.listed) (its line \(difference.line))."
    var lines = wrap(head, style)
    for proof in difference.proofs { lines += reason(proof, data, style) }
    if let clock = difference.clock {
      for group in clock.groups {
        let years = group.years.map { "\($0.year) \($0.answer.letter)" }.joined(separator: "  ")
        lines.append("      \(TextWrap.fit(group.group.code, 5))\(years)")
      }
    }
    if difference.follows { lines.append("      This may follow from the letters that differ.") }
    return lines
  }

  private static func reason(_ proof: Proof, _ data: DashboardData, _ style: TextStyle) -> [String] {
    var seen: Set<String> = []
    let cells = proof.evidence.leaves.compactMap { leaf -> String? in
      guard case .indicator(_, let indicator, _, let lookup, _) = leaf else { return nil }
      var place = ""
      if case .cell(let cell) = lookup { place = ", \(data.path(cell.place)):\(cell.place.line)" }
      let text = "\(indicator.code) \(LookupWords.long(lookup, indicator, .statusOnly))\(place)"
      return seen.insert(text).inserted ? text : nil
    }
    return TextWrap.lines(
      "Priority \(proof.criterion.priority.rawValue), \(proof.criterion.id) \(proof.answer.words): "
        + cells.joined(separator: "; "), width: style.width, first: "      ", rest: "        ")
  }

  private static func item(_ item: ListDifference.Item) -> String {
    switch item {
    case .letter(let group): "letter of \(group.code)"
    case .priorLetter(let group): "letter of \(group.code) in the year before"
    case .targeted(let group): "\(group.code) targeted"
    case .total: "number of groups"
    case .method(let number): "method \(number)"
    case .status: "status"
    case .flag(let name): name
    }
  }

  private static func title(_ subject: LCFFList.Subject) -> String {
    switch subject {
    case .districtsAndCountyOffices: "CDE's LCFF assistance list"
    case .charterSchools: "CDE's charter school assistance list"
    case .ec52064e5: "CDE's list under EC 52064(e)(5)"
    }
  }

  private static func against(_ comparison: ListComparison) -> String {
    switch comparison.basis {
    case .dashboard: "the computation from the \(comparison.year) Dashboard files"
    case .otherList: "another list of \(comparison.year)"
    case .ownLetters: "what follows from the lists' letters"
    }
  }

  private static func wrap(_ text: String, _ style: TextStyle) -> [String] {
    TextWrap.lines(text, width: style.width, first: "  ", rest: "    ")
  }
}
