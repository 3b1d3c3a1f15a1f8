public import DashboardModel

/// How text is marked on a terminal; without color everything still reads, because the words stay.
public struct TextStyle: Hashable, Sendable {
  /// Whether color is used.
  public var usesColor: Bool
  /// How many columns there are.
  public var width: Int

  /// Makes a style of its parts.
  public init(usesColor: Bool, width: Int) {
    self.usesColor = usesColor
    self.width = width
  }

  /// Bold text.
  public func bold(_ text: String) -> String { mark(text, "1") }

  /// Text in the background.
  public func dim(_ text: String) -> String { mark(text, "2") }

  /// Text on a Dashboard color.
  public func colored(_ text: String, _ color: PerformanceColor) -> String {
    switch color {
    case .red: mark(text, "97;41")
    case .orange: mark(text, "30;48;5;214")
    case .yellow: mark(text, "30;103")
    case .green: mark(text, "97;42")
    case .blue: mark(text, "97;44")
    }
  }

  private func mark(_ text: String, _ code: String) -> String {
    usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
