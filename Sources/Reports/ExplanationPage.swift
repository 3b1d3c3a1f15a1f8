import Criteria
public import DashboardModel
public import Eligibility

/// Makes the page of reasons of one LEA or school: what decides comes first, the rest on demand.
public struct ExplanationPage {
  let explanation: Explanation
  let data: DashboardData
  let isFull: Bool
  let assumptions: [String]

  /// The page.
  ///
  /// - Parameters:
  ///   - explanation: What is explained.
  ///   - data: What was read; it names the files of the cells.
  ///   - isFull: Whether every criterion is shown with its cells, files and lines, not only what decides.
  ///   - assumptions: What was assumed, in sentences.
  /// - Returns: The same page for every layout.
  public static func page(
    _ explanation: Explanation, data: DashboardData, isFull: Bool, assumptions: [String] = []
  ) -> Page {
    let maker = ExplanationPage(explanation: explanation, data: data, isFull: isFull, assumptions: assumptions)
    return explanation.program.name == .lcff ? maker.agency() : maker.school()
  }

  var determination: Determination { explanation.determination }
  var program: Program { explanation.program }
  var edition: Edition { explanation.edition }

  /// Title, marks and the status in a sentence.
  func head(_ facts: [String]) -> Page {
    let entity = determination.entity
    var page = Page(
      entity.name, code: entity.cds.description, subtitle: (facts + [edition.name]).joined(separator: ", "))
    page.notes(determination.marks.sentences)
    page.paragraph(StatusSentence(determination: determination, program: program).text)
    for parted in determination.parted {
      let others = parted.others.map(otherwise).joined(separator: "; ")
      page.paragraph("No source settles how one rule is read. Here \(parted.chosen). If \(parted.other), \(others).")
    }
    return page
  }

  /// What another reading would give, such as `the status would be General Assistance`.
  private func otherwise(_ other: PartedReading.Other) -> String {
    if other.what == "status" { return "the status would be \(other.answer)" }
    return other.answer == Answer.undetermined.words
      ? "\(other.what) could not be determined" : "\(other.what) would be \(other.answer)"
  }

  // MARK: LEAs

  private func agency() -> Page {
    let entity = determination.entity
    var page = head(["\(entity.kind.name)", "\(entity.county) County"])
    page.section("Why", why)
    let hasColors = explanation.cells.values.contains { $0.values.contains { $0 != .notGiven } }
    if hasColors, explanation.groups.contains(where: { !$0.proofs.isEmpty }) {
      page.section("Colors", [.grid(colors), .note(legend)])
    }
    page.section("Not enough by itself: groups that meet something, and not what is asked for", nearly)
    page.section("Cannot be determined", undetermined)
    if isFull { page.section("Every criterion of every group", explanation.groups.map { group($0, $0.proofs) }) }
    page.section("Local indicators, for the LEA as a whole", local)
    if let charter = determination.charter {
      page.section("Charter school: \(charter.words)", self.charter(charter))
    }
    page.section("Several years", severalYears)
    page.section("Where CDE's list differs from the Dashboard files", disagreements)
    page.section("What follows", consequences)
    page.section("The rules and their sources", rules)
    page.section("To be careful about", cautions.map { Item($0) })
    page.blocks.append(.note(Wording.decides(.lcff)))
    return page
  }

  /// What decides: the groups and local indicators that bring the LEA in, each with its criteria and cells.
  private var why: [Item] {
    determination.reasons.map { reason in
      switch reason {
      case .group(let group, _), .indicators(let group, _), .mixed(let group, _, _):
        let own = explanation.groups.first { $0.result.group == group }
        var item = own.map { self.group($0, $0.met) } ?? Item(lead: group.name, reason.code)
        if case .mixed = reason { item.parts += explanation.local.filter { $0.answer == .met }.map(proof) }
        return item
      case .local(let priorities):
        return Item(
          lead: "Local indicators:", Wording.priorities(priorities),
          parts: explanation.local.filter { $0.answer == .met }.map(proof))
      case .listed(.calpads): return Item("CALPADS: it is on the list that was given")
      }
    }
  }

