import DashboardModel

/// Why nothing at all can be fetched, as data; ``description`` says it in words.
public enum FetchRefusal: Error, Hashable, Sendable {
  /// 2020 or 2021: CDE made no Dashboard.
  case noDashboard(DashboardYear)
  /// Before 2017, or not a year that could be meant.
  case notADashboardYear(DashboardYear)
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

extension FetchRefusal: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .noDashboard(let year):
      return """
        There is no California School Dashboard of \(year): CDE published none for 2020 and 2021. \
        The Dashboards next to the gap are 2019 and 2022.
        """
    case .notADashboardYear(let year):
      return """
        \(year) is not a Dashboard year. The first Dashboard with public files here is fall 2017; \
        give a year such as \(PublicFiles.lastKnownYear).
        """
    case .unusableMirror(let text, let trouble):
      let shown = trouble == .credentials ? "That address" : "`\(text)`"
      return "\(shown) cannot be used as --base-url: \(trouble.sentence)"
    case .unusableFolder(let path, let reason):
      return """
        The folder \(path) is not there and could not be made (\(reason)). \
        Give another folder with --to, or make it first and check that you may write there.
        """
    }
  }
}

extension FetchRefusal.MirrorTrouble {
  fileprivate var sentence: String {
    switch self {
    case .notAWebAddress:
      "it has to begin with https:// or http:// and name a host, such as https://mirror.example.org/cde."
    case .credentials:
      "it holds a user name or password. Give the address without them, for a mirror that needs none."
    case .queryOrFragment:
      "it holds a `?` or `#` part. Give only scheme, host and folder, such as https://mirror.example.org/cde."
    }
  }
}
