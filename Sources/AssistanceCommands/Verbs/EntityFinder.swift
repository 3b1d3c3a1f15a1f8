import DashboardModel

/// Finds entities by CDS code or by name.
struct EntityFinder {
  private let entities: [Entity]

  /// Prepares for some entities.
  init(_ entities: [Entity]) { self.entities = entities }

  /// The one entity that a text means: a code of 14 digits, the seven of a county and district, or a name or its part.
  func find(_ text: String) throws(CommandFailure) -> Entity {
    let matches = self.matches(text)
    if matches.count == 1 { return matches[0] }
    if matches.isEmpty {
      let nearest = NearestName.of(text, among: entities.map(\.name)) ?? nearestStart(text)
      throw .said("No LEA of the files is \"\(text)\"." + (nearest.map { " Did you mean \"\($0)\"?" } ?? ""))
    }
    let some = matches.prefix(5).map { "\($0.name) (\($0.cds))" }.joined(separator: ", ")
    let more = matches.count > 5 ? " and \(matches.count - 5) more" : ""
    throw .said("\"\(text)\" fits \(some)\(more). Give the CDS code.")
  }

  private func matches(_ text: String) -> [Entity] {
    if text.allSatisfy(\.isNumber) {
      if let code = CDSCode(text) { return entities.filter { $0.cds == code } }
      if text.count == 7 { return entities.filter { $0.cds.description == text + "0000000" } }
    }
    let wanted = Self.folded(text)
    let exact = entities.filter { Self.folded($0.name) == wanted }
    if !exact.isEmpty { return exact }
    return entities.filter { Self.folded($0.name).contains(wanted) }
  }

  private func nearestStart(_ text: String) -> String? {
    let words = entities.map { entity in
      (entity.name, String(entity.name.prefix(text.count)))
    }
    guard let start = NearestName.of(text, among: words.map(\.1)) else { return nil }
    return words.first { $0.1 == start }?.0
  }

  /// Small letters without accents, so that `Canada` finds `Cañada`.
  private static func folded(_ text: String) -> String {
    let table: [Character: Character] = [
      "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u", "ñ": "n", "ç": "c", "è": "e", "à": "a",
    ]
    return String(text.lowercased().map { table[$0] ?? $0 })
  }
}
