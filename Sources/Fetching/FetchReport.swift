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

  /// A line for each file.
  let entries: [Entry]
  /// The folder, as the user named it.
  let folder: String

  /// The names of files that have to be saved by hand, because their address is not known.
  var byHand: [String] { entries.filter { $0.outcome == .placeUnknown }.map(\.file.name) }

  /// How many files failed.
  public var failures: Int {
    entries.count { if case .failed = $0.outcome { true } else { false } }
  }
}

extension FetchReport: CustomStringConvertible {
  /// A line for each file, then what to do about local indicators.
  public var description: String {
    var lines = entries.map { line($0) }
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

  private func line(_ entry: Entry) -> String {
    let name = entry.file.name
    switch entry.outcome {
    case .fetched(let bytes): return "\(name): fetched, \(bytes.bytesInWords)."
    case .kept: return "\(name): kept, it is in the folder already (--replace fetches it again)."
    case .placeUnknown: return "\(name): place not known, download by hand."
    case .failed(let fault):
      let told = fault.sentences(address: entry.address ?? name, name: name, folder: folder)
      let guess =
        entry.file.basis == .usualPattern ? " The name is the usual pattern; this version does not know the year." : ""
      return "\(name): not fetched. \(told)\(guess)"
    }
  }
}
