import DashboardModel

/// One file that was found and recognized, with its rows not read yet.
public struct CatalogEntry: Sendable {
  /// The path as the user named it, or below the folder that the user named.
  public let path: String
  /// The sheet of a workbook.
  public let sheet: String?
  /// The file's size.
  public let bytes: Int
  /// What the file is.
  public let kind: FileKind
  /// The text and its header.
  let table: RawTable
}
