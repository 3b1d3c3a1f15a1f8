public import Criteria
public import DashboardModel

/// Whether something held in one year, and what that is known from.
public struct YearAnswer: Hashable, Sendable {
  /// The year.
  public var year: DashboardYear
  /// The answer.
  public var answer: Answer
  /// What it is known from, or `nil` where nothing was given for the year.
  public var basis: Basis?
}

/// One group's years in a window.
public struct GroupYears: Hashable, Sendable {
  /// The group.
  public var group: StudentGroup
  /// The window's years, oldest first.
  public var years: [YearAnswer]

  /// Groups in the order in which they matter: those with more years met first, then those with more open years.
  static func ordered(_ groups: [GroupYears]) -> [GroupYears] {
    let keys = groups.enumerated().map { place, group in
      (group.count(.met), group.count(.undetermined), -place)
    }
    return keys.sorted { $0 > $1 }.map { groups[-$0.2] }
  }

  private func count(_ answer: Answer) -> Int { years.reduce(0) { $0 + ($1.answer == answer ? 1 : 0) } }

  /// The years in which the group met the criteria.
  public var met: [DashboardYear] { years.filter { $0.answer == .met }.map(\.year) }
  /// The years that cannot be determined.
  public var undetermined: [DashboardYear] { years.filter { $0.answer == .undetermined }.map(\.year) }
}

/// Where something that is counted over several years stands: the groups, their years, and the answer.
public struct SeveralYears: Hashable, Sendable {
  /// The rule.
  public var rule: Rule
  /// The window's years, oldest first; empty where the rule is not for this kind of LEA.
  public var window: [DashboardYear]
  /// The answer.
  public var answer: Answer
  /// Every group that met, or may have, in any year of the window; those that matter first.
  public var groups: [GroupYears]
  /// How many years of the window each group needs.
  public var neededYears: Int
  /// How many Dashboards are looked at.
  public var dashboards: Int
  /// How many groups are needed.
  public var neededGroups: Int
  /// Whether all groups are enough where there are fewer.
  public var orAllIfFewer: Bool
  /// How many groups the LEA has in the last year, where its files tell; lists do not.
  public var ownGroups: Int?
  /// Whether the answer rests on the LEA having fewer groups than the rule asks for.
  public var countsFewerGroups: Bool
  /// What would settle it, where it is open.
  public var missing: [Missing]
  /// What the answer was made from: CDE's list where its flag tells what the years leave open.
  public var source: Basis = .dashboard

  /// The groups that reach the years they need.
  public var qualifying: [StudentGroup] { groups.filter { $0.met.count >= neededYears }.map(\.group) }

  /// The years that cannot be determined for some group that they could make qualify.
  public var openYears: [DashboardYear] {
    let near = groups.filter { $0.met.count < neededYears && $0.met.count + $0.undetermined.count >= neededYears }
    return Set(near.flatMap(\.undetermined)).sorted()
  }
}

/// What the next Dashboard can do to something that is counted over several years; exact over the years that are open.
public struct SeveralYearsOutlook: Hashable, Sendable {
  /// What is certain of the next Dashboard.
  public enum Verdict: Hashable, Sendable {
    /// It holds whatever the next Dashboard says.
    case holds
    /// It does not hold whatever the next Dashboard says, as long as there are so many groups.
    case cannotHold
    /// It holds exactly if so many of these groups meet the criteria on the next Dashboard.
    case holdsIf(Int, [StudentGroup])
    /// It cannot be told without these years.
    case notKnown([DashboardYear])
  }

  /// The next Dashboard year.
  public var year: DashboardYear
  /// What is certain.
  public var verdict: Verdict
  /// The groups that make it hold in any case.
  public var certain: [StudentGroup]
  /// How many groups are needed; with fewer groups all of them are.
  public var neededGroups: Int
  /// Whether the verdict supposes that the LEA has at least so many groups.
  public var supposesGroups: Bool

  /// Looks one Dashboard ahead; `nil` for a rule that is not for this kind of LEA.
  public init?(_ result: SeveralYears) {
    self.init(
      Count(
        window: result.window, dashboards: result.dashboards, groups: result.groups, neededYears: result.neededYears,
        neededGroups: result.neededGroups, orAllIfFewer: result.orAllIfFewer, ownGroups: result.ownGroups))
  }

  /// What is counted: the years of the groups, and how many of each are needed.
  struct Count {
    var window: [DashboardYear]
    var dashboards: Int
    var groups: [GroupYears]
    var neededYears: Int
    var neededGroups: Int
    var orAllIfFewer: Bool = false
    var ownGroups: Int?
  }

