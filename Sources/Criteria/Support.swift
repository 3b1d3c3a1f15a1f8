/// What a rule rests on: at least one citation, and how well it is supported.
///
/// No rule can be written without it, because every type of rule asks for one.
public struct Support: Hashable, Sendable {
  /// The first and foremost citation.
  public var citation: Citation
  /// Further citations.
  public var further: [Citation]
  /// How well the rule is supported.
  public var confidence: Confidence
  /// What a reader should know of the evidence, in a sentence; empty where nothing.
  public var note: String

  /// Makes a support of its parts.
  public init(_ confidence: Confidence, _ citation: Citation, further: [Citation] = [], note: String = "") {
    self.citation = citation
    self.further = further
    self.confidence = confidence
    self.note = note
  }

  /// All citations, the foremost first.
  public var citations: [Citation] { [citation] + further }
}

/// Where in a source a rule is found.
public struct Citation: Hashable, Sendable {
  /// The source.
  public var source: Source
  /// The section, paragraph, sheet or figure.
  public var locator: String

  /// Makes a citation of a source and a place in it.
  public init(_ source: Source, _ locator: String) {
    self.source = source
    self.locator = locator
  }

  /// The citation in one line: title, place, publisher.
  public var words: String { "\(source.title), \(locator) (\(source.publisher))" }
}

/// A work that rules are cited from: a law, a page or a file.
public struct Source: Hashable, Sendable {
  /// The work's short name, which citations use.
  public var id: String
  /// The work's title.
  public var title: String
  /// Who published it.
  public var publisher: String
  /// Its address, or where to find it.
  public var address: String

  /// Makes a source of its parts.
  public init(id: String, title: String, publisher: String, address: String) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.address = address
  }
}

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
