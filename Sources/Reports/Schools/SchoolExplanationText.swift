public import DashboardModel
public import Eligibility

import Criteria

/// A school's explanation for a person: the status in a sentence, CDE's steps one by one, the groups, what follows, what
/// the plans have to address, the years, and the sources.
public struct SchoolExplanationText {
  private let explanation: SchoolExplanation
  private let data: DashboardData
  private let isFull: Bool
  private let style: TextStyle
  private var lines: [String] = []

  private init(_ explanation: SchoolExplanation, _ data: DashboardData, _ isFull: Bool, _ style: TextStyle) {
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
  ///   - isFull: Whether every group and indicator is shown with its file and line.
  ///   - style: How the text is marked.
  /// - Returns: Lines, with a line feed at the end.
  public static func text(
    _ explanation: SchoolExplanation, data: DashboardData, isFull: Bool, style: TextStyle
  ) -> String {
    var text = SchoolExplanationText(explanation, data, isFull, style)
    text.write()
    return text.lines.joined(separator: "\n") + "\n"
  }

  private var determination: SchoolDetermination { explanation.determination }

  private mutating func write() {
    head()
    steps()
    groups()
    prior()
    duties()
    needs()
    years()
    sources()
    if !explanation.cautions.isEmpty {
      section("To be careful about")
      for caution in explanation.cautions { item(caution) }
    }
    lines.append("")
    paragraph("CDE decides which schools are identified; this is a computation from the files given.")
  }

  private mutating func head() {
    let entity = determination.entity
    lines.append(style.bold(entity.name) + "  \(entity.cds)")
    var facts = ["\(entity.kind.name), \(entity.districtName), \(entity.county) County"]
    if explanation.roster?.isDASS == true || entity.isDASS == true { facts.append("DASS") }
    if let students = explanation.roster?.enrollment { facts.append("\(students) students on Census Day") }
    lines.append(style.dim((facts + [explanation.edition.name]).joined(separator: ", ")))
    lines.append("")
    paragraph(SchoolWords.sentence(explanation))
    if let other = explanation.differingStatus {
      paragraph("CDE's list of \(determination.year) says \(other.code).")
    }
  }

  private mutating func steps() {
    section("CDE's steps")
    if let rule = explanation.rules.graduation, let result = determination.graduation {
      item("CSI Grad, \(result.answer.words): \(SchoolWords.graduation(result, rule)).")
      if isFull { for cohort in result.cohorts { place("cohort of \(cohort.year)", cohort.place) } }
    }
    let schoolwide = determination.schoolwide
    let pattern = schoolwide.pattern.map { " [\($0)]" } ?? ""
    item(
      "Pattern of the school as a whole, \(schoolwide.answer.words): \(SchoolWords.tally(schoolwide.tally))\(pattern).")
    for indicator in explanation.schoolwide { self.indicator(indicator) }
    let titleI = determination.titleI.map { $0 ? "Title I" : "not Title I" } ?? "Title I not known"
    let year = explanation.rules.pool.year.map { "\(titleI) in \($0.schoolYear). " } ?? ""
    item("Can be CSI Low Perform, \(determination.isInPool.words): \(year)\(explanation.rules.pool.words).")
    let qualifying = determination.groups.filter { $0.meets == .met }.map(\.group.code)
    let open = determination.groups.filter { $0.meets == .undetermined }.map(\.group.code)
    item(
      "Student groups that meet in every year asked for: "
        + (qualifying.isEmpty ? "none" : qualifying.joined(separator: ", "))
        + (open.isEmpty ? "" : "; not known: \(open.joined(separator: ", "))")
        + ". \(explanation.rules.lookBack.words).")
  }

  private mutating func indicator(_ indicator: TalliedIndicator) {
    let rule = indicator.rule.indicator
    let publication = indicator.rule.reading == .color ? Publication.colors : .statusOnly
    let words =
      indicator.isByRedFlags
      ? "file not given, CDE's list of Red indicators was" : LookupWords.long(indicator.lookup, rule, publication)
    let text = "\(indicator.year) \(rule.name): \(words); \(SchoolWords.part(indicator))"
    lines += TextWrap.lines(text, width: style.width, first: "      ", rest: "        ")
    if isFull, case .cell(let cell) = indicator.lookup { place("", cell.place) }
  }

  private mutating func groups() {
    let shown = explanation.groups.filter { isFull || $0.result.current.answer != .notMet }
    guard !shown.isEmpty else { return }
    section(isFull ? "Student groups" : "Student groups that meet a pattern this year, or may")
    for group in shown {
      let current = group.result.current
      var text = "\(style.bold(group.result.group.name)) (\(group.result.group.code)): "
      text += "\(determination.year) \(current.answer.words), \(SchoolWords.tally(current.tally))"
      if let pattern = current.pattern { text += " [\(pattern)]" }
      for earlier in group.result.earlier {
        text += "; \(earlier.year) \(earlier.answer.words)"
        if let pattern = earlier.pattern { text += " [\(pattern)]" }
        if earlier.basis == .list { text += " by CDE's list" }
      }
      item(text)
      for indicator in group.evidence + group.earlierEvidence where isFull || indicator.part != .notCounted {
        self.indicator(indicator)
      }
    }
  }

  private mutating func prior() {
    guard let prior = determination.prior else { return }
    section("Before")
    let status = prior.possible.map(\.code).joined(separator: " or ")
    item(
      "Status of \(prior.year): \(status) (\(SchoolWords.basis(prior.basis))). Exit code: \(determination.exitCode).")
  }

  private mutating func duties() {
    guard !explanation.duties.isEmpty else { return }
    section("What follows")
    for duty in explanation.duties {
      item("\(duty.subject.rawValue): \(duty.words)\(duty.law.isEmpty ? "" : " (\(duty.law))").")
      let caution = duty.support.confidence.needsCaution ? "; \(duty.support.confidence.words)" : ""
      source("\(duty.support.citation.words)\(caution)\(duty.support.note.isEmpty ? "" : ". \(duty.support.note)")")
    }
  }

  private mutating func needs() {
    for (plan, title) in [
      (SchoolNeed.Plan.spsa, "For the School Plan for Student Achievement: results at the two worst levels"),
      (.lcap, "For the LCAP: every Red"),
    ] {
      let needs = explanation.needs.of(plan)
      guard !needs.isEmpty else { continue }
      section(title)
      for need in needs {
        let words = LookupWords.long(
          .cell(need.cell), need.indicator, explanation.edition.publication(of: need.indicator))
        let level = need.cell.statusLevel.map { "Status \($0.label(on: need.indicator)), " } ?? ""
        item("\(need.group.code) \(need.indicator.name): \(plan == .spsa ? level : "")\(words)")
        if isFull { place("", need.cell.place) }
      }
    }
    if !explanation.needs.unknown.isEmpty {
      let names = explanation.needs.unknown.map(\.name).joined(separator: ", ")
      item("Levels not known for: \(names).")
    }
  }

  private mutating func years() {
    guard !explanation.history.years.isEmpty else { return }
    lines += SchoolHistoryText.lines(explanation.history, style: style)
  }

  private mutating func sources() {
    section("The rules and their sources")
    let rules = explanation.rules
    item("\(determination.year): \(rules.cycle.words).")
    source(rules.cycle.support.citation.words)
    if let graduation = rules.graduation {
      item("CSI Grad, \(graduation.support.confidence.words): \(graduation.words).")
      source(graduation.support.citation.words)
    }
    for pattern in rules.patterns {
      item("\(pattern.id), \(pattern.support.confidence.words): \(pattern.words).")
      source(pattern.support.citation.words)
    }
    item("At least \(rules.minimum.school) indicator schoolwide, \(rules.minimum.group) for a group.")
    source(rules.minimum.support.citation.words)
    item("Groups, \(rules.lookBack.support.confidence.words): \(rules.lookBack.words).")
    source(rules.lookBack.support.citation.words)
    item("Title I, \(rules.pool.support.confidence.words): \(rules.pool.words).")
    source(rules.pool.support.citation.words)
  }

  private mutating func place(_ words: String, _ place: SourcePlace) {
    let start = words.isEmpty ? "" : "\(words): "
    lines.append(style.dim("        \(start)\(data.path(place)):\(place.line)"))
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
