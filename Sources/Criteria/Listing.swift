/// Numbers and lists in words.
public enum Listing {
  /// Items in a sentence: `A`, `A and B`, `A, B and C`.
  public static func words(_ items: [String], _ conjunction: String = "and") -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return "\(items.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }

  /// A number in words up to ten, then in digits.
  public static func number(_ number: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return words.indices.contains(number) ? words[number] : String(number)
  }

  /// A number of things: `one group`, `three groups`.
  public static func count(_ number: Int, _ thing: String, plural: String? = nil) -> String {
    "\(self.number(number)) \(number == 1 ? thing : plural ?? thing + "s")"
  }

  /// So many or more things: `one group`, `two or more groups`.
  public static func atLeast(_ number: Int, _ thing: String, plural: String? = nil) -> String {
    number == 1 ? "one \(thing)" : "\(self.number(number)) or more \(plural ?? thing + "s")"
  }

  /// A text with its first letter in capitals.
  public static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
