public import DashboardModel

/// The color patterns, over all indicators that count, that identify a school or a student group.
public struct ColorPatterns: Hashable, Sendable {
  /// The patterns, any of which identifies; the first that fits names the reason.
  public var patterns: [ColorPattern]
  /// The indicators that count and how, in the order of the files.
  public var indicators: [IndicatorReading]
  /// How many indicators have to count.
  public var minimum: Minimum

  /// How many indicators have to count.
  public struct Minimum: Hashable, Sendable {
    /// For the school as a whole.
    public var school: Int
    /// For a student group.
    public var group: Int
    /// What it rests on.
    public var support: Support

    /// Makes a minimum of its parts.
    public init(school: Int, group: Int, support: Support) {
      self.school = school
      self.group = group
      self.support = support
    }

    /// The number for a student group, or for All Students, the school as a whole.
    public func of(_ group: StudentGroup) -> Int { group == .all ? school : self.group }

    /// The numbers in words.
    public var words: String {
      "At least \(Listing.count(school, "indicator")) for the school as a whole, "
        + "\(Listing.count(group, "indicator")) for a student group"
    }
  }

  /// Makes patterns of their parts.
  public init(_ patterns: [ColorPattern], of indicators: [IndicatorReading], minimum: Minimum) {
    self.patterns = patterns
    self.indicators = indicators
    self.minimum = minimum
  }

  /// The pattern of a name, or `nil`.
  public func pattern(_ id: String) -> ColorPattern? { patterns.first { $0.id == id } }
}

/// A pattern of colors over all indicators that count.
public struct ColorPattern: Hashable, Sendable {
  /// What a pattern asks of the numbers of Red, Orange and all colors.
  public enum Shape: Hashable, Sendable {
    /// All are Red.
    case allRed
    /// All but one are Red, and at least one is.
    case allButOneRed
    /// All are Red or Orange, and at least one is Red.
    case redAndOrange
    /// At least so many count, and more than half of them are Red.
    case majorityRed(of: Int)

    /// Whether the numbers fit.
    ///
    /// - Parameters:
    ///   - count: How many indicators count.
    ///   - red: How many of them are Red, or at the lowest Status level.
    ///   - orange: How many of them are Orange.
    /// - Returns: Never so where none is Red.
    public func fits(count: Int, red: Int, orange: Int) -> Bool {
      guard count > 0, red > 0 else { return false }
      switch self {
      case .allRed: return red == count
      case .allButOneRed: return red == count - 1
      case .redAndOrange: return red + orange == count
      case .majorityRed(let least): return count >= least && red * 2 > count
      }
    }
  }

  /// The pattern's short name, such as `all-red-but-one`.
  public var id: String
  /// What it asks.
  public var shape: Shape
  /// What stands for Red in the words: the lowest Status level in a year without colors.
  public var isByStatus: Bool
  /// What it rests on.
  public var support: Support

  /// Makes a pattern of its parts.
  public init(_ id: String, _ shape: Shape, isByStatus: Bool = false, support: Support) {
    self.id = id
    self.shape = shape
    self.isByStatus = isByStatus
    self.support = support
  }

  /// The pattern in words.
  public var words: String {
    let red = isByStatus ? "at the lowest Status level" : "Red"
    switch shape {
    case .allRed: return "All indicators are \(red)"
    case .allButOneRed: return "All indicators but one are \(red)"
    case .redAndOrange: return "All indicators are Red or Orange, at least one of them Red"
    case .majorityRed(let least):
      return "There are \(Listing.number(least)) or more indicators, and more than half of them are \(red)"
    }
  }
}

/// How one indicator counts in the color patterns of a school or student group.
public struct IndicatorReading: Hashable, Sendable {
  /// What of the indicator counts.
  public enum Value: Hashable, Sendable {
    /// The color; without one the indicator is ignored.
    case color
    /// The Status level of a group large enough: the lowest in place of Red, others as another color or not at all.
    case status(others: OtherLevels)
  }

  /// What Status levels other than the lowest are taken for.
  public enum OtherLevels: String, CaseIterable, Hashable, Sendable {
    /// Another color: the indicator counts and is not Red.
    case counted
    /// Nothing: the indicator is not counted at all.
    case ignored
  }

  /// The indicator.
  public var indicator: Indicator
  /// What of it counts.
  public var value: Value
  /// The student groups that it counts for.
  ///
  /// English learner progress counts for English learners and, by their row, for the school as a whole.
  public var groups: GroupScope
  /// What it rests on.
  public var support: Support

  /// Makes an indicator of its parts.
  public init(_ indicator: Indicator, _ value: Value = .color, groups: GroupScope = .every, support: Support) {
    self.indicator = indicator
    self.value = value
    self.groups = groups
    self.support = support
  }

  /// The group whose row holds the indicator: that of English learners also stands for the school as a whole.
  public func row(of group: StudentGroup) -> StudentGroup {
    if group == .all, case .only(let groups) = groups, let first = groups.first { return first }
    return group
  }

  /// Whether it counts for a group, or by another group's row for the school as a whole.
  public func counts(for group: StudentGroup) -> Bool { group == .all || groups.contains(group) }

  /// How it counts, in a few words.
  public var words: String {
    let lowest = StatusLevel.worst.label(on: indicator)
    let row =
      if case .only(let groups) = groups { ", by the row of \(groups.map(\.name).joined(separator: ", "))" } else { "" }
    switch value {
    case .color: return "by color\(row)"
    case .status(.counted): return "by Status: \(lowest) in place of Red, other levels as another color\(row)"
    case .status(.ignored): return "by Status: \(lowest) in place of Red, other levels not counted\(row)"
    }
  }
}
