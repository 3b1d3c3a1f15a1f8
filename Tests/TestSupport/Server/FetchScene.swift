public import Foundation

/// A server and a fresh folder for one test, both gone afterwards.
public final class FetchScene: Sendable {
  /// The server.
  public let server: SmallServer
  /// The folder.
  public let folder: URL

  /// Starts a server with these replies, by path.
  public init(_ replies: [String: [Reply]]) throws {
    server = try SmallServer(replies)
    folder = FileManager.default.temporaryDirectory.appending(path: "fetch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    server.stop()
    try? FileManager.default.removeItem(at: folder)
  }

  /// Whether requests to 127.0.0.1 go there and not to a proxy.
  public static var isReachable: Bool {
    let environment = ProcessInfo.processInfo.environment
    return environment["http_proxy"] == nil && environment["all_proxy"] == nil
  }

  /// What lies in the folder, hidden files too.
  public var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  /// Puts a file into the folder.
  public func put(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  /// A file of the folder as text.
  public func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }
}