  private var nearly: [Item] {
    let shown = Set(determination.reasons.compactMap(\.group))
    // A group of a charter school may meet this year's criteria, and not those of every year that counts.
    let others = (explanation.met + explanation.nearly).filter { !shown.contains($0.result.group) && !$0.met.isEmpty }
    return others.map { own in
      var item = group(own, own.met)
      item.parts += tooSmall(own)
      return item
    }
  }

  /// Results at the lowest level that count for nothing for want of students: what keeps a group from another priority.
  private func tooSmall(_ group: Explanation.Group) -> [Item] {
    var items: [Item] = []
    for fact in group.proofs.filter({ $0.answer == .notMet }).flatMap(\.facts) {
      guard case .cell(let indicator, let year, _, .cell(let cell), _) = fact, year == determination.year,
        cell.color == nil, cell.statusLevel == .worst
      else { continue }
      let needed = edition.minimumSize.needed(group.result.group, at: determination.entity.kind)
      guard cell.meetsMinimumSize == false || (cell.students ?? Int32.max) < needed else { continue }
      let item = Item(
        "\(StatusLevel.worst.label(on: indicator)) on \(indicator.name) does not count: "
          + Wording.long(.cell(cell), indicator, .colors, needed: needed))
      if !items.contains(item) { items.append(item) }
    }
    return items
  }

  private var undetermined: [Item] {
    let shown = isFull ? explanation.undetermined : Array(explanation.undetermined.prefix(3))
    var items = shown.map { group($0, $0.met + $0.undetermined) }
    if shown.count < explanation.undetermined.count {
      let rest = explanation.undetermined.dropFirst(shown.count).map(\.result.group.name)
      items.append(Item("Likewise \(Listing.words(rest))"))
    }
    return items
  }

  private func group(_ group: Explanation.Group, _ proofs: [Proof]) -> Item {
    let result = group.result
    let priorities = result.met.priorities.map { "Priority \($0.rawValue) \($0.name)" }
    let words = priorities.isEmpty ? "no priority" : priorities.joined(separator: ", ")
    return Item(
      lead: "\(result.group.name) (\(result.group.code)):", words, parts: proofs.map(proof))
  }

  private func proof(_ proof: Proof) -> Item {
    guard case .rule(let named) = proof else { return Item(proof.answer.words) }
    let rule = named.rule
    // Cells of several years stand together: each says its own.
    var parts = proof.facts.flatMap { fact($0, withYear: rule.condition.dashboards > 1) }
    if proof.answer == .undetermined {
      parts.append(Item(Wording.settling(proof.missing)))
    }
    return Item("\(Wording.sentence(rule, program)): \(proof.answer.words) [\(rule.id)]", parts: parts)
  }

  func fact(_ fact: Fact, withYear: Bool = false) -> [Item] {
    var text: String
    switch fact {
    case .cell(let indicator, let year, let group, let lookup, let gap):
      let publication = edition.publication(of: indicator)
      let isOwn = year == determination.year
      let when = isOwn && !withYear ? "" : "\(year) "
      let needed = isOwn ? edition.minimumSize.needed(group, at: determination.entity.kind) : nil
      text = "\(when)\(indicator.name): \(Wording.long(lookup, indicator, publication, gap: gap, needed: needed))"
    case .rating(let priority, let year, let lookup, let gap):
      let start = "\(year) Priority \(priority.rawValue): "
      switch lookup {
      case .notGiven: text = start + Wording.gap(gap)
      case .notReported: text = start + "no row, nothing was reported"
      case .row(let row): text = start + (row.rating?.name ?? "no determination")
      }
    case .read(_, let year): text = "read off CDE's list of \(year)"
    case .nothing(let year, .files): text = "\(year): no Dashboard file that was given speaks of it, and no list tells"
    case .nothing(let year, _): text = "\(year): no file or list that was given speaks of it"
    case .notJudged(let year): text = "\(year): not judged"
    case .listed(_, let isListed):
      text = isListed == nil ? "no list was given" : isListed == true ? "on the list" : "not on the list"
    case .unsettled(let words): text = Listing.sentence(words)
    case .held(let prior): text = "status of \(prior.year): \(Listing.words(prior.possible.map(\.code), "or"))"
    case .titleI(let year, let isFunded, _):
      text =
        "\(isFunded == nil ? "Title I not known" : isFunded == true ? "Title I" : "no Title I") in \(year.schoolYear)"
    case .graduation(let result): text = SchoolWords.graduation(result)
    case .pattern(let result, _): text = SchoolWords.tally(result.tally, in: program)
    }
    let place = isFull ? fact.place.map { [Item.place(Wording.place($0, data))] } ?? [] : []
    return [Item(text, parts: place)]
  }

