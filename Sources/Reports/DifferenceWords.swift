import Criteria
import DashboardModel
import Eligibility

/// One difference between a list and the computation in words, with its reason.
struct DifferenceWords {
  let data: DashboardData

  /// The difference as an item: what both say, then why.
  func item(_ difference: ListDifference) -> Item {
    let entity = difference.entity
    let line = difference.line > 0 ? ", in its line \(difference.line)" : ""
    if let school = difference.school {
      let district = entity.districtName.isEmpty ? "" : ", \(entity.districtName)"
      return Item(
        lead: "\(entity.name) (\(entity.cds))\(district):",
        "the list says \(difference.listed)\(line), the computation \(difference.computed). "
          + "\(Self.sentence(school, difference)).")
    }
    return Item(
      lead: "\(entity.name) (\(entity.cds)), \(Self.name(difference.item)):",
      "computed \(difference.computed), the list says \(difference.listed)\(line).", parts: reasons(difference))
  }

  private static func name(_ item: ListDifference.Item) -> String {
    switch item {
    case .letter(let group): "letter of \(group.name)"
    case .priorLetter(let group): "letter of \(group.name) in the year before"
    case .targeted(let group): "goal for \(group.name)"
    case .total: "number of groups"
    case .method(let number): "method \(number)"
    case .status: "status"
    case .flag(let name): name
    case .groups: "group flags"
    case .exit: "exit code"
    }
  }

  private func reasons(_ difference: ListDifference) -> [Item] {
    var items = criteria(difference.proofs)
    for group in difference.severalYears?.groups.prefix(8) ?? [] {
      let years = group.years.map { "\($0.year) \($0.answer.letter)" }.joined(separator: "  ")
      items.append(Item("\(group.group.code)  \(years)"))
    }
    if difference.severalYears?.groups.isEmpty == true {
      items.append(Item("No student group met the criteria in any of these years."))
    }
    if difference.follows { items.append(Item("This may follow from the letters that differ.")) }
    return items
  }

  /// The criteria of the priorities in which the two part, with the cells behind them; those of the same cells together.
  private func criteria(_ proofs: [Proof]) -> [Item] {
    var found: [(names: [String], cells: String)] = []
    for case .rule(let named) in proofs {
      let priority = named.rule.priority.map { "Priority \($0.rawValue), " } ?? ""
      let name = "\(priority)\(named.rule.id) \(named.proof.answer.words)"
      let cells = cells(named.proof)
      if let same = found.firstIndex(where: { $0.cells == cells }) {
        found[same].names.append(name)
      } else {
        found.append(([name], cells))
      }
    }
    return found.map { Item("\($0.names.joined(separator: "; ")): \($0.cells)") }
  }

  private func cells(_ proof: Proof) -> String {
    var seen: Set<String> = []
    let cells = proof.facts.compactMap { fact -> String? in
      guard case .cell(let indicator, _, _, let lookup, let gap) = fact else { return nil }
      let place = fact.place.map { ", \(Wording.place($0, data))" } ?? ""
      let text = "\(indicator.code) \(Wording.long(lookup, indicator, .statusOnly, gap: gap))\(place)"
      return seen.insert(text).inserted ? text : nil
    }
    return cells.joined(separator: "; ")
  }

  // MARK: Schools

  /// Why the two part for a school, in a sentence without its full stop.
  static func sentence(_ cause: SchoolCause, _ difference: ListDifference) -> String {
    switch cause.why {
    case .rateNotBelow(let result, let isDASS):
      return "\(rate(result)), not below \(result.below)"
        + (isDASS ? "; a DASS school, whose one-year rate CDE may have taken from other data" : "")
    case .rateBelow(let result, let isDASS):
      return "\(rate(result)), below \(result.below)" + (isDASS ? "; a DASS school" : "")
    case .noRate(let result): return "There is no pooled graduation rate: \(obstacle(result.obstacle))"
    case .withoutColors: return "Not explained: the school has no indicator with a color"
    case .noPattern(let result, let red):
      return "Not explained: \(reds(red, result.tally)), which fits no pattern of \(result.year)"
    case .onlyOne(let count, let red):
      return "Not explained by what was given: its only Red indicators are \(names(red)). Of \(count) schools of which "
        + "that is so and which can be CSI Low Perform the list has this one; the other colors were not given"
    case .pattern(let result, let red):
      return "The colors fit the pattern \(result.pattern ?? "of the year"): \(reds(red, result.tally))"
    case .notInPool(let titleI, let prior):
      let money = titleI == nil ? "no roster says that it had Title I money" : "it had no Title I money"
      let before = prior.map { ", and its status of \($0.year) was \(Self.statuses($0.possible))" } ?? ""
      return "Its colors fit a pattern, but \(money)\(before)"
    case .statusBefore(let prior):
      return "Its status of \(prior.year) was \(statuses(prior.possible)), from which the year's rules do not lead "
        + "there"
    case .flags(let listed, let differing): return flags(listed, differing)
    case .exitCode: return "The exit code that follows from the statuses is \(difference.computed)"
    }
  }

  private static func rate(_ result: GraduationResult) -> String {
    let graduates = result.cohorts.reduce(0) { $0 + $1.graduates }
    let students = result.cohorts.reduce(0) { $0 + $1.students }
    let rate = result.rate.map { "\($0)" } ?? "?"
    return "The pooled graduation rate of the published counts is \(rate) percent "
      + "(\(graduates) of \(students) students)"
  }

  private static func reds(_ red: [Indicator], _ tally: ColorTally) -> String {
    if red.isEmpty { return "no indicator is Red" }
    let open = tally.open + tally.notRed
    let rest = open > 0 ? ", with \(open) more of which no color is known" : ""
    let verb = red.count == 1 ? "is" : "are"
    return "\(red.count) of \(tally.count) indicators that count \(verb) Red, \(names(red))\(rest)"
  }

  private static func names(_ indicators: [Indicator]) -> String { Listing.words(indicators.map(\.name)) }

  private static func statuses(_ statuses: [SchoolStatus]) -> String { Listing.words(statuses.map(\.code), "or") }

  private static func flags(_ listed: [StudentGroup], _ differing: [GroupResult]) -> String {
    let flagged = "The list flags \(listed.isEmpty ? "no group" : Wording.groups(listed))"
    if differing.isEmpty { return flagged }
    let groups = differing.map { group in
      let name = group.meets == .met ? "\(group.group.name) fits a pattern" : "\(group.group.name) does not"
      var years: [String] = []
      if let pattern = group.pattern {
        years.append("\(pattern.year) \(pattern.tally.red) of \(pattern.tally.count) Red")
      }
      years += group.earlier.map { "\($0.year.year) \($0.pattern ?? $0.year.answer.words)" }
      return "\(name) (\(years.joined(separator: "; ")))"
    }
    return "\(flagged); by the files \(Listing.words(groups))"
  }

  private static func obstacle(_ obstacle: GraduationResult.Obstacle?) -> String {
    switch obstacle {
    case .noCohort(let year): "no row in the file of \(year)"
    case .noColor(let year): "the row of \(year) has no color"
    case .smallCohort(let year, _): "the cohort of \(year) is too small"
    case .notGiven(let year): "the cohort of \(year) was not given"
    case nil: "no row"
    }
  }
}
