public import DashboardModel

/// Reads an edition in the form that `criteria --format json` prints, strictly.
public struct EditionReader {
  private let faults: JSONForm.Faults = JSONForm.Faults()

  private let schools: [DashboardYear: ESSARules]

  private init(schools: [DashboardYear: ESSARules]) { self.schools = schools }

  /// Reads an edition.
  ///
  /// - Parameters:
  ///   - bytes: The JSON text.
  ///   - schools: CDE's own rules of schools by year: they cannot be changed in a file, and a file may leave them out.
  /// - Returns: The edition, never marked as CDE's own, or all that is wrong with the text.
  public static func read(
    _ bytes: [UInt8], schools: [DashboardYear: ESSARules] = [:]
  ) -> Result<Edition, EditionFaults> {
    let reader = EditionReader(schools: schools)
    do throws(JSONFault) {
      let edition = reader.edition(try JSONReader.read(bytes))
      let all = reader.faults.all
      guard let edition, all.isEmpty else { return .failure(EditionFaults(all: all)) }
      return .success(edition)
    } catch {
      return .failure(EditionFaults(all: [error]))
    }
  }

  private func form(_ node: JSONNode, _ keys: String...) -> JSONForm { JSONForm(node, keys: keys, faults: faults) }

  private func edition(_ node: JSONNode) -> Edition? {
    let form = form(
      node, "year", "name", "isCDEs", "notes", "publications", "studentGroups", "minimumSize", "kinds", "criteria",
      "methods", "duration", "charters", "clocks", "essa")
    _ = form.flag("isCDEs")
    let number = form.number("year", in: 2017...2099)
    var publications: [Indicator: Publication] = [:]
    if let node = form.node("publications") {
      let keys = Indicator.allCases.map(\.code)
      let published = JSONForm(node, keys: keys, faults: faults)
      for indicator in Indicator.allCases {
        guard let value = published.optional(indicator.code) else { continue }
        publications[indicator] = form.word(value, Publication.allCases.map { ($0.rawValue, $0) })
      }
    }
    let nodes = form.list("criteria")
    let criteria = nodes.map(criterion)
    let methods = form.list("methods").compactMap(method)
    var seen: Set<String> = []
    for (criterion, node) in zip(criteria, nodes) {
      guard let criterion, !seen.insert(criterion.id).inserted else { continue }
      form.fault(.repeatedRule(criterion.id), at: node.place)
    }
    let essa = schools[DashboardYear(number)]
    if let part = form.optional("essa"), part.value != essa?.json ?? .null {
      form.fault(.fixedPart("essa"), at: part.place)
    }
    guard let size = form.node("minimumSize").flatMap(minimumSize),
      let duration = form.node("duration").flatMap(duration)
    else { return nil }
    return Edition(
      year: DashboardYear(number), name: form.text("name"), isCDEs: false, notes: form.notes("notes"),
      publications: publications, studentGroups: form.words("studentGroups", Self.groups), minimumSize: size,
      kinds: form.words("kinds", Self.kinds), criteria: criteria.compactMap { $0 }, methods: methods,
      duration: duration,
      charters: form.optional("charters").flatMap(charters),
      clocks: form.optional("clocks") == nil ? [] : form.list("clocks").compactMap(clock), essa: essa)
  }

  private func support(_ form: JSONForm, rule: String) -> Support? {
    guard let node = form.node("support") else { return nil }
    let support = self.form(node, "confidence", "note", "citations")
    let confidence = support.word("confidence", Confidence.allCases.map { ($0.rawValue, $0) })
    let nodes = support.list("citations")
    if nodes.isEmpty { support.fault(.noCitation(rule: rule)) }
    let citations = nodes.map { node in
      let citation = self.form(node, "source", "title", "publisher", "address", "locator")
      return Citation(
        Source(
          id: citation.text("source"), title: citation.text("title"), publisher: citation.text("publisher"),
          address: citation.note("address")), citation.text("locator"))
    }
    guard let confidence, let first = citations.first else { return nil }
    return Support(confidence, first, further: Array(citations.dropFirst()), note: support.note("note"))
  }

