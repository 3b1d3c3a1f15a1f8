/// Something of a file that a reader may want to know and that is no fault.
public enum Remark: Hashable, Sendable {
  /// Codes whose dropped leading zero was put back.
  case restoredCodes(count: Int)
  /// Rows without a student group, left out.
  case rowsWithoutGroup(count: Int)
  /// Informational rows that never count, left out.
  case informationalRows(count: Int)
  /// The name is of a pre-release file, under embargo.
  case preRelease

  /// The remark in words.
  public var words: String {
    switch self {
    case .restoredCodes(let count):
      "\(count) CDS codes of 13 digits were read with the leading zero that a spreadsheet dropped"
    case .rowsWithoutGroup(let count): "\(count) rows without a student group were left out"
    case .informationalRows(let count): "\(count) informational rows (such as EO, RFP, SBA, CAA) never count"
    case .preRelease: "a pre-release file by its name: preliminary, and under embargo until the release"
    }
  }
}
