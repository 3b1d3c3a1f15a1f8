/// How files are fetched.
public struct FetchSettings: Sendable {
  /// Whether files that are in the folder already are fetched again and replaced.
  public var replace = false
  /// Where to fetch in place of CDE's hosts, or `nil` for CDE.
  public var mirror: FetchMirror?
  /// How long a server may send nothing, while connecting or later, before the try is given up; at most a day.
  public var idleTimeout: Duration = .seconds(60)
  /// How many tries follow a failed first one, where another try may help.
  public var moreTries = 2
  /// The pause before the second try; the pause before the third is twice as long, and so on.
  public var pause: Duration = .seconds(2)
  /// How many files are fetched at the same time.
  public var atOnce = 3
  /// How many bytes a file may have; CDE's largest are below a tenth of this.
  public var largestFile = 1 << 30
  /// How many times a server may send the fetch on to another address.
  public var mostRedirects = 5

  /// Makes the usual settings.
  public init() {}
}