  private var colors: Grid {
    let isStatus = edition.publications.values.contains(.statusOnly)
    let columns =
      [Grid.Column("", 5)] + explanation.indicators.map { Grid.Column($0.code, isStatus ? 9 : 7) }
    let met = determination.reasons.compactMap(\.group)
    let groups = explanation.groups.map(\.result.group)
    let order =
      (program.studentGroups.contains(.all) ? [] : [.all]) + met.filter(groups.contains)
      + groups.filter { !met.contains($0) }
    var rows: [[Grid.Cell]] = []
    for group in order {
      guard let cells = explanation.cells[group] else { continue }
      rows.append(
        [Grid.Cell(group.code, isStrong: met.contains(group))]
          + explanation.indicators.map { indicator in
            let lookup = cells[indicator] ?? .notGiven
            var color: PerformanceColor?
            if case .cell(let cell) = lookup { color = cell.color }
            return Grid.Cell(Wording.short(lookup, indicator, edition.publication(of: indicator)), color: color)
          })
    }
    return Grid(columns, rows: rows)
  }

  private var legend: String {
    let leveled = explanation.indicators.filter { edition.publication(of: $0) == .statusOnly }.map(\.code)
    let levels = leveled.isEmpty ? "" : " \(Listing.words(leveled)) had a Status level only."
    let isCounted = program.studentGroups.contains(.all)
    let all = isCounted ? "" : " ALL, All Students, does not count by itself."
    return "none: a row without a color (no year before, or fewer than \(edition.minimumSize.words)). "
      + "-: CDE's file has no row. ?: no file was given.\(levels)\(all)"
  }

  /// What brings the LEA in with local indicators stands there; the others that are met or open stand here.
  private var local: [Item] {
    if isFull { return explanation.local.map(proof) }
    let isSaid = determination.reasons.contains { reason in
      switch reason {
      case .local, .mixed: true
      case .group, .indicators, .listed: false
      }
    }
    return explanation.local.filter { $0.answer == .undetermined || ($0.answer == .met && !isSaid) }.map(proof)
  }

  private func charter(_ charter: CharterYears) -> [Item] {
    var items = charter.years.map { year in
      let from: String =
        switch year.basis {
        case .dashboard: " (from the Dashboard's files)"
        case .list: " (from CDE's list)"
        case nil: year.answer == .undetermined ? " (nothing was given for the year)" : ""
        }
      let groups = charter.groups.filter { $0.years.contains { $0.year == year.year && $0.answer == .met } }
      let by = groups.isEmpty ? "" : ", by \(Wording.groups(groups.map(\.group)))"
      return Item("\(year.year): criteria \(year.answer.words)\(by)\(from)")
    }
    let qualifying = charter.qualifying
    if !qualifying.isEmpty {
      items.append(
        Item(
          "In \(charter.neededYears == charter.years.count ? "every year" : "enough years"): \(Wording.groups(qualifying))"
        ))
    }
    if let next = SeveralYearsWords.outlook(charter, determination.isIdentified) { items.append(Item(next)) }
    return items
  }

  private var severalYears: [Item] {
    SeveralYearsWords.items(determination.severalYears, program: program, isFull: isFull)
  }

  var disagreements: [Item] {
    determination.disagreements.map { difference in
      func words(_ text: String) -> String { text.isEmpty ? "none" : text }
      return Item(
        "\(difference.year), \(difference.group?.name ?? "the status"): the files give \(words(difference.computed)), "
          + "the list \(words(difference.listed))")
    }
  }

