/// What became of every file of a fetch, in the order of the catalogue.
public struct FetchReport: Sendable {
  /// What became of one file.
  public struct Entry: Sendable {
    /// The file.
    public let file: PublicFile
    /// Where it was asked for: CDE's address or the mirror's; `nil` where the place is not known.
    public let address: String?
    /// What became of it.
    public let outcome: Outcome
  }

  /// What became of a file.
  public enum Outcome: Hashable, Sendable {
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
  public let entries: [Entry]
  /// The folder, as the user named it.
  public let folder: String

  /// How many files failed.
  public var failures: Int {
    entries.count { if case .failed = $0.outcome { true } else { false } }
  }

  /// How many files have to be saved by hand, because their address is not known.
  public var byHand: Int { entries.count { $0.outcome == .placeUnknown } }
}
