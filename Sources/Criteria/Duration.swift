/// For how long an LEA that meets the criteria is assisted.
public struct Duration: Hashable, Sendable {
  /// Years of assistance that one identification gives, the year of identification included.
  public var years: Int
  /// The first Dashboard year whose identifications last so long.
  public var since: Int
  /// The rule in words.
  public var words: String
  /// What it rests on.
  public var support: Support

  /// Makes a duration of its parts.
  public init(years: Int, since: Int, _ words: String, support: Support) {
    self.years = years
    self.since = since
    self.words = words
    self.support = support
  }
}
