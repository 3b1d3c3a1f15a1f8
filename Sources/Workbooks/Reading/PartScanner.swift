/// Walks through the elements and texts of one part of a workbook, which is XML.
///
/// Only a window of the part is unpacked at a time. The scanner knows what workbooks consist of: elements, attributes,
/// text, character references, sections of plain text (CDATA), comments and instructions, in UTF-8. A declaration of
/// the document's type is damage, since no workbook has one and what it declares could grow without bounds.
struct PartScanner {
  /// What the scanner came to.
  enum Step {
    /// An element begins.
    case begins(PartElement)

    /// An element ends.
    case ends(PartElement)

    /// The part ends; its bytes were what was packed.
    case finished
  }

  /// How deep elements may be nested; workbooks need about ten levels.
  static let deepest = 100

  /// The most bytes of a tag, a text, a comment or an instruction.
  static let longestMarkup = 1 << 20

  private static let usualWindow = 1 << 17
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private var stream: PartStream

  /// The bytes at hand: those before `position` are read, those from `end` on mean nothing yet.
  private var window: [UInt8]
  private var position = 0
  private var end = 0

  /// How many bytes stood before the window.
  private var discarded = 0

  /// How many bytes behind `end` are the beginning of a character whose rest is yet to come.
  private var unfinished = 0

  /// Where in the window the last tag begins.
  private var tagStart = 0
  private var tag = PartTag()

  /// The element of the last tag if it is empty, so that its end is still to be told.
  private var closing: PartElement?

  /// The elements that are open, the outermost first.
  private var open: [OpenElement] = []
  private var hasRoot = false

  private struct OpenElement {
    let element: PartElement
    let name: TagName
  }

  init(_ part: String, of archive: ZipArchive) throws(WorkbookFault) {
    stream = try archive.stream(of: part)
    window = [UInt8](repeating: 0, count: min(stream.size + 1, Self.usualWindow))
    _ = try readMore()
    if end >= 3, window[0..<3].elementsEqual(Self.byteOrderMark) { position = 3 }
    try readDeclaration()
  }

  /// How many bytes the part has.
  var size: Int { stream.size }

  // MARK: Elements

  /// Goes to where the next element begins or ends; text up to there that was not asked for is passed over.
  mutating func next() throws(WorkbookFault) -> Step {
    if let element = closing {
      closing = nil
      return .ends(element)
    }
    while try findTag() {
      guard try has(2) else { throw damage(at: end) }
      switch window[position + 1] {
      case UInt8(ascii: "/"): return try .ends(endTag())
      case UInt8(ascii: "!"): _ = try section()
      case UInt8(ascii: "?"): try instruction()
      default: return try .begins(startTag())
      }
    }
    guard hasRoot, open.isEmpty else { throw damage(at: end) }
    return .finished
  }

  /// Goes to the next `<`, or gives no where the part ends before.
  private mutating func findTag() throws(WorkbookFault) -> Bool {
    while true {
      position =
        open.isEmpty
        ? Self.first(in: window.span, from: position, to: end) { !PartTag.isBlank($0) }
        : Self.first(in: window.span, from: position, to: end) { $0 == UInt8(ascii: "<") }
      if position < end {
        guard window[position] == UInt8(ascii: "<") else { throw damage(at: position) }
        return true
      }
      guard try readMore() else { return false }
    }
  }

  private static func first(
    in bytes: Span<UInt8>, from start: Int, to end: Int, where isWanted: (UInt8) -> Bool
  ) -> Int {
    var index = start
    while index < end, !isWanted(bytes[index]) { index += 1 }
    return index
  }