  init?(_ result: Count) {
    guard let last = result.window.last else { return nil }
    year = last.next
    neededGroups = result.neededGroups
    supposesGroups = result.orAllIfFewer
    let isFull = result.window.count >= result.dashboards
    var certain: [StudentGroup] = []
    var ifMet: [StudentGroup] = []
    var open: [StudentGroup] = []
    var openYears: Set<DashboardYear> = []
    for group in result.groups {
      let kept = group.years.dropFirst(isFull ? 1 : 0)
      let met = kept.filter { $0.answer == .met }.count
      let unknown = kept.filter { $0.answer == .undetermined }
      if met >= result.neededYears {
        certain.append(group.group)
      } else if met + unknown.count + 1 >= result.neededYears, !unknown.isEmpty {
        open.append(group.group)
        openYears.formUnion(unknown.map(\.year))
        if met + 1 >= result.neededYears { ifMet.append(group.group) }
      } else if met + 1 >= result.neededYears {
        ifMet.append(group.group)
      }
    }
    // One year is enough by itself: a group that never met may be the one.
    let isNew = result.neededYears <= 1
    self.certain = certain
    let needed = result.neededGroups
    if certain.count >= needed {
      verdict = .holds
    } else if !open.isEmpty, certain.count + Set(ifMet + open).count >= needed {
      verdict = .notKnown(openYears.sorted())
    } else if isNew {
      verdict = .notKnown([])
    } else if certain.count + ifMet.count >= needed {
      verdict = .holdsIf(needed - certain.count, ifMet)
    } else if !open.isEmpty, result.orAllIfFewer, (result.ownGroups ?? 0) < needed {
      verdict = .notKnown(openYears.sorted())
    } else {
      verdict = .cannotHold
    }
  }
}

extension Record {
  /// Where a rule of several years stands, or `nil` where it is of the other world: that of charter schools for districts
  /// and county offices, and the reverse.
  ///
  /// A rule for districts only is not met by a county office, as CDE's list of 2025 has it.
  func severalYears(_ rule: AskedRule, _ year: DashboardYear) -> SeveralYears? {
    guard rule.kinds.contains(.charter) == (entity.kind == .charter), let shape = rule.shape else { return nil }
    guard rule.kinds.contains(entity.kind) else {
      return SeveralYears(
        rule: rule.rule, window: [], answer: .notMet, groups: [], neededYears: shape.years, dashboards: shape.of,
        neededGroups: shape.groups, orAllIfFewer: shape.orAllIfFewer, ownGroups: nil, countsFewerGroups: false,
        missing: [])
    }
    let judgment = self.judgment(year)
    let counted = countsFewerGroups
    countsFewerGroups = false
    let answer = judgment.answers(rule).whole
    let isFewer = countsFewerGroups
    countsFewerGroups = counted || isFewer
    let groups = judgment.rules.flatMap { groupYears($0.table, shape.asked, judgment) } ?? []
    let isOpen = answer == .undetermined
    let ordered = GroupYears.ordered(groups)
    let missing = isOpen ? self.missing(rule, .everything, year).things.sorted() : []
    let own = judgment.view.isInStateFiles ? judgment.rules.map { judgment.view.groups(of: $0).met.count } : nil
    return SeveralYears(
      rule: rule.rule, window: year.latest(shape.of), answer: answer, groups: ordered, neededYears: shape.years,
      dashboards: shape.of, neededGroups: shape.groups, orAllIfFewer: shape.orAllIfFewer, ownGroups: own,
      countsFewerGroups: isFewer, missing: missing,
      source: judgment.readOffList(rule).contains(.all) ? .list : .dashboard)
  }
}

/// A condition of so many groups that meet something on so many of the latest Dashboards, taken apart.
struct SeveralYearsShape {
  /// How many groups.
  let groups: Int
  /// Whether all are enough where there are fewer.
  let orAllIfFewer: Bool
  /// On how many Dashboards.
  let years: Int
  /// Of how many.
  let of: Int
  /// The condition of the Dashboards, laid out.
  let asked: AskedCondition

  init?(_ condition: Condition, _ builder: inout ConditionTable.Builder) {
    guard case .groups(let groups, let orAllIfFewer, let part) = condition,
      case .dashboards(let years, let of, _) = part
    else { return nil }
    asked = builder.add(part)
    self.groups = groups
    self.orAllIfFewer = orAllIfFewer
    self.years = years
    self.of = of
  }
}
