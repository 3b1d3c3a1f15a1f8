import DashboardModel
import Testing

@Suite struct HarmlessTextTests {
  @Test(arguments: [
    ("Arroyo Seco Unified", "Arroyo Seco Unified"), ("Cañada Honda — 第一", "Cañada Honda — 第一"),
    ("a\u{1B}[2Jb", "a\u{FFFD}[2Jb"), ("one\r\ntwo\tthree", "one  two three"), ("\u{9B}31mred", "\u{FFFD}31mred"),
    ("abc\u{202E}fed", "abc\u{FFFD}fed"), ("\u{2066}x\u{2069}", "\u{FFFD}x\u{FFFD}"), ("a\u{2028}b", "a b"),
    ("\u{7}\u{8}\u{0}", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("zero\u{200B}width", "zero\u{FFFD}width"),
  ])
  func `nothing moves the cursor or turns words round`(text: String, shown: String) {
    // Line ends of two characters are two blanks.
    #expect(HarmlessText.of(text) == shown)
  }
}
