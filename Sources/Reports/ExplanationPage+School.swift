import Criteria
import DashboardModel
import Eligibility

extension ExplanationPage {
  /// A school's page: the status in a sentence, CDE's steps one by one, the groups, what follows, what the plans have to
  /// address, the years, and the sources.
  func school() -> Page {
    let entity = determination.entity
    var facts = [entity.kind.name, entity.districtName, "\(entity.county) County"]
    if explanation.roster?.isDASS == true || entity.isDASS == true { facts.append("DASS") }
    if let students = explanation.roster?.enrollment { facts.append("\(students) students on Census Day") }
    var page = head(facts)
    if let listed = explanation.history?.years.last, listed.year == determination.year, listed.differs,
      let status = listed.listed
    {
      page.paragraph("CDE's list of \(determination.year) says \(status.code).")
    }
    page.section("CDE's steps", stepItems)
    page.section("The school as a whole, indicator by indicator", schoolwideItems)
    page.section(
      isFull ? "Student groups" : "Student groups that fit a color pattern this year, or may", groupItems)
    if let prior = determination.prior {
      let status = Listing.words(prior.possible.map(\.code), "or")
      page.section(
        "Before",
        [
          Item(
            "Status of \(prior.year): \(status) (\(SchoolWords.basis(prior.basis))). Exit code: \(determination.exitCode)."
          )
        ])
    }
    page.section("What follows", consequences)
    needs(&page)
    if let history = explanation.history { page.section("Years", HistoryPage.schoolYears(history)) }
    page.section("Where CDE's lists differ", disagreements)
    page.section("The rules and their sources", ruleItems)
    page.section("To be careful about", cautions.map { Item($0) })
    page.blocks.append(.note(Wording.decides(.essa)))
    return page
  }

  private var stepItems: [Item] {
    explanation.steps.map { step in
      var found = ""
      if step.step.status == .essa(.csiGrad), let graduation = explanation.graduation {
        found = ": \(SchoolWords.graduation(graduation))"
      }
      let text = "\(step.answer.words)\(found). Asked: \(Wording.sentence(step.step.condition, program))."
      var parts: [Item] = []
      if isFull, step.step.status == .essa(.csiGrad) {
        parts = (explanation.graduation?.cohorts ?? []).map {
          .place("cohort of \($0.year): \(Wording.place($0.place, data))")
        }
      }
      return Item(lead: "\(step.step.status.code):", text, parts: parts)
    }
  }

  private var schoolwideItems: [Item] {
    guard let schoolwide = determination.schoolwide else { return [] }
    let unknown = explanation.schoolwide.filter { $0.part == .unknown }
    let shown = isFull ? explanation.schoolwide : explanation.schoolwide.filter { $0.part != .unknown }
    var parts = shown.map(indicator)
    if !isFull, !unknown.isEmpty {
      let names = Listing.words(unknown.map(\.rule.indicator.name))
      parts.append(Item("Not known, for want of a file: \(names)"))
    }
    let pattern = schoolwide.pattern.map { " [\($0)]" } ?? ""
    return [
      Item(
        "Color pattern \(schoolwide.answer.words): \(SchoolWords.tally(schoolwide.tally, in: program))\(pattern)",
        parts: parts)
    ]
  }

  private func indicator(_ indicator: TalliedIndicator) -> Item {
    let rule = indicator.rule.indicator
    let publication = indicator.rule.value == .color ? Publication.colors : .statusOnly
    let words =
      indicator.isByRedFlags
      ? "file not given, CDE's list of Red indicators was"
      : Wording.long(
        indicator.lookup, rule, publication, gap: indicator.gap,
        needed: indicator.year == determination.year ? needed(indicator.group) : nil)
    var parts: [Item] = []
    if isFull, case .cell(let cell) = indicator.lookup { parts = [.place(Wording.place(cell.place, data))] }
    return Item("\(indicator.year) \(rule.name): \(words); \(SchoolWords.part(indicator))", parts: parts)
  }

  private func needed(_ group: StudentGroup) -> Int {
    edition.minimumSize.needed(group, at: determination.entity.kind)
  }

