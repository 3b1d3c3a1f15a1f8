/// How well a rule is supported by what it cites.
public enum Confidence: String, CaseIterable, Hashable, Sendable {
  /// A primary source states it.
  case quoted
  /// It reproduces CDE's own published data.
  case derived
  /// It is inferred, and no source settles it.
  case inferred
  /// One secondary source reports it, and no primary source was found.
  case secondary

  /// The confidence in a few words for a reader.
  public var words: String {
    switch self {
    case .quoted: "stated by the source"
    case .derived: "derived from CDE's published data"
    case .inferred: "inferred; no source settles it"
    case .secondary: "provisional; one secondary source"
    }
  }

  /// Whether a determination that rests on it has to say so.
  public var needsCaution: Bool { self == .inferred || self == .secondary }
}
