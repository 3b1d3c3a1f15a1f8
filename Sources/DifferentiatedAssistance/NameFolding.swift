/// Names as they are compared, however they are spelled.
enum NameFolding {
  /// Small letters without accents, so that `Canada` finds `Cañada`.
  static func folded(_ text: String) -> String { String(text.lowercased().map { table[$0] ?? $0 }) }

  private static let table: [Character: Character] = [
    "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u", "ñ": "n", "ç": "c", "è": "e", "à": "a",
  ]
}
