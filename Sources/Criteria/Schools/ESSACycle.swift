public import DashboardModel

/// What a Dashboard year determines of schools under ESSA.
public struct ESSACycle: Hashable, Sendable {
  /// The kinds of year.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Schools enter and leave CSI and ATSI.
    case entry
    /// Schools leave CSI and ATSI, and others are TSI.
    case exitsAndTSI
    /// Nothing is determined; the next year looks back at the colors.
    case lookBackOnly
  }

  /// What the year determines.
  public var kind: Kind
  /// The year whose status a school had before: 2021 before 2022, because exits were made in 2021; `nil` for the first.
  public var prior: DashboardYear?
  /// The code of a school that is not identified.
  public var unidentified: SchoolStatus
  /// The rule in words.
  public var words: String
  /// What it rests on.
  public var support: Support

  /// Makes a cycle of its parts.
  public init(
    _ kind: Kind, prior: DashboardYear?, unidentified: SchoolStatus = .noStatus, _ words: String, support: Support
  ) {
    self.kind = kind
    self.prior = prior
    self.unidentified = unidentified
    self.words = words
    self.support = support
  }
}