  private mutating func startTag() throws(WorkbookFault) -> PartElement {
    var length = 0
    reading: while true {
      switch tag.read(window, from: position, to: end) {
      case .whole(let count):
        length = count
        break reading
      case .flawed(let place):
        throw damage(at: position + place)
      case .incomplete:
        guard try readMore() else { throw damage(at: end) }
      }
    }
    guard !open.isEmpty || !hasRoot else { throw damage(at: position) }
    hasRoot = true
    tagStart = position
    position += length
    if let place = tag.decodeAttributes(in: &window, from: tagStart) { throw damage(at: tagStart + place) }

    let name = tagStart + tag.name.lowerBound..<tagStart + tag.name.upperBound
    let element = PartElement(name: window.span.extracting(name))
    if tag.isEmpty {
      closing = element
    } else {
      guard open.count < Self.deepest else { throw .tooDeep(part: stream.part, limit: Self.deepest) }
      open.append(OpenElement(element: element, name: TagName(window.span.extracting(name))))
    }
    return element
  }

  private mutating func endTag() throws(WorkbookFault) -> PartElement {
    let length = try endTagLength()
    tagStart = position
    position += length
    var end = tagStart + length - 1
    while PartTag.isBlank(window[end - 1]) { end -= 1 }
    guard let last = open.popLast(), end > tagStart + 2,
      last.name == TagName(window.span.extracting(tagStart + 2..<end))
    else { throw damage(at: tagStart) }
    return last.element
  }

  private mutating func endTagLength() throws(WorkbookFault) -> Int {
    var offset = 2
    while true {
      let found = Self.first(in: window.span, from: position + offset, to: end) { $0 == UInt8(ascii: ">") }
      if found < end { return found - position + 1 }
      offset = max(offset, end - position)
      guard try readMore() else { throw damage(at: end) }
    }
  }

  // MARK: Attributes

  /// Reads the bytes of an attribute with a name of one letter; nil where the element that begins has none.
  func attribute<Value>(_ letter: UInt8, _ read: (Span<UInt8>) -> Value) -> Value? {
    for attribute in tag.attributes where attribute.name.count == 1 {
      guard window[tagStart + attribute.name.lowerBound] == letter else { continue }
      return read(window.span.extracting(place(of: attribute.value)))
    }
    return nil
  }

  /// The text of an attribute of the element that begins; of any prefix if so wished, as references to parts have it.
  func text(of name: String, withPrefix: Bool = false) -> String? {
    for attribute in tag.attributes {
      let place = place(of: attribute.name)
      let start = place.upperBound - name.utf8.count
      guard start == place.lowerBound || (withPrefix && start > place.lowerBound && isColon(start - 1)),
        window.span.extracting(start..<place.upperBound).is(name)
      else { continue }
      return String(decoding: window[self.place(of: attribute.value)], as: UTF8.self)
    }
    return nil
  }

  /// A number in an attribute; nil where there is none.
  func number(of name: String) -> Int? {
    text(of: name).flatMap { Int($0) }
  }

  /// A yes-or-no attribute, which is written in two ways.
  func isTrue(_ name: String) -> Bool {
    let text = text(of: name)
    return text == "1" || text == "true"
  }

  private func place(of range: Range<Int>) -> Range<Int> {
    tagStart + range.lowerBound..<tagStart + range.upperBound
  }

  private func isColon(_ place: Int) -> Bool {
    window[place] == UInt8(ascii: ":")
  }

  // MARK: Texts

