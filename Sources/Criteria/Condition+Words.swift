import DashboardModel

/// The words of conditions are made from them, so that a sentence can never state another number than the rule does.
extension Condition {
  /// The condition as a phrase, such as `Red on Mathematics`, or a clause without its subject, such as `meets the criteria
  /// of two or more priorities with state indicators`.
  ///
  /// - Parameter program: The program whose rules it names.
  /// - Returns: Words without a full stop.
  public func words(in program: Program) -> String {
    switch self {
    case .color(let indicator, let colors):
      return "\(Listing.words(colors.map(\.name), "or")) on \(indicator.name)"
    case .status(let indicator, let levels):
      return "Status \(Listing.words(levels.map { $0.label(on: indicator) }, "or")) on \(indicator.name)"
    case .rating(let priority, let ratings):
      return "local indicator of Priority \(priority.rawValue), \(priority.name), rated "
        + Listing.words(ratings.map(\.name), "or")
    case .pattern: return "fits a color pattern of the year"
    case .graduation(let rate, let cohorts, let minimum):
      return "has a graduation rate below \(rate) percent, \(cohorts.words), each of at least \(minimum) students"
    case .titleI(let year): return "had Title I funding in \(year.schoolYear)"
    case .held(let statuses): return held(statuses)
    case .listed(.calpads): return "did not submit its CALPADS data as required"
    case .unsettled(let words): return words
    case .all(let parts): return alike(parts) ?? all(parts, program)
    case .any(let parts): return any(parts, program)
    case .priorities(let count, let source):
      return "meets the criteria of \(Listing.atLeast(count, "priority", plural: "priorities")) \(source.words)"
    case .criteria(let count): return "meets \(Listing.atLeast(count, "criterion", plural: "criteria"))"
    case .onlyWay(let part, let rules):
      let names = rules.map { program.rule($0)?.title ?? $0.rawValue }
      return "\(part.words(in: program)), where neither \(Listing.words(names, "nor")) is met"
    case .schoolwide(let part): return "as a whole \(part.clause(in: program))"
    case .groups(let count, let orAll, let part):
      let each = count == 1 ? "" : " each"
      let fewer = orAll ? ", or all where there are fewer," : ""
      return
        "\(Listing.atLeast(count, "student group"))\(fewer)\(each) \(part.clause(in: program, isPlural: count > 1))"
    case .dashboards(let least, let of, let part):
      return "\(part.words(in: program)) on \(Self.dashboards(least, of))"
    case .rule(let id): return program.rule(id)?.words(in: program) ?? id.rawValue
    case .reading(_, let standard, _): return standard.words(in: program)
    }
  }

  /// The condition as a clause without its subject: `is Red on Mathematics`.
  ///
  /// - Parameters:
  ///   - program: The program whose rules it names.
  ///   - isPlural: Whether the subject is plural.
  /// - Returns: Words without a full stop.
  public func clause(in program: Program, isPlural: Bool = false) -> String {
    switch self {
    case .color: return "\(isPlural ? "are" : "is") \(words(in: program))"
    case .status, .rating: return "\(isPlural ? "have" : "has") \(words(in: program))"
    case .all(let parts) where parts.allSatisfy(\.isFact), .any(let parts) where parts.allSatisfy(\.isFact):
      return "\(isPlural ? "have" : "has") \(words(in: program))"
    case .rule(let id): return program.rule(id)?.condition.clause(in: program, isPlural: isPlural) ?? id.rawValue
    case .dashboards(let least, let of, let part):
      return "\(part.clause(in: program, isPlural: isPlural)) on \(Self.dashboards(least, of))"
    case .reading(_, let standard, _): return standard.clause(in: program, isPlural: isPlural)
    default:
      let words = words(in: program)
      for (one, many) in [("meets ", "meet "), ("fits ", "fit "), ("has ", "have "), ("was ", "were ")]
      where isPlural && words.hasPrefix(one) { return many + words.dropFirst(one.count) }
      return words
    }
  }

