/// Reads the cells of a sheet.
struct SheetCells: PartHandler {
  private let strings: SharedStrings
  private let styles: CellStyles
  private let countsFrom1904: Bool
  private(set) var grid = CellGrid()

  private var place = CellReference(row: 0, column: 0)
  private var kind: String?
  private var date: DateFormat?
  private var value: [UInt8] = []
  private var isInValue = false
  private var inline = CellText()

  init(strings: SharedStrings, styles: CellStyles, countsFrom1904: Bool) {
    self.strings = strings
    self.styles = styles
    self.countsFrom1904 = countsFrom1904
  }

  mutating func begin(_ element: String, _ attributes: [String: String]) throws(PartFlaw) {
    switch element {
    case "c": try beginCell(attributes)
    case "v": isInValue = true
    case "row": try beginRow(attributes)
    default: inline.begin(element)
    }
  }

  mutating func take(_ text: String) {
    if isInValue { value += text.utf8 } else { inline.take(text) }
  }

  mutating func end(_ element: String) throws(PartFlaw) {
    switch element {
    case "v": isInValue = false
    case "c": try endCell()
    default: inline.end(element)
    }
  }

  private mutating func beginRow(_ attributes: [String: String]) throws(PartFlaw) {
    place.column = 0
    guard let row = attributes["r"] else {
      place.row += 1
      return
    }
    guard let number = Int(row), number >= 1, number <= CellReference.largest.row else { throw .cell(reference: row) }
    place.row = number
  }

  private mutating func beginCell(_ attributes: [String: String]) throws(PartFlaw) {
    if let reference = attributes["r"] {
      guard let stated = CellReference(reference) else { throw .cell(reference: reference) }
      place = stated
    } else {
      place.column += 1
      guard place.isInside else { throw .here }
    }
    kind = attributes["t"]
    date = attributes["s"].flatMap { Int($0) }.flatMap { styles[$0] }
    value.removeAll(keepingCapacity: true)
    _ = inline.finish()
  }

  private mutating func endCell() throws(PartFlaw) {
    switch kind {
    case "s":
      guard let index = Int(String(decoding: value, as: UTF8.self)), let text = strings[index] else { throw .here }
      grid.put(text, at: place)
    case "inlineStr":
      grid.put(inline.finish()[...], at: place)
    case "b":
      if !value.isEmpty { grid.put(Array((value == [0x30] ? "FALSE" : "TRUE").utf8)[...], at: place) }
    case "str":
      grid.put(EscapedText.decoded(value)[...], at: place)
    case nil, "n":
      grid.put(numberText()[...], at: place)
    default:
      grid.put(value[...], at: place)
    }
  }

  private func numberText() -> [UInt8] {
    if let date, let serial = NumberText.value(of: value[...]),
      let text = DateText.text(of: serial, as: date, from1904: countsFrom1904)
    {
      return Array(text.utf8)
    }
    return NumberText.text(of: value[...])
  }
}
