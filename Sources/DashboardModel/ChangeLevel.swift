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
