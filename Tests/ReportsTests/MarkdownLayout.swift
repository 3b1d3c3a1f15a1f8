import Reports

/// A page as Markdown: all that another kind of output costs is this one file.
///
/// It knows no rule, looks nothing up and compares nothing.
enum MarkdownLayout {
  static func text(_ page: Page) -> String {
    var parts: [String] = []
    if !page.title.isEmpty { parts.append("# \(page.title)\(page.code.isEmpty ? "" : " (\(page.code))")") }
    if !page.subtitle.isEmpty { parts.append("*\(page.subtitle)*") }
    parts += page.blocks.map(text)
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func text(_ block: Block) -> String {
    switch block {
    case .heading(let text): "## \(text)"
    case .paragraph(let text): text
    case .note(let text): "*\(text)*"
    case .items(let items): items.flatMap { lines($0, depth: 0) }.joined(separator: "\n")
    case .grid(let grid): rows(grid).map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
    }
  }

  private static func lines(_ item: Item, depth: Int) -> [String] {
    let lead = item.lead.isEmpty ? "" : "**\(item.lead)** "
    let text = item.address.isEmpty ? item.text : "[\(item.text)](\(item.address))"
    return [String(repeating: "  ", count: depth) + "- " + lead + text]
      + item.parts.flatMap { lines($0, depth: depth + 1) }
  }

  private static func rows(_ grid: Grid) -> [[String]] {
    [grid.columns.map(\.title), grid.columns.map { _ in "---" }] + grid.rows.map { $0.map(\.text) }
  }
}