  /// What follows, a subject at a time: what one source says of it stands together.
  var consequences: [Item] {
    var items: [Item] = []
    var subjects: [String] = []
    for consequence in explanation.consequences where !subjects.contains(consequence.subject) {
      subjects.append(consequence.subject)
    }
    for subject in subjects {
      let own = explanation.consequences.filter { $0.subject == subject }
      var supports: [Support] = []
      for consequence in own where !supports.contains(consequence.support) { supports.append(consequence.support) }
      let blocks = supports.map { support in
        let said = own.filter { $0.support == support }.map { consequence in
          "\(consequence.words)\(consequence.law.isEmpty ? "" : " (\(consequence.law))")."
        }
        return Item(said.joined(separator: " "), parts: Item.sources(support, all: false))
      }
      if blocks.count == 1 {
        items.append(Item(lead: "\(subject):", blocks[0].text, parts: blocks[0].parts))
      } else {
        items.append(Item(lead: "\(subject):", "", parts: blocks))
      }
    }
    return items
  }

  private var rules: [Item] {
    let kind = determination.entity.kind
    var items: [Item] = []
    for method in program.methods
    where method.kinds.contains(kind) && (isFull || determination.methods[method.method ?? 0] != .notMet) {
      let answer = determination.methods[method.method ?? 0]?.words ?? "not used"
      items.append(rule("\(Listing.sentence(method.title)), \(answer)", method))
    }
    items += steps
    var cited: Set<Rule.ID> = []
    for proof in explanation.groups.flatMap(\.met) + explanation.local.filter({ $0.answer == .met }) {
      guard case .rule(let named) = proof, cited.insert(named.rule.id).inserted else { continue }
      items.append(rule(named.rule.id.rawValue, named.rule))
    }
    return items
  }

  /// The steps that decide: up to the first that is met.
  var steps: [Item] {
    var items: [Item] = []
    for step in explanation.steps where isFull || step.answer != .notMet {
      // A charter school's rule is told as it was read.
      let words = determination.charter?.words ?? Wording.sentence(step.step.condition, program)
      items.append(
        Item(
          "\(step.step.status.code): \(words).",
          parts: Item.sources(step.step.support, all: isFull)))
      if step.answer == .met, !isFull { break }
    }
    return items
  }

  private func rule(_ name: String, _ rule: Rule) -> Item {
    Item("\(name): \(Wording.sentence(rule, program)).", parts: Item.sources(rule.support, all: isFull))
  }

  var cautions: [String] {
    var cautions: [String] = []
    if determination.isListed {
      cautions.append(
        "The status is read off CDE's list of \(determination.year), because the Dashboard files do not settle it.")
    } else if determination.source == .list {
      cautions.append("Years without Dashboard files are read off CDE's lists.")
    }
    return cautions + notSure + assumptions + program.notes
  }

  /// The rules that decide and are not sure, those of the same evidence together.
  private var notSure: [String] {
    var supports: [Support] = []
    for caution in explanation.cautions where !supports.contains(caution.support) { supports.append(caution.support) }
    return supports.map { support in
      let own = explanation.cautions.filter { $0.support == support }
      // A part of the rules is told where nothing else is that rests on the same.
      let named = own.filter { program.rule(Rule.ID(rawValue: $0.rule))?.role != .part }
      var names: [String] = []
      for caution in named.isEmpty ? own : named {
        let when = caution.year == determination.year ? "" : "\(caution.year), "
        let name = when + Wording.name(ofRule: caution.rule)
        if !names.contains(name) { names.append(name) }
      }
      // A rule's short name stays as it is.
      let list = names.joined(separator: "; ")
      let isWords = names.first?.contains(" ") == true
      return "\(isWords ? Listing.sentence(list) : list): \(support.confidence.words). \(support.note)"
    }
  }
}

extension Reason {
  /// The student group, where there is one.
  var group: StudentGroup? {
    switch self {
    case .group(let group, _), .indicators(let group, _), .mixed(let group, _, _): group
    case .local, .listed: nil
    }
  }
}
