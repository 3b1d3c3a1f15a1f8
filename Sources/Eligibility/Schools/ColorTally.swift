public import Criteria

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

  /// Whether a pattern is met, whatever the indicators turn out to be that are not known.
  ///
  /// - Parameters:
  ///   - patterns: Any of these is enough.
  ///   - minimum: So many indicators have to count.
  /// - Returns: Undetermined where some colors of the unknown indicators would meet a pattern and others would not.
  public func meets(_ patterns: [ESSAPattern], minimum: Int) -> Answer {
    if open + notRed == 0 { return Answer(pattern(patterns, minimum: minimum) != nil) }
    var isMetSome = false
    var isMetAll = true
    for red in (0...open).reversed() {
      if isMetSome, !isMetAll { break }
      let rest = open + notRed - red
      for orange in 0...rest {
        for other in 0...(rest - orange) {
          let full = ColorTally(
            count: count + red + orange + other, red: self.red + red, orange: self.orange + orange)
          if full.pattern(patterns, minimum: minimum) == nil { isMetAll = false } else { isMetSome = true }
        }
      }
    }
    return isMetAll ? .met : isMetSome ? .undetermined : .notMet
  }

  /// The first pattern that the known indicators meet, or `nil`.
  public func pattern(_ patterns: [ESSAPattern], minimum: Int) -> ESSAPattern? {
    guard count >= minimum else { return nil }
    return patterns.first { $0.shape.fits(count: count, red: red, orange: orange) }
  }
}
