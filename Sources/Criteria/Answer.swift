/// One of three answers to whether a rule is met; what is not known is never a no.
public enum Answer: UInt8, CaseIterable, Hashable, Sendable {
  /// The rule is not met.
  case notMet
  /// It cannot be determined from what was given.
  case undetermined
  /// The rule is met.
  case met

  /// The answer as the command's tables print it: `Y`, `N` or `?`.
  public var letter: String { ["N", "?", "Y"][Int(rawValue)] }

  /// The answer in words: `met`, `not met` or `cannot be determined`.
  public var words: String { ["not met", "cannot be determined", "met"][Int(rawValue)] }

  /// An answer of what is known to be so or not so.
  public init(_ known: Bool) { self = known ? .met : .notMet }

  /// Met where both are, not met where one is not.
  public func and(_ other: Answer) -> Answer { self.rawValue < other.rawValue ? self : other }

  /// Met where one is, not met where neither is.
  public func or(_ other: Answer) -> Answer { self.rawValue > other.rawValue ? self : other }

  /// Whether at least so many of some answers are met.
  ///
  /// - Parameters:
  ///   - needed: How many are needed.
  ///   - met: How many are met.
  ///   - undetermined: How many more cannot be determined.
  /// - Returns: Met or not met only where the undetermined ones cannot change it.
  public static func count(atLeast needed: Int, met: Int, undetermined: Int) -> Answer {
    met >= needed ? .met : met + undetermined >= needed ? .undetermined : .notMet
  }
}
