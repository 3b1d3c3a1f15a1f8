import Foundation

/// Tells whether two paths lead to the same file, however they are spelled.
public enum ResolvedPath {
  /// The absolute path without links and detours.
  public static func of(_ path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }
}
