import DashboardModel
import Foundation
import TestSupport

@testable import Fetching

extension FetchScene {
  /// How long the server may be silent in tests: short, though long enough for a busy machine.
  static let idleTimeout = Duration.milliseconds(800)

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
    let catalogue = PublicFiles(year: 2025, files: files)
    return try await Fetcher(catalogue, folder: folder.path, settings: settings(change), progress: progress).run()
  }

  /// A public file of a name, at the top of CDE's site.
  static func file(_ name: String) -> PublicFile {
    PublicFile(name: name, kind: .stateIndicator, place: .at("https://www3.cde.ca.gov/\(name)"))
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
