public import Criteria
public import DashboardModel

/// How many indicators of a school or student group count in the patterns of a year, and with which color.
public struct ColorTally: Hashable, Sendable {
  /// Indicators that count.
  public var count: Int = 0
  /// Those that are Red, or at the lowest Status level where that stands for Red.
  public var red: Int = 0
  /// Those that are Orange.
  public var orange: Int = 0
  /// Indicators that may count and are not known.
  public var open: Int = 0
  /// Indicators of which no more is known than that they are not Red: they may be Orange, another color, or not count.
  public var notRed: Int = 0

  /// Makes a tally.
  public init(count: Int = 0, red: Int = 0, orange: Int = 0, open: Int = 0, notRed: Int = 0) {
    self.count = count
    self.red = red
    self.orange = orange
    self.open = open
    self.notRed = notRed
  }

  /// Whether no indicator counts, for all that is known.
  public var isEmpty: Bool { count == 0 && open == 0 && notRed == 0 }

  /// Adds one indicator.
  mutating func add(_ part: TalliedIndicator.Part) {
    switch part {
    case .red:
      count += 1
      red += 1
    case .orange:
      count += 1
      orange += 1
    case .other: count += 1
    case .notCounted: break
    case .unknown: open += 1
    case .notRed: notRed += 1
    }
  }

  /// Whether a pattern fits, whatever the indicators turn out to be that are not known.
  ///
  /// Tallies hang together, so that this is worked out as one: a pattern may fit by one filling and another by the next.
  ///
  /// - Parameters:
  ///   - patterns: Any of these is enough.
  ///   - minimum: So many indicators have to count.
  /// - Returns: Undetermined where some colors of the unknown indicators would fit a pattern and others would not.
  public func fits(_ patterns: [ColorPattern], minimum: Int) -> Answer {
    let found = outcomes(patterns, minimum: minimum)
    let none = Self.none(of: patterns)
    return found == none ? .notMet : found & none == 0 ? .met : .undetermined
  }

  /// The first pattern that fits, or `nil`, also where another one would be the first by some filling.
  public func pattern(_ patterns: [ColorPattern], minimum: Int) -> ColorPattern? {
    let found = outcomes(patterns, minimum: minimum)
    let place = found.trailingZeroBitCount
    return found.nonzeroBitCount == 1 && place < patterns.count ? patterns[place] : nil
  }

  /// The patterns that are the first to fit by some filling of what is not known, as bits; the last bit is that of none.
  ///
  /// Not all are found where some fillings fit and others do not.
  private func outcomes(_ patterns: [ColorPattern], minimum: Int) -> UInt64 {
    let none = Self.none(of: patterns)
    func first(_ count: Int, _ red: Int, _ orange: Int) -> UInt64 {
      guard count >= minimum,
        let place = patterns.firstIndex(where: { $0.shape.fits(count: count, red: red, orange: orange) })
      else { return none }
      return 1 << UInt64(place)
    }
    if open + notRed == 0 { return first(count, red, orange) }
    var found: UInt64 = 0
    for red in (0...open).reversed() {
      if found & none != 0, found != none { break }
      let rest = open + notRed - red
      for orange in 0...rest {
        for other in 0...(rest - orange) {
          found |= first(count + red + orange + other, self.red + red, self.orange + orange)
        }
      }
    }
    return found
  }

  private static func none(of patterns: [ColorPattern]) -> UInt64 { 1 << UInt64(patterns.count) }
}

/// Whether a school or student group fits a pattern of a year.
public struct PatternResult: Hashable, Sendable {
  /// The year.
  public var year: DashboardYear
  /// The group; All Students is the school as a whole.
  public var group: StudentGroup
  /// The numbers of colors.
  public var tally: ColorTally
  /// The answer.
  public var answer: Answer
  /// The id of the first pattern that fits, where one does whatever is not known.
  public var pattern: String?
}

