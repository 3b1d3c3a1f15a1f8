/// The styles that a workbook's cells use, numbered in the order of their first use.
struct WorkbookStyles {
  /// How a cell looks.
  struct Style: Hashable {
    var isBold = false
    var wraps = false
    var fill: WorkbookColor?
    var font = WorkbookColor.black
  }

  private struct Font: Hashable {
    let isBold: Bool
    let color: WorkbookColor
  }

  private var styles: [Style] = [Style()]
  private var numbers: [Style: Int] = [Style(): 0]

  /// The number by which a cell names its style.
  mutating func number(of style: Style) -> Int {
    if let number = numbers[style] { return number }
    numbers[style] = styles.count
    styles.append(style)
    return styles.count - 1
  }

  /// The part that describes the styles.
  var part: String {
    let fonts = Self.distinct(styles.map { Font(isBold: $0.isBold, color: $0.font) })
    let fills = Self.distinct(styles.compactMap(\.fill))
    // The first two fills are the ones that the format keeps for itself.
    let keptFills = ["none", "gray125"].map { #"<fill><patternFill patternType="\#($0)"/></fill>"# }
    let formats = styles.map { style in
      let font = fonts.firstIndex(of: Font(isBold: style.isBold, color: style.font)) ?? 0
      let fill = style.fill.flatMap { fills.firstIndex(of: $0) }.map { $0 + keptFills.count } ?? 0
      let wrap = style.wraps ? #" wrapText="1""# : ""
      return #"<xf numFmtId="0" fontId="\#(font)" fillId="\#(fill)" borderId="0" xfId="0" applyFont="1" applyFill="1""#
        + #" applyAlignment="1"><alignment vertical="top"\#(wrap)/></xf>"#
    }
    return XMLText.declaration
      + #"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#
      + Self.list("fonts", fonts.map(Self.font))
      + Self.list("fills", keptFills + fills.map(Self.fill))
      + #"<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"#
      + #"<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>"#
      + Self.list("cellXfs", formats)
      + #"<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#
  }

  private static func font(_ font: Font) -> String {
    "<font>\(font.isBold ? "<b/>" : "")<sz val=\"11\"/><color rgb=\"\(font.color.opaqueHex)\"/>"
      + "<name val=\"Calibri\"/><family val=\"2\"/></font>"
  }

  private static func fill(_ color: WorkbookColor) -> String {
    #"<fill><patternFill patternType="solid"><fgColor rgb="\#(color.opaqueHex)"/><bgColor indexed="64"/>"#
      + "</patternFill></fill>"
  }

  private static func list(_ name: String, _ items: [String]) -> String {
    "<\(name) count=\"\(items.count)\">\(items.joined())</\(name)>"
  }

  private static func distinct<Item: Hashable>(_ items: [Item]) -> [Item] {
    var seen: Set<Item> = []
    return items.filter { seen.insert($0).inserted }
  }
}
