/// What came of reading one file, for the doctor and for the list of inputs.
public struct ReadFile: Sendable {
  /// The path as the user named it.
  public var path: String
  /// The sheet of a workbook.
  public var sheet: String?
  /// The file's size.
  public var bytes: Int
  /// What the file is.
  public var kind: FileKind
  /// How many rows were read.
  public var rows: Int
  /// What a reader may want to know.
  public var remarks: [Remark]
  /// Whether it was left out for its faults, so that what rests on it is open.
  public var isLeftOut: Bool = false
}
