import Foundation

/// Fetches public files into a folder: each arrives whole and checked, or not at all; one that fails does not stop the
/// others.
public struct Fetcher: Sendable {
  private let files: [PublicFile]
  private let folder: String
  private let settings: FetchSettings
  private let progress: @Sendable (FetchProgress) -> Void

  /// Makes a fetch; nothing is done before ``run()``.
  ///
  /// - Parameters:
  ///   - catalogue: What to fetch.
  ///   - folder: Where to; it is made if it is not there.
  ///   - settings: How.
  ///   - progress: Told as bytes arrive: often, one call at a time, on a thread of the network's. It should be quick.
  public init(
    _ catalogue: PublicFiles, folder: String, settings: FetchSettings = FetchSettings(),
    progress: @escaping @Sendable (FetchProgress) -> Void = { _ in }
  ) {
    files = catalogue.files
    self.folder = folder
    self.settings = settings
    self.progress = progress
  }

  /// Fetches the files, a few at a time.
  ///
  /// If the surrounding task is cancelled, files that are under way are dropped and the rest is not begun.
  ///
  /// - Returns: What became of each file, in the order of the files.
  /// - Throws: ``FetchRefusal/unusableFolder(path:reason:)``; whatever befalls a single file is in the report.
  public func run() async throws(FetchRefusal) -> FetchReport {
    let place = URL(filePath: folder, directoryHint: .isDirectory)
    do {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    } catch {
      throw .unusableFolder(path: folder, reason: error.reasonInWords)
    }
    let outcomes = await self.outcomes(in: place)
    let entries = files.indices.map { index in
      FetchReport.Entry(
        file: files[index], address: address(of: files[index]), outcome: outcomes[index] ?? .failed(.cancelled))
    }
    return FetchReport(entries: entries, folder: folder)
  }

  private func outcomes(in place: URL) async -> [Int: FetchReport.Outcome] {
    await withTaskGroup(of: (Int, FetchReport.Outcome).self) { group in
      var outcomes: [Int: FetchReport.Outcome] = [:]
      for index in files.indices {
        if index >= max(1, settings.atOnce), let (done, outcome) = await group.next() { outcomes[done] = outcome }
        let fetch = FileFetch(
          file: files[index], address: address(of: files[index]), folder: place, settings: settings, progress: progress)
        group.addTask { (index, await fetch.run()) }
      }
      for await (done, outcome) in group { outcomes[done] = outcome }
      return outcomes
    }
  }

  private func address(of file: PublicFile) -> String? {
    guard case .at(let original) = file.place else { return nil }
    return settings.mirror?.address(of: original) ?? original
  }
}

/// How far the fetch of one file has come.
public struct FetchProgress: Sendable, CustomStringConvertible {
  /// The file that is being fetched.
  let file: PublicFile
  /// The bytes so far; begins again at each try.
  let bytes: Int
  /// The bytes that the server announced, or `nil` if it did not.
  let total: Int?

  /// The file's name and the bytes so far, such as `suspdownload2024.txt 1,234 bytes`.
  public var description: String { "\(file.name) \(bytes.bytesInWords)" }
}