  /// Appends the text from here to the next tag as it can stand in a line: a tab or the end of a line becomes a space.
  ///
  /// - Parameters:
  ///   - text: Takes the text.
  ///   - start: Where the text began that this one continues; it may have ``longestMarkup`` bytes in all.
  /// - Returns: Whether there are underscores in it.
  /// - Throws: ``WorkbookFault`` where the text is damaged.
  mutating func appendText(to text: inout [UInt8], after start: Int) throws(WorkbookFault) -> Bool {
    var hasUnderscore = false
    guard closing == nil else { return hasUnderscore }
    while true {
      let plain = Self.endOfPlainText(window.span, from: position, to: end, &hasUnderscore)
      text += window[position..<plain]
      position = plain
      guard text.count - start <= Self.longestMarkup else {
        throw .tooLongMarkup(part: stream.part, limit: Self.longestMarkup)
      }
      guard position < end else {
        guard try readMore() else { throw damage(at: end) }
        continue
      }
      switch window[position] {
      case UInt8(ascii: "<"):
        guard try has(2) else { throw damage(at: end) }
        switch window[position + 1] {
        case UInt8(ascii: "!"):
          for place in try section() where window[place] != 0x0D || window[place + 1] != 0x0A {
            let byte = window[place]
            guard byte >= 0x20 || PartTag.isBlank(byte) else { throw damage(at: place) }
            if byte == UInt8(ascii: "_") { hasUnderscore = true }
            text.append(max(byte, 0x20))
          }
        case UInt8(ascii: "?"): try instruction()
        default: return hasUnderscore
        }
      case UInt8(ascii: "&"):
        let scalar = try reference()
        if scalar == "_" { hasUnderscore = true }
        text += UTF8.encode(scalar.value < 0x20 ? " " : scalar) ?? UTF8.encodedReplacementCharacter
      case let byte where PartTag.isBlank(byte):
        // A carriage return before a line feed belongs to the same end of a line.
        if byte == 0x0D, try has(2), window[position + 1] == 0x0A { position += 1 }
        text.append(0x20)
        position += 1
      default:
        throw damage(at: position)
      }
    }
  }

  private static func endOfPlainText(_ bytes: Span<UInt8>, from start: Int, to end: Int, _ hasUnderscore: inout Bool)
    -> Int
  {
    var index = start
    while index < end {
      if index + 8 <= end, !Self.mayEndPlainText(bytes.extracting(index..<index + 8)) {
        index += 8
        continue
      }
      let byte = bytes[index]
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte < 0x20 { return index }
      if byte == UInt8(ascii: "_") { hasUnderscore = true }
      index += 1
    }
    return index
  }

