public import DashboardModel

/// How one indicator counts in the color patterns of a school or student group.
public struct ESSAIndicator: Hashable, Sendable {
  /// What of the indicator counts.
  public enum Reading: Hashable, Sendable {
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
  public var reading: Reading
  /// The student groups that it counts for.
  ///
  /// English learner progress counts for English learners and, by their row, for the school as a whole.
  public var groups: GroupScope
  /// What it rests on.
  public var support: Support

  /// Makes an indicator of its parts.
  public init(_ indicator: Indicator, _ reading: Reading = .color, groups: GroupScope = .every, support: Support) {
    self.indicator = indicator
    self.reading = reading
    self.groups = groups
    self.support = support
  }

  /// How it counts, in a few words.
  public var words: String {
    switch reading {
    case .color: "by color"
    case .status(.counted): "by Status: \(lowest) in place of Red, other levels as another color"
    case .status(.ignored): "by Status: \(lowest) in place of Red, other levels not counted"
    }
  }

  private var lowest: String { StatusLevel.worst.label(on: indicator) }
}
