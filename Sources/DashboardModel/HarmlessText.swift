/// Text of files and arguments as a terminal may show it: nothing in it moves the cursor, changes colors or turns words round.
public enum HarmlessText {
  /// The text with a mark in place of each control character, line ends and tabs as blanks.
  ///
  /// Marks that change the direction of writing are taken out too: with them a name can be made to look like another one.
  public static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 32 && $0 < 127 }) { return text }
    var harmless = ""
    harmless.unicodeScalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 9, 10, 13, 0x85, 0x2028, 0x2029: harmless.unicodeScalars.append(" ")
      case 0..<32, 0x7F..<0xA0, 0xFFF9...0xFFFB, 0xE0000...0xE007F: harmless.unicodeScalars.append("\u{FFFD}")
      case 0x61C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF:
        harmless.unicodeScalars.append("\u{FFFD}")
      default: harmless.unicodeScalars.append(scalar)
      }
    }
    return harmless
  }
}
