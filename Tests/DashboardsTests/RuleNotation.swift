import Criteria
import DashboardModel

/// Editions in a short notation in which every number, color, level, group and kind of a rule stands.
///
/// A table of all editions can be read at a glance, and no change of a rule can stay unseen.
enum RuleNotation {
  /// The lines of an edition: what it is, and what it asks.
  static func lines(_ edition: Edition) -> [Line] {
    let size = edition.minimumSize
    let lowered = size.loweredGroups.map(\.code).joined(separator: " ")
    var lines = [
      Line("students with a level", "\(size.students); \(size.loweredStudents) for \(lowered) of D COE")
    ]
    for indicator in Indicator.allCases {
      lines.append(Line("\(indicator.code) published", edition.publication(of: indicator).rawValue))
    }
    lines += lcff(edition.lcff)
    if let essa = edition.essa { lines += self.essa(essa) }
    return lines
  }

  private static func lcff(_ program: Program) -> [Line] {
    var lines = common(program, name: "LCFF")
    lines += (program.criteria + program.rules).map { rule in
      let scope = rule.kinds.count < 3 ? " (\(kinds(rule.kinds)))" : ""
      return Line(name(rule), notation(rule.condition) + notation(rule.groups) + scope)
    }
    lines += steps(program)
    lines += program.consequences.filter { $0.subject == "How long" }.map { Line("how long", $0.words) }
    return lines
  }

  private static func essa(_ program: Program) -> [Line] {
    var lines = common(program, name: "ESSA")
    for pattern in program.patterns?.patterns ?? [] {
      lines.append(Line(pattern.id, notation(pattern.shape) + (pattern.isByStatus ? ", lowest level as Red" : "")))
    }
    for reading in program.patterns?.indicators ?? [] {
      lines.append(Line("\(reading.indicator.code) in patterns", notation(reading.value) + notation(reading.groups)))
    }
    if let minimum = program.patterns?.minimum {
      lines.append(Line("indicators in a pattern", "\(minimum.school) schoolwide, \(minimum.group) for a group"))
    }
    lines += program.rules.map { Line(name($0), notation($0.condition) + notation($0.groups)) }
    lines += steps(program)
    if let prior = program.prior { lines.append(Line("status before", "of \(prior)")) }
    lines += program.consequences.compactMap { consequence in
      consequence.smallAlternativeSchools.map { Line("small DASS", "fewer than \($0) students") }
    }
    return lines
  }

  private static func common(_ program: Program, name: String) -> [Line] {
    [
      Line("\(name) judges", kinds(program.kinds)),
      Line("\(name) groups", program.studentGroups.map(\.code).joined(separator: " ")),
      Line("\(name) otherwise", program.otherwise.code),
    ]
  }

  private static func steps(_ program: Program) -> [Line] {
    program.steps.enumerated().map { place, step in
      let status = step.status.code.replacing("Differentiated Assistance", with: "DA")
      return Line("\(place + 1) \(status)", "\(notation(step.condition)) (\(kinds(step.kinds)))")
    }
  }

  private static func name(_ rule: Rule) -> String {
    switch rule.role {
    case .method(let number): "method \(number)"
    case .severalYears(let section): section
    case .criterion, .part: rule.id.rawValue
    }
  }

  private static func kinds(_ kinds: [EntityKind]) -> String {
    kinds.map { kind in
      switch kind {
      case .district: "D"
      case .countyOffice: "COE"
      case .charter: "charter"
      case .school: "school"
      case .state: "state"
      }
    }.joined(separator: " ")
  }

  private static func notation(_ scope: GroupScope) -> String {
    switch scope {
    case .every: ""
    case .only(let groups): ", only \(groups.map(\.code).joined(separator: " "))"
    case .except(let groups): ", not \(groups.map(\.code).joined(separator: " "))"
    }
  }

  private static func notation(_ shape: ColorPattern.Shape) -> String {
    switch shape {
    case .allRed: "all Red"
    case .allButOneRed: "all but one Red"
    case .redAndOrange: "Red and Orange, one Red"
    case .majorityRed(let least): "more than half Red of \(least) or more"
    }
  }

  private static func notation(_ value: IndicatorReading.Value) -> String {
    switch value {
    case .color: "color"
    case .status(let others): "lowest level, others \(others.rawValue)"
    }
  }

  static func notation(_ condition: Condition) -> String {
    switch condition {
    case .color(let indicator, let colors): "\(indicator.code) \(colors.map(\.name).joined(separator: "/"))"
    case .status(let indicator, let levels):
      "\(indicator.code) level \(levels.map { $0.label(on: indicator) }.joined(separator: "/"))"
    case .rating(let priority, let ratings):
      "P\(priority.rawValue) \(ratings.map { $0.name.lowercased() }.joined(separator: "/"))"
        .replacing("not met for two or more years", with: "not met 2 years")
    case .pattern: "a pattern"
    case .graduation(let below, let cohorts, let minimum):
      "below \(below)%, \(notation(cohorts)), each \(minimum) students"
    case .titleI(let year): "Title I \(year.schoolYear)"
    case .held(let statuses): notation(statuses)
    case .listed(let list): "on the list \(list.rawValue)"
    case .unsettled: "not settled"
    case .all(let parts): "(\(parts.map(notation).joined(separator: " and ")))"
    case .any(let parts): "(\(parts.map(notation).joined(separator: " or ")))"
    case .priorities(let count, let source): "\(count) \(count == 1 ? "priority" : "priorities"), \(source.rawValue)"
    case .criteria(let count): "\(count) criteria"
    case .onlyWay(let part, let others):
      "\(notation(part)), none of \(others.map(\.rawValue).joined(separator: " "))"
    case .schoolwide(let part): "schoolwide \(notation(part))"
    case .groups(let count, let orAll, let part):
      "\(count)\(orAll ? " or all" : "") \(count == 1 ? "group" : "groups"): \(notation(part))"
    case .dashboards(let least, let of, let part): "\(least) of \(of): \(notation(part))"
    case .rule(let id): id.rawValue
    case .reading(let question, let standard, let other):
      "\(notation(standard)) [\(question.rawValue): \(notation(other))]"
    }
  }

  private static func notation(_ statuses: [SchoolStatus]) -> String {
    let others = SchoolStatus.allCases.filter { !statuses.contains($0) }
    if others.count == 1 { return "was not \(others[0].code)" }
    return "was \(statuses.map(\.code).joined(separator: "/"))"
  }

  private static func notation(_ cohorts: Cohorts) -> String {
    switch cohorts {
    case .currentAndPrior: "2 columns"
    case .years(let count): "\(count) years"
    }
  }

  /// One line of an edition.
  struct Line: Hashable {
    var what: String
    var asks: String

    init(_ what: String, _ asks: String) {
      self.what = what
      self.asks = asks
    }
  }
}
