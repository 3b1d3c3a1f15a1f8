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
      var text = "\(step.answer.words). \(Listing.sentence(step.step.condition.words(in: program)))."
      if step.step.status == .essa(.csiGrad), let graduation = explanation.graduation {
        text =
          "\(step.answer.words): \(SchoolWords.graduation(graduation)). "
          + "\(Listing.sentence(step.step.condition.words(in: program)))."
      }
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
        "Color pattern \(schoolwide.answer.words): \(SchoolWords.tally(schoolwide.tally))\(pattern)", parts: parts)
    ]
  }

  private func indicator(_ indicator: TalliedIndicator) -> Item {
    let rule = indicator.rule.indicator
    let publication = indicator.rule.value == .color ? Publication.colors : .statusOnly
    let words =
      indicator.isByRedFlags
      ? "file not given, CDE's list of Red indicators was"
      : Wording.long(indicator.lookup, rule, publication, gap: indicator.gap)
    var parts: [Item] = []
    if isFull, case .cell(let cell) = indicator.lookup { parts = [.place(Wording.place(cell.place, data))] }
    return Item("\(indicator.year) \(rule.name): \(words); \(SchoolWords.part(indicator))", parts: parts)
  }

  private var groupItems: [Item] {
    explanation.groups.filter { isFull || $0.result.pattern?.answer != .notMet }.map { group in
      let result = group.result
      var text = "\(determination.year) \(result.pattern?.answer.words ?? ""), "
      text += SchoolWords.tally(result.pattern?.tally ?? ColorTally())
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
    let words = Wording.long(.cell(need.cell), need.indicator, edition.publication(of: need.indicator))
    let level = withLevel ? need.cell.statusLevel.map { "Status \($0.label(on: need.indicator)), " } ?? "" : ""
    return Item(
      "\(need.group.code) \(need.indicator.name): \(level)\(words)",
      parts: isFull ? [.place(Wording.place(need.cell.place, data))] : [])
  }

  private var ruleItems: [Item] {
    var items = [Item("\(determination.year): \(program.cycle).", parts: Item.sources(program.support, all: isFull))]
    for id in [Rule.ID.graduation, .studentGroups] {
      guard let rule = program.rule(id) else { continue }
      items.append(Item("\(rule.sentence(in: program)).", parts: Item.sources(rule.support, all: isFull)))
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
