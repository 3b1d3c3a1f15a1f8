/// Why a workbook cannot be read.
public enum WorkbookFault: Error, Hashable, Sendable {
  /// What a workbook can have too many of.
  public enum Countable: Hashable, Sendable {
    /// Parts of the archive.
    case parts

    /// References from one part to others.
    case references

    /// Sheets of cells or charts.
    case sheets

    /// Styles of cells, or formats of numbers.
    case styles
  }

  /// The file has no bytes.
  case empty

  /// The file is a page of markup with the wrong ending, as a website's error page often is.
  case htmlPage

  /// The file is an old binary workbook (`.xls`), which is another format altogether.
  case binaryWorkbook

  /// The workbook, or a part of it, needs a password.
  case encrypted

  /// The file is no zip archive.
  case notAZip

  /// The archive begins as it should, but bytes that it speaks of are not there.
  case truncated

  /// The workbook has more of something than the limit allows.
  case tooMany(Countable, limit: Int)

  /// A part is packed by a method that is neither `stored` (0) nor `deflated` (8).
  case unsupportedCompression(part: String, method: Int)

  /// The parts together unpack to more bytes than the limit allows.
  case tooLarge(limit: Int)

  /// A part grows on unpacking to more than `ratio` times its packed size, as no sheet of cells does.
  case tooDense(part: String, ratio: Int)

  /// The sheets together become more bytes of text than the limit allows at this part; blank cells count.
  case tooMuchText(part: String, limit: Int)

  /// A part has one tag, text or comment of more bytes than the limit allows.
  case tooLongMarkup(part: String, limit: Int)

  /// A part nests its elements deeper than the limit allows.
  case tooDeep(part: String, limit: Int)

  /// A part does not unpack to the size that the archive states.
  case damagedStream(part: String)

  /// A part unpacks, but to other bytes than were packed.
  case checksumMismatch(part: String)

  /// A part that the workbook needs is not in the archive.
  case missingPart(String)

  /// A part is not well-formed XML, or does not say what it has to say at this place; the column counts bytes.
  case damagedPart(name: String, line: Int, column: Int)

  /// A cell's reference is no reference, or lies beyond the largest sheet there is.
  case impossibleCell(part: String, reference: String)

  /// No sheet has this name.
  case unknownSheet(name: String, known: [String])
}
