public import DashboardModel

/// Lays a page out on a terminal: wrapped to its width, marked where it has color.
public struct TerminalLayout {
  private let style: TextStyle
  private var lines: [String] = []
  private var last: Block?

  private init(_ style: TextStyle) { self.style = style }

  /// The page as text.
  ///
  /// - Parameters:
  ///   - page: What is said.
  ///   - style: How the text is marked.
  /// - Returns: Lines no wider than the style where words can be broken, with a line feed at the end.
  public static func text(_ page: Page, style: TextStyle) -> String {
    var layout = TerminalLayout(style)
    layout.head(page)
    for block in page.blocks { layout.add(block) }
    return layout.lines.joined(separator: "\n") + "\n"
  }

  private mutating func head(_ page: Page) {
    if !page.title.isEmpty {
      let titled = TextWrap.lines(page.title, width: style.width - (page.code.isEmpty ? 0 : page.code.count + 2))
      lines += titled.map(style.bold)
      if !page.code.isEmpty { lines[lines.count - 1] += "  \(HarmlessText.of(page.code))" }
    }
    if !page.subtitle.isEmpty { lines += TextWrap.lines(page.subtitle, width: style.width).map(style.dim) }
    if !page.title.isEmpty || !page.subtitle.isEmpty { lines.append("") }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(let text):
      if lines.last?.isEmpty == false { lines.append("") }
      lines += TextWrap.lines(text, width: style.width).map(style.bold)
    case .paragraph(let text):
      separate()
      lines += TextWrap.lines(text, width: style.width)
    case .note(let text):
      separate()
      lines += TextWrap.lines(text, width: style.width).map(style.dim)
    case .items(let items): for item in items { add(item, depth: 1) }
    case .grid(let grid): lines += GridLayout(grid: grid, style: style).lines
    }
    last = block
  }

  /// A list or table is set apart from sentences that follow.
  private mutating func separate() {
    switch last {
    case .items, .grid: lines.append("")
    case .heading, .paragraph, .note, nil: break
    }
  }

  private mutating func add(_ item: Item, depth: Int) {
    let first = String(repeating: "  ", count: depth)
    let rest = first + "  "
    let lead = item.lead.isEmpty ? "" : item.text.isEmpty ? item.lead : item.lead + " "
    // An address that is none of the web says where else to look.
    let isOfWeb = item.address.hasPrefix("http")
    let address = item.address.isEmpty ? "" : isOfWeb ? " \(item.address)" : " [\(item.address)]"
    var wrapped = TextWrap.lines(lead + item.text + address, width: style.width, first: first, rest: rest)
    if case let lead = HarmlessText.of(item.lead), !lead.isEmpty, wrapped[0].hasPrefix(first + lead) {
      wrapped[0] = first + style.bold(lead) + wrapped[0].dropFirst(first.count + lead.count)
    }
    lines += item.kind == .statement ? wrapped : wrapped.map(style.dim)
    for part in item.parts { add(part, depth: depth + 1) }
  }
}

/// Lays a grid out in columns that fit a terminal.
struct GridLayout {
  let grid: Grid
  let style: TextStyle

  var lines: [String] {
    let widths = self.widths
    var lines: [String] = []
    if grid.columns.contains(where: { !$0.title.isEmpty }) {
      lines += row(grid.columns.map { Grid.Cell($0.title) }, widths).map(style.bold)
    }
    for cells in grid.rows { lines += row(cells, widths) }
    return lines
  }

  /// Every column as wide as its content, within its bounds; what is left goes to the columns that want more.
  private var widths: [Int] {
    let wanted = grid.columns.indices.map { column in
      let most = grid.rows.reduce(grid.columns[column].title.count) { max($0, $1[column].text.count) }
      return min(max(most, grid.columns[column].width.lowerBound), grid.columns[column].width.upperBound)
    }
    var widths = zip(grid.columns, wanted).map { min($0.width.lowerBound, $1) }
    var left = style.width - widths.reduce(0, +) - (widths.count - 1)
    for column in widths.indices where left > 0 {
      let more = min(wanted[column] - widths[column], left)
      widths[column] += more
      left -= more
    }
    return widths
  }

  private func row(_ cells: [Grid.Cell], _ widths: [Int]) -> [String] {
    guard let last = cells.last else { return [] }
    let indent = widths.dropLast().reduce(0) { $0 + $1 + 1 }
    let start = zip(cells.dropLast(), widths).map { cell($0, $1) + " " }.joined()
    let wrapped = TextWrap.lines(last.text, width: max(style.width - indent, widths.last ?? 1))
    if wrapped.count == 1, last.color != nil {
      let line = start + cell(last, widths[widths.count - 1])
      return [style.usesColor ? line : Self.trimmed(line)]
    }
    let first = last.isStrong ? style.bold(wrapped[0]) : wrapped[0]
    return [Self.trimmed(start + first)]
      + wrapped.dropFirst().map { String(repeating: " ", count: indent) + $0 }
  }

  private func cell(_ cell: Grid.Cell, _ width: Int) -> String {
    let fitted = TextWrap.fit(cell.text, width)
    if let color = cell.color { return style.colored(fitted, color) }
    return cell.isStrong ? style.bold(fitted) : fitted
  }

  private static func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}

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
    usesColor && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

/// Breaks text into lines between words.
package enum TextWrap {
  /// The lines of a text, the later ones indented; several spaces between words stay, so that columns stand.
  package static func lines(_ text: String, width: Int, first: String = "", rest: String = "") -> [String] {
    let text = HarmlessText.of(text)
    var lines: [String] = []
    var line = first
    var gap = 0
    var isEmpty = true
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if word.isEmpty {
        gap += 1
        continue
      }
      if !isEmpty, line.count + gap + 1 + word.count > width {
        lines.append(line)
        line = rest
        isEmpty = true
      }
      line += (isEmpty ? "" : String(repeating: " ", count: gap + 1)) + word
      gap = 0
      isEmpty = false
    }
    lines.append(line)
    return lines
  }

  /// A text cut or filled to a width.
  static func fit(_ text: String, _ width: Int) -> String {
    let text = HarmlessText.of(text)
    if text.count > width { return String(text.prefix(max(width - 1, 0))) + "…" }
    return text + String(repeating: " ", count: width - text.count)
  }
}
