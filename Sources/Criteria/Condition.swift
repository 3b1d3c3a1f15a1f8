public import DashboardModel

/// What a rule asks of the Dashboards: a closed set of questions, so that answers, proofs, words and checks are exact.
///
/// A condition is asked of one entity and year, and of each student group at once. Facts of the entity as a whole, such as a
/// local rating, hold for each of its groups.
public indirect enum Condition: Hashable, Sendable {
  // MARK: Facts

  /// The group's color on an indicator is one of these; without a color it is not.
  case color(Indicator, [PerformanceColor])
  /// The group's Status level on an indicator is one of these, and the group has the minimum number of students.
  ///
  /// It is used where CDE gave no color that year; where CDE gives a color, the color already has the minimum in it.
  case status(Indicator, [StatusLevel])
  /// The LEA's own rating of a priority is one of these.
  case rating(LCFFPriority, [LocalIndicatorRating])
  /// The group's colors, over all indicators that count, fit one of the program's ``ColorPatterns``.
  case pattern
  /// The graduation rate of the school's pooled cohorts is below a rate.
  case graduation(below: Tenths, Cohorts, minimum: Int)
  /// The school got Title I money in the school year of a Dashboard.
  case titleI(DashboardYear)
  /// The school's status before was one of these.
  case held([SchoolStatus])
  /// The LEA is on a list that the user gives.
  case listed(UserList)
  /// Something that no source settles, as a sentence without its full stop: it can never be determined.
  case unsettled(String)

  // MARK: Joints

  /// Every one of these is met.
  case all([Condition])
  /// At least one of these is met.
  case any([Condition])
  /// At least so many different priorities are met by the program's criteria.
  case priorities(atLeast: Int, PrioritySource)
  /// At least so many of the program's criteria of state indicators are met, whichever priorities they belong to.
  case criteria(atLeast: Int)
  /// The part is met and none of these rules is: how CDE's lists mark method 3.
  case onlyWay(Condition, besides: [Rule.ID])

  // MARK: Quantifiers

  /// The part is met for All Students, the entity as a whole.
  case schoolwide(Condition)
  /// At least so many student groups meet the part, each by itself; or all that there are, where they are fewer.
  case groups(atLeast: Int, orAllIfFewer: Bool, Condition)
  /// The part is met on at least so many of the latest Dashboards, this one included.
  case dashboards(atLeast: Int, of: Int, Condition)

  // MARK: Naming

  /// The rule of this name, by the edition of the year that is asked.
  case rule(Rule.ID)
  /// A question that the sources leave open: the first condition is how it is read by default.
  case reading(OpenQuestion, standard: Condition, other: Condition)

  /// The parts that it is made of, in order; rules that it names are not among them.
  public var parts: [Condition] {
    switch self {
    case .color, .status, .rating, .pattern, .graduation, .titleI, .held, .listed, .unsettled, .priorities, .criteria,
      .rule:
      []
    case .all(let parts), .any(let parts): parts
    case .onlyWay(let part, _), .schoolwide(let part), .groups(_, _, let part), .dashboards(_, _, let part): [part]
    case .reading(_, let standard, let other): [standard, other]
    }
  }

  /// The condition and all its parts, the whole before its parts.
  public var nodes: [Condition] { [self] + parts.flatMap(\.nodes) }

  /// The indicators that it asks for by itself, each once.
  public var indicators: [Indicator] {
    let found = nodes.compactMap { node -> Indicator? in
      switch node {
      case .color(let indicator, _), .status(let indicator, _): indicator
      default: nil
      }
    }
    return Indicator.allCases.filter(found.contains)
  }

  /// The priorities whose local ratings it asks for, each once.
  public var ratedPriorities: [LCFFPriority] {
    let found = nodes.compactMap { if case .rating(let priority, _) = $0 { priority } else { nil } }
    return LCFFPriority.allCases.filter(found.contains)
  }

  /// Whether it asks for a local rating, which holds for the LEA as a whole.
  public var isLocal: Bool { !ratedPriorities.isEmpty }

  /// How many Dashboards it looks at by itself, this one included.
  public var dashboards: Int {
    switch self {
    case .dashboards(_, let of, let part): max(of, part.dashboards)
    default: parts.map(\.dashboards).max() ?? 1
    }
  }
}

/// The graduation cohorts that are pooled: the sum of graduates by the sum of students, rounded to one decimal.
public enum Cohorts: Hashable, Sendable {
  /// This year's and the year before's columns of the year's own row, which needs a color.
  case currentAndPrior
  /// So many calendar years up to this one, each from its own file.
  case years(Int)

  /// The years whose graduation files are asked for, newest first.
  public func years(_ year: DashboardYear) -> [DashboardYear] {
    switch self {
    case .currentAndPrior: [year]
    case .years(let count): (0..<count).map { DashboardYear(year.number - $0) }
    }
  }
}

/// Which indicators count where priorities are counted.
public enum PrioritySource: String, CaseIterable, Hashable, Sendable {
  /// State indicators only.
  case state
  /// Local indicators only.
  case local
  /// Both: a local rating counts for each student group.
  case both
  /// Both, and at least one of each: a state indicator and a local one of a different priority.
  case mixed
  /// Both, where a local rating that is not known counts as not met.
  case bothWhereKnown
}

/// A list that the user gives.
public enum UserList: String, CaseIterable, Hashable, Sendable {
  /// LEAs that did not submit their CALPADS data.
  case calpads
}

/// A question of reading that the sources leave open; the default answers, and the other is shown where they part.
public enum OpenQuestion: String, CaseIterable, Hashable, Sendable {
  /// Whether the same student group has to meet the criteria on both Dashboards of a charter school.
  case charters
  /// Whether local ratings count for each student group where several years are counted.
  case local = "local-ratings"
  /// How many priorities a student group of a charter school needs where three years of four are counted.
  case charterPriorities = "charter-priorities"

  /// The names of the two ways to read it, the default first.
  public var values: [String] {
    switch self {
    case .charters: ["same-group", "any-group"]
    case .local: ["state-only", "counted"]
    case .charterPriorities: ["two", "one"]
    }
  }

  /// The two ways to read it in words, the default first.
  public var words: [String] {
    switch self {
    case .charters:
      [
        "the same student group meets the criteria on every Dashboard that counts",
        "the school meets the criteria on every Dashboard that counts, whichever group it is",
      ]
    case .local:
      [
        "only state indicators count toward a student group's years",
        "the LEA's local indicators count toward each student group's years",
      ]
    case .charterPriorities:
      [
        "a student group needs the number of priorities that a single year asks for",
        "a student group needs one priority",
      ]
    }
  }
}