  private var groupItems: [Item] {
    let fitting = Set(ReportTable.shownGroups(determination).map(\.group))
    let shown = explanation.groups.filter { isFull || fitting.contains($0.result.group) }
    // Groups of which nothing is known that counts stand together.
    let silent = shown.filter { !isFull && Self.isSilent($0.result) }
    let items = shown.filter { !silent.contains($0) }.map(group)
    if silent.isEmpty { return items }
    return items + [Item(lead: "Not known, for want of a file:", Wording.groups(silent.map(\.result.group)))]
  }

  private static func isSilent(_ result: GroupResult) -> Bool {
    result.meets == .undetermined && result.pattern?.tally.count == 0
      && result.earlier.allSatisfy { $0.year.answer == .undetermined }
  }

  private func group(_ group: Explanation.Group) -> Item {
    let result = group.result
    // What the files leave open CDE's list may tell: a flag is for the group's every year.
    let isFlagged = result.pattern?.answer == .undetermined && result.meets == .met
    var text = "\(determination.year) "
    text +=
      isFlagged
      ? "met by CDE's list"
      : "\(result.pattern?.answer.words ?? ""), \(SchoolWords.tally(result.pattern?.tally ?? ColorTally(), in: program))"
    if let pattern = result.pattern?.pattern { text += " [\(pattern)]" }
    for earlier in result.earlier {
      text += "; \(earlier.year.year) \(earlier.year.answer.words)"
      if let pattern = earlier.pattern { text += " [\(pattern)]" }
      if earlier.year.basis == .list { text += " by CDE's list" }
    }
    let shown = (group.indicators + group.earlier).filter {
      isFull || ($0.part != .notCounted && $0.part != .unknown)
    }
    return Item(lead: "\(result.group.name) (\(result.group.code)):", text, parts: shown.map(indicator))
  }

  private func needs(_ page: inout Page) {
    guard let needs = explanation.needs else { return }
    for (plan, title) in [
      (SchoolNeeds.Plan.spsa, "For the School Plan for Student Achievement: results at the two worst levels"),
      (.lcap, "For the LCAP: every Red"),
    ] {
      page.section(title, needs.of(plan).map { need($0, withLevel: plan == .spsa) })
    }
    if !needs.tooFewStudents.isEmpty {
      page.section(
        "At the two worst levels, with too few students to count",
        needs.tooFewStudents.map { need($0, withLevel: true) })
    }
    if !needs.unknown.isEmpty {
      page.notes(["Levels are not known for \(Listing.words(needs.unknown.map(\.name)))."])
    }
  }

  private func need(_ need: SchoolNeeds.Need, withLevel: Bool) -> Item {
    let words = Wording.long(
      .cell(need.cell), need.indicator, edition.publication(of: need.indicator), needed: needed(need.group))
    let label = withLevel ? need.cell.statusLevel?.label(on: need.indicator) : nil
    // Where a level stands in place of a color, the words begin with it.
    let level = label.map { words.hasPrefix($0) ? "Status " : "Status \($0), " } ?? ""
    return Item(
      "\(need.group.code) \(need.indicator.name): \(level)\(words)",
      parts: isFull ? [.place(Wording.place(need.cell.place, data))] : [])
  }

  private var ruleItems: [Item] {
    var items = [Item("\(determination.year): \(program.cycle).", parts: Item.sources(program.support, all: isFull))]
    // A step that rests on the same as the rule says it; the others are told where they decide.
    let asked = explanation.steps.filter { isFull || $0.answer != .notMet }.map(\.step)
    for id in [Rule.ID.graduation, .studentGroups] {
      guard let rule = program.rule(id), !asked.contains(where: { $0.support == rule.support }),
        asked.contains(where: { $0.condition.nodes.contains(.rule(id)) })
      else { continue }
      items.append(Item("\(Wording.sentence(rule, program)).", parts: Item.sources(rule.support, all: isFull)))
    }
    for pattern in program.patterns?.patterns ?? []
    where isFull || pattern.id == determination.schoolwide?.pattern
      || explanation.groups.contains(where: { $0.result.pattern?.pattern == pattern.id })
    {
      items.append(Item("\(pattern.id): \(pattern.words).", parts: Item.sources(pattern.support, all: isFull)))
    }
    if let minimum = program.patterns?.minimum {
      items.append(Item("\(minimum.words).", parts: Item.sources(minimum.support, all: isFull)))
    }
    items += steps
    return items
  }
}
