/// Which of the workbook's cell styles show a number as a date.
struct CellStyles: PartHandler, Sendable {
  private var formats: [Int: String] = [:]
  private var styles: [Int] = []
  private var isInStyles = false
  private var isInFormats = false
  private var dates: [DateFormat?] = []

  /// How the style of this number shows dates, if it does.
  subscript(style: Int) -> DateFormat? {
    dates.indices.contains(style) ? dates[style] : nil
  }

  mutating func begin(_ element: String, _ attributes: [String: String]) throws(PartFlaw) {
    switch element {
    case "numFmts": isInFormats = true
    case "cellXfs": isInStyles = true
    case "numFmt" where isInFormats:
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { throw .here }
      formats[id] = attributes["formatCode"]
    case "xf" where isInStyles:
      styles.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
    default: break
    }
  }

  mutating func end(_ element: String) throws(PartFlaw) {
    switch element {
    case "numFmts": isInFormats = false
    case "cellXfs": isInStyles = false
    case "styleSheet": dates = styles.map { DateFormat(number: $0, code: formats[$0]) }
    default: break
    }
  }
}
