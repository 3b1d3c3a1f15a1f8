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

/// A Change level, from worst to best; the numbers are those of the field `changelevel`, where 5 is the good end.
///
/// Source: CDE record layouts, field `changelevel`. As with ``StatusLevel`` the label depends on the indicator's scale.
public enum ChangeLevel: UInt8, CaseIterable, Hashable, Comparable, Sendable {
  /// Declined Significantly; Increased Significantly on a reversed scale.
  case worst = 1
  /// Declined; Increased on a reversed scale.
  case secondWorst = 2
  /// Maintained.
  case middle = 3
  /// Increased; Declined on a reversed scale.
  case secondBest = 4
  /// Increased Significantly; Declined Significantly on a reversed scale.
  case best = 5

  /// The level's label on an indicator's scale, such as `Increased`.
  public func label(on indicator: Indicator) -> String {
    let step = indicator.isReversed ? 6 - rawValue : rawValue
    return ["Declined Significantly", "Declined", "Maintained", "Increased", "Increased Significantly"][Int(step) - 1]
  }

  /// Orders worst first.
  public static func < (left: ChangeLevel, right: ChangeLevel) -> Bool { left.rawValue < right.rawValue }
}
