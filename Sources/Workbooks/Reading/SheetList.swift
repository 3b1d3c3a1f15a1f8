/// What the workbook's main part says: its sheets, and how it counts days.
struct SheetList: PartHandler {
  /// A sheet with the id of the reference to its part.
  struct Item {
    let name: String
    let isHidden: Bool
    let reference: String
  }

  private(set) var items: [Item] = []
  private(set) var countsFrom1904 = false

  mutating func begin(_ element: String, _ attributes: [String: String]) throws(PartFlaw) {
    switch element {
    case "workbookPr":
      countsFrom1904 = attributes.isTrue("date1904")
    case "sheet":
      let reference = attributes.first { $0.key == "id" || $0.key.hasSuffix(":id") }
      guard let name = attributes["name"], let reference else { throw .here }
      let isHidden = attributes["state"].map { $0 != "visible" } ?? false
      items.append(Item(name: name, isHidden: isHidden, reference: reference.value))
    default:
      break
    }
  }
}