/// How one indicator counts for a school or student group, and what the files say of it.
public struct TalliedIndicator: Hashable, Sendable {
  /// What an indicator counts as.
  public enum Part: String, Hashable, Sendable {
    /// Red, or the lowest Status level where that stands for Red.
    case red
    /// Orange.
    case orange
    /// Another color or level.
    case other
    /// Not Red, as CDE's list of Red indicators says, and no more is known.
    case notRed
    /// Nothing: it has no color, too few students, or a level that does not count.
    case notCounted
    /// It may count and is not known.
    case unknown
  }

  /// The indicator and its rule.
  public var rule: IndicatorReading
  /// The year.
  public var year: DashboardYear
  /// The group whose row was looked at: English learners where the school as a whole is meant and the indicator is theirs.
  public var group: StudentGroup
  /// What the files say.
  public var lookup: Lookup
  /// Why they say nothing.
  public var gap: Missing.Gap
  /// What it counts as.
  public var part: Part
  /// Whether that is known from CDE's list of Red indicators, because no file of the indicator was given.
  public var isByRedFlags: Bool = false

  /// What would settle it, or `nil` where it is known.
  public var missing: Missing? {
    guard part == .unknown || part == .notRed else { return nil }
    if case .cell = lookup { return .numberOfStudents(rule.indicator, year) }
    return .stateIndicator(rule.indicator, year, gap)
  }
}

/// Counts the colors of one school on one year's Dashboard.
struct Tallying {
  let view: YearView
  let patterns: ColorPatterns

  /// The answers for all groups at once, All Students for the school as a whole.
  func answers(of groups: [StudentGroup]) -> GroupAnswers {
    var answers = GroupAnswers(met: [])
    for group in groups {
      switch result(group).answer {
      case .met: answers.met.insert(group)
      case .undetermined: answers.open.insert(group)
      case .notMet: break
      }
    }
    return answers
  }

  /// Whether a group fits a pattern.
  func result(_ group: StudentGroup) -> PatternResult {
    var tally = ColorTally()
    for rule in patterns.indicators where rule.counts(for: group) {
      let row = rule.row(of: group)
      tally.add(part(view.lookup(rule.indicator, row), rule, row))
    }
    let minimum = patterns.minimum.of(group)
    let answer = tally.fits(patterns.patterns, minimum: minimum)
    let pattern = answer == .met ? tally.pattern(patterns.patterns, minimum: minimum)?.id : nil
    return PatternResult(year: view.year, group: group, tally: tally, answer: answer, pattern: pattern)
  }

  /// What the answer rests on, indicator by indicator.
  func indicators(_ group: StudentGroup) -> [TalliedIndicator] {
    patterns.indicators.filter { $0.counts(for: group) }.map { rule in
      let row = rule.row(of: group)
      let lookup = view.lookup(rule.indicator, row)
      return TalliedIndicator(
        rule: rule, year: view.year, group: row, lookup: lookup, gap: view.gap(rule.indicator),
        part: part(lookup, rule, row), isByRedFlags: lookup == .notGiven && flagged(row, rule) != nil)
    }
  }

  private func part(_ lookup: Lookup, _ rule: IndicatorReading, _ group: StudentGroup) -> TalliedIndicator.Part {
    switch lookup {
    case .notGiven: return flagged(group, rule) ?? .unknown
    case .notReported: return .notCounted
    case .cell(let cell):
      switch rule.value {
      case .color:
        switch cell.color {
        case nil: return .notCounted
        case .red: return .red
        case .orange: return .orange
        case .yellow, .green, .blue: return .other
        }
      case .status(let others):
        guard let level = cell.statusLevel, level == .worst || others == .counted else { return .notCounted }
        switch Sheet.isLarge(cell, group, .school, view.files?.minimumSize) {
        case nil: return .unknown
        case false?: return .notCounted
        case true?: return level == .worst ? .red : .other
        }
      }
    }
  }

  /// What CDE's list of Red indicators says, where no file was given.
  private func flagged(_ group: StudentGroup, _ rule: IndicatorReading) -> TalliedIndicator.Part? {
    for list in view.files?.redFlags ?? [] {
      guard let isRed = list.isRed(view.cds, group, rule.indicator) else { continue }
      if isRed { return .red }
      return rule.value == .status(others: .ignored) ? .notCounted : .notRed
    }
    return nil
  }
}
