import DashboardModel

/// Why nothing at all, or nothing more, can be fetched, as data; ``description`` says it in words.
public enum FetchRefusal: Error, Hashable, Sendable {
  /// 2020 or 2021: CDE made no Dashboard.
  case noDashboard(DashboardYear)
  /// Before 2017, or not a year that could be meant.
  case notADashboardYear(DashboardYear)
  /// What was given as the mirror's address cannot be one.
  case unusableMirror(text: String, MirrorTrouble)
  /// The folder to fetch to is not there and cannot be made.
  case unusableFolder(path: String, reason: String)
  /// Files cannot be written into the folder, or no more of them; so many had arrived.
  case unwritableFolder(path: String, reason: String, arrived: Int)
  /// The program that transfers files, curl, was not found, or cannot be used for this reason.
  case noTransferProgram(reason: String?)

  /// What is wrong with a mirror's address.
  public enum MirrorTrouble: Hashable, Sendable {
    /// It does not begin with `https://` or `http://`, followed by a host.
    case notAWebAddress
    /// It begins with `http://` and names another machine.
    case notEncrypted
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
    case .unwritableFolder(let path, let reason, let arrived):
      let kept =
        switch arrived {
        case 0: "Nothing was fetched"
        case 1: "1 file had arrived and is whole"
        default: "\(arrived) files had arrived and are whole"
        }
      return """
        Files could not be written into \(path) (\(reason)). \(kept). \
        Check that there is space and that you may write there, then run the command again.
        """
    case .noTransferProgram(let reason):
      let trouble = reason.map { "it could not be used (\($0))" } ?? "it was not found on PATH"
      return """
        To transfer files, fetch runs the program curl, and \(trouble). Install curl with the system's packages, \
        such as `apt-get install curl`, or save CDE's files by hand with a browser.
        """
    }
  }
}

extension FetchRefusal.MirrorTrouble {
  fileprivate var sentence: String {
    switch self {
    case .notAWebAddress:
      "it has to begin with https:// or http:// and name a host, such as https://mirror.example.org/cde."
    case .notEncrypted:
      """
      http:// is not encrypted and is taken for this machine only, such as http://localhost:8080. \
      Give an address that begins with https://.
      """
    case .credentials:
      "it holds a user name or password. Give the address without them, for a mirror that needs none."
    case .queryOrFragment:
      "it holds a `?` or `#` part. Give only scheme, host and folder, such as https://mirror.example.org/cde."
    }
  }
}
