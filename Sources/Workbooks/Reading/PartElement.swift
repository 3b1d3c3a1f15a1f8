/// The elements that the reader looks at, by their names without prefixes.
enum PartElement {
  // The parts of cells and texts.
  case row, cell, value, text, pronunciation, sharedText

  // The parts of the workbook's description.
  case properties, sheet, relationship, numberFormats, numberFormat, cellStyles, style

  /// Any other.
  case other

  /// The element of a name that may have a prefix, as a few programs write one on every element.
  init(name: Span<UInt8>) {
    var start = name.count
    while start > 0, name[start - 1] != UInt8(ascii: ":") { start -= 1 }
    let local = name.extracting(start..<name.count)
    let length = local.count
    guard length > 0 else {
      self = .other
      return
    }
    // The first letter and the length leave one name that it can be.
    switch (local[0], length) {
    case (UInt8(ascii: "c"), 1): self = .cell
    case (UInt8(ascii: "v"), 1): self = .value
    case (UInt8(ascii: "t"), 1): self = .text
    case (UInt8(ascii: "s"), 2): self = local.is("si") ? .sharedText : .other
    case (UInt8(ascii: "x"), 2): self = local.is("xf") ? .style : .other
    case (UInt8(ascii: "r"), 3): self = local.is("row") ? .row : local.is("rPh") ? .pronunciation : .other
    case (UInt8(ascii: "s"), 5): self = local.is("sheet") ? .sheet : .other
    case (UInt8(ascii: "n"), 6): self = local.is("numFmt") ? .numberFormat : .other
    case (UInt8(ascii: "n"), 7): self = local.is("numFmts") ? .numberFormats : .other
    case (UInt8(ascii: "c"), 7): self = local.is("cellXfs") ? .cellStyles : .other
    case (UInt8(ascii: "w"), 10): self = local.is("workbookPr") ? .properties : .other
    case (UInt8(ascii: "R"), 12): self = local.is("Relationship") ? .relationship : .other
    default: self = .other
    }
  }
}

extension Span<UInt8> {
  /// Whether the bytes are those of a text.
  func `is`(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.count == count else { return false }
    var index = 0
    for byte in bytes {
      if self[index] != byte { return false }
      index += 1
    }
    return true
  }
}
