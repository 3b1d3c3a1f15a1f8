import Foundation

@testable import AssistanceCommands

/// A server and a fresh folder for one test, both gone afterwards.
final class FetchScene: Sendable {
  let server: SmallServer
  let folder: URL

  init(_ replies: [String: [Reply]]) throws {
    server = try SmallServer(replies)
    folder = FileManager.default.temporaryDirectory.appending(path: "fetch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    server.stop()
    try? FileManager.default.removeItem(at: folder)
  }

  /// How long the server may be silent in tests: short, though long enough for a busy machine.
  static let idleTimeout = Duration.milliseconds(800)

  /// Whether requests to 127.0.0.1 go there and not to a proxy.
  static var isReachable: Bool {
    let environment = ProcessInfo.processInfo.environment
    return environment["http_proxy"] == nil && environment["all_proxy"] == nil
  }

  /// Settings for tests: short times, the server as mirror.
  func settings(_ change: (inout FetchSettings) -> Void = { _ in }) throws -> FetchSettings {
    var settings = FetchSettings()
    settings.mirror = try FetchMirror(server.base)
    settings.idleTimeout = Self.idleTimeout
    settings.pause = .milliseconds(20)
    change(&settings)
    return settings
  }

  /// Fetches files by name from CDE's addresses, as the mirror has them.
  func fetch(_ names: String..., change: (inout FetchSettings) -> Void = { _ in }) async throws -> FetchReport {
    try await fetch(files: names.map(Self.file), change: change)
  }

  /// Fetches files; the scene lasts at least as long.
  func fetch(
    files: [PublicFile], change: (inout FetchSettings) -> Void = { _ in },
    progress: @escaping @Sendable (FetchProgress) -> Void = { _ in }
  ) async throws -> FetchReport {
    try await Fetcher(files: files, folder: folder.path, settings: settings(change), progress: progress).run()
  }

  /// A public file of a name, at the top of CDE's site.
  static func file(_ name: String) -> PublicFile {
    PublicFile(name: name, title: "Test", kind: .stateIndicator, place: .at("https://www3.cde.ca.gov/\(name)"))
  }

  /// What lies in the folder, hidden files too.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  /// Puts a file into the folder.
  func put(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  /// A file of the folder as text.
  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }
}

extension FetchReport {
  /// The outcomes alone.
  var outcomes: [Outcome] { entries.map(\.outcome) }

  /// The fault of the first file, if it failed.
  var firstFault: FetchFault? {
    guard case .failed(let fault)? = outcomes.first else { return nil }
    return fault
  }
}
