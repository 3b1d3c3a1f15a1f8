public import DashboardModel
public import Eligibility

import Criteria

/// An explanation for a person: the status in one sentence, then group by group what was met, what nearly was, what is
/// not known, then who helps, the law and its source.
public struct ExplanationText {
  private let explanation: Explanation
  private let data: DashboardData
  private let isFull: Bool
  private let style: TextStyle
  private var lines: [String] = []

  private init(_ explanation: Explanation, _ data: DashboardData, _ isFull: Bool, _ style: TextStyle) {
    self.explanation = explanation
    self.data = data
    self.isFull = isFull
    self.style = style
  }

  /// The explanation as text.
  ///
  /// - Parameters:
  ///   - explanation: What is explained.
  ///   - data: What was read; it names the files of the cells.
  ///   - isFull: Whether every criterion is shown with its cells, files and lines, not only what was met or nearly was.
  ///   - assumptions: What was assumed, in sentences.
  ///   - style: How the text is marked.
  /// - Returns: Lines, with a line feed at the end.
  public static func text(
    _ explanation: Explanation, data: DashboardData, isFull: Bool, assumptions: [String], style: TextStyle
  ) -> String {
    var text = ExplanationText(explanation, data, isFull, style)
    text.write(assumptions)
    return text.lines.joined(separator: "\n") + "\n"
  }

  private var determination: LCFFDetermination { explanation.determination }

  private mutating func write(_ assumptions: [String]) {
    let entity = determination.entity
    lines.append(style.bold(entity.name) + "  \(entity.cds)")
    lines.append(style.dim("\(entity.kind.name), \(entity.county) County, \(explanation.edition.name)"))
    lines.append("")
    paragraph(StatusSentence.text(determination, explanation.edition))
    if determination.assessment.basis == .dashboard {
      section("Colors")
      lines += ColorTable(explanation: explanation, style: style).lines
      paragraph(legend)
    }
    groups("Met: two or more priorities by one student group", explanation.met) { $0.met }
    local()
    groups("Nearly: one priority met, one more would be enough", explanation.nearly) { $0.met }
    groups("Cannot be determined", explanation.undetermined) { $0.met + $0.undetermined }
    if isFull { groups("Every criterion of every group", explanation.groups) { $0.proofs } }
    charter()
    clocks()
    differences()
    helpers()
    law()
    if !explanation.cautions.isEmpty || !assumptions.isEmpty || !explanation.edition.notes.isEmpty {
      section("To be careful about")
      for note in explanation.cautions + assumptions + explanation.edition.notes { item(note) }
    }
    lines.append("")
    paragraph("CDE decides who is eligible; this is a computation from the files given.")
  }

  private var legend: String {
    let statusOnly = explanation.indicators.filter { explanation.edition.publication(of: $0) == .statusOnly }
    let levels = statusOnly.isEmpty ? "" : " \(statusOnly.map(\.code).joined(separator: ", ")) had a Status level only."
    return "none: a row without a color. -: CDE's file has no row. ?: no file was given.\(levels)"
  }

  private mutating func groups(
    _ title: String, _ groups: [GroupExplanation], _ shown: (GroupExplanation) -> [Proof]
  ) {
    guard !groups.isEmpty else { return }
    section(title)
    for group in groups {
      let assessment = group.assessment
      let priorities = assessment.met.priorities.map { "Priority \($0.rawValue) \($0.name)" }
      let words = priorities.isEmpty ? "no priority" : priorities.joined(separator: ", ")
      item("\(style.bold(assessment.group.name)) (\(assessment.group.code)): \(words)")
      for proof in shown(group) { self.proof(proof) }
    }
  }

  private mutating func proof(_ proof: Proof) {
    lines += TextWrap.lines(
      "\(proof.criterion.words): \(proof.answer.words) [\(proof.criterion.id)]", width: style.width, first: "    ",
      rest: "      ")
    var seen: Set<Evidence> = []
    for leaf in proof.evidence.leaves where seen.insert(Self.withoutCondition(leaf)).inserted { self.leaf(leaf) }
    if proof.answer == .undetermined {
      lines += TextWrap.lines(
        "missing: \(Missing.words(proof.missing).joined(separator: ", "))", width: style.width, first: "      ",
        rest: "        ")
    }
  }

  private static func withoutCondition(_ leaf: Evidence) -> Evidence {
    switch leaf {
    case .indicator(_, let indicator, let year, let lookup, _):
      .indicator(.all([]), indicator, year, lookup, .met)
    case .local(_, let priority, let year, let lookup, _): .local(.all([]), priority, year, lookup, .met)
    case .all, .any: leaf
    }
  }

