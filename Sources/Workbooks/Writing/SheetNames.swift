/// The names on the tabs, as far as workbooks allow the names that were wished for.
struct SheetNames {
  private static let limit = 31
  private static let forbidden = Set("[]:*?/\\\t")

  private(set) var names: [String] = []
  private var taken: Set<String> = []

  init(_ wishes: [String]) {
    for (index, wish) in wishes.enumerated() {
      let name = unique(Self.clean(wish) ?? "Sheet\(index + 1)")
      taken.insert(name.lowercased())
      names.append(name)
    }
  }

  /// Without the characters that formulas give a meaning to, nor apostrophes and spaces at the ends; nil if nothing stays.
  private static func clean(_ wish: String) -> String? {
    let allowed = XMLText.allowed(wish).map { forbidden.contains($0) || $0.isNewline ? " " : $0 }
    var name = shortened(String(allowed), to: limit)[...]
    while let first = name.first, first == "'" || first == " " { name.removeFirst() }
    while let last = name.last, last == "'" || last == " " { name.removeLast() }
    return name.isEmpty ? nil : String(name)
  }

  private func unique(_ name: String) -> String {
    var candidate = name
    var number = 2
    while taken.contains(candidate.lowercased()) {
      let suffix = " (\(number))"
      candidate = Self.shortened(name, to: Self.limit - suffix.count) + suffix
      number += 1
    }
    return candidate
  }

  /// The limit counts UTF-16 units, but characters stay whole.
  private static func shortened(_ name: String, to limit: Int) -> String {
    var name = name
    while name.utf16.count > limit { name.removeLast() }
    return name
  }
}
