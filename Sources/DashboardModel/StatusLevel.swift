/// A Status level, from worst to best; the numbers are those of the field `statuslevel`, where 5 is the good end.
///
/// The label depends on the indicator: the worst level is Very Low, but Very High for chronic absenteeism and suspension,
/// whose scale is reversed. So a level is never shown as a bare number. Source: CDE record layouts, field `statuslevel`.
public enum StatusLevel: UInt8, CaseIterable, Hashable, Comparable, Sendable {
  /// Very Low; Very High on a reversed scale.
  case worst = 1
  /// Low; High on a reversed scale.
  case secondWorst = 2
  /// Medium.
  case middle = 3
  /// High; Low on a reversed scale.
  case secondBest = 4
  /// Very High; Very Low on a reversed scale.
  case best = 5

  /// The level's label on an indicator's scale, such as `Very High`.
  public func label(on indicator: Indicator) -> String {
    let step = indicator.isReversed ? 6 - rawValue : rawValue
    return ["Very Low", "Low", "Medium", "High", "Very High"][Int(step) - 1]
  }

  /// Orders worst first.
  public static func < (left: StatusLevel, right: StatusLevel) -> Bool { left.rawValue < right.rawValue }
}
