/// What CDE published of an indicator on a year's Dashboard.
public enum Publication: String, CaseIterable, Hashable, Sendable {
  /// Status, Change and a performance color.
  case colors
  /// A Status level and no color.
  case statusOnly
  /// Figures without a level or color.
  case figuresOnly
  /// Nothing.
  case none

  /// The publication in a few words.
  public var words: String {
    switch self {
    case .colors: "performance colors"
    case .statusOnly: "Status levels only"
    case .figuresOnly: "figures without levels"
    case .none: "not reported"
    }
  }
}
