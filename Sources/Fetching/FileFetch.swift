import Foundation

/// The fetch of one file: looks whether it is there, tries, tries again, follows the server, checks, moves in place.
struct FileFetch: Sendable {
  let file: PublicFile
  let address: String?
  let folder: URL
  let curl: Curl
  let settings: FetchSettings
  let progress: @Sendable (FetchProgress) -> Void

  /// Fetches the file, unless it is there already or nobody knows where it lies.
  func run() async -> FetchReport.Outcome {
    switch existing(file.name) {
    case .folder: return .failed(.folderInTheWay)
    case .file where !settings.replace: return .kept
    case .file, .nothing: break
    }
    guard let address else {
      return existing(file.name) == .file || existing(file.twinName) == .file ? .kept : .placeUnknown
    }
    guard let url = URL(string: address), url.host != nil else { return .failed(.unusableAddress) }
    do {
      return .fetched(bytes: try await fetchWithTries(url))
    } catch {
      return .failed(error)
    }
  }

  private func fetchWithTries(_ url: URL) async throws(FetchFault) -> Int {
    var failed = 0
    while true {
      do throws(FetchFault) {
        return try await fetchOnce(url)
      } catch {
        failed += 1
        if Task.isCancelled { throw .cancelled }
        guard error.isPassing, failed <= settings.moreTries else { throw error }
      }
      do { try await Task.sleep(for: settings.pause * failed) } catch { throw .cancelled }
    }
  }

  private func fetchOnce(_ url: URL) async throws(FetchFault) -> Int {
    var url = url
    for _ in 0...max(0, settings.mostRedirects) {
      if Task.isCancelled { throw .cancelled }
      let partial = try PartialFile(of: file.name, in: folder)
      defer { partial.discard() }
      let transfer = Transfer(curl: curl, url: url, file: partial, settings: settings) {
        [file, progress] bytes, total in
        progress(FetchProgress(file: file, bytes: bytes, total: total))
      }
      let answer = try await transfer.run()
      if let next = try answer.redirect(from: url) {
        url = next
        continue
      }
      try answer.checkHead(limit: settings.largestFile)
      try ContentCheck(isWorkbook: file.isWorkbook, isMeasured: answer.announced != nil).check(partial)
      try partial.moveInPlace()
      return answer.received
    }
    throw .tooManyRedirects(limit: settings.mostRedirects)
  }

  private enum Existing { case nothing, file, folder }

  private func existing(_ name: String) -> Existing {
    let path = folder.appending(path: name).path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return .nothing }
    return attributes[.type] as? FileAttributeType == .typeDirectory ? .folder : .file
  }
}
