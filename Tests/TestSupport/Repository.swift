public import Foundation

/// Where the tests find the fixtures, and CDE's real files where they are at hand.
public enum Repository {
  /// The package's folder.
  public static let root: URL = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder of fictional files.
  public static let fixtures: URL = root.appending(path: "Fixtures")

  /// The folder of real files of the California Department of Education, beside the package.
  public static let cde: URL = root.deletingLastPathComponent().appending(path: "shared/cde")

  /// Whether the real files are at hand; tests that need them are skipped by name where they are not.
  public static let hasCDEFiles: Bool = FileManager.default.fileExists(atPath: cde.path)

  /// Why a test is left out where the real files are not at hand.
  public static let needsCDEFiles: String = "needs the real files of CDE beside the package, in shared/cde"

  /// The path of a fixture.
  public static func fixture(_ path: String) -> String { fixtures.appending(path: path).path }

  /// The path of a real file or folder.
  public static func cde(_ path: String) -> String { cde.appending(path: path).path }
}
