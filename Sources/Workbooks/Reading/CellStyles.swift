/// Which of the workbook's cell styles show a number as a date.
struct CellStyles: Sendable {
  /// The largest number of styles; no program makes more.
  static let limit = 1 << 16

  private var dates: [DateFormat?] = []

  /// No styles.
  init() {}

  /// Reads the styles of a part.
  init(_ part: String, of archive: ZipArchive) throws(WorkbookFault) {
    var scanner = try PartScanner(part, of: archive)
    var formats: [Int: DateFormat?] = [:]
    var styles: [Int] = []
    var isInFormats = false
    var isInStyles = false
    reading: while true {
      switch try scanner.next() {
      case .begins(.numberFormats): isInFormats = true
      case .ends(.numberFormats): isInFormats = false
      case .begins(.cellStyles): isInStyles = true
      case .ends(.cellStyles): isInStyles = false
      case .begins(.numberFormat) where isInFormats:
        guard let number = scanner.number(of: "numFmtId") else { throw scanner.damage() }
        guard formats.count < Self.limit else { throw .tooMany(.styles, limit: Self.limit) }
        formats[number] = .some(DateFormat(number: number, code: scanner.text(of: "formatCode")))
      case .begins(.style) where isInStyles:
        guard styles.count < Self.limit else { throw .tooMany(.styles, limit: Self.limit) }
        styles.append(scanner.number(of: "numFmtId") ?? 0)
      case .finished: break reading
      default: break
      }
    }
    dates = styles.map { formats[$0] ?? DateFormat(number: $0, code: nil) }
  }

  /// How the style of this number shows dates, if it does.
  subscript(style: Int) -> DateFormat? {
    dates.indices.contains(style) ? dates[style] : nil
  }
}
