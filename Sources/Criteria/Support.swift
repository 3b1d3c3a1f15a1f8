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