  private func minimumSize(_ node: JSONNode) -> MinimumSize? {
    let form = form(node, "students", "loweredStudents", "loweredGroups", "support")
    let students = form.number("students", in: 1...1000)
    let lowered = form.number("loweredStudents", in: 1...1000)
    let groups = form.words("loweredGroups", Self.groups)
    return support(form, rule: "minimumSize").map {
      MinimumSize(students: students, lowered: lowered, for: groups, support: $0)
    }
  }

  private func criterion(_ node: JSONNode) -> Criterion? {
    let form = form(node, "id", "priority", "words", "condition", "groups", "kinds", "support")
    let id = form.text("id")
    let priority = LCFFPriority(rawValue: UInt8(form.number("priority", in: 1...10))) ?? .basics
    let words = form.text("words")
    let condition = form.node("condition").flatMap(condition)
    let groups = form.optional("groups").map(scope) ?? .every
    let kinds = form.words("kinds", Self.kinds)
    guard let support = support(form, rule: "criterion \(id)"), let condition else { return nil }
    return Criterion(id, priority, words, condition, groups: groups ?? .every, kinds: kinds, support: support)
  }

  private func scope(_ node: JSONNode) -> GroupScope? {
    if case .string = node {
      return JSONForm(.object([], node.place), keys: [], faults: faults).word(node, [("every", GroupScope.every)])
    }
    let form = form(node, "only", "except")
    if form.optional("only") != nil { return .only(form.words("only", Self.groups)) }
    return .except(form.words("except", Self.groups))
  }

  private func condition(_ node: JSONNode) -> Condition? {
    let form = form(node, "color", "status", "local", "all", "any", "onEach")
    guard let member = form.only else {
      form.fault(.type(expected: "one of color, status, local, all, any, onEach"))
      return nil
    }
    switch member.key {
    case "color":
      let part = self.form(member.value, "indicator", "is")
      let colors = part.words("is", PerformanceColor.allCases.map { ($0.name, $0) })
      return part.word("indicator", Self.indicators).map { .color($0, colors) }
    case "status":
      let part = self.form(member.value, "indicator", "is")
      guard let indicator = part.word("indicator", Self.indicators) else { return nil }
      return .status(indicator, part.words("is", StatusLevel.allCases.map { ($0.label(on: indicator), $0) }))
    case "local":
      let part = self.form(member.value, "priority", "is", "years")
      let priority = LCFFPriority(rawValue: UInt8(part.number("priority", in: 1...10))) ?? .basics
      let ratings = part.words("is", LocalIndicatorRating.allCases.map { ($0.name, $0) })
      return .local(priority, ratings, years: part.number("years", in: 1...5))
    case "all": return .all(form.list("all").compactMap(condition))
    case "any": return .any(form.list("any").compactMap(condition))
    case "onEach":
      let part = self.form(member.value, "dashboards", "condition")
      let dashboards = part.number("dashboards", in: 1...5)
      return part.node("condition").flatMap(condition).map { .onEach(dashboards: dashboards, $0) }
    default: return nil
    }
  }

  private func method(_ node: JSONNode) -> MethodRule? {
    let form = form(node, "number", "words", "shape", "kinds", "support")
    let number = form.number("number", in: 1...9)
    let words = form.text("words")
    let kinds = form.words("kinds", Self.kinds)
    let shape = form.node("shape").flatMap(methodShape)
    guard let support = support(form, rule: "method \(number)"), let shape else { return nil }
    return MethodRule(number, words, shape, kinds: kinds, support: support)
  }

