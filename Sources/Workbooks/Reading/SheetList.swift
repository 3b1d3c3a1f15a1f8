/// What the workbook's main part says: its sheets, and how it counts days.
struct SheetList {
  /// A sheet with the id of the reference to its part.
  struct Item {
    let name: String
    let isHidden: Bool
    let reference: String
  }

  private(set) var items: [Item] = []
  private(set) var countsFrom1904 = false

  /// Reads the workbook's main part, which may list so many sheets.
  init(_ part: String, of archive: ZipArchive, limit: Int) throws(WorkbookFault) {
    var scanner = try PartScanner(part, of: archive)
    while true {
      switch try scanner.next() {
      case .begins(.properties): countsFrom1904 = scanner.isTrue("date1904")
      case .begins(.sheet):
        guard let name = scanner.text(of: "name"), let reference = scanner.text(of: "id", withPrefix: true) else {
          throw scanner.damage()
        }
        guard items.count < limit else { throw .tooMany(.sheets, limit: limit) }
        let isHidden = scanner.text(of: "state").map { $0 != "visible" } ?? false
        items.append(Item(name: name, isHidden: isHidden, reference: reference))
      case .finished: return
      default: break
      }
    }
  }
}
