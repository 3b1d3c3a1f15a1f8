/// Finds counties by name, by a part of it, or by the two digits that CDS codes begin with.
public struct CountyFinder: Sendable {
  /// Why no one county is meant.
  public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
    /// None is meant; the nearest name, where there is one.
    case none(String, noun: String, nearest: String?)
    /// Several are meant.
    case several(String, [String])

    /// What is wrong and what to do.
    public var description: String {
      switch self {
      case .none(let text, let noun, let nearest):
        let place =
          if let code = Int(text) {
            "county \(text)" + (County.name(code: code).map { " (\($0))" } ?? "")
          } else {
            "\(text) County"
          }
        return "No \(noun) of the files is in \(place)." + (nearest.map { " Did you mean \($0)?" } ?? "")
      case .several(let text, let names):
        return "\"\(text)\" fits the counties \(names.joined(separator: ", ")). Give one of them."
      }
    }
  }

  private let codes: [Int: String]
  private let names: [String]
  private let noun: String

  /// Prepares for the counties of some entities.
  ///
  /// - Parameters:
  ///   - entities: Those that can be asked for.
  ///   - noun: What they are, for messages: `LEA` or `school`.
  public init(_ entities: [Entity], noun: String = "LEA") {
    var codes: [Int: String] = [:]
    for entity in entities where !entity.county.isEmpty { codes[entity.cds.county] = entity.county }
    self.codes = codes
    self.names = Set(codes.values).sorted()
    self.noun = noun
  }

  /// The one county that a text means: `Monterey`, `Monterey County`, `27`, or a part of a name that no other has.
  public func find(_ text: String) throws(Fault) -> String {
    let text = Self.bare(text)
    if !text.isEmpty, text.count <= 2, let code = Int(text) {
      if let name = codes[code] { return name }
      throw .none(text, noun: noun, nearest: nil)
    }
    let wanted = NameFolding.folded(text)
    if let exact = names.first(where: { NameFolding.folded($0) == wanted }) { return exact }
    let parts = names.filter { NameFolding.folded($0).contains(wanted) }
    if parts.count == 1 { return parts[0] }
    if parts.isEmpty { throw .none(text, noun: noun, nearest: NearestName.of(text, among: names)) }
    throw .several(text, parts)
  }

  /// A county's name without the word County.
  private static func bare(_ text: String) -> String {
    var name = text[...]
    while name.first == " " { name.removeFirst() }
    while name.last == " " { name.removeLast() }
    if name.lowercased().hasSuffix(" county") { return String(name.dropLast(" county".count)) }
    if name.lowercased().hasPrefix("county of ") { return String(name.dropFirst("county of ".count)) }
    return String(name)
  }
}
