public import Criteria
public import DashboardModel

/// What is said, as a value: headings, sentences, items, grids and sources, in the order of reading.
///
/// Pages are made in this room and laid out elsewhere: on a terminal, as JSON, as HTML, as a document. A layout knows no
/// rule, looks nothing up and compares nothing.
public struct Page: Hashable, Sendable {
  /// The page's title.
  public var title: String
  /// A code or year behind the title; empty where there is none.
  public var code: String
  /// A line below the title; empty where there is none.
  public var subtitle: String
  /// The parts.
  public var blocks: [Block]

  /// Makes a page of its parts.
  public init(_ title: String, code: String = "", subtitle: String = "", blocks: [Block] = []) {
    self.title = title
    self.code = code
    self.subtitle = subtitle
    self.blocks = blocks
  }

  /// Adds a heading with what stands under it, unless that is nothing.
  public mutating func section(_ heading: String, _ blocks: [Block]) {
    let filled = blocks.filter { !$0.isEmpty }
    if !filled.isEmpty { self.blocks += [.heading(heading)] + filled }
  }

  /// Adds a heading with items, unless there are none.
  public mutating func section(_ heading: String, _ items: [Item]) { section(heading, [.items(items)]) }

  /// Adds a paragraph, unless it is empty.
  public mutating func paragraph(_ text: String) { if !text.isEmpty { blocks.append(.paragraph(text)) } }

  /// Adds paragraphs in the background, such as a legend.
  public mutating func notes(_ texts: [String]) { blocks += texts.map { .note($0) } }
}

/// A part of a page.
public enum Block: Hashable, Sendable {
  /// A heading.
  case heading(String)
  /// Sentences.
  case paragraph(String)
  /// Sentences in the background, such as a legend.
  case note(String)
  /// A list.
  case items([Item])
  /// A table.
  case grid(Grid)

  /// Whether it says nothing.
  public var isEmpty: Bool {
    switch self {
    case .heading(let text), .paragraph(let text), .note(let text): text.isEmpty
    case .items(let items): items.isEmpty
    case .grid(let grid): grid.rows.isEmpty
    }
  }
}

/// An item of a list, with what belongs to it.
public struct Item: Hashable, Sendable {
  /// What an item is, for a layout.
  public enum Kind: String, Hashable, Sendable {
    /// A statement.
    case statement
    /// Where something is found: a file and line.
    case place
    /// A source that is cited, with its address.
    case source
  }

  /// The words that come first and stand out, such as a group's name; empty where there are none.
  public var lead: String
  /// The text.
  public var text: String
  /// What it is.
  public var kind: Kind
  /// An address on the web, or empty.
  public var address: String
  /// What belongs to it.
  public var parts: [Item]

  /// Makes an item of its parts.
  public init(
    lead: String = "", _ text: String, kind: Kind = .statement, address: String = "", parts: [Item] = []
  ) {
    self.lead = lead
    self.text = text
    self.kind = kind
    self.address = address
    self.parts = parts
  }

  /// A place in a file.
  public static func place(_ text: String) -> Item { Item(text, kind: .place) }

  /// A citation with the address of its source.
  public static func source(_ citation: Citation) -> Item {
    Item(citation.words, kind: .source, address: citation.source.address)
  }

  /// What a rule rests on: its citations, then how well it is known.
  public static func sources(_ support: Support, all: Bool = true) -> [Item] {
    var items = (all ? support.citations : [support.citation]).map { source($0) }
    let note = support.note.isEmpty ? "" : " \(support.note)"
    if all || support.confidence.needsCaution {
      items.append(Item("\(Listing.sentence(support.confidence.words)).\(note)", kind: .place))
    }
    return items
  }
}

/// A table of a page.
public struct Grid: Hashable, Sendable {
  /// A column.
  public struct Column: Hashable, Sendable {
    /// The title.
    public var title: String
    /// The fewest columns of a terminal it needs, and the most it is worth; wider content is cut, or wrapped where it is
    /// the last column.
    public var width: ClosedRange<Int>

    /// Makes a column.
    public init(_ title: String, _ width: ClosedRange<Int>) {
      self.title = title
      self.width = width
    }

    /// A column of one width.
    public init(_ title: String, _ width: Int) { self.init(title, width...width) }
  }

  /// A cell.
  public struct Cell: Hashable, Sendable {
    /// The words; they stay without color.
    public var text: String
    /// The Dashboard color behind them, or `nil`.
    public var color: PerformanceColor?
    /// Whether it stands out.
    public var isStrong: Bool

    /// Makes a cell.
    public init(_ text: String, color: PerformanceColor? = nil, isStrong: Bool = false) {
      self.text = text
      self.color = color
      self.isStrong = isStrong
    }
  }

  /// The columns.
  public var columns: [Column]
  /// The rows, with a cell a column.
  public var rows: [[Cell]]

  /// Makes a table of its parts.
  public init(_ columns: [Column], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }
}

extension Page {
  /// A page of any table, without its empty columns.
  public init(_ table: ReportTable) {
    let shown = table.columns.indices.filter { column in table.rows.contains { !$0[column].line.isEmpty } }
    let columns = shown.map { column in
      let title = table.columns[column]
      // Codes and short words stay whole; names and lists give way.
      let longest = table.rows.reduce(title.count) { max($0, $1[column].line.count) }
      return Grid.Column(title, min(longest, 14)...max(longest, title.count))
    }
    self.init(
      "",
      blocks: [
        .grid(Grid(columns, rows: table.rows.map { row in shown.map { Grid.Cell(row[$0].line) } }))
      ])
  }

  /// The page as a JSON value; its keys are part of the wire format.
  public var json: JSONValue {
    .object([
      "title": .string(title), "code": .string(code), "subtitle": .string(subtitle),
      "blocks": .array(blocks.map(\.json)),
    ])
  }
}

extension Block {
  fileprivate var json: JSONValue {
    switch self {
    case .heading(let text): .object(["heading": .string(text)])
    case .paragraph(let text): .object(["paragraph": .string(text)])
    case .note(let text): .object(["note": .string(text)])
    case .items(let items): .object(["items": .array(items.map(\.json))])
    case .grid(let grid):
      .object([
        "columns": .strings(grid.columns.map(\.title)),
        "rows": .array(grid.rows.map { .strings($0.map(\.text)) }),
      ])
    }
  }
}

extension Item {
  fileprivate var json: JSONValue {
    var members: [String: JSONValue] = ["text": .string(text), "kind": .string(kind.rawValue)]
    if !lead.isEmpty { members["lead"] = .string(lead) }
    if !address.isEmpty { members["address"] = .string(address) }
    if !parts.isEmpty { members["parts"] = .array(parts.map(\.json)) }
    return .object(members)
  }
}
