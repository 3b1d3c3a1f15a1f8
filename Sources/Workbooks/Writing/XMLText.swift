/// Text as it may stand in XML.
enum XMLText {
  static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"

  /// Text for a cell, whose line breaks stay.
  static func cell(_ text: String) -> String {
    escaped(EscapedText.encoded(text))
  }

  /// Text with markup escaped, also good inside an attribute.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in allowed(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The text without the control characters that XML cannot hold; a carriage return becomes a line feed.
  static func allowed(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { !isAllowed($0) }) else { return text }
    var allowed = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        allowed.append("\n")
      } else if isAllowed(scalar), !(scalar == "\n" && previous == "\r") {
        allowed.append(scalar)
      }
      previous = scalar
    }
    return String(allowed)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
