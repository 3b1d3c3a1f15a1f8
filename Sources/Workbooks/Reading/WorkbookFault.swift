/// Why a workbook cannot be read.
public enum WorkbookFault: Error, Hashable, Sendable {
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

  /// The archive claims more entries than the limit allows.
  case tooManyEntries(count: Int, limit: Int)

  /// A part is packed by a method that is neither `stored` (0) nor `deflated` (8).
  case unsupportedCompression(part: String, method: Int)

  /// A part, or the sheet made from it, has more bytes than the limit allows.
  case tooLarge(part: String, limit: Int)

  /// A part does not unpack to the size that the archive states.
  case damagedStream(part: String)

  /// A part unpacks, but to other bytes than were packed.
  case checksumMismatch(part: String)

  /// A part that the workbook needs is not in the archive.
  case missingPart(String)

  /// A part is not well-formed XML, or does not say what it has to say at this place.
  case damagedPart(name: String, line: Int, column: Int)

  /// A cell's reference is no reference, or lies beyond the largest sheet there is.
  case impossibleCell(part: String, reference: String)

  /// No sheet has this name.
  case unknownSheet(name: String, known: [String])
}
