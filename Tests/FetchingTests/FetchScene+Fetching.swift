import DashboardModel
import Foundation
import TestSupport

@testable import Fetching

extension FetchScene {
  /// How long the server may be silent in tests: short, though long enough for a busy machine.
  static let idleTimeout = Duration.seconds(4)

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

extension Reply {
  /// A small, whole workbook, as far as its zip archive goes: one empty entry.
  static let archive: [UInt8] = {
    let entry = [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 22) + [1, 0, 0, 0, 0x61]
    let directory =
      [0x50, 0x4B, 0x01, 0x02] + [UInt8](repeating: 0, count: 24) + [1] + [UInt8](repeating: 0, count: 17) + [0x61]
    let end =
      [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0, 1, 0, 1, 0, UInt8(directory.count), 0, 0, 0, UInt8(entry.count)]
      + [UInt8](repeating: 0, count: 5)
    return entry + directory + end
  }()

  /// A workbook, perhaps without its last bytes.
  static func workbook(cutBy missing: Int = 0) -> Reply {
    Reply(headers: ["Content-Type": "application/octet-stream"], body: archive.dropLast(missing))
  }

  /// Text whose length is not announced.
  static func unmeasured(_ text: String) -> Reply { .text(text).with { $0.isUnmeasured = true } }
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
