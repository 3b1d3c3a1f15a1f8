/// Why nothing at all can be fetched; see `FetchRefusalDescription.swift` for the sentences.
public enum FetchRefusal: Error, Hashable, Sendable {
  /// 2020 or 2021: CDE made no Dashboard.
  case noDashboard(year: Int)
  /// Before 2017, or not a year that could be meant.
  case notADashboardYear(year: Int)
  /// What was given as the mirror's address cannot be one.
  case unusableMirror(text: String, MirrorTrouble)
  /// The folder to fetch to is not there and cannot be made.
  case unusableFolder(path: String, reason: String)

  /// What is wrong with a mirror's address.
  public enum MirrorTrouble: Hashable, Sendable {
    /// It does not begin with `https://` or `http://`, followed by a host.
    case notAWebAddress
    /// It carries a user name or a password, which would be shown in messages.
    case credentials
    /// It carries a `?` or `#` part, below which no path can be.
    case queryOrFragment
  }
}
