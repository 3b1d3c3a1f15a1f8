public import Foundation

/// A folder of a test's own, gone when the test ends.
public final class ScratchFolder: Sendable {
  /// The folder.
  public let folder: URL

  /// Makes an empty folder.
  public init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "scratch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The path of the folder, or of something in it.
  public func path(_ name: String = "") -> String {
    name.isEmpty ? folder.path : folder.appending(path: name).path
  }

  /// Writes a file, in folders below where the name has some.
  ///
  /// - Returns: The file's path.
  /// - Throws: What the file system throws.
  @discardableResult public func write(_ text: String, _ name: String) throws -> String {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  /// Writes the lines of a fixture that are wanted, or changed; a line that becomes `nil` is left out.
  ///
  /// - Parameters:
  ///   - path: The fixture.
  ///   - name: The file to write; the fixture's own name if none is given.
  ///   - change: What becomes of each line.
  /// - Returns: The file's path.
  /// - Throws: What the file system throws.
  @discardableResult public func copy(
    _ path: String, as name: String? = nil, _ change: (String) -> String? = { $0 }
  ) throws -> String {
    let text = try String(contentsOfFile: Repository.fixture(path), encoding: .utf8)
    let lines = text.components(separatedBy: "\n").compactMap(change)
    return try write(lines.joined(separator: "\n"), name ?? URL(filePath: path).lastPathComponent)
  }
}
