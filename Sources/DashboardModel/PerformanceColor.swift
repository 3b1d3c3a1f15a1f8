/// A performance color of the Dashboard, worst to best; the numbers are those of the field `color`.
public enum PerformanceColor: UInt8, CaseIterable, Hashable, Comparable, Sendable {
  /// The worst color.
  case red = 1
  /// The second worst color.
  case orange = 2
  /// The middle color.
  case yellow = 3
  /// The second best color.
  case green = 4
  /// The best color.
  case blue = 5

  /// The color's name as CDE writes it.
  public var name: String { ["Red", "Orange", "Yellow", "Green", "Blue"][Int(rawValue) - 1] }

  /// Orders worst first.
  public static func < (left: PerformanceColor, right: PerformanceColor) -> Bool { left.rawValue < right.rawValue }
}