  /// Whether it is a color, level or rating, or made of such.
  private var isFact: Bool {
    switch self {
    case .color, .status, .rating: true
    case .all(let parts), .any(let parts): parts.allSatisfy(\.isFact)
    default: false
    }
  }

  /// The Dashboards that are counted: `each of the three latest Dashboards`, `at least three of the four latest Dashboards`.
  public static func dashboards(_ least: Int, _ of: Int) -> String {
    if of == 1 { return "the Dashboard of the year" }
    return least == of
      ? "each of the \(Listing.number(of)) latest Dashboards"
      : "at least \(Listing.number(least)) of the \(Listing.number(of)) latest Dashboards"
  }

  /// Parts that ask for the same color of several indicators: `Red on both English Language Arts and Mathematics`.
  private func alike(_ parts: [Condition]) -> String? {
    var names: [String] = []
    var what: String?
    for part in parts {
      let own: String
      switch part {
      case .color(let indicator, let colors):
        own = Listing.words(colors.map(\.name), "or")
        names.append(indicator.name)
      case .status(let indicator, let levels):
        own = "Status " + Listing.words(levels.map { $0.label(on: indicator) }, "or")
        names.append(indicator.name)
      default: return nil
      }
      if what != nil, what != own { return nil }
      what = own
    }
    guard let what, names.count > 1 else { return nil }
    return "\(what) on \(names.count == 2 ? "both " : "")\(Listing.words(names))"
  }

  /// Parts that all have to hold; what is itself a choice is set apart, and what no source settles stands at the end.
  private func all(_ parts: [Condition], _ program: Program) -> String {
    var words: [String] = []
    var unsettled = ""
    for part in parts {
      switch part {
      case .unsettled(let text): unsettled = "; \(text)"
      case .any(let choices) where choices.count > 1: words.append("either \(part.words(in: program))")
      default: words.append(part.words(in: program))
      }
    }
    return Listing.words(words, "and") + unsettled
  }

  private func held(_ statuses: [SchoolStatus]) -> String {
    let others = SchoolStatus.allCases.filter { !statuses.contains($0) }
    if others.count == 1 { return "was not \(others[0].code) before" }
    return "was \(Listing.words(statuses.map(\.code), "or")) before"
  }

  private func any(_ parts: [Condition], _ program: Program) -> String {
    let methods = parts.compactMap { part -> String? in
      guard case .rule(let id) = part else { return nil }
      // A method that is marked only where no other is met stands for its part.
      return program.methods.first { rule in
        if rule.id == id { return true }
        if case .onlyWay(.rule(id), _) = rule.condition { return true }
        return false
      }?.title
    }
    if methods.count == parts.count, !parts.isEmpty { return "meets \(Listing.words(methods, "or"))" }
    return Listing.words(parts.map { $0.words(in: program) }, "or")
  }
}

extension Cohorts {
  /// The cohorts in words.
  public var words: String {
    switch self {
    case .currentAndPrior: "the cohorts of two years pooled"
    case .years(let count): "the cohorts of \(Listing.count(count, "year")) pooled"
    }
  }
}

extension PrioritySource {
  /// What counts, behind a number of priorities.
  public var words: String {
    switch self {
    case .state: "with state indicators"
    case .local: "with local indicators"
    case .both, .bothWhereKnown: "with state or local indicators"
    case .mixed: "with state and local indicators, at least one of each"
    }
  }
}

extension Rule {
  /// What the rule asks, with the groups that it is for, made from its condition.
  public func words(in program: Program) -> String { condition.words(in: program) + groups.words }

  /// The rule in a sentence without its full stop.
  public func sentence(in program: Program) -> String {
    switch condition {
    case .priorities(_, .local), .listed: "The LEA \(words(in: program))"
    default: Listing.sentence(words(in: program))
    }
  }

  /// A short title: `Method 1`, `EC 52072`, or the rule's name.
  public var title: String {
    switch role {
    case .method(let number): "method \(number)"
    case .severalYears(let section): section
    case .criterion, .part: id.rawValue
    }
  }
}