  private mutating func leaf(_ leaf: Evidence) {
    switch leaf {
    case .indicator(_, let indicator, _, let lookup, _):
      let words = LookupWords.long(lookup, indicator, explanation.edition.publication(of: indicator))
      var place = ""
      if case .cell(let cell) = lookup { place = self.place(cell.place) }
      evidence("\(indicator.name): \(words)", place)
    case .local(_, let priority, let year, let lookup, _):
      switch lookup {
      case .notGiven: evidence("\(year) Priority \(priority.rawValue): file not given", "")
      case .notReported: evidence("\(year) Priority \(priority.rawValue): no row, nothing was reported", "")
      case .row(let row):
        evidence(
          "\(year) Priority \(priority.rawValue): \(row.rating?.name ?? "no determination")", place(row.place))
      }
    case .all, .any: break
    }
  }

  private mutating func evidence(_ text: String, _ place: String) {
    lines += TextWrap.lines(text, width: style.width, first: "      ", rest: "        ")
    if isFull, !place.isEmpty { lines.append(style.dim("        \(place)")) }
  }

  private func place(_ place: SourcePlace) -> String { "\(data.path(place)):\(place.line)" }

  private mutating func local() {
    let shown = isFull ? explanation.local : explanation.local.filter { $0.answer != .notMet }
    guard !shown.isEmpty else { return }
    section("Local indicators, for the LEA as a whole")
    for proof in shown { self.proof(proof) }
  }

  private mutating func charter() {
    guard let charter = determination.charter else { return }
    section("Charter school: \(charter.rule.words)")
    for year in charter.years { item("\(year.year): \(year.answer.words)\(basis(year))") }
    item("Same student group in both years (the default reading): \(charter.sameGroup.words)")
    if charter.anyGroup != charter.sameGroup {
      item("Any student group in each year (the other reading): \(charter.anyGroup.words)")
    }
    if !charter.groups.isEmpty { item("Groups in every year: \(charter.groups.map(\.name).joined(separator: ", "))") }
  }

  private func basis(_ year: YearAnswer) -> String {
    switch year.basis {
    case .dashboard: " (from the Dashboard's files)"
    case .list: " (from CDE's list)"
    case nil: year.answer == .undetermined ? " (nothing was given for the year)" : ""
    }
  }

  private mutating func clocks() {
    let clocks = determination.clocks.filter { !$0.window.isEmpty }
    guard !clocks.isEmpty else { return }
    section("Several years")
    for clock in clocks {
      item("\(style.bold(clock.rule.name.section)): \(clock.answer.words). \(clock.rule.words).")
      for group in clock.groups.prefix(isFull ? 99 : 6) {
        let years = group.years.map { "\($0.year) \($0.answer.letter)" }.joined(separator: "  ")
        lines.append("      \(TextWrap.fit(group.group.code, 5))\(years)")
      }
      if !isFull, clock.groups.count > 6 { lines.append("      and \(clock.groups.count - 6) more") }
      lines += TextWrap.lines(ClockSentence.text(clock), width: style.width, first: "    ", rest: "    ")
    }
  }

  private mutating func differences() {
    guard !determination.disagreements.isEmpty else { return }
    section("Where CDE's list differs from the Dashboard files")
    for difference in determination.disagreements {
      item(
        "\(difference.year), \(difference.group?.name ?? "the LEA"): the files give priorities "
          + "\(difference.computed.digits.isEmpty ? "none" : difference.computed.digits), the list "
          + "\(difference.listed.digits.isEmpty ? "none" : difference.listed.digits)")
    }
  }

  private mutating func helpers() {
    guard !explanation.helpers.isEmpty else { return }
    section("Who helps")
    for helper in explanation.helpers { item("\(helper.level): \(helper.agency) (\(helper.law))") }
  }

  private mutating func law() {
    section("The rules and their sources")
    let kind = determination.entity.kind
    for method in explanation.edition.methods where method.kinds.contains(kind) {
      let answer = determination.assessment.methods[method.number]
      item("Method \(method.number), \(answer?.words ?? "not used"): \(method.words).")
      for citation in method.support.citations.prefix(isFull ? 9 : 1) { source(citation.words) }
    }
    item("Duration: \(explanation.edition.duration.words).")
    source(explanation.edition.duration.support.citation.words)
    var cited: Set<Criterion> = []
    for proof in explanation.groups.flatMap(\.met) + explanation.local.filter({ $0.answer == .met })
    where cited.insert(proof.criterion).inserted {
      item("\(proof.criterion.id), \(proof.criterion.support.confidence.words): \(proof.criterion.words).")
      for citation in proof.criterion.support.citations.prefix(isFull ? 9 : 1) { source(citation.words) }
    }
  }

  private mutating func source(_ text: String) {
    lines += TextWrap.lines(text, width: style.width, first: "      ", rest: "        ").map(style.dim)
  }

  private mutating func section(_ title: String) {
    lines.append("")
    lines += TextWrap.lines(title, width: style.width).map(style.bold)
  }

  private mutating func item(_ text: String) {
    lines += TextWrap.lines(text, width: style.width, first: "  ", rest: "    ")
  }

  private mutating func paragraph(_ text: String) { lines += TextWrap.lines(text, width: style.width) }
}