  /// Whether one of eight bytes, all looked at at once, is a control character, an underscore or begins markup.
  @inline(__always) private static func mayEndPlainText(_ bytes: Span<UInt8>) -> Bool {
    var word: UInt64 = 0
    for index in 0..<8 { word |= UInt64(bytes[index]) << UInt64(index * 8) }
    // A byte less than another one, or equal to it, borrows from its highest bit.
    let control = (word &- ones &* 0x20) & ~word
    return (control | zeros(word ^ ones &* 0x3C) | zeros(word ^ ones &* 0x26) | zeros(word ^ ones &* 0x5F)) & highest
      != 0
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highest: UInt64 = 0x8080_8080_8080_8080

  /// The highest bits of the bytes that are zero, and perhaps of others behind them.
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- ones) & ~word
  }

  private mutating func reference() throws(WorkbookFault) -> Unicode.Scalar {
    while true {
      switch CharacterReference.read(window.span.extracting(position..<end)) {
      case .scalar(let scalar, let length):
        position += length
        return scalar
      case .incomplete:
        guard try readMore() else { throw damage(at: position) }
      case .none:
        throw damage(at: position)
      }
    }
  }

  // MARK: Other markup

  /// Passes over what begins with `<!`, which is a comment or a section of plain text.
  ///
  /// - Returns: Where in the window the plain text stands.
  private mutating func section() throws(WorkbookFault) -> Range<Int> {
    if try begins(with: "<!--") {
      position += try length(to: "-->", from: 4)
      return position..<position
    }
    guard !open.isEmpty, try begins(with: "<![CDATA[") else { throw damage(at: position) }
    let length = try self.length(to: "]]>", from: 9)
    let content = position + 9..<position + length - 3
    position += length
    return content
  }

  private mutating func instruction() throws(WorkbookFault) {
    guard try !begins(with: "<?xml ") else { throw damage(at: position) }
    position += try length(to: "?>", from: 2)
  }

  /// The declaration that may open a part; an encoding other than UTF-8 is damage.
  private mutating func readDeclaration() throws(WorkbookFault) {
    guard try begins(with: "<?xml ") else { return }
    let length = try self.length(to: "?>", from: 6)
    let text = String(decoding: window[position..<position + length], as: UTF8.self).lowercased()
    guard !text.contains("encoding") || text.contains("utf-8") || text.contains("utf8") else {
      throw damage(at: position)
    }
    position += length
  }

  private mutating func begins(with mark: String) throws(WorkbookFault) -> Bool {
    let count = mark.utf8.count
    return try has(count) && window.span.extracting(position..<position + count).is(mark)
  }

  /// The length of the markup here including the mark that ends it, which stands at `start` at the earliest.
  private mutating func length(to mark: String, from start: Int) throws(WorkbookFault) -> Int {
    var offset = start
    while true {
      let found = Self.place(of: mark, in: window.span, from: position + offset, to: end)
      if let found { return found - position + mark.utf8.count }
      offset = max(start, end - position - mark.utf8.count + 1)
      guard try readMore() else { throw damage(at: end) }
    }
  }

  private static func place(of mark: String, in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    let length = mark.utf8.count
    guard let opening = mark.utf8.first, end - start >= length else { return nil }
    let last = end - length
    var place = start
    while true {
      place = first(in: bytes, from: place, to: last) { $0 == opening }
      if bytes.extracting(place..<place + length).is(mark) { return place }
      guard place < last else { return nil }
      place += 1
    }
  }

  // MARK: The window

  /// Whether the part has so many bytes from here on; they are in the window then.
  private mutating func has(_ count: Int) throws(WorkbookFault) -> Bool {
    while end - position < count {
      guard try readMore() else { return false }
    }
    return true
  }

  /// Moves what is not read yet to the window's front and fills the rest; gives no where the part has no more bytes.
  private mutating func readMore() throws(WorkbookFault) -> Bool {
    guard !stream.isAtEnd else { return false }
    let kept = end + unfinished - position
    if position > 0 {
      for index in 0..<kept { window[index] = window[position + index] }
    } else if kept == window.count {
      guard kept < Self.longestMarkup else { throw .tooLongMarkup(part: stream.part, limit: Self.longestMarkup) }
      window += [UInt8](repeating: 0, count: window.count)
    }
    discarded += position
    tagStart -= position
    end -= position
    position = 0
    let count = try stream.read(into: &window, from: kept)
    try validate(to: kept + count)
    return count > 0
  }

  /// Moves the end behind the last whole character of those that were added.
  private mutating func validate(to newEnd: Int) throws(WorkbookFault) {
    let added = end..<newEnd
    let flaw = Self.flaw(in: window.span.extracting(added))
    end = flaw.map { added.lowerBound + $0.lowerBound } ?? newEnd
    unfinished = newEnd - end
    guard let flaw else { return }
    guard flaw.upperBound == added.count, unfinished < 4, !stream.isAtEnd else { throw damage(at: end) }
  }

  /// Where the first bytes are that are no UTF-8.
  private static func flaw(in bytes: Span<UInt8>) -> Range<Int>? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes)
      return nil
    } catch {
      return error.byteOffsets
    }
  }

  // MARK: Damage

  /// The fault of an element that does not say what it has to say.
  func damage() -> WorkbookFault {
    damage(at: tagStart)
  }

  /// The fault of a cell that no sheet has.
  func impossibleCell(_ letter: UInt8) -> WorkbookFault {
    let reference = attribute(letter) { bytes in
      String(decoding: (0..<min(bytes.count, 40)).map { bytes[$0] }, as: UTF8.self)
    }
    return .impossibleCell(part: stream.part, reference: reference ?? "")
  }

  /// Lines are counted only now, by unpacking the part once more.
  private func damage(at place: Int) -> WorkbookFault {
    var line = 1
    var column = 1
    var rest = discarded + place
    var stream = stream.rewound()
    var piece = [UInt8](repeating: 0, count: Self.usualWindow)
    while rest > 0, let count = try? stream.read(into: &piece, from: 0), count > 0 {
      for byte in piece[..<min(count, rest)] {
        if byte == 0x0A {
          line += 1
          column = 1
        } else {
          column += 1
        }
      }
      rest -= min(count, rest)
    }
    return .damagedPart(name: stream.part, line: line, column: column)
  }
}
