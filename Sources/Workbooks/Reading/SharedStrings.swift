/// The texts that cells refer to by number.
struct SharedStrings: Sendable {
  private var text = CellText()
  private var ends: [UInt32] = []

  /// No texts.
  init() {}

  /// What each text counts for besides its bytes.
  private static let costOfText = 16

  /// Reads the texts of a part, without how they are pronounced; the limit counts their bytes and their number.
  init(_ part: String, of archive: ZipArchive, limit: Int) throws(WorkbookFault) {
    var scanner = try PartScanner(part, of: archive)
    let limit = min(limit, Int(Int32.max))
    text.reserve(min(scanner.size, limit))
    var isPronunciation = false
    while true {
      switch try scanner.next() {
      case .begins(.sharedText): text.removeAll()
      case .begins(.pronunciation): isPronunciation = true
      case .begins(.text) where !isPronunciation: try text.append(from: &scanner)
      case .ends(.pronunciation): isPronunciation = false
      case .ends(.sharedText):
        text.unescape()
        text.keep()
        ends.append(UInt32(text.bytes.count))
        guard text.bytes.count + ends.count * Self.costOfText <= limit else {
          throw .tooMuchText(part: part, limit: limit)
        }
      case .finished: return
      default: break
      }
    }
  }

  /// How many bytes all texts have.
  var size: Int { text.bytes.count }

  /// The text of a number.
  subscript(index: Int) -> ArraySlice<UInt8>? {
    guard index >= 0, index < ends.count else { return nil }
    return text.bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }
}
