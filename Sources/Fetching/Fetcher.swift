import Foundation
import Synchronization

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
  ///   - progress: Told as bytes arrive: often, one call at a time, on a thread of its own. It should be quick.
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
  /// - Throws: ``FetchRefusal`` when there is no program to transfer files with, or the folder cannot be made or
  ///   written into; whatever befalls a single file is in the report.
  public func run() async throws(FetchRefusal) -> FetchReport {
    guard let curl = Curl(environment: settings.environment) else { throw .noTransferProgram(reason: nil) }
    let place = URL(filePath: folder, directoryHint: .isDirectory)
    do {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    } catch {
      throw .unusableFolder(path: folder, reason: error.reasonInWords)
    }
    PartialFile.removeAbandoned(in: place)
    let outcomes = await self.outcomes(in: place, curl)
    try throwIfHopeless(outcomes)
    let entries = files.indices.map { index in
      FetchReport.Entry(
        file: files[index], address: address(of: files[index]), outcome: outcomes[index] ?? .failed(.cancelled))
    }
    return FetchReport(entries: entries, folder: folder)
  }

  private func outcomes(in place: URL, _ curl: Curl) async -> [Int: FetchReport.Outcome] {
    let turn = Mutex(())
    let tell: @Sendable (FetchProgress) -> Void = { [progress] news in turn.withLock { _ in progress(news) } }
    return await withTaskGroup(of: (Int, FetchReport.Outcome).self) { group in
      var outcomes: [Int: FetchReport.Outcome] = [:]
      func take(_ done: (Int, FetchReport.Outcome)) {
        outcomes[done.0] = done.1
        if case .failed(let fault) = done.1, fault.isHopeless { group.cancelAll() }
      }
      for index in files.indices {
        if index >= max(1, settings.atOnce), let done = await group.next() { take(done) }
        let fetch = FileFetch(
          file: files[index], address: address(of: files[index]), folder: place, curl: curl, settings: settings,
          progress: tell)
        group.addTask { (index, await fetch.run()) }
      }
      while let done = await group.next() { take(done) }
      return outcomes
    }
  }

  /// Where no file can be fetched, that is said once and not in a report.
  private func throwIfHopeless(_ outcomes: [Int: FetchReport.Outcome]) throws(FetchRefusal) {
    let arrived = outcomes.values.count { if case .fetched = $0 { true } else { false } }
    for case .failed(let fault) in outcomes.values {
      switch fault {
      case .cannotWrite(let reason): throw .unwritableFolder(path: folder, reason: reason, arrived: arrived)
      case .noTransferProgram(let reason): throw .noTransferProgram(reason: reason)
      default: continue
      }
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