  private func methodShape(_ node: JSONNode) -> MethodRule.Shape? {
    let form = JSONForm(
      objectOrEmpty(node), keys: ["sameGroup", "localIndicators", "sameGroupCriteria"], faults: faults)
    if case .string = node {
      return form.word(node, [("stateAndLocal", MethodRule.Shape.stateAndLocal), ("calpads", .calpads)])
    }
    guard let member = form.only else {
      form.fault(.type(expected: "one of sameGroup, localIndicators, sameGroupCriteria, stateAndLocal, calpads"))
      return nil
    }
    switch member.key {
    case "sameGroup":
      return .sameGroup(priorities: self.form(member.value, "priorities").number("priorities", in: 1...10))
    case "localIndicators":
      return .localIndicators(priorities: self.form(member.value, "priorities").number("priorities", in: 1...10))
    case "sameGroupCriteria":
      return .sameGroupCriteria(count: self.form(member.value, "count").number("count", in: 1...20))
    default: return nil
    }
  }

  private func objectOrEmpty(_ node: JSONNode) -> JSONNode {
    if case .string(_, let place) = node { return .object([], place) }
    return node
  }

  private func duration(_ node: JSONNode) -> Duration? {
    let form = form(node, "years", "since", "words", "support")
    let years = form.number("years", in: 1...9)
    let since = form.number("since", in: 2013...2099)
    let words = form.text("words")
    return support(form, rule: "duration").map { Duration(years: years, since: since, words, support: $0) }
  }

  private func charters(_ node: JSONNode) -> CharterRule? {
    let form = form(node, "shape", "words", "support")
    let words = form.text("words")
    let support = support(form, rule: "charters")
    guard let shape = form.node("shape") else { return nil }
    let choice = self.form(shape, "consecutiveDashboards", "groups")
    guard let support, let member = choice.only else { return nil }
    if member.key == "consecutiveDashboards" {
      let part = self.form(member.value, "dashboards")
      return CharterRule(.consecutiveDashboards(part.number("dashboards", in: 1...5)), words, support: support)
    }
    let (groups, dashboards, of) = counts(member.value)
    return CharterRule(.groups(groups, dashboards: dashboards, of: of), words, support: support)
  }

  private func clock(_ node: JSONNode) -> ClockRule? {
    let form = form(node, "name", "shape", "kinds", "words", "support")
    let name = form.word("name", ClockRule.Name.allCases.map { ($0.rawValue, $0) })
    let kinds = form.words("kinds", Self.kinds)
    let words = form.text("words")
    let support = support(form, rule: "clock \(name?.rawValue ?? "")")
    guard let shape = form.node("shape") else { return nil }
    let choice = self.form(shape, "groups", "sameGroup")
    guard let name, let support, let member = choice.only else { return nil }
    if member.key == "sameGroup" {
      let part = self.form(member.value, "dashboards")
      let dashboards = part.number("dashboards", in: 1...5)
      return ClockRule(name, .sameGroup(dashboards: dashboards), kinds: kinds, words, support: support)
    }
    let (groups, dashboards, of) = counts(member.value)
    return ClockRule(
      name, .groups(groups, dashboards: dashboards, of: of), kinds: kinds, words, support: support)
  }

  private func counts(_ node: JSONNode) -> (groups: Int, dashboards: Int, of: Int) {
    let form = form(node, "groups", "dashboards", "of")
    return (form.number("groups", in: 1...15), form.number("dashboards", in: 1...5), form.number("of", in: 1...5))
  }

  private static let groups: [(String, StudentGroup)] = StudentGroup.allCases.map { ($0.code, $0) }
  private static let kinds: [(String, EntityKind)] = EntityKind.allCases.map { ($0.code, $0) }
  private static let indicators: [(String, Indicator)] = Indicator.allCases.map { ($0.code, $0) }
}

/// All that is wrong with an edition's text, at least one fault.
public struct EditionFaults: Error, Hashable, Sendable {
  /// The faults, in the order of their finding.
  public var all: [JSONFault]
}
