/// How a number format shows a date.
enum DateFormat: Sendable {
  case date
  case dateAndTime

  /// The date in a format of this number and code; formats of numbers, and of times alone, give nil.
  init?(number: Int, code: String?) {
    if let code {
      self.init(code: code)
      return
    }
    switch number {
    case 14...17, 27...31, 34...36, 50...54, 57, 58: self = .date
    case 22: self = .dateAndTime
    default: return nil
    }
  }

  private init?(code: String) {
    let letters = Self.letters(of: code)
    // The letter m is a month beside days or years, and minutes beside hours or seconds; alone it is a month.
    let hasTime = letters.contains("h") || letters.contains("s")
    let hasDate = letters.contains("d") || letters.contains("y") || (letters.contains("m") && !hasTime)
    guard hasDate, !letters.contains("0"), !letters.contains("#") else { return nil }
    self = hasTime ? .dateAndTime : .date
  }

  /// The characters of the first section that stand for digits, without quoted text and escaped characters.
  private static func letters(of code: String) -> Set<Character> {
    var letters: Set<Character> = []
    var closing: Character?
    var bracketed: Set<Character> = []
    var isEscaped = false
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if let end = closing {
        if character != end {
          bracketed.insert(character)
        } else {
          closing = nil
          // Hours, minutes or seconds in brackets are a span of time that may be longer than a day.
          if end == "]", ["h", "m", "s"].contains(bracketed) { letters.insert("h") }
          bracketed = []
        }
      } else {
        switch character {
        case "\\", "_", "*": isEscaped = true
        case "\"": closing = "\""
        case "[": closing = "]"
        case ";": return letters
        default: letters.insert(character)
        }
      }
    }
    return letters
  }
}
