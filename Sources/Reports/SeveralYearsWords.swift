import Criteria
import DashboardModel
import Eligibility

/// Where something that is counted over several years stands, in items; every number comes from the rule.
struct SeveralYearsWords {
  let result: SeveralYears
  let program: Program
  /// Whether all groups are shown, not only those that matter most.
  let isFull: Bool

  /// The items of several rules: those that ask the same and come to the same stand together, and those of which no group
  /// matters are said in one.
  static func items(_ results: [SeveralYears], program: Program, isFull: Bool) -> [Item] {
    let own = results.filter { !$0.window.isEmpty }
    var items: [Item] = []
    var said: [SeveralYears] = []
    for result in own where isFull || !SeveralYearsWords(result: result, program: program).isQuiet {
      if said.contains(where: { isSame($0, result, program) }) { continue }
      let alike = own.filter { isSame($0, result, program) }
      said.append(result)
      var words = SeveralYearsWords(result: result, program: program, isFull: isFull)
      words.titles = alike.map(\.rule.title)
      items.append(words.item)
    }
    let quiet = own.filter { !isFull && SeveralYearsWords(result: $0, program: program).isQuiet }
    if !quiet.isEmpty {
      let isKnown = quiet.allSatisfy { $0.groups.isEmpty }
      items.append(
        Item(
          lead: "\(Listing.words(quiet.map(\.rule.title))):",
          isKnown
            ? "not met; no group met the criteria in any year that counts."
            : "not met; no group is known to have met the criteria, and the years that are not known are too few."))
    }
    return items
  }

  private static func isSame(_ one: SeveralYears, _ other: SeveralYears, _ program: Program) -> Bool {
    one.answer == other.answer && one.source == other.source && one.groups == other.groups
      && one.missing == other.missing
      && one.rule.sentence(in: program) == other.rule.sentence(in: program)
  }

  /// Whether it is not met and no group ever met the criteria.
  private var isQuiet: Bool { result.answer == .notMet && relevant.isEmpty }

  /// The groups that met the criteria in some year, or that the open years could make reach.
  private var relevant: [GroupYears] {
    result.groups.filter {
      !$0.met.isEmpty || $0.met.count + $0.undetermined.count >= result.neededYears
    }
  }

  /// The titles of the rules that the item tells of.
  private var titles: [String] = []

  init(result: SeveralYears, program: Program, isFull: Bool = false) {
    self.result = result
    self.program = program
    self.isFull = isFull
  }

  /// The item: the answer and the rule, the groups with their years, and what the next Dashboard can do.
  var item: Item {
    var parts = groups
    if result.countsFewerGroups {
      parts.append(
        Item(
          "It counts all of the LEA's groups, because they are fewer than \(Listing.number(result.neededGroups)): "
            + "those with a color in the last year, or where only lists were given, those that the lists name. How CDE "
            + "counts them no source says."))
    }
    if !result.missing.isEmpty { parts.append(Item(Wording.settling(result.missing))) }
    if let outlook { parts.append(Item(outlook)) }
    let by = result.source == .list ? ", as CDE's list of \(result.window.last?.description ?? "the year") says" : ""
    return Item(
      lead: "\(titles.isEmpty ? result.rule.title : Listing.words(titles)):",
      "\(result.answer.words)\(by). \(result.rule.sentence(in: program)).", parts: parts)
  }

  private var groups: [Item] {
    let relevant = isFull ? result.groups : self.relevant
    let shown = isFull ? relevant : Array(relevant.prefix(5))
    var items = shown.map { group in
      Item(
        "\(TextWrap.fit(group.group.code, 5)) "
          + group.years.map { "\($0.year) \($0.answer.letter)" }.joined(separator: "  "))
    }
    if shown.count < relevant.count {
      items.append(Item("and \(Listing.count(relevant.count - shown.count, "more group"))"))
    }
    return items
  }

  /// What the next Dashboard can do to it, in a sentence; `nil` where nothing was ever met and nothing is open.
  var outlook: String? {
    guard let next = SeveralYearsOutlook(result), !result.groups.isEmpty else { return nil }
    return Self.sentence(next, result.answer)
  }

  /// What the next Dashboard can do to a charter school by the same rule, in a sentence; `nil` where no year is met or open.
  static func outlook(_ charter: CharterYears, _ answer: Answer) -> String? {
    guard let next = charter.outlook, charter.years.contains(where: { $0.answer != .notMet }) else { return nil }
    let sentence = sentence(next, answer)
    return "By the same rule: \(sentence)"
  }

  /// What the next Dashboard can do to something, in a sentence.
  ///
  /// - Parameters:
  ///   - next: What is certain of the next Dashboard.
  ///   - answer: The answer now.
  /// - Returns: A sentence that names the groups, or the school where it counts as a whole.
  static func sentence(_ next: SeveralYearsOutlook, _ answer: Answer) -> String {
    let enough =
      next.supposesGroups
      ? ", as long as the LEA has at least \(Listing.count(next.neededGroups, "student group"))" : ""
    switch next.verdict {
    case .holds: return "On the \(next.year) Dashboard it holds in any case, by \(groups(next.certain))."
    case .cannotHold:
      return answer == .met
        ? "It ends with the \(next.year) Dashboard in any case\(enough)."
        : "The \(next.year) Dashboard cannot bring it about\(enough)."
    case .holdsIf(let count, let groups):
      let verb = answer == .met ? "stays" : "is met"
      let which =
        groups == [.all]
        ? "the school meets"
        : count == groups.count
          ? Wording.groups(groups) { $0 ? "meet" : "meets" }
          : "\(Listing.number(count)) of \(Wording.groups(groups) { _ in count == 1 ? "meets" : "meet" })"
      return "On the \(next.year) Dashboard it \(verb) if \(which) the criteria, and otherwise not\(enough)."
    case .notKnown(let years):
      if years.isEmpty { return "What the \(next.year) Dashboard does to it depends on that year alone." }
      return
        "What the \(next.year) Dashboard can do to it cannot be told without \(Listing.words(years.map(\.description)))."
    }
  }

  private static func groups(_ groups: [StudentGroup]) -> String {
    groups == [.all] ? "the school as a whole" : Wording.groups(groups)
  }
}
