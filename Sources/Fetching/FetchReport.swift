/// What became of every file of a fetch, in the order of the catalogue.
public struct FetchReport: Sendable {
  /// What became of one file.
  struct Entry: Sendable {
    /// The file.
    let file: PublicFile
    /// Where it was asked for: CDE's address or the mirror's; `nil` where the place is not known.
    let address: String?
    /// What became of it.
    let outcome: Outcome
  }

  /// What became of a file.
  enum Outcome: Hashable, Sendable {
    /// It is in the folder, complete, with this many bytes.
    case fetched(bytes: Int)
    /// It was in the folder already and was left alone.
    case kept
    /// It is not in the folder, or as it was before.
    case failed(FetchFault)
    /// Its address is not known; it has to be saved by hand.
    case placeUnknown
  }

  /// What became of each file.
  let entries: [Entry]
  /// The folder, as the user named it.
  let folder: String

  /// What could not be fetched, together by cause, in the order in which the causes come first.
  var failed: [FetchFailure] {
    var failed: [FetchFailure] = []
    for entry in entries {
      guard case .failed(let fault) = entry.outcome else { continue }
      let next = FetchFailure(entry.file, address: entry.address ?? "", fault, folder: folder)
      if let place = failed.firstIndex(where: { $0.hasSameCause(as: next) }) {
        failed[place].add(next)
      } else {
        failed.append(next)
      }
    }
    return failed
  }

  /// The names of files that have to be saved by hand, because their address is not known.
  var byHand: [String] { entries.filter { $0.outcome == .placeUnknown }.map(\.file.name) }

  /// How many files failed.
  public var failures: Int {
    entries.count { if case .failed = $0.outcome { true } else { false } }
  }
}

extension FetchReport: CustomStringConvertible {
  /// A line for each file that is there, one for each cause for which others are not, then what to do about local
  /// indicators.
  public var description: String {
    var lines = entries.compactMap { line($0) } + failed.map(\.description)
    if !byHand.isEmpty {
      lines.append(
        """
        Local indicators: where CDE keeps these files is not known to this command. Download them by hand from CDE's \
        local indicator data files page, \(PublicFiles.localIndicatorPage), and save them into \(folder): \
        \(byHand.joined(separator: ", ")).
        """)
    }
    return lines.joined(separator: "\n")
  }

  private func line(_ entry: Entry) -> String? {
    switch entry.outcome {
    case .fetched(let bytes): "\(entry.file.name): fetched, \(bytes.bytesInWords)."
    case .kept: "\(entry.file.name): kept, it is in the folder already (--replace fetches it again)."
    case .failed, .placeUnknown: nil
    }
  }
}
