/// The part of one sheet.
struct SheetPart {
  private static let mostRows = 1_048_576
  private static let mostColumns = 16_384
  private static let longestText = 32_767
  private static let widest = 255

  private let sheet: WorkbookSheet
  private var xml = ""

  /// The bytes of the part.
  static func bytes(of sheet: WorkbookSheet, styles: inout WorkbookStyles) throws(WorkbookExcess) -> [UInt8] {
    var part = SheetPart(sheet: sheet)
    try part.check()
    part.addHead()
    try part.addRows(&styles)
    part.addTail()
    return Array(part.xml.utf8)
  }

  private init(sheet: WorkbookSheet) {
    self.sheet = sheet
  }

  private func check() throws(WorkbookExcess) {
    let rows = sheet.rows.count + 1
    guard rows <= Self.mostRows else { throw .rows(sheet: sheet.name, count: rows, limit: Self.mostRows) }
    let columns = sheet.rows.reduce(sheet.columns.count) { max($0, $1.count) }
    guard columns <= Self.mostColumns else {
      throw .columns(sheet: sheet.name, count: columns, limit: Self.mostColumns)
    }
  }

  private mutating func addHead() {
    xml = XMLText.declaration
    xml += #"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#
    xml += #"<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft""#
    xml += #" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>"#
    guard !sheet.columns.isEmpty else { return }
    xml += "<cols>"
    for (index, column) in sheet.columns.enumerated() {
      let width = min(max(column.width, 1), Self.widest)
      xml += #"<col min="\#(index + 1)" max="\#(index + 1)" width="\#(width)" customWidth="1"/>"#
    }
    xml += "</cols>"
  }

  private mutating func addRows(_ styles: inout WorkbookStyles) throws(WorkbookExcess) {
    let plain = styles.number(of: .init())
    let wrapped = styles.number(of: .init(wraps: true))
    let header = styles.number(of: .init(isBold: true, wraps: true))
    let names = (0..<sheet.rows.reduce(sheet.columns.count) { max($0, $1.count) }).map(CellName.column)

    xml += #"<sheetData><row r="1">"#
    for (index, column) in sheet.columns.enumerated() {
      try add(column.title, row: 1, column: index, name: names[index], style: header)
    }
    xml += "</row>"
    for (offset, cells) in sheet.rows.enumerated() {
      let row = offset + 2
      xml += #"<row r="\#(row)">"#
      for (index, cell) in cells.enumerated() {
        let wraps = index < sheet.columns.count && sheet.columns[index].wraps
        let style = wraps ? wrapped : plain
        switch cell {
        case .empty: break
        case .text(let text):
          try add(text, row: row, column: index, name: names[index], style: style)
        case .number(let number):
          xml += #"<c r="\#(names[index])\#(row)" s="\#(style)"><v>\#(number)</v></c>"#
        case .colored(let text, let fill, let font):
          let colored = styles.number(of: .init(wraps: wraps, fill: fill, font: font))
          try add(text, row: row, column: index, name: names[index], style: colored)
        }
      }
      xml += "</row>"
    }
    xml += "</sheetData>"
  }

  private mutating func add(
    _ text: String, row: Int, column: Int, name: String, style: Int
  ) throws(WorkbookExcess) {
    let length = text.utf16.count
    guard length <= Self.longestText else {
      throw .text(sheet: sheet.name, row: row, column: column + 1, length: length, limit: Self.longestText)
    }
    xml += #"<c r="\#(name)\#(row)" s="\#(style)" t="inlineStr"><is><t xml:space="preserve">"#
    xml += XMLText.cell(text)
    xml += "</t></is></c>"
  }

  private mutating func addTail() {
    if !sheet.columns.isEmpty {
      xml += #"<autoFilter ref="\#(CellName.area(columns: sheet.columns.count, rows: sheet.rows.count + 1))"/>"#
    }
    xml += "</worksheet>"
  }
}
