/// Finds LEAs and schools by CDS code or by name, as people write them.
public struct EntityFinder: Sendable {
  /// Why no one entity is meant.
  public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
    /// None is meant; the nearest name, where there is one.
    case none(String, noun: String, nearest: String?)
    /// Several are meant.
    case several(String, [Entity])

    /// What is wrong and what to do.
    public var description: String {
      switch self {
      case .none(let text, let noun, let nearest):
        return "No \(noun) of the files is \"\(text)\"." + (nearest.map { " Did you mean \"\($0)\"?" } ?? "")
      case .several(let text, let matches):
        let some = matches.prefix(5).map { "\($0.name) (\($0.cds))" }.joined(separator: ", ")
        let more = matches.count > 5 ? " and \(matches.count - 5) more" : ""
        return "\"\(text)\" fits \(some)\(more). Give the CDS code."
      }
    }
  }

  private let entities: [Entity]
  private let noun: String

  /// Prepares for some entities.
  ///
  /// - Parameters:
  ///   - entities: Those that can be meant.
  ///   - noun: What they are, for messages: `LEA` or `school`.
  public init(_ entities: [Entity], noun: String = "LEA") {
    self.entities = entities
    self.noun = noun
  }

  /// Whether a text means an entity, by code or by its name or a part of it.
  public static func fits(_ entity: Entity, _ text: String) -> Bool { !EntityFinder([entity]).matches(text).isEmpty }

  /// The one entity that a text means: a code of 14 digits, the seven of a county and district, or a name or its part.
  public func find(_ text: String) throws(Fault) -> Entity {
    let matches = self.matches(text)
    if matches.count == 1 { return matches[0] }
    if matches.isEmpty { throw .none(text, noun: noun, nearest: nearest(text)) }
    throw .several(text, matches)
  }

  private func matches(_ text: String) -> [Entity] {
    // Codes as people write them: with hyphens or blanks.
    let digits = text.filter { $0 != "-" && $0 != " " }
    if !digits.isEmpty, digits.allSatisfy(\.isNumber) {
      if let code = CDSCode(digits) { return entities.filter { $0.cds == code } }
      // A spreadsheet takes a code for a number and drops the zero of the counties 01 to 09.
      if digits.count == 13, let code = CDSCode("0" + digits) { return entities.filter { $0.cds == code } }
      if digits.count == 7 { return entities.filter { $0.cds.description == digits + "0000000" } }
    }
    let wanted = NameFolding.folded(text)
    let exact = entities.filter { NameFolding.folded($0.name) == wanted }
    if !exact.isEmpty { return exact }
    let parts = entities.filter { NameFolding.folded($0.name).contains(wanted) }
    if !parts.isEmpty { return parts }
    return Self.withoutEnding(text).map(matches) ?? []
  }

  /// A name without what people add and CDE's names leave out, or `nil` where nothing is added.
  private static func withoutEnding(_ text: String) -> String? {
    let wanted = NameFolding.folded(text)
    return [" school district", " district"].first(where: wanted.hasSuffix).map { String(text.dropLast($0.count)) }
  }

  private func nearest(_ text: String) -> String? {
    let text = Self.withoutEnding(text) ?? text
    return NearestName.of(text, among: entities.map(\.name)) ?? nearestStart(text)
  }

  private func nearestStart(_ text: String) -> String? {
    let words = entities.map { entity in (entity.name, String(entity.name.prefix(text.count))) }
    guard let start = NearestName.of(text, among: words.map(\.1)) else { return nil }
    return words.first { $0.1 == start }?.0
  }
}
